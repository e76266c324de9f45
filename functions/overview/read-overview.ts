import type { Caller } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import { renewalsOf, unassociatedOf } from '../platform/table/index-keys.ts';
import type { Counts, Few, Overviews } from './overviews.port.ts';

/** What a partner has, and what needs its attention (R30). */
export interface Overview {
  readonly counts: Counts;
  readonly attention: {
    /** Invitations, granular privileges and terms of subscriptions that end soon: see the renewals. */
    readonly endingSoon: Few;
    readonly undeliverableInvitations: Few;
    readonly stalledRemovals: Few;
    readonly subscriptionsWithoutReseller: Few;
  };
}

/** Days within which an end is soon, and for which what could not be delivered is told. */
export const soonDays = 30;

/**
 * Looks over all that a partner has (R30): a read and four queries of a hundred keys at most, whatever the partner's
 * size.
 * @param dayMs the length of a day in milliseconds
 */
export async function readOverview(
  { overviews, clock, dayMs }: { readonly overviews: Overviews; readonly clock: Clock; readonly dayMs: number },
  { accountId }: Pick<Caller, 'accountId'>,
): Promise<Overview> {
  const now = clock().getTime();
  const at = (days: number) => new Date(now + days * dayMs).toISOString();
  const [counts, endingSoon, undeliverableInvitations, stalledRemovals, subscriptionsWithoutReseller] =
    await Promise.all([
      overviews.counts(accountId),
      overviews.few('renewal', renewalsOf(accountId), { to: `${at(soonDays)}~` }),
      overviews.few('state', `${accountId}#invitations#undeliverable`, { from: at(-soonDays) }),
      overviews.few('state', `${accountId}#removals#stalled`),
      overviews.few('state', unassociatedOf(accountId)),
    ]);
  return { counts, attention: { endingSoon, undeliverableInvitations, stalledRemovals, subscriptionsWithoutReseller } };
}
