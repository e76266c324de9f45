import type { AccountId } from '../platform/base/ids.ts';
import type { AccountEvent } from './account-event.ts';
import type { Webhook } from './webhook.ts';

/** One try to hand an event over. */
export interface Attempt {
  readonly at: string;
  /** Milliseconds until it was answered, or given up. */
  readonly ms: number;
  /** The HTTP status that was answered. */
  readonly status?: number;
  /** The beginning of what was answered. */
  readonly answer?: string;
  /** Why there was no answer. */
  readonly problem?: 'timed_out' | 'not_reached' | 'address_refused';
}

/** An event on its way to a webhook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly accountId: AccountId;
  readonly eventId: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly sequence: number;
  readonly status: 'pending' | 'delivered' | 'failed';
  readonly createdAt: string;
  readonly attempts: readonly Attempt[];
  /** Tries since it was made, or asked for again: how long the next pause is. */
  readonly tries: number;
  /** When it is tried next, while it is pending. */
  readonly nextAttemptAt?: string;
  readonly revision: number;
}

/** Fractions of a day between one try and the next: a minute, 5, 30, 2 hours, 5, 8, 8. After the last it has failed. */
const pauses = [1 / 1440, 5 / 1440, 30 / 1440, 2 / 24, 5 / 24, 8 / 24, 8 / 24] as const;

/** Attempts that are kept to be looked at; the oldest go first. */
const mostAttempts = 20;

/** What is not tried at once, for lack of time, is tried after so long. */
export const firstPauseMs = 120_000;

/** Days without any success after which a webhook is switched off. */
export const mostFailingDays = 3;

export const deliveryIdOf = (webhookId: string, eventId: string) => `${webhookId}.${eventId}`;

/** An event that is to be handed over. */
export function newDelivery(webhook: Webhook, event: AccountEvent, now: Date): WebhookDelivery {
  return {
    id: deliveryIdOf(webhook.id, event.id),
    webhookId: webhook.id,
    accountId: webhook.accountId,
    eventId: event.id,
    type: event.type,
    aggregateId: event.aggregateId,
    sequence: event.sequence,
    status: 'pending',
    createdAt: now.toISOString(),
    attempts: [],
    tries: 0,
    nextAttemptAt: new Date(now.getTime() + firstPauseMs).toISOString(),
    revision: 1,
  };
}

/** What only a status of 2xx is: it has arrived. */
export const hasArrived = ({ status = 0 }: Attempt): boolean => status >= 200 && status < 300;

/** What came of a try. @param dayMs the length of a day in milliseconds */
export function afterAttempt(delivery: WebhookDelivery, attempt: Attempt, dayMs: number, now: Date): WebhookDelivery {
  const { nextAttemptAt: _, ...kept } = delivery;
  const attempts = [...delivery.attempts, attempt].slice(-mostAttempts);
  const tried = { ...kept, attempts, tries: delivery.tries + 1, revision: delivery.revision + 1 };
  if (hasArrived(attempt)) return { ...tried, status: 'delivered' };
  const pause = pauses[delivery.tries];
  if (pause === undefined) return { ...tried, status: 'failed' };
  return { ...tried, status: 'pending', nextAttemptAt: new Date(now.getTime() + pause * dayMs).toISOString() };
}

/** It waits a while longer, without having been tried. */
export function postponed(delivery: WebhookDelivery, now: Date, ms: number): WebhookDelivery {
  return { ...delivery, nextAttemptAt: new Date(now.getTime() + ms).toISOString(), revision: delivery.revision + 1 };
}

/** It is not tried any more: its webhook is off. */
export function givenUp({ nextAttemptAt: _, ...delivery }: WebhookDelivery): WebhookDelivery {
  return { ...delivery, status: 'failed', revision: delivery.revision + 1 };
}

/** Somebody asks for it once more. */
export function askedAgain(delivery: WebhookDelivery, now: Date): WebhookDelivery {
  return { ...postponed(delivery, now, firstPauseMs), status: 'pending', tries: 0 };
}
