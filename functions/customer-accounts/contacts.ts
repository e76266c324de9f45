import type { Customer, FurtherContact } from '../customers/customer.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeCustomer } from './account.ts';

/** Contacts that a customer has beside its main one, at most. */
export const mostContacts = 5;

/** The customer has another contact, which proved its address (R55). One of the same address gets the new name. */
export function addContact(customer: Customer, contact: FurtherContact, context: ChangeContext): Change<Customer> {
  const others = (customer.contacts ?? []).filter(({ hash }) => hash !== contact.hash);
  return changed(customer, { ...customer, contacts: [...others, contact] }, 'CustomerContactAdded', context);
}

/**
 * One of the contacts becomes the main one, and the main one one of them (R55). `undefined` where there is none with this
 * address.
 * @param mainHash the keyed hash of the main contact's address
 */
export function makeMainContact(
  customer: Customer,
  hash: string,
  mainHash: string,
  context: ChangeContext,
): Change<Customer> | undefined {
  const next = customer.contacts?.find((each) => each.hash === hash);
  if (next === undefined) return undefined;
  const others = (customer.contacts ?? []).filter((each) => each !== next);
  const { name, email } = next;
  const contacts = [...others, { ...customer.contact, hash: mainHash }];
  const after = { ...customer, contact: { name, email }, contactHash: hash, contacts };
  return changed(customer, after, 'CustomerMainContactChanged', context);
}

/** The customer has a contact no longer (R55); the main one stays. `undefined` where there is none with this address. */
export function removeContact(customer: Customer, hash: string, context: ChangeContext): Change<Customer> | undefined {
  const contacts = (customer.contacts ?? []).filter((each) => each.hash !== hash);
  if (contacts.length === (customer.contacts ?? []).length) return undefined;
  // One that is told to have none looks as it did before it had any.
  const after = withoutUndefined({ ...customer, contacts: contacts.length > 0 ? contacts : undefined }) as Customer;
  return changed(customer, after, 'CustomerContactRemoved', context);
}

type ContactEvent = 'CustomerContactAdded' | 'CustomerMainContactChanged' | 'CustomerContactRemoved';

function changed(before: Customer, after: Customer, event: ContactEvent, context: ChangeContext): Change<Customer> {
  const { contact, contacts = [], salt } = after;
  const details = { contacts: contacts.length + 1 };
  return changeCustomer(before, after, context, {
    event,
    details,
    commitments: { contacts: commitTo(JSON.stringify([contact, ...contacts]), salt) },
  });
}
