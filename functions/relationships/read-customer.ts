import type { Customer, KnownCustomer, ProvenCustomer } from '../customers/customer.ts';
import type { Caller } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock, CustomerId } from '../platform/base/ids.ts';
import { type GdapGrant, type Grant, hasAccess, liveGdap, type Privilege } from './access.ts';
import type { Customers } from './customers.port.ts';
import { mayDo } from './require-access.ts';

/** A customer, and what the partner may do for it. */
export interface OwnCustomer {
  /** `known`: the partner only knows it. `none`: it has granular privileges, and no relationship. */
  readonly relationship: 'active' | 'known' | 'none';
  /** With its account details for whom may read them. */
  readonly customer: Pick<Customer, 'id' | 'company' | 'contact' | 'language' | 'createdAt'> &
    Partial<Pick<Customer, 'status' | 'revision'>> &
    Pick<ProvenCustomer, 'account'>;
  readonly grants: readonly (Grant & { readonly privilege: Privilege })[];
  /** Granular privileges, apart from a relationship's (R16, R32). */
  readonly granular: readonly (GdapGrant & { readonly gdapId: string })[];
}

/**
 * Reads a customer with which the partner has a relationship or granular privileges, and what it may do (R3, R16); or
 * one that it only knows, with what it noted itself (R4). A customer served elsewhere is not there. Address and phone
 * are told to whom may read the account.
 *
 * @throws `not_found`
 */
export async function readCustomer(
  { customers, clock }: { readonly customers: Pick<Customers, 'find'>; readonly clock: Clock },
  caller: Caller,
  customerId: CustomerId,
): Promise<OwnCustomer> {
  const { customer: found, access, known } = await customers.find(customerId, [caller.accountId]);
  const own = access[caller.accountId];
  const now = clock();
  if (found === undefined || !hasAccess(own, now)) return onlyKnown(known);
  const { account, ...basic } = found;
  const customer = mayDo(own, caller, ['readAccount', 'placeOrders'], now) ? found : basic;
  const grants = Object.entries(own?.grants ?? {}) as [Privilege, Grant][];
  return {
    relationship: grants.length > 0 ? 'active' : 'none',
    customer,
    grants: grants.map(([privilege, grant]) => ({ privilege, ...grant })),
    granular: liveGdap(own, now),
  };
}

/** What the partner noted itself: not what others know of the same customer. */
function onlyKnown(known: KnownCustomer | undefined): OwnCustomer {
  if (known === undefined) throw notFound('customer');
  const { customerId: id, company, contact, language, addedAt: createdAt } = known;
  return { relationship: 'known', customer: { id, company, contact, language, createdAt }, grants: [], granular: [] };
}
