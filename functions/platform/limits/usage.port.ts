import type { AccountId } from '../base/ids.ts';
import type { Count, DomainEvent } from '../changes/event.ts';
import type { Allowance, Limits } from './limits.ts';

/** What there is a limit a day of, beside a partner's own limits. */
export type Daily =
  /** Links to its own view, by the customer's address; and by an older link, by the customer. */
  | 'view'
  | 'viewAgain'
  /** Emails that people have sent who are not signed in: by where they come from, and in all. */
  | 'viewFromSource'
  | 'viewInAll'
  | 'codeFromSource'
  | 'codeInAll'
  /** Users that a partner makes for itself, and emails with a password, by the address. */
  | 'partnerUser'
  | 'signInMail'
  | 'acceptanceRecord'
  /** Whether a customer could be added: it tells whether a domain is taken (docs/adr/0018). */
  | 'customerReview'
  /** Changes of a customer's contacts. */
  | 'contactChange'
  /** Domains that are looked up. */
  | 'domainCheck'
  /** Batches that are tried. */
  | 'dryRun'
  /** Events that are sent to webhooks because somebody asks, one by one and by period. */
  | 'webhookAsked'
  | 'webhookReplay'
  /** Tokens of an API client. */
  | 'token'
  /** Files of invitations that are looked through. */
  | 'import'
  /** Users that a partner makes for its customers. */
  | 'customerUser';

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
   * Counts something of which there is a limit a day, before it is done.
   * @param key whose it is: a keyed hash, or an ID
   * @throws `daily_limit_reached`
   */
  takeDaily(what: Daily, key: string, most: number, now: Date): Promise<void>;
  /**
   * Keeps partners' numbers; each event counts once, however often it is told.
   * @param events thirty at most: they are one transaction, with a mark each, and two accounts at most
   */
  count(events: readonly Counted[], now: Date): Promise<void>;
}

/** An event, and what it changes of the numbers. */
export interface Counted {
  readonly event: Pick<DomainEvent, 'aggregateId' | 'sequence'>;
  readonly changes: readonly Count[];
}
