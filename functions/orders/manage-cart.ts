import { type Caller, contextOf, type UserCommand, type UserEdit } from '../identity/caller.ts';
import { DomainError, notFound, revisionMismatch } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { requireAccess } from '../relationships/require-access.ts';
import { type Cart, cancelCart, expireCart, markPurchased, openCart, requireOpen, setLines } from './cart.ts';
import type { CartLine } from './cart-line.ts';
import type { Order } from './order.ts';
import { orderRefusal } from './orders.errors.ts';
import type { Orders } from './orders.port.ts';
import type { Priced } from './price.ts';
import { type Review, type ReviewPorts, reviewCart } from './review-cart.ts';
import { addSeats, orderedSubscription, type Subscription } from './subscription.ts';

export interface CartPorts extends ReviewPorts {
  readonly orders: Orders;
  readonly ids: Ids;
  readonly clock: Clock;
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
}

/** A cart as the caller read it. */
export interface CartAsRead {
  readonly cartId: string;
  readonly expectedRevision: number;
}

/** What a cart is begun with. */
export interface CartRequest {
  readonly customerId: CustomerId;
  readonly lines: readonly CartLine[];
  readonly reference?: string | undefined;
}

/**
 * Begins a cart for a customer for which the provider may order (R25).
 * @throws `not_found`, `privilege_required`, `provider_relationship_missing` for a customer that the provider only knows,
 *   `idempotency_key_reused`
 */
export function beginCart(ports: CartPorts, command: UserCommand, request: CartRequest): Promise<Cart> {
  const { caller, idempotency } = command;
  return onceOnly(
    async () => {
      await requireMayOrder(ports, caller, request.customerId);
      const context = contextOf(command, ports.clock());
      const owned = {
        id: ports.ids.next('crt', context.at),
        providerId: caller.accountId,
        createdBy: caller.userId,
      };
      const change = openCart({ ...request, ...owned }, ports.dayMs, context);
      await ports.orders.keepCart(change, idempotency);
      return change.after;
    },
    (id) => readCart(ports.orders, caller.accountId, id),
  );
}

/** A customer on the provider's own list is no secret to it: what is missing is told (R3). */
async function requireMayOrder(ports: CartPorts, caller: Caller, customerId: CustomerId): Promise<void> {
  try {
    await requireAccess(ports, caller, customerId, 'placeOrders');
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
    const { known } = await ports.customers.find(customerId, [caller.accountId]);
    if (known === undefined) throw error;
    throw relationshipRefusal(
      'provider_relationship_missing',
      'You only know this customer. Ask it for a relationship first: POST /v1/invitations with its customerId.',
    );
  }
}

/**
 * Sets a cart's lines.
 * @throws `not_found`, `cart_not_open`, `cart_already_purchased`, `revision_mismatch`, `busy_try_again`
 */
export async function changeCart(
  ports: CartPorts,
  edit: UserEdit,
  { lines, ...asRead }: CartAsRead & { readonly lines: readonly CartLine[] },
): Promise<Cart> {
  const { after } = await changeAsRead({
    ...readingOwn(ports, edit, asRead),
    transition: (cart) => setLines(cart, lines, contextOf(edit, ports.clock())),
    write: (change) => ports.orders.keepCart(change),
  });
  return after;
}

/**
 * Ends the whole operation (R25).
 * @throws `not_found`, `cart_already_cancelled`, `cart_already_purchased`, `cart_not_open`, `revision_mismatch`,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export function abandonCart(ports: CartPorts, command: UserCommand, asRead: CartAsRead): Promise<Cart> {
  const { orders, clock } = ports;
  const { caller, idempotency } = command;
  return changeOnce(
    {
      ...readingOwn(ports, command, asRead),
      transition: (cart) => cancelCart(cart, contextOf(command, clock())),
      write: (change) => orders.keepCart(change, idempotency),
    },
    ({ after }) => after,
    {
      rebuild: (id) => readCart(orders, caller.accountId, id),
      recall: () => orders.recall(idempotency, clock()),
    },
  );
}

const readingOwn = ({ orders }: CartPorts, { caller }: UserEdit, { cartId, expectedRevision }: CartAsRead) => ({
  read: () => readCart(orders, caller.accountId, cartId),
  expectedRevision,
});

/**
 * Reviews an open cart, once the provider has confirmed to act as indirect provider (R25).
 * @throws `not_found`, `acting_as_unconfirmed`, `cart_not_open`, `cart_already_purchased`
 */
export async function review(
  ports: CartPorts,
  caller: Caller,
  cartId: string,
  confirmed: boolean,
): Promise<{ readonly cart: Cart; readonly review: Review }> {
  const cart = requireOpen(await readCart(ports.orders, caller.accountId, cartId), 'purchased', ports.clock());
  requireConfirmed(confirmed);
  return { cart, review: await reviewCart(ports, caller, cart) };
}

/** What is bought, as it was read and reviewed. */
export interface PurchaseRequest extends CartAsRead {
  /** What the review answered. */
  readonly reviewHash: string;
  readonly actingAsIndirectProvider: boolean;
}

/**
 * Buys a cart, once (R25, R26).
 *
 * 1. Review it anew: nothing may be wrong, and prices and lines be what was reviewed.
 * 2. In one transaction: the cart, the order, its subscriptions; while both relationships, the agreement, the
 *    partnerships and the offers are as they were reviewed (R3).
 * 3. Where another write came first, review anew.
 *
 * @throws `not_found`, `acting_as_unconfirmed`, `revision_mismatch`, `cart_already_purchased`, `cart_not_open`,
 *   `cart_not_valid` with what is wrong, `review_changed`, `cart_too_large`, what `Orders.purchase` throws,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export function purchaseCart(ports: CartPorts, command: UserCommand, request: PurchaseRequest): Promise<Order> {
  const { orders, clock } = ports;
  const { caller, idempotency } = command;
  return onceOnly(
    () => retryOvertaken(() => purchaseAsReviewed(ports, command, request)),
    async (id) => readOrder(orders, caller.accountId, id),
    () => orders.recall(idempotency, clock()),
  );
}

async function purchaseAsReviewed(ports: CartPorts, command: UserCommand, request: PurchaseRequest): Promise<Order> {
  const { caller, idempotency } = command;
  const { cart, review: reviewed } = await review(ports, caller, request.cartId, request.actingAsIndirectProvider);
  if (cart.revision !== request.expectedRevision) throw revisionMismatch();
  requireValid(reviewed);
  if (reviewed.hash !== request.reviewHash)
    throw orderRefusal('review_changed', 'Prices or lines are others than those you reviewed. Review the cart again.');
  const context = contextOf(command, ports.clock());
  const { order, added, extended } = orderOf(ports, cart, reviewed, { ...context, userId: caller.userId });
  const { conditions } = reviewed;
  const purchased = markPurchased(cart, order, context);
  await ports.orders.purchase({ cart: purchased, order, added, extended, conditions, idempotency });
  return order;
}

/** What a reviewed cart becomes: the order, its new subscriptions, and those that get more licences. */
function orderOf(ports: CartPorts, cart: Cart, reviewed: Review, context: ChangeContext & { readonly userId: string }) {
  const { at, userId: orderedBy } = context;
  const id = ports.ids.next('ord', at);
  const { id: cartId, customerId, providerId, reference } = cart;
  const added: Subscription[] = [];
  const extended: Change<Subscription>[] = [];
  const lines = reviewed.lines.map((line) => {
    if (line.kind === 'more') {
      const subscription = reviewed.subscriptions.get(line.subscriptionId) as Subscription;
      extended.push(addSeats(subscription, line.seats, ports.dayMs, { ...context, accountId: providerId }));
      return line;
    }
    const subscriptionId = ports.ids.next('sub', at);
    const facts = { id: subscriptionId, customerId, providerId, orderId: id };
    added.push(orderedSubscription({ ...facts, ...factsOf(line, reviewed) }, ports.dayMs, at));
    return { ...line, subscriptionId };
  });
  const order: Order = {
    ...{ id, cartId, providerId, customerId, lines, totals: reviewed.totals, orderedBy },
    orderedAt: at.toISOString(),
    ...(reference === undefined ? {} : { reference }),
  };
  return { order, added, extended };
}

/** What of a new line its subscription is made of. */
function factsOf(line: Extract<Priced, { kind: 'new' }>, { offers, associations }: Review) {
  const { offerId, offerName, term, billing, currency, priceMinor, seats, partnerId } = line;
  const { min: fewest, max: most } = offers.get(offerId)?.seats ?? { min: seats, max: seats };
  const { accountId: resellerId = '', company: resellerName } = associations.get(partnerId) ?? {};
  const association = { partnerId, resellerId, ...withoutUndefined({ resellerName }) };
  return { offerId, offerName, term, billing, currency, priceMinor, seats, fewest, most, association };
}

function requireConfirmed(confirmed: boolean): void {
  if (!confirmed)
    throw orderRefusal('acting_as_unconfirmed', 'Confirm that you act as indirect provider: actingAsIndirectProvider.');
}

function requireValid({ problems }: Review): void {
  if (problems.length === 0) return;
  const errors = problems.map(({ code, line }) => ({
    pointer: line === undefined ? '' : `/lines/${line}`,
    detail: code,
  }));
  throw orderRefusal('cart_not_valid', 'The cart cannot be bought as it is. See its review.', { errors });
}

/** A cart's time is over: the sweep says so. @returns whether it was open */
export async function expireOne(
  orders: Pick<Orders, 'getCart' | 'keepCart'>,
  id: string,
  context: ChangeContext,
): Promise<boolean> {
  const cart = await orders.getCart(id);
  const change = cart && expireCart(cart, context);
  if (change !== undefined) await orders.keepCart(change);
  return change !== undefined;
}

/** Reads a cart of the provider's own. @throws `not_found` */
export async function readCart(orders: Pick<Orders, 'getCart'>, providerId: AccountId, id: string): Promise<Cart> {
  const cart = await orders.getCart(id);
  if (cart?.providerId !== providerId) throw notFound('cart');
  return cart;
}

/** Reads an order of the provider's own. @throws `not_found` */
export async function readOrder(orders: Pick<Orders, 'getOrder'>, providerId: AccountId, id: string): Promise<Order> {
  const order = await orders.getOrder(id);
  if (order?.providerId !== providerId) throw notFound('order');
  return order;
}
