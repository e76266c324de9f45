import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Cart } from './cart.ts';
import type { Offer } from './offer.ts';
import type { Order } from './order.ts';
import type { Subscription } from './subscription.ts';

/** What must still hold when a cart is bought (R3, R24, R27). */
export interface PurchaseConditions {
  readonly customerId: CustomerId;
  readonly providerId: AccountId;
  readonly agreementVersion: string;
  /** The resellers of the new lines, with their partnership with the provider. */
  readonly resellers: readonly { readonly resellerId: AccountId; readonly partnershipId: string }[];
  /** The offers as they were priced. */
  readonly offers: readonly Pick<Offer, 'id' | 'revision'>[];
}

/** What is written when a cart is bought. */
export interface Purchase {
  readonly cart: Change<Cart>;
  readonly order: Order;
  /** New subscriptions. */
  readonly added: readonly Subscription[];
  /** Subscriptions that get more licences. */
  readonly extended: readonly Change<Subscription>[];
  readonly conditions: PurchaseConditions;
  readonly idempotency: IdempotentRequest;
}

/** Where the catalogue, carts, orders and subscriptions are kept. */
export interface Orders {
  getOffer(id: string): Promise<Offer | undefined>;
  /** Some offers by their ID; those that are not there are left out: one read. */
  getOffers(ids: readonly string[]): Promise<Offer[]>;
  listOffers(limit: number, after?: string): Promise<Page<Offer>>;
  /** @throws `offer_already_exists`, StaleWriteError, AlreadyDoneError */
  keepOffer(change: Change<Offer>, request?: IdempotentRequest): Promise<void>;
  getCart(id: string): Promise<Cart | undefined>;
  listCarts(providerId: AccountId, limit: number, after?: string): Promise<Page<Cart>>;
  /** The IDs of the carts of a provider that are open for a customer: one query. */
  openCartsFor(customerId: CustomerId, providerId: AccountId): Promise<string[]>;
  /** @throws StaleWriteError, AlreadyDoneError */
  keepCart(change: Change<Cart>, request?: IdempotentRequest): Promise<void>;
  /**
   * All of a purchase in one transaction (R25), while its conditions hold.
   * @throws `cart_too_large`, `provider_relationship_missing`, `reseller_relationship_missing`,
   *   `partnership_not_active`, `customer_agreement_missing`; StaleWriteError where the cart, an offer or a
   *   subscription was changed; AlreadyDoneError
   */
  purchase(purchase: Purchase): Promise<void>;
  getOrder(id: string): Promise<Order | undefined>;
  listOrders(providerId: AccountId, limit: number, after?: string): Promise<Page<Order>>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  getSubscriptions(ids: readonly string[]): Promise<Subscription[]>;
  /** A customer's subscriptions, newest first: one query. */
  listSubscriptions(customerId: CustomerId, limit: number, after?: string): Promise<Page<Subscription>>;
  /**
   * A change of a subscription; with a licence that a user gets or gives back.
   * @param partnershipId a partnership that must be active
   * @throws StaleWriteError, AlreadyDoneError, `partnership_not_active`, `licence_already_assigned`,
   *   `licence_not_assigned`
   */
  changeSubscription(
    change: Change<Subscription>,
    what?: {
      readonly request?: IdempotentRequest;
      readonly partnershipId?: string;
      readonly assign?: string;
      readonly takeBack?: string;
    },
  ): Promise<void>;
  /** The users that have a licence of a subscription: one query per megabyte. */
  listLicences(subscriptionId: string): Promise<{ readonly userId: string; readonly since: string }[]>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
