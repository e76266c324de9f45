import type * as z from 'zod/mini';
import type { AccountId } from '../base/ids.ts';

/** What happened, by IDs only: no names, addresses, texts or tokens (R35). */
export interface DomainEvent {
  readonly type: string;
  readonly aggregateId: string;
  /** Rises by one with each event of the aggregate; consumers order and de-duplicate by it. */
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly correlationId: string;
}

/**
 * What an event means to the aggregate's state machine: start it, wake it where it waits, start it anew, or nothing.
 */
export type MachineSignal = 'start' | 'wake' | 'restart' | 'none';

/** How an event changes a number that is kept of an account (R30, R36). */
export interface Count {
  readonly accountId: AccountId;
  /** Which of the account's numbers. */
  readonly what: string;
  readonly by: 1 | -1;
}

/** One event of a feature: what it tells, what it means to the state machine, what it counts. */
export interface EventDeclaration<Data extends z.ZodMiniType = z.ZodMiniType> {
  readonly data: Data;
  readonly machine: MachineSignal;
  counts(data: z.infer<Data>): readonly Count[];
}

/** The events of a feature, by their type. */
export type EventDeclarations = Readonly<Record<string, EventDeclaration>>;

/** One of a feature's events with what it tells. */
export type EventOf<Events extends EventDeclarations> = {
  [Type in keyof Events & string]: { readonly event: Type; readonly details: z.infer<Events[Type]['data']> };
}[keyof Events & string];

/**
 * Nothing trusts a payload, not even of our own table or bus: an event has a known type, an aggregate, a number and a
 * time.
 * @param known the events that may come
 */
export function isEvent(value: unknown, known: EventDeclarations): value is DomainEvent {
  const event = value as Partial<DomainEvent> | null | undefined;
  return (
    typeof event?.aggregateId === 'string' &&
    Number.isSafeInteger(event.sequence) &&
    typeof event.type === 'string' &&
    Object.hasOwn(known, event.type) &&
    Number.isFinite(Date.parse(String(event.at)))
  );
}
