import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { CartLine } from './cart-line.ts';
import type { orderEvents } from './order.events.ts';
import type { Order } from './order.ts';
import { orderRefusal } from './orders.errors.ts';

const record = recorderOf<Cart, typeof orderEvents>();

export const cartStates = ['open', 'purchased', 'cancelled', 'expired'] as const;

interface CartFacts extends Aggregate {
  readonly providerId: AccountId;
  readonly customerId: CustomerId;
  readonly lines: readonly CartLine[];
  readonly reference?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revision: number;
}

export interface OpenCart extends CartFacts {
  readonly status: 'open';
}

export interface PurchasedCart extends CartFacts {
  readonly status: 'purchased';
  readonly orderId: string;
}

export interface EndedCart extends CartFacts {
  readonly status: 'cancelled' | 'expired';
}

/** What a provider is about to order for a customer (R25). */
export type Cart = OpenCart | PurchasedCart | EndedCart;

/** Days for which a cart stays open. */
export const cartDays = 7;

/** Begins a cart. @param dayMs the length of a day in milliseconds */
export function openCart(
  draft: Pick<Cart, 'id' | 'providerId' | 'customerId' | 'lines' | 'createdBy'> & {
    readonly reference?: string | undefined;
  },
  dayMs: number,
  context: ChangeContext,
): Change<Cart, OpenCart> {
  const { reference, ...rest } = draft;
  const at = context.at.getTime();
  const times = { createdAt: context.at.toISOString(), expiresAt: new Date(at + cartDays * dayMs).toISOString() };
  const cart = { ...rest, ...withoutUndefined({ reference }), ...times, status: 'open' as const, revision: 1 };
  const { providerId: accountId, customerId } = draft;
  return record(undefined, cart, context, { event: 'CartOpened', details: { accountId, customerId } });
}

/** Sets the lines of an open cart. @throws `cart_already_purchased`, `cart_not_open` */
export function setLines(cart: Cart, lines: readonly CartLine[], context: ChangeContext): Change<OpenCart> {
  const open = requireOpen(cart, undefined, context.at);
  const after = { ...open, lines, revision: open.revision + 1 };
  const details = { accountId: cart.providerId, lines: lines.length };
  return record(open, after, context, { event: 'CartChanged', details });
}

/** The whole operation ends (R25). @throws `cart_already_cancelled`, `cart_already_purchased`, `cart_not_open` */
export function cancelCart(cart: Cart, context: ChangeContext): Change<OpenCart, EndedCart> {
  return end(requireOpen(cart, 'cancelled', undefined), 'cancelled', context);
}

/** Its time is over; `undefined` where it is not, or it has ended already. */
export function expireCart(cart: Cart, context: ChangeContext): Change<OpenCart, EndedCart> | undefined {
  if (cart.status !== 'open' || cart.expiresAt > context.at.toISOString()) return undefined;
  return end(cart, 'expired', context);
}

/** It was bought, once (R25). @throws `cart_already_purchased`, `cart_not_open` */
export function markPurchased(cart: Cart, order: Order, context: ChangeContext): Change<OpenCart, PurchasedCart> {
  const open = requireOpen(cart, 'purchased', context.at);
  const after: PurchasedCart = { ...open, status: 'purchased', orderId: order.id, revision: open.revision + 1 };
  return record(open, after, context, {
    event: 'CartPurchased',
    details: {
      accountId: cart.providerId,
      customerId: cart.customerId,
      orderId: order.id,
      subscriptionIds: order.lines.map(({ subscriptionId }) => subscriptionId).join(' '),
    },
  });
}

/** Tells "is so already" from "not possible from here" (R34). */
export function requireOpen(cart: Cart, next: 'purchased' | 'cancelled' | undefined, now: Date | undefined): OpenCart {
  const { status } = cart;
  if (status === 'open' && (now === undefined || cart.expiresAt > now.toISOString())) return cart;
  if (status === 'purchased')
    throw orderRefusal('cart_already_purchased', 'The cart was purchased already.', { conflictingId: cart.orderId });
  if (status === 'cancelled' && next === 'cancelled')
    throw orderRefusal('cart_already_cancelled', 'The cart is cancelled already.');
  throw orderRefusal('cart_not_open', `The cart is ${status === 'open' ? 'expired' : status}. Begin another one.`);
}

const endings = { cancelled: 'CartCancelled', expired: 'CartExpired' } as const;

function end(cart: OpenCart, status: EndedCart['status'], context: ChangeContext): Change<OpenCart, EndedCart> {
  const { providerId: accountId, customerId } = cart;
  const after: EndedCart = { ...cart, status, revision: cart.revision + 1 };
  return record(cart, after, context, { event: endings[status], details: { accountId, customerId } });
}
