import type { DomainEvent } from '../changes/event.ts';

/** Where the events go that others listen to (R35). */
export interface Bus {
  /** Publishes events in order. @returns the position of the first that was not taken; `undefined` where all were */
  publish(events: readonly DomainEvent[]): Promise<number | undefined>;
}
