import { type Actor, type AuditRecord, appendRecord, type ChainHead, type Commitment } from './audit-record.ts';
import type { DomainEvent, EventData, EventType } from './event.ts';
import { given } from '../base/without-undefined.ts';



/** What every aggregate has: an ID, a state where it has states, and the head of its audit chain. */
export interface Aggregate {
  readonly id: string;
  readonly status?: string;
  /** Number and hash of the newest audit record. The number is raised by every change and guards each write. */
  readonly chain: ChainHead;
}

/** An aggregate before a change gave it its place in the chain. */
export type Unchained<T extends Aggregate> = Omit<T, 'chain'>;

/** Who does something, when, and in the course of which request. */
export interface Occasion {
  readonly actor: Actor;
  readonly at: Date;
  /** Ties together all that one request or one sweep caused. */
  readonly correlationId: string;
}

/** What is written together or not at all: the new state, its audit record and its event. */
export interface Change<T extends Aggregate> {
  /** The state that was read; absent where the change creates the aggregate. */
  readonly before?: T;
  readonly after: T;
  readonly record: AuditRecord;
  readonly event: DomainEvent;
}

/** An event of one type with what it tells. */
export type Happened = { [Type in EventType]: { readonly event: Type; readonly details: EventData<Type> } }[EventType];

/**
 * Makes the audit record (R38) and the event (R35) of a change, and gives the new state its place in the chain.
 * Neither holds personal values: `details` are IDs, states and hashes, `commitments` are salted hashes.
 */
export function recordChange<T extends Aggregate>(
  before: T | undefined,
  after: Unchained<T>,
  occasion: Occasion,
  what: Happened & { readonly commitments?: Readonly<Record<string, Commitment>> },
): Change<T> {
  const details = given(what.details);
  const record = appendRecord(before?.chain, {
    chainId: after.id,
    at: occasion.at.toISOString(),
    actor: occasion.actor,
    action: what.event,
    ...(before?.status === undefined ? {} : { before: before.status }),
    ...(after.status === undefined ? {} : { after: after.status }),
    details,
    commitments: what.commitments ?? {},
    correlationId: occasion.correlationId,
  });
  const chained = { ...after, chain: { sequence: record.sequence, hash: record.hash } } as T;
  return {
    ...(before === undefined ? {} : { before }),
    after: chained,
    record,
    event: {
      type: what.event,
      aggregateId: after.id,
      sequence: record.sequence,
      at: record.at,
      data: details,
      correlationId: occasion.correlationId,
    },
  };
}
