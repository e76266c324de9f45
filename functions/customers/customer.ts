import { erasedContact, erasedDomain, erasedText } from '../platform/base/erased.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventDeclarations, EventOf } from '../platform/changes/event.ts';
import type { customerEvents } from './customer.events.ts';
import type { PostalAddress } from './postal-address.ts';

const recordErased = recorderOf<Customer, typeof customerEvents>();
const recordKnown = recorderOf<KnownCustomer, typeof customerEvents>();

/** What is known of a customer's account beside company and contact (R12, R23). */
export interface CustomerAccount {
  readonly domain?: string;
  /** When it was proven that the domain is the customer's (R55); absent of one that a provider named. */
  readonly domainProvenAt?: string;
  readonly phone?: string;
  readonly address?: PostalAddress;
}

/** A person through whom a customer is reached. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** A contact beside the main one; it proved its address by a code (R55). */
export interface FurtherContact extends Contact {
  /** The keyed hash of its address. */
  readonly hash: string;
}

interface CustomerFacts extends Aggregate {
  readonly id: CustomerId;
  readonly company: string;
  /** The main contact: what is mailed to the customer goes there. */
  readonly contact: Contact;
  /** The keyed hash of its address, where it is another than the one that was proved, or added, at first. */
  readonly contactHash?: string;
  readonly contacts?: readonly FurtherContact[];
  /** Raised by the removal of a contact: links to the own view of before are void. */
  readonly viewGeneration?: number;
  readonly language: Language;
  readonly createdAt: string;
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
  /** When its personal values were erased (R56). Accepting again, it is as a new one. */
  readonly erasedAt?: string;
}

/** Whoever proved an email address by accepting from it. What a partner adds to its account is not proven. */
export interface ProvenCustomer extends CustomerFacts {
  readonly status?: undefined;
  readonly account?: CustomerAccount;
}

/** A customer that a provider added (R23). */
export interface AddedCustomer extends CustomerFacts {
  /** Whether its first user is there yet. */
  readonly status: 'provisioning' | 'ready';
  readonly account: CustomerAccount & { readonly domain: string };
}

/** A customer: one that proved its address, or one that a provider added. */
export type Customer = ProvenCustomer | AddedCustomer;

/**
 * The customer that accepts from an address: always the same ID for the same address, so that there is one customer
 * per proven address, whoever invites it, and two acceptances at once cannot make two.
 *
 * @param recipientHash the keyed hash of the address
 */
export function customerIdOf(recipientHash: string): CustomerId {
  return `cus_${recipientHash}`;
}

/** The keyed hash of the address that a customer proved. */
export function recipientHashOf(customerId: CustomerId): string {
  return customerId.replace(/^cus_/, '');
}

/**
 * Whose address it is, among a customer's contacts; of one that was added, the main one is found by an item of its own.
 */
export function contactWith(customer: Customer, hash: string): Contact | undefined {
  const { id, status, contact, contactHash, contacts = [] } = customer;
  const mainHash = contactHash ?? (status === undefined ? recipientHashOf(id) : hash);
  return contacts.find((each) => each.hash === hash) ?? (mainHash === hash ? contact : undefined);
}

/** A customer that a partner knows, without any privilege: one it may invite with a click (R4, R5). */
export interface KnownCustomer extends Aggregate {
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  readonly company: string;
  readonly contact: Customer['contact'];
  readonly language: Language;
  readonly addedAt: string;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/** Notes a customer that a partner knows. The same address is the same customer once it accepts. */
export function makeKnown(
  draft: Omit<KnownCustomer, 'addedAt' | 'chain'>,
  context: ChangeContext,
): Change<KnownCustomer> {
  const { accountId, customerId, company, contact, salt } = draft;
  return recordKnown(undefined, { ...draft, addedAt: context.at.toISOString() }, context, {
    event: 'CustomerMadeKnown',
    details: { accountId, customerId },
    commitments: { company: commitTo(company, salt), email: commitTo(contact.email, salt) },
  });
}

/** Who accepted, from a proven address: what a new customer's record is made from. */
export type Proven = Pick<Customer, 'id' | 'company' | 'contact' | 'language' | 'salt'>;

/** Erases a customer's personal values; what happened stays on record (R56). @param items that held them, in all */
export function eraseCustomer(customer: Customer, items: number, context: ChangeContext): Change<Customer> {
  const { account: _account, contacts: _contacts, contactHash: _contactHash, ...kept } = customer;
  const after = {
    ...kept,
    ...(customer.status === undefined ? {} : { account: { domain: erasedDomain } }),
    ...{ company: erasedText, contact: erasedContact, salt: erasedText },
    erasedAt: context.at.toISOString(),
    revision: customer.revision + 1,
  } as Customer;
  return recordErased(customer, after, context, { event: 'CustomerErased', details: { items } });
}

/** A customer is given something by its own acceptance: its record is made, unless there is one. */
export function establishCustomer<Events extends EventDeclarations>(
  before: Customer | undefined,
  proven: Proven,
  context: ChangeContext,
  event: EventOf<Events>,
): Change<Customer> {
  const isKnown = before !== undefined && before.erasedAt === undefined;
  const after = isKnown
    ? { ...before, revision: before.revision + 1 }
    : { ...proven, createdAt: context.at.toISOString(), revision: (before?.revision ?? 0) + 1 };
  const { company, contact, salt } = proven;
  const commitments = { company: commitTo(company, salt), email: commitTo(contact.email, salt) };
  const record = recorderOf<Customer, Events>();
  return record(before, after, context, { ...event, ...(isKnown ? {} : { commitments }) });
}
