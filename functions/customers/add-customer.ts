import { actorOf, type Caller } from '../identity/caller.ts';
import type { Partner } from '../identity/partner.ts';
import type { Partners } from '../identity/partners.dynamodb.ts';
import type { AddressHasher } from '../invitations/address-hash.kms.ts';
import { partnershipIdOf, partnershipNotActive } from '../partnerships/partnership.ts';
import type { Partnerships } from '../partnerships/partnerships.dynamodb.ts';
import type { Customer } from '../relationships/customer.ts';
import type { Customers } from '../relationships/customers.dynamodb.ts';
import type { Occasion } from '../shared/change.ts';
import { DomainError, notFound, StaleWriteError } from '../shared/errors.ts';
import { type IdempotentRequest, onceOnly } from '../shared/idempotency.ts';
import type { Clock, Ids } from '../shared/ids.ts';
import { type Added, addCustomer, changeCustomer, domainTaken, type NewCustomer } from './account.ts';
import { type PostalAddress, wrongInAddress } from './address-rules.ts';
import type { CustomerAccounts } from './customer-accounts.dynamodb.ts';
import type { CustomerDirectory } from './customer-directory.cognito.ts';
import { temporaryPassword } from './user.ts';

export interface AddCustomerPorts {
  readonly accounts: CustomerAccounts;
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly directory: CustomerDirectory;
  readonly addresses: AddressHasher;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What a provider sends to add a customer. */
export interface CustomerRequest extends Omit<NewCustomer, 'account'> {
  /** The account of the reseller on whose behalf it is added. */
  readonly resellerId: string;
  readonly domain: string;
  readonly address: PostalAddress;
  readonly phone?: string | undefined;
}

/** A customer that was added; the password is told this once, and never again. */
export interface AddedCustomer {
  readonly customer: Customer;
  readonly userName: string;
  /** Absent where it was told before, or could not be set yet. */
  readonly temporaryPassword?: string;
}

/**
 * Finds out whether a customer could be added (R23). Writes nothing.
 * @throws `invalid_request`, `partnership_not_active`, `onboarding_incomplete`, `customer_domain_taken`
 */
export async function reviewCustomer(
  { accounts, partners, partnerships }: Pick<AddCustomerPorts, 'accounts' | 'partners' | 'partnerships'>,
  caller: Caller,
  wanted: CustomerRequest,
): Promise<{ readonly reseller: Partner; readonly partnershipId: string }> {
  const errors = wrongInAddress(wanted.address);
  if (errors.length > 0) throw new DomainError('invalid_request', 'The address is not one of its country.', { errors });
  const partnershipId = partnershipIdOf(wanted.resellerId, caller.partnerId);
  const [partnership, reseller, provider, isTaken] = await Promise.all([
    partnerships.get(partnershipId),
    partners.getPartner(wanted.resellerId),
    partners.getPartner(caller.partnerId),
    accounts.isTaken(wanted.domain),
  ]);
  if (partnership?.status !== 'active' || reseller === undefined) throw partnershipNotActive();
  if (reseller.agreement !== 'active' || provider?.agreement !== 'active') {
    const whose = reseller.agreement === 'active' ? 'Your' : 'The reseller’s';
    throw new DomainError('onboarding_incomplete', `${whose} partner agreement is not active.`, {
      missing: ['agreement'],
    });
  }
  if (isTaken) throw domainTaken();
  return { reseller, partnershipId };
}

/**
 * A provider adds a customer on a reseller's behalf (R23).
 *
 * 1. Review it.
 * 2. In one transaction: the customer, both relationships with what they grant, its first user; while the partnership is
 *    active and the domain free. A repeated request is answered as it was, without the password.
 * 3. Make the sign-in with a temporary password, and mark the customer as ready. Should this fail, the customer is there,
 *    and the sweep finishes it; the password is then set by a reset.
 *
 * @throws what `reviewCustomer` throws; `idempotency_key_reused`
 */
export async function submitCustomer(
  ports: AddCustomerPorts,
  caller: Caller,
  wanted: CustomerRequest,
  request: IdempotentRequest,
  correlationId: string,
): Promise<AddedCustomer> {
  const at = ports.clock();
  const occasion = { actor: actorOf(caller), at, correlationId };
  return onceOnly<AddedCustomer>(
    async () => {
      const { partnershipId } = await reviewCustomer(ports, caller, wanted);
      const added = prepare(ports.ids, caller, wanted, occasion);
      const contactHash = await ports.addresses.hash(wanted.contact.email);
      await ports.accounts.add(added, partnershipId, contactHash, request);
      return provision(ports, added, occasion);
    },
    async (id) => answerOf(await readCustomer(ports, id)),
    () => ports.accounts.recall(request, at),
  );
}

/**
 * Finishes what was left half done of an addition (R23): the sign-in gets a password nobody knows; a reset tells another.
 * @throws StaleWriteError
 */
export async function finishProvisioning(
  ports: Pick<AddCustomerPorts, 'accounts' | 'customers' | 'directory'>,
  customerId: string,
  occasion: Occasion,
): Promise<boolean> {
  const customer = await ports.customers.getCustomer(customerId);
  if (customer?.status !== 'provisioning') return false;
  await ports.directory.ensure(answerOf(customer).userName, temporaryPassword());
  await markReady(ports, customer, occasion);
  return true;
}

function prepare(ids: Ids, caller: Caller, wanted: CustomerRequest, occasion: Occasion): Added {
  const { resellerId, company, contact, language, domain, address, phone } = wanted;
  const { at } = occasion;
  const additionId = ids.next('add', at);
  const made = { additionId, salt: ids.salt(), userId: ids.next('cuu', at) };
  const account = { domain, address, ...(phone === undefined ? {} : { phone }) };
  const relationship = (partnerId: string, partnerKind: 'reseller' | 'provider') => ({
    ...{ id: ids.next('rel', at), partnerId, partnerKind, additionId },
    privileges: [partnerKind === 'reseller' ? 'delegatedAdmin' : 'orders'] as const,
  });
  const both = [relationship(resellerId, 'reseller'), relationship(caller.partnerId, 'provider')] as const;
  return addCustomer(made, { company, contact, language, account }, both, occasion);
}

async function provision(ports: AddCustomerPorts, added: Added, occasion: Occasion): Promise<AddedCustomer> {
  const customer = added.customer.at(-1)?.after as Customer;
  const password = temporaryPassword();
  const { userName } = added.admin;
  try {
    await ports.directory.ensure(userName, password);
  } catch {
    // The sweep finishes it: what is written stays, and nobody is told a password that does not hold.
    return { customer, userName };
  }
  const ready = await markReady(ports, customer, occasion).catch((error: unknown) => {
    if (error instanceof StaleWriteError) return customer;
    throw error;
  });
  return { customer: ready, userName, temporaryPassword: password };
}

async function markReady({ accounts }: Pick<AddCustomerPorts, 'accounts'>, customer: Customer, occasion: Occasion) {
  const change = changeCustomer(customer, { status: 'ready' }, occasion, { event: 'CustomerReady', details: {} });
  await accounts.change(change);
  return change.after;
}

const answerOf = (customer: Customer): AddedCustomer => ({
  customer,
  userName: `admin@${customer.account?.domain ?? ''}`,
});

async function readCustomer({ customers }: Pick<AddCustomerPorts, 'customers'>, id: string): Promise<Customer> {
  const customer = await customers.getCustomer(id);
  if (customer === undefined) throw notFound('customer');
  return customer;
}
