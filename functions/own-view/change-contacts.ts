import { contactCodeEmail } from '../acceptance/code-message.ts';
import { type IssueCodePorts, issueCode } from '../acceptance/issue-code.ts';
import { codeMinutes } from '../acceptance/one-time-code.ts';
import { isRightCode } from '../acceptance/require-code.ts';
import { addContact, makeMainContact, mostContacts, removeContact } from '../customer-accounts/contacts.ts';
import { ContactTakenError, type CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type RenamePorts, renamedBy } from '../customer-accounts/renamed-by.ts';
import type { Contact, Customer } from '../customers/customer.ts';
import type { CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Customers } from '../relationships/customers.port.ts';

export interface ContactPorts extends IssueCodePorts {
  readonly customers: RenamePorts['customers'] & Pick<Customers, 'getCustomer'>;
  readonly accounts: Pick<CustomerAccounts, 'change'>;
  readonly addresses: AddressHasher;
}

/** In which request, and where from. */
export interface ContactRequest {
  readonly correlationId: string;
  readonly sourceIp: string;
  readonly language: Language;
}

/** What stands in the way of another contact. */
export type ContactProblem = 'known' | 'most' | 'codeWrong' | 'taken';

/** Whose code it is: the customer's, for this address. */
const holderOf = ({ id }: Customer, hash: string) => ({ id, accountId: id, recipientHash: hash });

/**
 * Mails a code to the address of a contact that is to be added (R55).
 * @returns what stands in the way; `undefined` where it was mailed
 * @throws `code_too_soon`, `code_limit_reached`, `daily_limit_reached`, `code_undeliverable`; what the mail service
 *   throws
 */
export async function mailContactCode(
  ports: ContactPorts,
  customer: Customer,
  { email }: Contact,
  { sourceIp, language }: ContactRequest,
): Promise<ContactProblem | undefined> {
  const hash = await ports.addresses.hash(email);
  if (hash === (await mainHashOf(ports, customer))) return 'known';
  const others = (customer.contacts ?? []).filter((each) => each.hash !== hash);
  if (others.length >= mostContacts) return 'most';
  const { company } = customer;
  await issueCode(ports, holderOf(customer, hash), {
    ...{ to: email, sourceIp, tags: { message: 'contact-code', customer: customer.id } },
    emailWith: (code) => contactCodeEmail(language, { company, code, minutes: codeMinutes }),
  });
  return undefined;
}

/**
 * Adds a contact that proves its address by the code that was mailed there (R55). Whether the address is another
 * customer's is told to nobody else.
 * @returns what stands in the way; `undefined` where it was added
 * @throws `daily_limit_reached`, `busy_try_again`
 */
export async function addContactByCode(
  ports: ContactPorts,
  customer: Customer,
  { code, ...contact }: Contact & { readonly code: string },
  request: ContactRequest,
): Promise<ContactProblem | undefined> {
  const hash = await ports.addresses.hash(contact.email);
  if (!(await isRightCode(ports, holderOf(customer, hash), code))) return 'codeWrong';
  try {
    const change = await changeContacts(ports, customer.id, request, {
      async transition(now, context) {
        const mainHash = await mainHashOf(ports, now);
        return hash === mainHash ? 'known' : addContact(now, { ...contact, hash }, mainHash, context);
      },
      what: { contactAdded: hash },
    });
    return typeof change === 'string' ? change : undefined;
  } catch (error) {
    if (error instanceof ContactTakenError) return 'taken';
    throw error;
  }
}

/**
 * Makes one of the contacts the main one (R55). The one of before is found as it was: by its own item, or by the
 * customer's ID.
 * @returns whether it is so now
 * @throws `daily_limit_reached`, `busy_try_again`
 */
export async function makeMain(
  ports: ContactPorts,
  customer: Customer,
  hash: string,
  request: ContactRequest,
): Promise<boolean> {
  const change = await changeContacts(ports, customer.id, request, {
    transition: async (now, context) => makeMainContact(now, hash, await mainHashOf(ports, now), context),
    what: {},
  });
  return change !== undefined;
}

/**
 * Removes one of the contacts, never the main one (R55).
 * @returns whether it is so now
 * @throws `daily_limit_reached`, `busy_try_again`
 */
export async function removeOne(
  ports: ContactPorts,
  customer: Customer,
  hash: string,
  request: ContactRequest,
): Promise<boolean> {
  const change = await changeContacts(ports, customer.id, request, {
    transition: async (now, context) => removeContact(now, hash, context),
    what: { contactRemoved: hash },
  });
  return change !== undefined;
}

/** The keyed hash of the main contact's address: kept, where it was another one's before. */
async function mainHashOf({ addresses }: ContactPorts, { contact, contactHash }: Customer): Promise<string> {
  return contactHash ?? (await addresses.hash(contact.email));
}

/** Changes of its contacts that one customer makes in a day at most: each mails all of them. */
export const contactChangesPerDay = 20;

interface ContactChange {
  readonly transition: (
    customer: Customer,
    context: ChangeContext,
  ) => Promise<Change<Customer> | 'known' | 'most' | undefined>;
  readonly what: { readonly contactAdded?: string; readonly contactRemoved?: string };
}

/** Changes the contacts as they are now, and keeps whom that is told; where there is nothing to change, nothing. */
function changeContacts(
  ports: ContactPorts,
  customerId: CustomerId,
  { correlationId }: ContactRequest,
  { transition, what }: ContactChange,
): Promise<Change<Customer> | 'known' | 'most' | undefined> {
  return retryOvertaken(async () => {
    const customer = await ports.customers.getCustomer(customerId);
    if (customer === undefined || customer.erasedAt !== undefined) throw linkInvalid();
    const context = { actor: { kind: 'customer', customerId }, at: ports.clock(), correlationId } as const;
    const change = await transition(customer, context);
    if (change === undefined || typeof change === 'string') return change;
    await ports.usage.takeDaily('contactChange', customerId, contactChangesPerDay, context.at);
    const contactsTold = contactsOf(customer, change.after);
    await ports.accounts.change(change, { ...(await renamedBy(ports, change)), ...what, contactsTold });
    return change;
  });
}

/** Every contact of before and of now, each address once. */
function contactsOf(...states: readonly Customer[]): Contact[] {
  const all = states.flatMap(({ contact, contacts = [] }) => [contact, ...contacts]);
  return [...new Map(all.map(({ name, email }) => [email, { name, email }] as const)).values()];
}
