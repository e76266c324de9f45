import type { AccountId } from '../platform/base/ids.ts';
import type { CartLine } from './cart-line.ts';
import type { Plan } from './offer.ts';

/** A line with its price: for one billing period, in minor units of a currency. */
export type Priced = CartLine & {
  readonly offerName: string;
  readonly currency: string;
  readonly priceMinor: number;
  readonly totalMinor: number;
  /** Who gets the credit. */
  readonly reseller?: { readonly accountId: AccountId; readonly name: string };
};

/** The most that can be told exactly. */
const most = BigInt(Number.MAX_SAFE_INTEGER);

/** A line's total in minor units; `undefined` where it is too large to be told exactly. */
export function totalOf(seats: number, { priceMinor }: Pick<Plan, 'priceMinor'>): number | undefined {
  const total = BigInt(seats) * BigInt(priceMinor);
  return total <= most ? Number(total) : undefined;
}

/** The totals by currency; `undefined` where one is too large to be told exactly. */
export function totalsOf(
  lines: readonly Pick<Priced, 'currency' | 'totalMinor'>[],
): Record<string, number> | undefined {
  const sums = new Map<string, bigint>();
  for (const { currency, totalMinor } of lines) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(totalMinor));
  if ([...sums.values()].some((sum) => sum > most)) return undefined;
  return Object.fromEntries([...sums].map(([currency, sum]) => [currency, Number(sum)]));
}
