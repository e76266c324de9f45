import type { DomainEvent } from '../changes/event.ts';

/** There is no state machine for things of this kind: no further try helps. */
export class NoMachineError extends Error {
  override readonly name = 'NoMachineError';
}

/** The state machines: one for each kind of aggregate that has one. */
export interface Machines {
  /**
   * Starts an aggregate's n-th execution. One that runs or is over already is as good. Its history holds IDs only: its
   * input is `{id, correlationId}`.
   */
  start(id: string, attempt: number, correlationId: string): Promise<void>;
  /** Ends an execution that another one follows; one that is over or was never there is as good. */
  stop(id: string, attempt: number): Promise<void>;
  /** @throws NoMachineError where there is none for things of this kind */
  mustKnow(id: string): void;
  /** Wakes a waiting execution by what happened; `false` where it waits no longer, which is no error. */
  wake(taskToken: string, signal: Signal): Promise<boolean>;
}

/** What happened, and its number: all that an execution's history may hold. */
export type Signal = Pick<DomainEvent, 'type' | 'sequence'>;

/** The ARN of each kind's state machine, by the prefix of its IDs. */
export type MachineArns = Readonly<Record<'inv' | 'rem', string>>;
