import type { Customer, KnownCustomer } from '../customers/customer.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page, PageRequest } from '../platform/table/page.ts';
import type { Access, AccessByPartner } from './access.ts';
import type { Relationship } from './relationship.ts';

/** What is on record about a customer; each absent where there is none. */
export interface FoundCustomer {
  readonly customer: Customer | undefined;
  /** What each of the partners asked for may do. */
  readonly access: AccessByPartner;
  /** What the first of the partners knows of it, without a relationship. */
  readonly known: KnownCustomer | undefined;
}

/** A change of what a partner may do for a customer, in the customer's chain. */
export interface AccessChange {
  readonly customer: Change<Customer>;
  readonly access: Access;
  readonly idempotency: IdempotentRequest;
  /** What must hold besides: an active partnership, and the right to order of an account. */
  readonly conditions?: { readonly partnershipId: string; readonly orderingAccountId: AccountId } | undefined;
}

/** Which customers of the list. */
export interface CustomerFilter {
  readonly relationship?: 'active' | 'known' | undefined;
  /** Those that this partner has a relationship with as well. */
  readonly withAccountId?: AccountId | undefined;
}

/** Where customers, relationships and privileges are kept. */
export interface Customers {
  /** A customer, what some partners may do for it, and what the first of them knows of it: one read. */
  find(customerId: CustomerId, accountIds: readonly [string, ...string[]]): Promise<FoundCustomer>;
  /** The customer that added an address as one of its contacts (R55): one read. */
  contactOf(addressHash: string): Promise<CustomerId | undefined>;
  /** What a partner may do for a customer: one read. */
  getAccess(customerId: CustomerId, accountId: AccountId): Promise<Access | undefined>;
  getCustomer(id: string): Promise<Customer | undefined>;
  getRelationship(id: string): Promise<Relationship | undefined>;
  /** What each partner may do for a customer, or might: one query. */
  listAccess(customerId: CustomerId): Promise<Access[]>;
  /**
   * The partner's customer list, newest first: relationships, and customers it knows only. One query; with a filter up
   * to eight, each with a read of as many access items for `withAccountId`. A page may then bring few, and there is more.
   */
  list(accountId: AccountId, page: PageRequest, filter?: CustomerFilter): Promise<Page<Relationship | KnownCustomer>>;
  /** @throws StaleWriteError, AlreadyDoneError, what a condition throws */
  changeAccess(change: AccessChange): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
  /** @throws `customer_already_listed`, AlreadyDoneError, `idempotency_key_reused` */
  keepKnown(change: Change<KnownCustomer>, request: IdempotentRequest): Promise<void>;
}
