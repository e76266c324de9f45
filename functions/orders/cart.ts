import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventOf } from '../platform/changes/event.ts';
import type { CartLine } from './cart-line.ts';
import type { orderEvents } from './order.events.ts';
import type { Order } from './order.ts';
import { orderRefusal } from './orders.errors.ts';

const record = recorderOf<Cart, typeof orderEvents>();

export const cartStates = ['open', 'purchased', 'cancelled', 'expired'] as const;

/** What a provider is about to order for a customer (R25). */
export interface Cart extends Aggregate {
  readonly status: (typeof cartStates)[number];
  readonly providerId: string;
  readonly customerId: string;
  readonly lines: readonly CartLine[];
  readonly reference?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly orderId?: string;
  readonly revision: number;
}

/** Days for which a cart stays open. */
export const cartDays = 7;

/** Begins a cart. @param dayMs the length of a day in milliseconds */
export function openCart(
  draft: Pick<Cart, 'id' | 'providerId' | 'customerId' | 'lines' | 'createdBy'> & {
    readonly reference?: string | undefined;
  },
  dayMs: number,
  context: ChangeContext,
): Change<Cart> {
  const { reference, ...rest } = draft;
  const at = context.at.getTime();
  const times = { createdAt: context.at.toISOString(), expiresAt: new Date(at + cartDays * dayMs).toISOString() };
  return record(
    undefined,
    { ...rest, ...withoutUndefined({ reference }), ...times, status: 'open', revision: 1 },
    context,
    {
      event: 'CartOpened',
      details: { accountId: draft.providerId, customerId: draft.customerId },
    },
  );
}

/** Sets the lines of an open cart. @throws `cart_already_purchased`, `cart_not_open` */
export function setLines(cart: Cart, lines: readonly CartLine[], context: ChangeContext): Change<Cart> {
  return change(requireOpen(cart, undefined, context.at), { lines }, context, {
    event: 'CartChanged',
    details: { accountId: cart.providerId, lines: lines.length },
  });
}

/** The whole operation ends (R25). @throws `cart_already_cancelled`, `cart_already_purchased`, `cart_not_open` */
export function cancelCart(cart: Cart, context: ChangeContext): Change<Cart> {
  return change(requireOpen(cart, 'cancelled', undefined), { status: 'cancelled' }, context, {
    event: 'CartCancelled',
    details: { accountId: cart.providerId, customerId: cart.customerId },
  });
}

/** Its time is over; `undefined` where it is not, or it has ended already. */
export function expireCart(cart: Cart, context: ChangeContext): Change<Cart> | undefined {
  if (cart.status !== 'open' || cart.expiresAt > context.at.toISOString()) return undefined;
  return change(cart, { status: 'expired' }, context, {
    event: 'CartExpired',
    details: { accountId: cart.providerId, customerId: cart.customerId },
  });
}

/** It was bought, once (R25). @throws `cart_already_purchased`, `cart_not_open` */
export function markPurchased(cart: Cart, order: Order, context: ChangeContext): Change<Cart> {
  const bought = { status: 'purchased', orderId: order.id } as const;
  return change(requireOpen(cart, 'purchased', context.at), bought, context, {
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
export function requireOpen(cart: Cart, wanted: 'purchased' | 'cancelled' | undefined, now: Date | undefined): Cart {
  const { status, orderId } = cart;
  if (status === 'open' && (now === undefined || cart.expiresAt > now.toISOString())) return cart;
  if (status === 'purchased')
    throw orderRefusal(
      'cart_already_purchased',
      'The cart was purchased already.',
      orderId ? { conflictingId: orderId } : {},
    );
  if (status === 'cancelled' && wanted === 'cancelled')
    throw orderRefusal('cart_already_cancelled', 'The cart is cancelled already.');
  throw orderRefusal('cart_not_open', `The cart is ${status === 'open' ? 'expired' : status}. Begin another one.`);
}

function change(
  cart: Cart,
  to: Partial<Cart>,
  context: ChangeContext,
  what: EventOf<typeof orderEvents>,
): Change<Cart> {
  return record(cart, { ...cart, ...to, revision: cart.revision + 1 }, context, what);
}
