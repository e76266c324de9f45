import { allSubscriptions } from '../orders/all-subscriptions.ts';
import { cancelCart } from '../orders/cart.ts';
import type { Orders } from '../orders/orders.dynamodb.ts';
import { designateSupport, type Subscription } from '../orders/subscription.ts';
import type { Occasion } from '../shared/change.ts';
import type { Removal } from './removal.ts';

/** What of orders a removal touches (R39). */
export interface OrderTies {
  /** Subscriptions whose support contact the partner is. */
  readonly supported: readonly Subscription[];
  /** Subscriptions whose incentive credit it gets; these stay. */
  readonly credited: readonly Subscription[];
  /** Its open carts for the customer. */
  readonly cartIds: readonly string[];
}

type TiesPorts = { readonly orders: Pick<Orders, 'listSubscriptions' | 'openCartsFor'> };

/** Finds what ties a partner to a customer's subscriptions and carts. */
export async function tiesOf({ orders }: TiesPorts, customerId: string, partnerId: string): Promise<OrderTies> {
  const [subscriptions, cartIds] = await Promise.all([
    allSubscriptions(orders, customerId),
    orders.openCartsFor(customerId, partnerId),
  ]);
  const running = subscriptions.filter(({ status }) => status !== 'cancelled');
  return {
    supported: running.filter(({ supportContact }) => supportContact === partnerId),
    credited: running.filter(({ association }) => association?.resellerId === partnerId),
    cartIds,
  };
}

/**
 * Clears a partner's support contacts, and cancels its open carts for the customer (R42). Each in a transaction of its own;
 * repeated, what is done is left.
 *
 * @throws StaleWriteError where one was changed meanwhile
 */
export async function clearTies(
  ports: {
    readonly orders: Pick<
      Orders,
      'listSubscriptions' | 'openCartsFor' | 'getCart' | 'keepCart' | 'changeSubscription' | 'getSubscription'
    >;
  },
  { customerId, partnerId }: Pick<Removal, 'customerId' | 'partnerId'>,
  occasion: Occasion,
): Promise<{ readonly supportContacts: number; readonly carts: number }> {
  const { orders } = ports;
  const { supported, cartIds } = await tiesOf(ports, customerId, partnerId);
  let [supportContacts, carts] = [0, 0];
  for (const { id } of supported) {
    const now = await orders.getSubscription(id);
    if (now?.supportContact !== partnerId || now.status === 'cancelled') continue;
    await orders.changeSubscription(designateSupport(now, undefined, { ...occasion, partnerId }));
    supportContacts += 1;
  }
  for (const id of cartIds) {
    const cart = await orders.getCart(id);
    if (cart?.status !== 'open') continue;
    await orders.keepCart(cancelCart(cart, occasion));
    carts += 1;
  }
  return { supportContacts, carts };
}
