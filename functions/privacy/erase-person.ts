import { removeContact } from '../customer-accounts/contacts.ts';
import type { CustomerDirectory } from '../customer-accounts/customer-directory.port.ts';
import type { CustomerUser } from '../customer-accounts/customer-user.ts';
import { type Customer, eraseCustomer } from '../customers/customer.ts';
import { changeInvitation } from '../invitations/change-invitation.ts';
import { eraseInvitation } from '../invitations/erase-invitation.ts';
import { cancel, expire, type Invitation, isPast } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { erasedContact, erasedDomain, erasedText } from '../platform/base/erased.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { attesterIn, type FindPorts, findPerson, holdingPersonalValues, type Person } from './find-person.ts';
import type { StoredItem } from './personal-items.port.ts';
import { type KindName, kindOf, personalValuesOf, withoutPersonalValues } from './personal-values.ts';

export interface ErasePorts extends FindPorts {
  readonly invitations: Pick<Invitations, 'get' | 'change' | 'end'>;
  readonly directory: Pick<CustomerDirectory, 'remove'>;
}

/** What came of it: what stands in the way, or how many items were erased. */
export interface Erasure {
  /** The things that must end first, each in words. Where there are any, nothing was erased. */
  readonly obstacles: readonly string[];
  /** Items that hold personal values; erased, unless something stands in the way. */
  readonly items: number;
  /** Removals whose certificate names the person as who attested: the proof of both sides, which stays. */
  readonly certificates: readonly string[];
}

/**
 * Erases a person's data (R56): names, addresses, texts and salts are overwritten, receipts and holders of names
 * deleted, sign-ins removed, pending invitations cancelled. IDs, states and times stay, and so does the audit trail:
 * it holds salted commitments only, and its chains still verify. Of an import only the person's rows go, of a company
 * that has the person among its contacts only that contact. The signed certificate of a removal that the person
 * attested stays. Doing it again finishes what was left.
 *
 * @param person by email or as a customer; with `dryRun` nothing is changed
 * @throws StaleWriteError where another changed something meanwhile: do it again
 */
export async function erasePerson(
  ports: ErasePorts,
  person: Person,
  context: ChangeContext,
  { dryRun = false } = {},
): Promise<Erasure> {
  const found = await findPerson(ports, person);
  const isOther = isAttestedOf(found);
  const held = holdingPersonalValues(found).filter((item) => !isErased(item) && !isOther(item));
  const obstacles = found.flatMap(obstacleIn);
  const erasure = { items: held.length, certificates: found.filter(isOther).map(({ pk }) => pk) };
  if (dryRun || obstacles.length > 0) return { ...erasure, obstacles };
  for (const item of [...held].sort((a, b) => placeOf(a) - placeOf(b))) {
    // What came before may have changed it: an invitation has the privileges it asks for beside it.
    const now = await ports.items.get(item.pk, item.sk);
    if (now === undefined || isErased(now)) continue;
    if (kindOf(item) === 'importRows') await ports.items.replace(now, withoutRows(now, item));
    else if (isContactOnly(item)) await eraseContact(ports, now, item, context);
    else await eraseOne(ports, now, held.length, context);
  }
  return { ...erasure, obstacles: [] };
}

/** Tells certificates of removals that are not of the person's own account, but name the person. */
function isAttestedOf(found: readonly StoredItem[]) {
  const things = new Set(found.filter(({ sk }) => sk !== 'receipt').map(({ pk }) => pk));
  return (item: StoredItem) => attesterIn(item) !== undefined && !things.has(item.pk);
}

/** A customer of which the person is a contact, and not the main one: nothing else of it is the person's. */
function isContactOnly(item: StoredItem): boolean {
  return kindOf(item) === 'customer' && entityOf<Partial<Customer>>(item).id === undefined;
}

async function eraseContact(ports: ErasePorts, now: StoredItem, found: StoredItem, context: ChangeContext) {
  const [contact] = entityOf<Customer>(found).contacts ?? [];
  const change = contact && removeContact(entityOf<Customer>(now), contact.hash, context);
  if (change !== undefined) await ports.items.changeCustomer(change);
}

/** An import's rows but the person's: each other keeps its place. */
function withoutRows(now: StoredItem, { entity: hers }: StoredItem): StoredItem {
  const rows = now.entity as readonly unknown[];
  return { ...now, entity: rows.map((row, index) => ((hers as readonly unknown[])[index] === null ? row : null)) };
}

/**
 * Where this breaks off, the rest is found again: by the names that lead to it, which go first or last, as they are
 * found by it or it by them.
 */
function placeOf(item: StoredItem): number {
  const places: Partial<Record<KindName, number>> = { userName: -1, domain: -1, customer: 1, contact: 2 };
  return places[kindOf(item) ?? 'event'] ?? 0;
}

const entityOf = <T>({ entity }: StoredItem) => entity as T;

function isErased(item: StoredItem): boolean {
  const values = Object.entries(personalValuesOf(item));
  return values.every(([name, value]) => JSON.stringify(value) === JSON.stringify(blankOf(name, item)));
}

/** What stands in the way of an erasure: what is in force, or somebody still works with. */
function obstacleIn(item: StoredItem): string[] {
  const { status, partnerName } = entityOf<{ status?: string; partnerName?: string }>(item) ?? {};
  const inForce: Partial<Record<KindName, readonly string[]>> = {
    relationship: ['active', 'removing'],
    gdap: ['active', 'expiring'],
    subscription: ['active', 'suspended'],
    customer: ['provisioning'],
  };
  const kind = kindOf(item);
  if (kind === 'user' && status !== 'removed')
    return [`${item.pk} is a user of ${partnerName}: a Global admin removes it first`];
  if (kind === undefined || status === undefined || !inForce[kind]?.includes(status)) return [];
  return [`the ${kind} ${item.pk} is ${status}: end it first`];
}

async function eraseOne(ports: ErasePorts, item: StoredItem, items: number, context: ChangeContext): Promise<void> {
  switch (kindOf(item)) {
    case 'invitation':
      return eraseInvitationOf(ports, entityOf<Invitation>(item), context);
    case 'customer':
      return ports.items.changeCustomer(eraseCustomer(entityOf<Customer>(item), items, context));
    case 'customerUser':
      await ports.directory.remove(entityOf<CustomerUser>(item).userName);
      return replace(ports, item);
    default:
      return replace(ports, item);
  }
}

async function eraseInvitationOf(
  { invitations }: ErasePorts,
  opened: Invitation,
  context: ChangeContext,
): Promise<void> {
  const end = (invitation: Invitation) =>
    isPast(invitation, context.at) ? expire(invitation, context) : cancel(invitation, context);
  const ended =
    opened.status === 'pending'
      ? await changeInvitation(invitations, opened, { transition: end, write: (change) => invitations.end(change) })
      : opened;
  if (ended.status === 'pending') return;
  const erasure = eraseInvitation(ended, context);
  if (erasure !== undefined) await invitations.change(erasure);
}

/** What is kept in place of a personal value, so that what reads the item finds one of its kind. */
function blankOf(name: string, { pk, entity }: StoredItem): unknown {
  if (name === 'entity.contact') return erasedContact;
  if (name === 'entity.recipient') return { email: erasedContact.email };
  if (name === 'entity.acceptedBy') return { name: erasedText, company: erasedText };
  if (name === 'entity.email') return erasedContact.email;
  if (name === 'entity.account') return { domain: erasedDomain };
  if (name === 'entity.userName') return `${(entity as CustomerUser).id}@${erasedDomain}`;
  if (name === 'searchSk') return `${erasedText}#${pk}`;
  return erasedText;
}

/** Overwrites the personal values of an item; one that is nothing else is deleted. */
async function replace({ items }: ErasePorts, item: StoredItem): Promise<void> {
  const kept = withoutPersonalValues(item);
  if (kept === undefined) return items.remove(item);
  const values = Object.keys(personalValuesOf(item)).map((name) => [name, blankOf(name, item)] as const);
  const attributes = values.filter(([name]) => !name.startsWith('entity.'));
  const fields = values.filter(([name]) => name.startsWith('entity.')).map(([name, value]) => [name.slice(7), value]);
  const entity = { ...(kept.entity as object), ...Object.fromEntries(fields) };
  return items.replace(item, { ...kept, ...Object.fromEntries(attributes), entity });
}
