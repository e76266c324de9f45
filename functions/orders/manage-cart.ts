import { actorOf, type Caller } from '../identity/caller.ts';
import { busyTryAgain, notFound, revisionMismatch, StaleWriteError } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import { requireAccess } from '../relationships/require-access.ts';
import { type Cart, cancelCart, expireCart, openCart, purchaseCart, requireOpen, setLines } from './cart.ts';
import type { CartLine } from './cart-line.ts';
import type { Order } from './order.ts';
import { orderRefusal } from './orders.errors.ts';
import type { Orders } from './orders.port.ts';
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

/**
 * Begins a cart for a customer for which the provider may order (R25).
 * @throws `not_found`, `privilege_required`, `idempotency_key_reused`
 */
export function beginCart(
  ports: CartPorts,
  caller: Caller,
  wanted: { readonly customerId: string; readonly lines: readonly CartLine[]; readonly reference?: string | undefined },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Cart> {
  return onceOnly(
    async () => {
      await requireAccess(ports, caller, wanted.customerId, 'placeOrders');
      const at = ports.clock();
      const { reference, customerId, lines } = wanted;
      const made = {
        id: ports.ids.next('crt', at),
        providerId: caller.accountId,
        createdBy: caller.userId,
        customerId,
        lines,
      };
      const context = { actor: actorOf(caller), at, correlationId };
      const change = openCart({ ...made, ...(reference === undefined ? {} : { reference }) }, ports.dayMs, context);
      await ports.orders.keepCart(change, request);
      return change.after;
    },
    (id) => readCart(ports.orders, caller.accountId, id),
  );
}

/** Sets a cart's lines. @throws `not_found`, `cart_not_open`, `cart_already_purchased`, `revision_mismatch` */
export function changeCart(
  ports: CartPorts,
  caller: Caller,
  asRead: CartAsRead,
  lines: readonly CartLine[],
  correlationId: string,
): Promise<Cart> {
  return changing(ports, caller, asRead, correlationId, (cart, context) => setLines(cart, lines, context));
}

/**
 * Ends the whole operation (R25).
 * @throws `not_found`, `cart_already_cancelled`, `cart_already_purchased`, `cart_not_open`, `revision_mismatch`,
 *   `idempotency_key_reused`
 */
export function abandonCart(
  ports: CartPorts,
  caller: Caller,
  asRead: CartAsRead,
  request: IdempotentRequest,
  correlationId: string,
): Promise<Cart> {
  return onceOnly(
    () => changing(ports, caller, asRead, correlationId, cancelCart, request),
    (id) => readCart(ports.orders, caller.accountId, id),
    () => ports.orders.recall(request, ports.clock()),
  );
}

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

/**
 * Buys a cart, once (R25, R26).
 *
 * 1. Review it anew: nothing may be wrong, and prices and lines be what was reviewed.
 * 2. In one transaction: the cart, the order, its subscriptions; while both relationships, the agreement, the partnerships
 *    and the offers are as they were reviewed (R3).
 * 3. Where another write came first, review anew.
 *
 * @param wanted.reviewHash what the review answered
 * @throws `not_found`, `acting_as_unconfirmed`, `revision_mismatch`, `cart_already_purchased`, `cart_not_open`,
 *   `cart_not_valid` with what is wrong, `review_changed`, `cart_too_large`, what `Orders.purchase` throws,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export function purchase(
  ports: CartPorts,
  caller: Caller,
  wanted: CartAsRead & { readonly reviewHash: string; readonly actingAsIndirectProvider: boolean },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Order> {
  return onceOnly(
    () => retryOvertaken(() => buy(ports, caller, wanted, request, correlationId)),
    async (id) => readOrder(ports.orders, caller.accountId, id),
    () => ports.orders.recall(request, ports.clock()),
  );
}

async function buy(
  ports: CartPorts,
  caller: Caller,
  wanted: CartAsRead & { readonly reviewHash: string; readonly actingAsIndirectProvider: boolean },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Order> {
  const { cart, review: reviewed } = await review(ports, caller, wanted.cartId, wanted.actingAsIndirectProvider);
  if (cart.revision !== wanted.expectedRevision) throw revisionMismatch();
  requireValid(reviewed);
  if (reviewed.hash !== wanted.reviewHash)
    throw orderRefusal('review_changed', 'Prices or lines are others than those you reviewed. Review the cart again.');
  const context = { actor: actorOf(caller), at: ports.clock(), correlationId };
  const { order, made, more } = orderOf(ports, cart, reviewed, caller, context);
  const change = purchaseCart(cart, order, context);
  await ports.orders.purchase(change, order, made, more, reviewed.conditions, request);
  return order;
}

function orderOf(
  { ids, dayMs }: CartPorts,
  cart: Cart,
  { lines, totals, associations, offers, subscriptions }: Review,
  caller: Caller,
  context: ChangeContext,
) {
  const { at } = context;
  const id = ids.next('ord', at);
  const { customerId, providerId, reference } = cart;
  const made: Subscription[] = [];
  const more: Change<Subscription>[] = [];
  const ordered = lines.map((line) => {
    if (line.kind === 'more') {
      const subscription = subscriptions.get(line.subscriptionId) as Subscription;
      more.push(addSeats(subscription, line.seats, dayMs, { ...context, accountId: providerId }));
      return line;
    }
    const { offerId, offerName, term, billing, currency, priceMinor, seats, partnerId } = line;
    const range = offers.get(offerId)?.seats ?? { min: seats, max: seats };
    const subscriptionId = ids.next('sub', at);
    const association = { partnerId, resellerId: associations.get(partnerId)?.accountId ?? '' };
    const facts = {
      id: subscriptionId,
      customerId,
      providerId,
      offerId,
      offerName,
      term,
      billing,
      currency,
      priceMinor,
    };
    const bounds = { seats, fewest: range.min, most: range.max };
    made.push(orderedSubscription({ ...facts, ...bounds, association, orderId: id }, dayMs, at));
    return { ...line, subscriptionId };
  });
  const order: Order = {
    ...{ id, cartId: cart.id, providerId, customerId, lines: ordered, totals },
    orderedBy: caller.userId,
    orderedAt: at.toISOString(),
    ...(reference === undefined ? {} : { reference }),
  };
  return { order, made, more };
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
export async function readCart(orders: Pick<Orders, 'getCart'>, providerId: string, id: string): Promise<Cart> {
  const cart = await orders.getCart(id);
  if (cart?.providerId !== providerId) throw notFound('cart');
  return cart;
}

/** Reads an order of the provider's own. @throws `not_found` */
export async function readOrder(orders: Pick<Orders, 'getOrder'>, providerId: string, id: string): Promise<Order> {
  const order = await orders.getOrder(id);
  if (order?.providerId !== providerId) throw notFound('order');
  return order;
}

async function changing(
  { orders, clock }: CartPorts,
  caller: Caller,
  { cartId, expectedRevision }: CartAsRead,
  correlationId: string,
  transition: (cart: Cart, context: ChangeContext) => Change<Cart>,
  request?: IdempotentRequest,
): Promise<Cart> {
  const cart = await readCart(orders, caller.accountId, cartId);
  const change = transition(cart, { actor: actorOf(caller), at: clock(), correlationId });
  if (cart.revision !== expectedRevision) throw revisionMismatch();
  try {
    await orders.keepCart(change, request);
  } catch (error) {
    throw error instanceof StaleWriteError ? busyTryAgain(error) : error;
  }
  return change.after;
}
