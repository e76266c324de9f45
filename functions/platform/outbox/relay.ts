import type { Clock } from '../base/ids.ts';
import type { DomainEvent, EventDeclarations } from '../changes/event.ts';
import type { Usage } from '../limits/usage.port.ts';
import type { Bus } from './bus.port.ts';
import type { Machines } from './machines.port.ts';
import type { SetAsideWork } from './set-aside.port.ts';
import type { Waits } from './waits.port.ts';

export interface RelayPorts {
  readonly waits: Waits;
  readonly machines: Machines;
  readonly usage: Pick<Usage, 'count'>;
  readonly bus: Bus;
  /** Every event there is: what each means to its machine, and what it counts. */
  readonly events: EventDeclarations;
  readonly setAsideWork: SetAsideWork;
  readonly clock: Clock;
  /** Milliseconds after which a signal that no execution handled is due work for the sweep. */
  readonly restartAfterMs: number;
}

/** One outbox item as the stream brings it; `event` is absent where it cannot be read. */
export interface OutboxRecord {
  /** The record's place in the stream, by which a failure is reported. */
  readonly position: string;
  readonly event: DomainEvent | undefined;
}

export interface RelayResult {
  readonly relayed: number;
  readonly setAside: number;
  /** Where to begin again: this record and all after it come once more. */
  readonly failedAt: string | undefined;
  readonly failure?: unknown;
}

/**
 * Takes events from the outbox to those who wait for them: the state machine and the bus. At least once.
 *
 * 1. A record that is no event is set aside; the others go on.
 * 2. Each event starts or wakes its machine, and is counted, in order, until one fails.
 * 3. Those that came so far are published, in order, until one fails.
 * 4. The first failure is where the stream begins again.
 */
export async function relay(ports: RelayPorts, records: readonly OutboxRecord[]): Promise<RelayResult> {
  const signalled: { position: string; event: DomainEvent }[] = [];
  let setAside = 0;
  let failedAt: string | undefined;
  let failure: unknown;
  for (const { position, event } of records) {
    try {
      if (event === undefined) {
        await ports.setAsideWork.keep('relay', position, 'not an event', ports.clock());
        setAside += 1;
        continue;
      }
      await signalMachine(ports, event);
      await count(ports, event);
      signalled.push({ position, event });
    } catch (error) {
      failedAt = position;
      failure = error;
      break;
    }
  }
  const unpublished = await publish(ports.bus, signalled);
  if (unpublished === undefined) return { relayed: signalled.length, setAside, failedAt, failure };
  return {
    relayed: unpublished.index,
    setAside,
    failedAt: signalled[unpublished.index]?.position,
    failure: unpublished.cause,
  };
}

async function publish(bus: Bus, signalled: readonly { event: DomainEvent }[]) {
  try {
    const index = await bus.publish(signalled.map(({ event }) => event));
    return index === undefined ? undefined : { index, cause: new Error('The bus did not take every event.') };
  } catch (cause) {
    return signalled.length === 0 ? undefined : { index: 0, cause };
  }
}

async function signalMachine(
  { events, waits, machines, clock, restartAfterMs }: RelayPorts,
  event: DomainEvent,
): Promise<void> {
  const { aggregateId: id, sequence, correlationId } = event;
  const dueAt = new Date(clock().getTime() + restartAfterMs);
  switch (events[event.type]?.machine) {
    case 'start':
      // Come again after the sweep started another, the first is not needed any more.
      if ((await waits.open(id, dueAt)) > 1) return;
      return machines.start(id, 1, correlationId);
    case 'wake': {
      const token = await waits.signal(id, sequence, dueAt);
      if (token !== undefined && !(await machines.wake(token))) await waits.hasten(id, clock());
      return;
    }
    case 'restart':
      await waits.signal(id, sequence, clock());
      return;
    case 'none':
    case undefined:
      return;
  }
}

/** Keeps partners' numbers, so that nobody ever counts by reading (R30, R36). */
async function count({ events, usage, clock }: RelayPorts, event: DomainEvent): Promise<void> {
  const changes = events[event.type]?.counts(event.data) ?? [];
  if (changes.length > 0) await usage.count(event, changes, clock());
}
