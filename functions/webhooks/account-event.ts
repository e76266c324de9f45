import type { AccountId } from '../platform/base/ids.ts';
import type { DomainEvent } from '../platform/changes/event.ts';

/** An event as a partner gets it: by webhook, and by `GET /v1/events`. The same ID both ways. */
export interface AccountEvent extends DomainEvent {
  /** `evt_…`: tells a repeated delivery. */
  readonly id: string;
  readonly accountId: AccountId;
}

/** Days for which events and deliveries can be looked at. */
export const eventDays = 30;

/**
 * The accounts of the partners whose an event is: whose thing it is, and who took part in it. A joint partner hears of
 * what begins, not of an invitation that waits: a partnership shows nobody the other's customers (R4).
 */
export function accountsOf({ aggregateId, data }: Pick<DomainEvent, 'aggregateId' | 'data'>): AccountId[] {
  const named = [data.accountId, data.providerId, data.resellerId, data.byAccountId, aggregateId];
  return [...new Set(named.filter((id): id is string => typeof id === 'string' && id.startsWith('par_')))];
}

/** The ID of an event: of its aggregate and number, so that it is the same however often it is told. */
export const eventIdOf = ({ aggregateId, sequence }: Pick<DomainEvent, 'aggregateId' | 'sequence'>) =>
  `evt_${aggregateId}_${sequence}`;

/** An event for one of the partners whose it is. */
export function accountEvent(event: DomainEvent, accountId: AccountId): AccountEvent {
  return { ...event, id: eventIdOf(event), accountId };
}

/** What a test event is called. It is of no thing. */
export const testType = 'WebhookTest';

/** What a partner is sent, as JSON: version 1 of the event's schema, with its ID. */
export function payloadOf({ accountId: _, at, ...event }: AccountEvent) {
  return { version: '1', timestamp: at, ...event };
}
