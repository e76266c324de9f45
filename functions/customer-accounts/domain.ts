import type { Customer } from '../customers/customer.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeCustomer } from './account.ts';
import { withoutDomain } from './customer-user.ts';

/** A record that proves a domain, to be put into its DNS. */
export interface DomainRecord {
  readonly type: 'TXT';
  readonly name: string;
  readonly value: string;
}

/** @param proof made from customer and domain by a key that never leaves KMS: nobody else's record will do */
export function domainRecordOf(domain: string, proof: string): DomainRecord {
  return { type: 'TXT', name: `_reseller-relationships.${domain}`, value: `reseller-relationships=${proof}` };
}

/** The domain under which a customer without one has its users. */
export const placeholderOf = (id: CustomerId) => `${id.slice(4)}${withoutDomain}`;

/** The customer has a domain from now on, which is proven to be its own (R55): new users sign in with it. */
export function setDomain(
  customer: Customer,
  domain: string,
  accountId: AccountId,
  context: ChangeContext,
): Change<Customer> {
  return withDomain(customer, { domain, domainProvenAt: context.at.toISOString() }, context, {
    event: 'CustomerDomainProven',
    details: { accountId },
  });
}

/** The customer's domain, which nobody had proven, is proven to be another's (R55): new users have none. */
export function loseDomain(customer: Customer, context: ChangeContext): Change<Customer> {
  const domain = placeholderOf(customer.id);
  return withDomain(customer, { domain }, context, { event: 'CustomerDomainLost', details: {} });
}

type DomainHappening =
  | { readonly event: 'CustomerDomainProven'; readonly details: { readonly accountId: AccountId } }
  | { readonly event: 'CustomerDomainLost'; readonly details: Record<string, never> };

function withDomain(
  customer: Customer,
  held: { readonly domain: string; readonly domainProvenAt?: string },
  context: ChangeContext,
  happening: DomainHappening,
): Change<Customer> {
  const { domainProvenAt: _, ...account } = customer.account ?? {};
  const after = { ...customer, account: { ...account, ...held } } as Customer;
  const commitments = { domain: commitTo(held.domain, customer.salt) };
  return changeCustomer(customer, after, context, { ...happening, commitments });
}
