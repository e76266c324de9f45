import { describe, expect, test } from '@jest/globals';
import { type Cart, cancelCart, openCart } from '../../../functions/orders/cart.ts';
import {
  type designateSupport,
  orderedSubscription,
  type Subscription,
} from '../../../functions/orders/subscription.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { clearTies, tiesOf, toClearOf } from '../../../functions/removals/order-ties.ts';
import { aContext, noon } from '../../support/builders.ts';

const aSubscription = (id: string, wanted: Partial<Subscription> = {}): Subscription => ({
  ...orderedSubscription(
    {
      ...{ id, customerId: 'cus_1', providerId: 'par_P', offerId: 'off_1', offerName: 'x', orderId: 'ord_1' },
      ...{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 1, fewest: 1, most: 9, seats: 2 },
    },
    dayMs,
    noon,
  ),
  ...wanted,
});
const aCart = (id: string) =>
  openCart({ id, providerId: 'par_R', customerId: 'cus_1', lines: [], createdBy: 'u' }, dayMs, aContext()).after;

describe('R42: what ties a partner to orders', () => {
  const supported = aSubscription('sub_1', { supportContact: 'par_R' });
  const credited = aSubscription('sub_2', { association: { partnerId: '1', resellerId: 'par_R' } });
  const cancelled = aSubscription('sub_3', { supportContact: 'par_R', status: 'cancelled' });
  const others = aSubscription('sub_4', { supportContact: 'par_X' });

  test('is its support contacts and open carts, which are cleared, and its credits, which stay', async () => {
    const orders = {
      listSubscriptions: async () => ({ items: [supported, credited, cancelled, others], next: undefined }),
      openCartsFor: async () => ['crt_1'],
    };
    const ties = await tiesOf({ orders }, 'cus_1', 'par_R');
    expect(ties).toEqual({ supported: [supported], credited: [credited], cartIds: ['crt_1'] });
    expect(toClearOf(ties)).toEqual({ subscriptionIds: ['sub_1'], cartIds: ['crt_1'] });
  });

  test('is cleared as it is now: what is another’s, cancelled or gone by then is left', async () => {
    const subscriptions = new Map([supported, cancelled, others].map((each) => [each.id, each]));
    const carts = new Map<string, Cart>([
      ['crt_1', aCart('crt_1')],
      ['crt_2', cancelCart(aCart('crt_2'), aContext()).after],
    ]);
    const written: string[] = [];
    let interrupts = 1;
    const orders = {
      getSubscription: async (id: string) => subscriptions.get(id),
      async changeSubscription({ after }: ReturnType<typeof designateSupport>) {
        interrupts -= 1;
        if (interrupts === 0) throw new StaleWriteError('another came first');
        subscriptions.set(after.id, after);
        written.push(after.id);
      },
      getCart: async (id: string) => carts.get(id),
      async keepCart({ after }: { after: Cart }) {
        carts.set(after.id, after);
        written.push(after.id);
      },
    };
    const toClear = { subscriptionIds: ['sub_1', 'sub_3', 'sub_4', 'sub_9'], cartIds: ['crt_1', 'crt_2', 'crt_9'] };
    await clearTies({ orders }, { accountId: 'par_R', toClear }, aContext());
    expect(written).toEqual(['sub_1', 'crt_1']);
    expect(subscriptions.get('sub_1')).not.toHaveProperty('supportContact');
    expect(carts.get('crt_1')?.status).toBe('cancelled');
    await clearTies({ orders }, { accountId: 'par_R', toClear }, aContext());
    expect(written).toHaveLength(2);
  });
});
