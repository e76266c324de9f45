import type { CustomerId } from '../platform/base/ids.ts';
import type { Orders } from './orders.port.ts';
import type { Subscription } from './subscription.ts';

const pageSize = 100;

/** All of a customer's subscriptions, newest first: one query per hundred. */
export async function allSubscriptions(
  orders: Pick<Orders, 'listSubscriptions'>,
  customerId: CustomerId,
): Promise<Subscription[]> {
  const found: Subscription[] = [];
  let after: string | undefined;
  do {
    const page = await orders.listSubscriptions(customerId, pageSize, after);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}
