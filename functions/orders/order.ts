import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Priced } from './price.ts';

/** What was ordered (R25). */
export interface Order {
  readonly id: string;
  readonly cartId: string;
  readonly providerId: AccountId;
  readonly customerId: CustomerId;
  readonly lines: readonly (Priced & { readonly subscriptionId: string })[];
  /** By currency, in minor units. */
  readonly totals: Readonly<Record<string, number>>;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly reference?: string;
}
