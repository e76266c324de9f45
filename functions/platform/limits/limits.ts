import type { DomainError } from '../base/errors.ts';
import type { RateLimit } from '../base/rate-limit.ts';
import { withoutUndefined } from '../base/without-undefined.ts';
import { limitRefusal } from './limits.errors.ts';

/** How much one partner may ask of the service (R36). */
export interface Limits {
  /** Invitations and resends, each hour. */
  readonly invitationsPerHour: number;
  /** Invitations that wait for an answer at the same time. */
  readonly pendingInvitations: number;
  /** Emails that the service sends to one recipient for this partner, each day, reminders apart. */
  readonly emailsPerRecipientAndDay: number;
}

/** Limits of one partner's own; what is left out is as for all. */
export type OwnLimits = { readonly [Name in keyof Limits]?: Limits[Name] | undefined };

/** What holds for a partner for which the operator has set nothing else. */
export const defaultLimits: Limits = {
  invitationsPerHour: 500,
  pendingInvitations: 5000,
  emailsPerRecipientAndDay: 5,
};

/** What a partner may still ask for within the present hour. */
export interface Allowance extends RateLimit {
  readonly limits: Limits;
}

/** A window of time, numbered; counters hold for one window. */
export function windowOf(now: Date, lengthMs: number): { readonly number: number; readonly secondsLeft: number } {
  const number = Math.floor(now.getTime() / lengthMs);
  return { number, secondsLeft: Math.max(1, Math.ceil(((number + 1) * lengthMs - now.getTime()) / 1000)) };
}

export function hourlyLimitReached(rateLimit: RateLimit): DomainError {
  const message = `You may send ${rateLimit.limit} invitations an hour. Wait, then go on.`;
  return limitRefusal('rate_limit_reached', message, { retryAfterSeconds: rateLimit.resetSeconds, rateLimit });
}

/** Nobody knows when the next one is answered: an hour is a guess. */
export function pendingLimitReached(limits: Limits): DomainError {
  const most = `${limits.pendingInvitations} of your invitations wait for an answer, as many as may. Cancel some, or wait.`;
  return limitRefusal('pending_limit_reached', most, { retryAfterSeconds: 3600 });
}

/** Delays emails only: a partner may still send an invitation itself. */
export function recipientLimitReached(secondsLeft: number): DomainError {
  return limitRefusal(
    'recipient_limit_reached',
    'This recipient got as many emails of yours today as we send in a day. Wait, or send the invitation yourself.',
    { retryAfterSeconds: secondsLeft },
  );
}

/** As often as may be in a day; of what, whoever asks knows. */
export function dailyLimitReached(secondsLeft: number): DomainError {
  return limitRefusal('daily_limit_reached', 'This was done as often today as may be. Wait, then go on.', {
    retryAfterSeconds: secondsLeft,
  });
}

/** The limits of a partner: what the operator set, and the defaults for the rest. */
export function limitsOf(overrides: OwnLimits = {}): Limits {
  return { ...defaultLimits, ...withoutUndefined(overrides) };
}
