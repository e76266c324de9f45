import type { AddedCustomer, Customer } from '../customers/customer.ts';
import { type PostalAddress, wrongInAddress } from '../customers/postal-address.ts';
import { type Caller, contextOf, type UserCommand } from '../identity/caller.ts';
import type { Partner } from '../identity/partner.ts';
import type { Partners } from '../identity/partners.port.ts';
import type { PartnerKind } from '../identity/roles.ts';
import { inactiveOf } from '../identity/standing.ts';
import { partnershipIdOf, partnershipNotActive } from '../partnerships/partnership.ts';
import { partnershipRefusal } from '../partnerships/partnerships.errors.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId, Ids } from '../platform/base/ids.ts';
import { lastOf } from '../platform/base/last-of.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { Privilege } from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { type Added, addCustomer, adminName, changeCustomer, domainTaken, type NewCustomer } from './account.ts';
import type { CustomerAccounts } from './customer-accounts.port.ts';
import type { CustomerDirectory } from './customer-directory.port.ts';
import { temporaryPassword } from './customer-user.ts';

export interface AddCustomerPorts {
  readonly accounts: CustomerAccounts;
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly directory: CustomerDirectory;
  readonly addresses: AddressHasher;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Told of a sign-in that could not be made, so that the log says why. */
  readonly report: (error: unknown) => void;
}

/** What a provider sends to add a customer. */
export interface CustomerRequest extends Omit<NewCustomer, 'account'> {
  /** The account of the reseller on whose behalf it is added. */
  readonly resellerId: AccountId;
  readonly domain: string;
  readonly address: PostalAddress;
  readonly phone?: string | undefined;
  /** Whether the reseller may manage the customer's Azure account, too (R29). */
  readonly azureAccess?: boolean | undefined;
}

/** A customer that was added; the password is told this once, and never again. */
export interface SubmittedCustomer {
  readonly customer: Customer;
  readonly userName: string;
  /** Absent where it was told before, or could not be set yet. */
  readonly temporaryPassword?: string;
}

/** Times a day at most that a provider may find out whether a customer could be added, or add one. */
export const reviewsPerDay = 500;

type ReviewPorts = Pick<AddCustomerPorts, 'accounts' | 'partners' | 'partnerships' | 'usage' | 'clock'>;

/**
 * Finds out whether a customer could be added (R23). Writes nothing but the count: it tells whether a domain is taken.
 * @throws `daily_limit_reached`, `invalid_request`, `partnership_not_active`, `onboarding_incomplete`,
 * `customer_domain_taken`
 */
export async function reviewCustomer(
  { accounts, partners, partnerships, usage, clock }: ReviewPorts,
  caller: Caller,
  request: CustomerRequest,
): Promise<{ readonly reseller: Partner; readonly partnershipId: string }> {
  await usage.takeDaily('customerReview', caller.accountId, reviewsPerDay, clock());
  const errors = wrongInAddress(request.address);
  if (errors.length > 0) throw refusal('invalid_request', 'The address is not one of its country.', { errors });
  const partnershipId = partnershipIdOf(request.resellerId, caller.accountId);
  const [partnership, reseller, provider, isTaken] = await Promise.all([
    partnerships.get(partnershipId),
    partners.getPartner(request.resellerId),
    partners.getPartner(caller.accountId),
    accounts.isTaken(request.domain),
  ]);
  if (partnership?.status !== 'active' || reseller === undefined) throw partnershipNotActive();
  requireReady('The reseller’s', reseller);
  requireReady('Your', provider);
  if (isTaken) throw domainTaken();
  return { reseller, partnershipId };
}

function requireReady(whose: string, partner: Partner | undefined): void {
  const missing = inactiveOf(partner);
  if (missing.length === 0) return;
  const what = missing.map((one) => (one === 'account' ? 'account' : 'partner agreement')).join(' and ');
  throw partnershipRefusal(
    'onboarding_incomplete',
    `${whose} ${what} ${missing.length > 1 ? 'are' : 'is'} not active.`,
    { missing },
  );
}

/**
 * A provider adds a customer on a reseller's behalf (R23).
 *
 * 1. Review it.
 * 2. In one transaction: the customer, both relationships with what they grant, its first user; while the partnership
 *    is active and the domain free. A repeated request is answered as it was, without the password.
 * 3. Make the sign-in with a temporary password, and mark the customer as ready. Should this fail, the customer is
 *    there, and the sweep finishes it; the password is then set by a reset.
 *
 * @throws what `reviewCustomer` throws; `idempotency_key_reused`
 */
export async function submitCustomer(
  ports: AddCustomerPorts,
  command: UserCommand,
  request: CustomerRequest,
): Promise<SubmittedCustomer> {
  const context = contextOf(command, ports.clock());
  const { caller, idempotency } = command;
  return onceOnly<SubmittedCustomer>(
    async () => {
      const { partnershipId } = await reviewCustomer(ports, caller, request);
      const added = prepare(ports.ids, caller, request, context);
      const contactHash = await ports.addresses.hash(request.contact.email);
      await ports.accounts.add(added, partnershipId, contactHash, idempotency);
      return provision(ports, added, context);
    },
    async (id) => answerOf(await readCustomer(ports, id)),
    () => ports.accounts.recall(idempotency, context.at),
  );
}

/**
 * Finishes what was left half done of an addition (R23): a sign-in that is missing gets a password nobody knows; a
 * reset tells another.
 *
 * @throws `busy_try_again`
 */
export async function finishProvisioning(
  ports: Pick<AddCustomerPorts, 'accounts' | 'customers' | 'directory'>,
  customerId: CustomerId,
  context: ChangeContext,
): Promise<boolean> {
  const customer = await ports.customers.getCustomer(customerId);
  if (customer?.status !== 'provisioning') return false;
  // One that is there keeps its password: somebody may have been told it, or have set one.
  await ports.directory.create(answerOf(customer).userName, temporaryPassword());
  await markReady(ports, customerId, context);
  return true;
}

function prepare(ids: Ids, caller: Caller, request: CustomerRequest, context: ChangeContext): Added {
  const { resellerId, domain, address, phone, azureAccess, company, contact, language } = request;
  const { at } = context;
  const additionId = ids.next('add', at);
  const identified = { additionId, salt: ids.salt(), userId: ids.next('cuu', at) };
  const account = { domain, address, ...(phone === undefined ? {} : { phone }) };
  const privilegesOf: Readonly<Record<PartnerKind, readonly Privilege[]>> = {
    reseller: azureAccess ? ['delegatedAdmin', 'azure'] : ['delegatedAdmin'],
    provider: ['orders'],
  };
  const relationship = (accountId: AccountId, partnerKind: 'reseller' | 'provider') => ({
    ...{ id: ids.next('rel', at), accountId, partnerKind, additionId },
    privileges: privilegesOf[partnerKind],
  });
  const both = [relationship(resellerId, 'reseller'), relationship(caller.accountId, 'provider')] as const;
  return addCustomer({ company, contact, language, account, ...identified }, both, context);
}

async function provision(ports: AddCustomerPorts, added: Added, context: ChangeContext): Promise<SubmittedCustomer> {
  const customer = lastOf(added.customer).after;
  const password = temporaryPassword();
  const { userName } = added.admin;
  try {
    await ports.directory.create(userName, password);
    return { customer: await markReady(ports, customer.id, context), userName, temporaryPassword: password };
  } catch (error) {
    // The sweep finishes it: what is written stays, and nobody is told a password that might not hold.
    ports.report(error);
    return { customer, userName };
  }
}

/** @throws `busy_try_again` */
function markReady(ports: Pick<AddCustomerPorts, 'accounts' | 'customers'>, id: string, context: ChangeContext) {
  return retryOvertaken(async () => {
    const customer = await readCustomer(ports, id);
    if (customer.status !== 'provisioning') return customer;
    const ready: Customer = { ...customer, status: 'ready' };
    const change = changeCustomer(customer, ready, context, { event: 'CustomerReady', details: {} });
    await ports.accounts.change(change);
    return change.after;
  });
}

const answerOf = (customer: AddedCustomer): SubmittedCustomer => ({
  customer,
  userName: `${adminName}@${customer.account.domain}`,
});

async function readCustomer({ customers }: Pick<AddCustomerPorts, 'customers'>, id: string): Promise<AddedCustomer> {
  const customer = await customers.getCustomer(id);
  if (customer?.status === undefined) throw notFound('customer');
  return customer;
}
