import { createHash } from 'node:crypto';
import type { AddedCustomer, Customer } from '../customers/customer.ts';
import type { DomainError } from '../platform/base/errors.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import {
  type Change,
  type ChangeContext,
  type Happening,
  recorderOf,
  type Unchained,
} from '../platform/changes/change.ts';
import { type Established, establishRelationships, type NewRelationship } from '../relationships/relationship.ts';
import type { customerAccountEvents } from './customer-account.events.ts';
import { customerAccountRefusal } from './customer-accounts.errors.ts';
import type { CustomerUser } from './customer-user.ts';

const record = recorderOf<Customer, typeof customerAccountEvents>();

/** A customer that a provider adds on a reseller's behalf (R23). */
export interface NewCustomer {
  readonly company: string;
  readonly contact: Customer['contact'];
  readonly language: Language;
  readonly account: AddedCustomer['account'];
}

/** What is made when a customer is added: the customer, both relationships, and its first user. */
export interface Added extends Established {
  readonly customer: readonly [Change<AddedCustomer>, ...Change<Customer>[]];
  readonly admin: CustomerUser;
}

/** The first user's name at the customer's domain. */
export const adminName = 'admin';

/** What an addition is known by: its ID, the salt of its commitments, and the ID of the first user. */
export interface AdditionIds {
  readonly additionId: string;
  readonly salt: string;
  readonly userId: string;
}

/**
 * Adds a customer on a reseller's behalf (R23): the reseller gets delegated admin privileges, the provider the right to
 * order, by the record of this addition. It is no customer that proved an address: its ID is its own.
 */
export function addCustomer(
  { additionId, salt, userId, ...draft }: NewCustomer & AdditionIds,
  relationships: readonly [NewRelationship, NewRelationship],
  context: ChangeContext,
): Added {
  const id = `cus_${createHash('sha256').update(`${additionId}|${salt}`).digest('hex').slice(0, 32)}`;
  const customer: Unchained<AddedCustomer> = {
    ...draft,
    id,
    salt,
    status: 'provisioning',
    createdAt: context.at.toISOString(),
    revision: 1,
  };
  const [reseller, provider] = relationships;
  const added = record<Unchained<AddedCustomer>, AddedCustomer>(undefined, customer, context, {
    event: 'CustomerAdded',
    details: { additionId, accountId: provider.accountId, resellerId: reseller.accountId },
    commitments: { company: commitTo(draft.company, salt), email: commitTo(draft.contact.email, salt) },
  });
  const established = establishRelationships(
    { customer: added.after, access: {} },
    { ...draft, id, salt },
    relationships,
    context,
  );
  const userName = `${adminName}@${draft.account.domain}`;
  const at = context.at.toISOString();
  return {
    ...established,
    customer: [added, ...established.customer],
    admin: {
      id: userId,
      customerId: id,
      name: draft.contact.name,
      userName,
      isAdmin: true,
      status: 'active',
      createdAt: at,
      revision: 1,
    },
  };
}

/** A change of a customer's record or of something of its, in its chain. */
export function changeCustomer(
  before: Customer,
  after: Customer,
  context: ChangeContext,
  happening: Happening<typeof customerAccountEvents>,
): Change<Customer> {
  return record(before, { ...after, revision: before.revision + 1 }, context, happening);
}

/** What of an account may be changed (R12). The contact's address is who the customer is: it stays. */
export interface AccountChange {
  readonly company?: string | undefined;
  readonly contactName?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: AddedCustomer['account']['address'] | undefined;
}

/** Changes a customer's account details (R12). */
export function changeAccount(
  customer: Customer,
  wish: AccountChange,
  accountId: AccountId,
  context: ChangeContext,
): Change<Customer> {
  const { company = customer.company, contactName = customer.contact.name, phone, address } = wish;
  const named = { ...customer, company, contact: { ...customer.contact, name: contactName } };
  const details = withoutUndefined({ phone, address });
  const after: Customer =
    named.status === undefined
      ? { ...named, account: { ...named.account, ...details } }
      : { ...named, account: { ...named.account, ...details } };
  const fields = Object.keys(wish).filter((name) => wish[name as keyof AccountChange] !== undefined);
  return changeCustomer(customer, after, context, {
    event: 'CustomerAccountChanged',
    details: { accountId, fields: fields.sort().join(' ') },
    commitments: { account: commitTo(JSON.stringify({ company, contactName, account: after.account }), customer.salt) },
  });
}

/** The present customer agreement (R24); raised whenever its wording changes. */
export const customerAgreementVersion = '1';

/** Whose word it is: a partner's that recorded it, or the customer's own by its link, with the text it was shown. */
type AgreementSource =
  | { readonly recordedBy: { readonly accountId: AccountId; readonly userId: string } }
  | { readonly acceptedByCustomer: { readonly hash: string; readonly language: Language } };

/** A customer's acceptance of the customer agreement (R24, R54). */
export type CustomerAgreement = AgreementFacts & AgreementSource;

interface AgreementFacts {
  readonly customerId: CustomerId;
  readonly version: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone?: string | undefined;
  /** The day of the acceptance: YYYY-MM-DD. */
  readonly acceptedOn: string;
  readonly recordedAt: string;
}

/** The record that a customer accepted the agreement, by whom it is known (R24, R54). */
export function recordAgreement(
  customer: Customer,
  agreement: CustomerAgreement,
  context: ChangeContext,
): Change<Customer> {
  const { version, acceptedOn, firstName, lastName, email, phone } = agreement;
  const commitments = { by: commitTo(JSON.stringify({ firstName, lastName, email, phone }), customer.salt) };
  if ('acceptedByCustomer' in agreement) {
    const details = { version, textHash: agreement.acceptedByCustomer.hash };
    return changeCustomer(customer, customer, context, { event: 'CustomerAgreementAccepted', details, commitments });
  }
  const details = { accountId: agreement.recordedBy.accountId, version, acceptedOn };
  return changeCustomer(customer, customer, context, { event: 'CustomerAgreementRecorded', details, commitments });
}

/** The customer has not accepted the present agreement (R24). */
export function agreementMissing(): DomainError {
  return customerAccountRefusal(
    'customer_agreement_missing',
    'Record first that the customer accepted the customer agreement, or have it accept it by its own link (/my-access).',
  );
}

/** The domain is another customer's. Whose, is not told. */
export function domainTaken(): DomainError {
  return customerAccountRefusal('customer_domain_taken', 'There is a customer with this domain already.', {
    errors: [{ pointer: '/domain', detail: 'is taken' }],
  });
}
