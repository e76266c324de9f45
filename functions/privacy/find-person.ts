import { type Customer, contactWith, customerIdOf, recipientHashOf } from '../customers/customer.ts';
import type { ImportRow } from '../imports/imports.port.ts';
import type { AuditRecord } from '../platform/changes/audit-record.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { SignedDocument } from '../platform/signing/signed-document.ts';
import type { RemovalCertificate } from '../receipts/receipt.ts';
import type { PersonalItems, StoredItem } from './personal-items.port.ts';
import { kindOf, personalValuesOf } from './personal-values.ts';

export interface FindPorts {
  readonly items: PersonalItems;
  readonly addressHasher: AddressHasher;
}

/** Whose data is meant: whoever has an address, or a customer by its ID. */
export type Person = { readonly email: string } | { readonly customerId: string };

/** What is known a person by. */
interface Traces {
  readonly customerIds: ReadonlySet<string>;
  readonly hash: string | undefined;
  readonly email: string | undefined;
  /** Customers that have the address among their contacts: of them it is one, not the customer. */
  readonly contactOf: ReadonlySet<string>;
  /** Whom the rows of an import ask: the address, or that of the customer's contact. */
  readonly asked: string | undefined;
}

/**
 * Finds every item that holds something on a person (R56): the customer and all that is its own, invitations to the
 * address with their receipts, partners' users of that address with what they attested, where somebody else named it.
 * Of an import, only the person's rows are in what is found, and of a customer
 * that has the person among its contacts, only that contact. Reads the whole table once.
 */
export async function findPerson({ items, addressHasher }: FindPorts, person: Person): Promise<StoredItem[]> {
  const traces = await tracesOf({ items, addressHasher }, person);
  const things: StoredItem[] = [];
  // What many have in common is not read whole: another customer may have the same contact.
  const shared: StoredItem[] = [];
  const attesters = new Map<string, string>();
  for await (const page of items.all())
    for (const item of page) {
      const part = rowsOf(item, traces.asked) ?? contactIn(item, traces) ?? namedIn(item, traces);
      if (part !== undefined) shared.push(part);
      else if (isAbout(item, traces)) (item.pk.startsWith('contact#') ? shared : things).push(item);
      const attester = attesterIn(item);
      if (attester !== undefined) attesters.set(item.pk, attester);
    }
  const ids = new Set(things.map(({ pk }) => pk));
  const attested = [...attesters].filter(([pk, userId]) => ids.has(userId) && !ids.has(pk)).map(([pk]) => pk);
  const own = (await Promise.all([...ids].map((id) => items.of(id)))).flat();
  const beside = [...own.flatMap(holderKeys), ...attested.map((pk) => [pk, 'receipt'] as const)];
  const others = await Promise.all(beside.map(([pk, sk]) => items.get(pk, sk)));
  return [...own, ...shared, ...others.filter((each) => each !== undefined)];
}

/** Who attested a removal, in its certificate: a partner's user. */
export function attesterIn({ pk, sk, entity }: StoredItem): string | undefined {
  if (sk !== 'receipt' || !pk.startsWith('rem_')) return undefined;
  return (entity as Partial<SignedDocument<Partial<RemovalCertificate>>>).document?.attestation?.userId;
}

/** The customer that an item of a contact's address leads to: the older kind names it in its key. */
const reachedBy = ({ sk, customerId }: StoredItem) => String(customerId ?? sk);

/** Of a customer that has the person among its contacts, that contact; and the item by which it is found. */
function contactIn(item: StoredItem, { contactOf, hash }: Traces): StoredItem | undefined {
  if (contactOf.has(item.pk) && item.sk === 'customer') {
    const { contacts = [] } = item.entity as Customer;
    return { ...item, entity: { contacts: contacts.filter((each) => each.hash === hash) } };
  }
  return item.pk === `contact#${hash}` && contactOf.has(reachedBy(item)) ? item : undefined;
}

/**
 * An item of somebody else's that names the person: the agreement it accepted as a contact, or whom a change of
 * contacts was told. Only the item, not what is beside it.
 */
function namedIn(item: StoredItem, { customerIds, email }: Traces): StoredItem | undefined {
  if (email === undefined || customerIds.has(item.pk)) return undefined;
  const named = JSON.stringify(item.entity ?? {}).toLowerCase();
  const isOne = item.sk === 'agreement' || kindOf(item) === 'contactsTold';
  return isOne && named.includes(JSON.stringify(email)) ? item : undefined;
}

/** An import's rows that ask somebody, in their places; `undefined` where none does. */
function rowsOf(item: StoredItem, asked: string | undefined): StoredItem | undefined {
  if (kindOf(item) !== 'importRows' || asked === undefined) return undefined;
  const rows = (item.entity ?? []) as readonly ImportRow[];
  const entity = rows.map((row) => (row?.recipient?.email?.toLowerCase() === asked ? row : null));
  return entity.some((row) => row !== null) ? { ...item, entity } : undefined;
}

async function tracesOf({ items, addressHasher }: FindPorts, person: Person): Promise<Traces> {
  if ('customerId' in person) {
    const { customerId } = person;
    const customer = (await items.get(customerId, 'customer'))?.entity as Customer | undefined;
    const asked = customer?.erasedAt === undefined ? customer?.contact.email.toLowerCase() : undefined;
    const hash = recipientHashOf(customerId);
    return { customerIds: new Set([customerId]), contactOf: new Set(), hash, email: undefined, asked };
  }
  const hash = await addressHasher.hash(person.email);
  const reached = (await items.of(`contact#${hash}`)).map(reachedBy);
  const ids = [...new Set([customerIdOf(hash), ...reached])];
  const customers = await Promise.all(ids.map(async (id) => (await items.get(id, 'customer'))?.entity as Customer));
  // Of a company the person is the main contact, and it the person's; or one contact among others; or none any more.
  const isMain = (customer: Customer | undefined) =>
    customer === undefined || customer.erasedAt !== undefined || contactWith(customer, hash) === customer.contact;
  const further = customers.filter((each) => each?.contacts?.some((one) => one.hash === hash));
  const email = person.email.toLowerCase();
  return {
    customerIds: new Set(ids.filter((_, index) => isMain(customers[index]))),
    contactOf: new Set(further.map(({ id }) => id)),
    ...{ hash, email, asked: email },
  };
}

/** Whether an item is a thing of the person's. What only hangs on a thing is read with it. */
function isAbout(item: StoredItem, { customerIds, hash, email }: Traces): boolean {
  if (customerIds.has(item.pk) || (item.pk.startsWith('contact#') && customerIds.has(reachedBy(item)))) return true;
  const entity = (item.entity ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof entity.customerId === 'string' && customerIds.has(entity.customerId)) return true;
  if (item.sk === 'invitation' && hash !== undefined && [entity.recipientHash, entity.addressHash].includes(hash))
    return true;
  return email !== undefined && addressesIn(item).includes(email);
}

/** The addresses of people that an item holds beside that of the customer itself. */
function addressesIn(item: StoredItem): string[] {
  const { email, passedOnTo } = (item.entity ?? {}) as { email?: string; passedOnTo?: { email: string } };
  const held = item.sk === 'user' ? [email] : [passedOnTo?.email];
  return held.flatMap((each) => (each === undefined ? [] : [each.toLowerCase()]));
}

/** The items that hold a name for good, so that nobody else takes it. */
function holderKeys(item: StoredItem): [string, string][] {
  const { userName, account } = (item.entity ?? {}) as { userName?: string; account?: { domain?: string } };
  if (kindOf(item) === 'customerUser') return [[`user-name#${userName}`, 'user-name']];
  return kindOf(item) === 'customer' && account?.domain ? [[`domain#${account.domain}`, 'domain']] : [];
}

/** All that is held on a person, as it is given to them. */
export interface PersonExport {
  readonly exportedAt: string;
  readonly items: readonly { readonly id: string; readonly kind: string; readonly data: unknown }[];
  readonly auditRecords: readonly AuditRecord[];
}

/** Secrets, and what only the service's workings need. */
const isInternal = (item: StoredItem) => ['wait', 'counted', 'idempotency'].includes(kindOf(item) ?? '');

/** Exports what is held on a person (R56). Salts, tokens and keys of indexes are left out: they are no data on anybody. */
export async function exportPerson(ports: FindPorts, person: Person, now: Date): Promise<PersonExport> {
  const found = (await findPerson(ports, person)).filter((item) => !isInternal(item));
  const ids = [...new Set(found.map(({ pk }) => pk))];
  return {
    exportedAt: now.toISOString(),
    items: found.map((item) => ({ id: item.pk, kind: kindOf(item) ?? item.sk, data: dataOf(item) })),
    auditRecords: (await Promise.all(ids.map((id) => ports.items.recordsOf(id)))).flat(),
  };
}

function dataOf({ entity, event, ...item }: StoredItem): unknown {
  if (event !== undefined) return event;
  if (entity === undefined) return item;
  if (Array.isArray(entity)) return entity;
  const { salt: _salt, ...data } = entity as Record<string, unknown>;
  return data;
}

/** The items among some that hold personal values. */
export function holdingPersonalValues(items: readonly StoredItem[]): StoredItem[] {
  return items.filter((item) => Object.keys(personalValuesOf(item)).length > 0);
}
