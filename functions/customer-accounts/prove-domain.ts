import type { Customer } from '../customers/customer.ts';
import { contextOf, type UserEdit } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead } from '../platform/changes/change-course.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { requireAccess } from '../relationships/require-access.ts';
import { domainTaken } from './account.ts';
import { customerAccountRefusal } from './customer-accounts.errors.ts';
import type { CustomerAccounts } from './customer-accounts.port.ts';
import { domainRecordOf, loseDomain, placeholderOf, setDomain } from './domain.ts';
import type { DomainRecords } from './domain-records.port.ts';
import type { CustomerAsRead } from './manage-account.ts';

export interface ProveDomainPorts {
  readonly accounts: Pick<CustomerAccounts, 'change' | 'domainHolder'>;
  readonly customers: Pick<Customers, 'getAccess' | 'getCustomer'>;
  readonly addresses: AddressHasher;
  readonly records: DomainRecords;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly clock: Clock;
}

/** Times a day that one partner may have domains looked up. */
export const domainChecksPerDay = 500;

/**
 * Gives a customer a domain that is proven to be its own (R55), by a record in the domain's DNS: its new users sign in
 * with it; those that are there keep their names.
 *
 * 1. Whoever may manage the account asks. Which record proves it follows from customer and domain, and is kept nowhere.
 * 2. The record must be there; where it is not, the refusal tells it.
 * 3. A domain that another customer has proven is taken. One that a provider has only named passes to who proves it.
 *
 * @throws `not_found`, `privilege_required`, `daily_limit_reached`, `domain_not_proven` with the record,
 *   `domain_not_checked`, `customer_domain_taken`, `revision_mismatch`, `busy_try_again`
 */
export async function proveDomain(
  ports: ProveDomainPorts,
  edit: UserEdit,
  { customerId, domain, expectedRevision }: CustomerAsRead & { readonly domain: string },
): Promise<Customer> {
  const { accounts, customers, clock } = ports;
  const { accountId } = edit.caller;
  await requireAccess(ports, edit.caller, customerId, 'manageAccount');
  await ports.usage.takeDaily('domainCheck', accountId, domainChecksPerDay, clock());
  await requireRecord(ports, customerId, domain);
  const { change } = await changeAsRead({
    async read() {
      await requireAccess(ports, edit.caller, customerId, 'manageAccount');
      const customer = await customers.getCustomer(customerId);
      if (customer === undefined) throw notFound('customer');
      return customer;
    },
    expectedRevision,
    async transition(customer) {
      const context = contextOf(edit, clock());
      const loser = await loserOf(ports, customer, domain, context);
      return { change: setDomain(customer, domain, accountId, context), loser, former: customer.account?.domain };
    },
    write: ({ change, loser, former }) =>
      accounts.change(change, {
        domain: {
          taken: domain,
          ...(loser === undefined ? {} : { loser }),
          ...(former === undefined || former === domain || former === placeholderOf(customerId) ? {} : { former }),
        },
      }),
  });
  return change.after;
}

/** @throws `domain_not_proven`, `domain_not_checked` */
async function requireRecord(
  { addresses, records }: Pick<ProveDomainPorts, 'addresses' | 'records'>,
  customerId: string,
  domain: string,
): Promise<void> {
  const record = domainRecordOf(domain, await addresses.hash(`domain|${customerId}|${domain}`));
  const found = await records.texts(record.name);
  if (found === 'unavailable')
    throw customerAccountRefusal(
      'domain_not_checked',
      'The domain’s name servers did not answer. Try again in a moment.',
    );
  if (found.includes(record.value)) return;
  throw customerAccountRefusal(
    'domain_not_proven',
    'Put the record into the domain’s DNS, wait until it is there, and ask again.',
    { record },
  );
}

/** What becomes of the customer that has the domain without proof; nothing where nobody has it. */
async function loserOf(
  { accounts, customers }: Pick<ProveDomainPorts, 'accounts' | 'customers'>,
  customer: Customer,
  domain: string,
  context: ChangeContext,
) {
  const holder = await accounts.domainHolder(domain);
  if (holder === undefined || holder.customerId === customer.id) return undefined;
  if (holder.isProven) throw domainTaken();
  const other = await customers.getCustomer(holder.customerId);
  return { customerId: holder.customerId, change: other && loseDomain(other, context) };
}
