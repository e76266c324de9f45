import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { AccountEvent } from './account-event.ts';
import type { Webhook } from './webhook.ts';
import type { Attempt, WebhookDelivery } from './webhook-delivery.ts';

/** Which events of a time. */
export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Where webhooks, partners' events and deliveries are kept (R35). */
export interface Webhooks {
  get(id: string): Promise<Webhook | undefined>;
  /** A partner's webhooks that were not removed: one query. */
  listOf(accountId: AccountId): Promise<Webhook[]>;
  /** @throws StaleWriteError (also where the slot is taken), AlreadyDoneError */
  keep(change: Change<Webhook>, request?: IdempotentRequest): Promise<void>;
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
  /** Keeps an event for its partner for 30 days; again, it is the same. */
  keepEvent(event: AccountEvent): Promise<void>;
  getEvent(accountId: AccountId, eventId: string): Promise<AccountEvent | undefined>;
  listEvents(accountId: AccountId, period: Period, limit: number, after?: string): Promise<Page<AccountEvent>>;
  /** The same, oldest first. */
  eventsOf(accountId: AccountId, period: Period, limit: number, after?: string): Promise<Page<AccountEvent>>;
  /** The events of a thing before a number, newest first, so many at most. */
  eventsBefore(aggregateId: string, sequence: number, most: number): Promise<DomainEvent[]>;
  /** The events of a thing after a number, oldest first, so many at most. */
  eventsAfter(aggregateId: string, sequence: number, most: number): Promise<DomainEvent[]>;
  /** @returns false where it is there already */
  addDelivery(delivery: WebhookDelivery): Promise<boolean>;
  getDelivery(id: string): Promise<WebhookDelivery | undefined>;
  /** @throws StaleWriteError where another was faster, AlreadyDoneError */
  changeDelivery(delivery: WebhookDelivery, readRevision: number, request?: IdempotentRequest): Promise<void>;
  listDeliveries(webhookId: string, limit: number, after?: string): Promise<Page<WebhookDelivery>>;
  /** Remembers that a request was carried out, where nothing of its own is written. */
  remember(request: IdempotentRequest, resultId: string, now: Date): Promise<void>;
  /**
   * Notes that a webhook fails.
   * @param silentSince nothing was tried since: then it is counted anew
   * @returns since when it fails, without a success in between
   */
  noteFailing(webhookId: string, now: Date, silentSince: Date): Promise<string>;
  noteArrived(webhookId: string): Promise<void>;
}

/** What signs: derived from a key that never leaves KMS, and kept nowhere. */
export interface WebhookSecrets {
  /** `whsec_…`, as Standard Webhooks writes it. Secret. */
  secretOf(webhookId: string, version: number): Promise<string>;
}

/** Hands an event over. Whatever the other side does is an attempt, never an error. */
export interface WebhookSender {
  send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Omit<Attempt, 'at'>>;
}

/** Work on deliveries, done by a function of its own. */
export type WebhookWork =
  | { readonly kind: 'deliver'; readonly deliveryId: string }
  | {
      readonly kind: 'replay';
      readonly webhookId: string;
      readonly from: string;
      readonly to: string;
      readonly after?: string | undefined;
    };

export interface WebhookQueue {
  add(work: WebhookWork): Promise<void>;
}
