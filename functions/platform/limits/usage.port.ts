import type { AccountId } from '../base/ids.ts';
import type { Count, DomainEvent } from '../changes/event.ts';
import type { Allowance, Limits } from './limits.ts';

/** What each partner has used of its limits (R36). */
export interface Usage {
  /**
   * Counts an invitation or a resend against the partner's hour, before it is made. What was counted stays counted,
   * whatever becomes of it.
   *
   * @param hourMs the length of an hour in milliseconds
   * @throws `rate_limit_reached`, `pending_limit_reached` (for an invitation)
   */
  take(what: 'invitation' | 'resend', accountId: AccountId, hourMs: number, now: Date): Promise<Allowance>;
  /** The partner's limits, without counting. */
  limits(accountId: AccountId): Promise<Limits>;
  /**
   * Counts an email that the service sends to an address by itself, not for a partner; of what kind, `scope` says.
   * @param most emails a day
   * @throws `recipient_limit_reached`
   */
  takeEmail(scope: 'view', recipientHash: string, most: number, now: Date): Promise<void>;
  /** Keeps partners' numbers; each event counts once, however often it is told. */
  count(event: Pick<DomainEvent, 'aggregateId' | 'sequence'>, changes: readonly Count[], now: Date): Promise<void>;
}
