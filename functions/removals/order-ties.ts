import { allSubscriptions } from '../orders/all-subscriptions.ts';
import { cancelCart } from '../orders/cart.ts';
import type { Orders } from '../orders/orders.port.ts';
import { designateSupport, isRunning, type Subscription } from '../orders/subscription.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Removal, ToClear } from './removal.ts';

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
export async function tiesOf({ orders }: TiesPorts, customerId: CustomerId, accountId: AccountId): Promise<OrderTies> {
  const [subscriptions, cartIds] = await Promise.all([
    allSubscriptions(orders, customerId),
    orders.openCartsFor(customerId, accountId),
  ]);
  const running = subscriptions.filter(isRunning);
  return {
    supported: running.filter(({ supportContact }) => supportContact === accountId),
    credited: running.filter(({ association }) => association?.resellerId === accountId),
    cartIds,
  };
}

/** The IDs of what is to be cleared away. */
export const toClearOf = ({ supported, cartIds }: OrderTies): ToClear => {
  return { subscriptionIds: supported.map(({ id }) => id), cartIds };
};

/**
 * Clears a partner's support contacts, and cancels its open carts, as they were noted when the removal began (R42).
 * Each in a transaction of its own, on its newest state; repeated, what is done is left.
 *
 * @throws `busy_try_again`
 */
export async function clearTies(
  { orders }: { readonly orders: Pick<Orders, 'getCart' | 'keepCart' | 'changeSubscription' | 'getSubscription'> },
  { accountId, toClear }: Pick<Removal, 'accountId' | 'toClear'>,
  context: ChangeContext,
): Promise<void> {
  for (const id of toClear.subscriptionIds)
    await retryOvertaken(async () => {
      const now = await orders.getSubscription(id);
      if (now?.supportContact !== accountId || !isRunning(now)) return;
      await orders.changeSubscription(designateSupport(now, undefined, { ...context, accountId }));
    });
  for (const id of toClear.cartIds)
    await retryOvertaken(async () => {
      const cart = await orders.getCart(id);
      if (cart?.status === 'open') await orders.keepCart(cancelCart(cart, context));
    });
}
