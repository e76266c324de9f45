import type { Customer, FurtherContact } from '../customers/customer.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeCustomer } from './account.ts';

/** Contacts that a customer has beside its main one, at most. */
export const mostContacts = 5;

/**
 * The customer has another contact, which proved its address (R55); one of the same address gets the new name.
 * @param mainHash the keyed hash of the main contact's address: from now on it is found by it alone
 * @returns `'most'` where there are too many; `undefined` where there is nothing to change
 */
export function addContact(
  customer: Customer,
  contact: FurtherContact,
  mainHash: string,
  context: ChangeContext,
): Change<Customer> | 'most' | undefined {
  const before = customer.contacts?.find(({ hash }) => hash === contact.hash);
  if (before?.name === contact.name) return undefined;
  const others = (customer.contacts ?? []).filter((each) => each !== before);
  if (others.length >= mostContacts) return 'most';
  const after = { ...customer, contactHash: mainHash, contacts: [...others, contact] };
  return changed(customer, after, 'CustomerContactAdded', context);
}

/**
 * One of the contacts becomes the main one, and the main one one of them (R55). `undefined` where there is none with
 * this address.
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

/**
 * The customer has a contact no longer (R55); the main one stays. Links to the own view of before are void: one may be
 * the contact's. `undefined` where there is none with this address.
 */
export function removeContact(customer: Customer, hash: string, context: ChangeContext): Change<Customer> | undefined {
  const contacts = (customer.contacts ?? []).filter((each) => each.hash !== hash);
  if (contacts.length === (customer.contacts ?? []).length) return undefined;
  const viewGeneration = (customer.viewGeneration ?? 1) + 1;
  return changed(customer, { ...customer, contacts, viewGeneration }, 'CustomerContactRemoved', context);
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
