import { withoutUndefined } from '../base/without-undefined.ts';
import { type Actor, type AuditRecord, appendRecord, type ChainHead, type Commitment } from './audit-record.ts';
import type { DomainEvent, EventDeclarations, EventOf } from './event.ts';

/** What every aggregate has: an ID, a state where it has states, and the head of its audit chain. */
export interface Aggregate {
  readonly id: string;
  readonly status?: string;
  /** Number and hash of the newest audit record. The number is raised by every change and guards each write. */
  readonly chain: ChainHead;
}

/** What a change gives an aggregate: its place in the chain. */
export interface Chained {
  readonly chain: ChainHead;
}

/** An aggregate before a change gave it its place in the chain. */
export type Unchained<T extends Aggregate> = T extends unknown ? Omit<T, 'chain'> : never;

/** Who does something, when, and in the course of which request. */
export interface ChangeContext {
  readonly actor: Actor;
  readonly at: Date;
  /** Ties together all that one request or one sweep caused. */
  readonly correlationId: string;
}

/** What is written together or not at all: the new state, its audit record and its event. */
export interface Change<Before extends Aggregate, After = Before> {
  /** The state that was read; absent where the change creates the aggregate. */
  readonly before?: Before;
  readonly after: After;
  readonly record: AuditRecord;
  readonly event: DomainEvent;
}

/** What a change tells of itself: its event, and salted hashes of the personal values it brought. */
export type Happening<Events extends EventDeclarations> = EventOf<Events> & {
  readonly commitments?: Readonly<Record<string, Commitment>>;
};

/**
 * Makes the recorder of one aggregate's changes: `const record = recorderOf<Cart, typeof orderEvents>()`. Each call
 * makes the audit record (R38) and the event (R35) of a change, and gives the new state its place in the chain.
 * Neither holds personal values: `details` are IDs, states and hashes, `commitments` are salted hashes.
 */
export function recorderOf<T extends Aggregate, Events extends EventDeclarations>() {
  return <After extends Unchained<T>, Before extends T = T>(
    before: Before | undefined,
    after: After,
    context: ChangeContext,
    happening: Happening<Events>,
  ): Change<Before, After & Chained> => recordChange<Before, After>(before, after, context, happening);
}

function recordChange<T extends Aggregate, After extends Unchained<Aggregate>>(
  before: T | undefined,
  after: After,
  context: ChangeContext,
  happening: Happening<EventDeclarations>,
): Change<T, After & Chained> {
  const details = withoutUndefined(happening.details as object) as DomainEvent['data'];
  const record = appendRecord(before?.chain, {
    chainId: after.id,
    at: context.at.toISOString(),
    actor: context.actor,
    action: happening.event,
    ...(before?.status === undefined ? {} : { before: before.status }),
    ...(after.status === undefined ? {} : { after: after.status }),
    details,
    commitments: happening.commitments ?? {},
    correlationId: context.correlationId,
  });
  return {
    ...(before === undefined ? {} : { before }),
    after: { ...after, chain: { sequence: record.sequence, hash: record.hash } },
    record,
    event: {
      type: happening.event,
      aggregateId: after.id,
      sequence: record.sequence,
      at: record.at,
      data: details,
      correlationId: context.correlationId,
    },
  };
}
