import type { Clock } from '../base/ids.ts';
import type { DomainEvent, EventDeclarations } from '../changes/event.ts';
import type { Usage } from '../limits/usage.port.ts';
import type { Bus } from './bus.port.ts';
import type { Key } from './due-work.port.ts';
import { type Machines, NoMachineError } from './machines.port.ts';
import type { SetAsideWork } from './set-aside.port.ts';
import { type StartPorts, startNext } from './start-next.ts';
import type { Waits } from './waits.port.ts';

export interface RelayPorts extends StartPorts {
  readonly waits: Pick<Waits, 'read' | 'raise' | 'countAttempt'>;
  readonly machines: Machines;
  readonly usage: Pick<Usage, 'count'>;
  readonly bus: Bus;
  /** Every event there is: what each means to its machine, and what it counts. */
  readonly events: EventDeclarations;
  readonly setAsideWork: Pick<SetAsideWork, 'keep' | 'countFailure'>;
  readonly clock: Clock;
  /** True of trouble that passes by itself, such as throttling: it is no record's fault. */
  readonly passes: (error: unknown) => boolean;
}

/** One outbox item as the stream brings it; `event` is absent where it cannot be read. */
export interface OutboxRecord {
  /** The record's place in the stream, by which a failure is reported. */
  readonly position: string;
  /** The item's key in the table. */
  readonly key: Key;
  readonly event: DomainEvent | undefined;
}

export interface RelayResult {
  readonly relayed: number;
  readonly setAside: number;
  /** Where to begin again: this record and all after it come once more. */
  readonly failedAt: string | undefined;
  readonly failure?: unknown;
}

/** So often a record fails, for a reason of its own, before it is set aside and the others go on. */
export const mostFailures = 5;

/**
 * Takes events from the outbox to those who wait for them: the state machine and the bus. At least once.
 *
 * 1. Each event starts or wakes its machine: those of one thing in order, things side by side, each until one fails.
 * 2. In the order of the stream, until one fails: it is counted, and what failed for a reason of its own is counted
 *    against it. What is no event, has no machine, or fails for the fifth time is set aside, and the others go on.
 * 3. Those that came so far are published, in order, until one fails.
 * 4. The first failure is where the stream begins again. What was signalled behind it is signalled once more, which
 *    does no harm.
 */
export async function relay(ports: RelayPorts, records: readonly OutboxRecord[]): Promise<RelayResult> {
  const outcomes = new Map<OutboxRecord, Signalled>();
  const things = [...Map.groupBy(records, ({ key }) => key.pk).values()];
  const worker = async () => {
    for (let thing = things.shift(); thing !== undefined; thing = things.shift())
      await signalInOrder(ports, thing, outcomes);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return publishAll(ports, await countInOrder(ports, records, outcomes));
}

/** Things whose machines are signalled at the same time. */
const width = 10;

/** What came of signalling a record; none where one of its thing failed before it. */
type Signalled = { readonly failure?: unknown };

/** Signals the events of one thing, until one fails. Nothing is decided here: what is behind a failure comes again. */
async function signalInOrder(
  ports: RelayPorts,
  records: readonly OutboxRecord[],
  outcomes: Map<OutboxRecord, Signalled>,
): Promise<void> {
  for (const record of records) {
    try {
      await signal(ports, record);
      outcomes.set(record, {});
    } catch (failure) {
      outcomes.set(record, { failure });
      return;
    }
  }
}

async function signal(ports: RelayPorts, record: OutboxRecord): Promise<void> {
  if (record.event === undefined) throw new NoEventError();
  await signalMachine(ports, record.event);
}

/** A record that nobody can read as an event. */
class NoEventError extends Error {
  override readonly name = 'NoEventError';
}

/** What is to be published, what was set aside so far, and where it stopped. */
interface Counted {
  readonly events: readonly OutboxEvent[];
  readonly setAside: number;
  readonly stop: Stop | undefined;
}

/**
 * Counts up to the first failure: all at once, in one transaction, for two that count for one partner would be in each
 * other's way; where that does not work, one by one in the order of the stream, so that it is known which failed.
 */
async function countInOrder(
  ports: RelayPorts,
  records: readonly OutboxRecord[],
  outcomes: ReadonlyMap<OutboxRecord, Signalled>,
): Promise<Counted> {
  const events: OutboxEvent[] = [];
  let setAside = 0;
  const counted = await countTogether(ports, records, outcomes);
  for (const record of records) {
    try {
      const outcome = outcomes.get(record);
      if (outcome === undefined) await signal(ports, record);
      else if ('failure' in outcome) throw outcome.failure;
      if (!isEvent(record)) throw new NoEventError();
      if (!counted.has(record)) await count(ports, [record]);
      events.push(record);
    } catch (error) {
      const stop = await giveUpOrStop(ports, record, error);
      if (stop !== undefined) return { events, setAside, stop };
      setAside += 1;
    }
  }
  return { events, setAside, stop: undefined };
}

/** Those in front of the first failure, as far as they could be counted. */
async function countTogether(
  ports: RelayPorts,
  records: readonly OutboxRecord[],
  outcomes: ReadonlyMap<OutboxRecord, Signalled>,
): Promise<ReadonlySet<OutboxRecord>> {
  const isClean = (record: OutboxRecord) => {
    const outcome = outcomes.get(record);
    return isEvent(record) && outcome !== undefined && !('failure' in outcome);
  };
  const first = records.findIndex((record) => !isClean(record));
  const clean = records.slice(0, first < 0 ? records.length : first).filter(isEvent);
  try {
    await count(ports, clean);
    return new Set(clean);
  } catch {
    return new Set();
  }
}

type OutboxEvent = OutboxRecord & { readonly event: DomainEvent };

/** Where the stream begins again, and why. */
interface Stop {
  readonly failedAt: string;
  readonly failure: unknown;
}

const isEvent = (record: OutboxRecord): record is OutboxEvent => record.event !== undefined;

/** Publishes what came so far; a failure there comes before one that the machines met. */
async function publishAll(ports: RelayPorts, { events, setAside, stop }: Counted): Promise<RelayResult> {
  const told = { relayed: 0, setAside };
  let rest = events;
  while (rest.length > 0) {
    const failed = await publish(ports.bus, rest);
    told.relayed += failed?.index ?? rest.length;
    const record = failed && rest[failed.index];
    if (failed === undefined || record === undefined) break;
    const own = await giveUpOrStop(ports, record, failed.cause);
    if (own !== undefined) return { ...told, ...own };
    told.setAside += 1;
    rest = rest.slice(failed.index + 1);
  }
  return { ...told, failedAt: stop?.failedAt, failure: stop?.failure };
}

async function publish(bus: Bus, records: readonly OutboxEvent[]) {
  try {
    const index = await bus.publish(records.map(({ event }) => event));
    return index === undefined ? undefined : { index, cause: new Error('The bus did not take every event.') };
  } catch (cause) {
    return { index: 0, cause };
  }
}

/** What fails by itself again and again stands in nobody's way: it is set aside. Everything else comes once more. */
async function giveUpOrStop(ports: RelayPorts, record: OutboxRecord, failure: unknown): Promise<Stop | undefined> {
  const stop = { failedAt: record.position, failure };
  if (ports.passes(failure)) return stop;
  try {
    const isHopeless = failure instanceof NoMachineError || failure instanceof NoEventError;
    const failures = isHopeless ? mostFailures : await ports.setAsideWork.countFailure(record.key, ports.clock());
    if (failures < mostFailures) return stop;
    await setAside(ports, record, reasonOf(failure, failures));
    return undefined;
  } catch (error) {
    return { ...stop, failure: error };
  }
}

function reasonOf(failure: unknown, failures: number): string {
  if (failure instanceof NoEventError) return 'not an event';
  return failure instanceof NoMachineError ? 'no machine takes it' : `failed ${failures} times`;
}

function setAside(ports: RelayPorts, { key }: OutboxRecord, reason: string): Promise<void> {
  return ports.setAsideWork.keep({ from: 'relay', key, reason }, ports.clock());
}

/**
 * Takes a signal to its machine at once; the transaction that caused it has made it due already. A wait that lacks it,
 * or that is not there, gets it here.
 */
async function signalMachine(ports: RelayPorts, event: DomainEvent): Promise<void> {
  const { aggregateId: id, sequence, correlationId, type } = event;
  const meaning = ports.events[type]?.machine ?? 'none';
  if (meaning === 'none') return;
  ports.machines.mustKnow(id);
  const kept = await ports.waits.read(id);
  const isRaised = kept !== undefined && kept.signalled >= sequence;
  const wait = isRaised ? kept : await ports.waits.raise(id, sequence, ports.clock());
  // A newer signal is due, and is taken up with its own event; what is due no more was handled.
  if (wait === undefined || wait.signalled > sequence || wait.dueAt === undefined) return;
  if (meaning === 'wake' && wait.attempt > 0 && !wait.isParked) {
    // Without a token the execution is on its way to where it reads what came; or it was counted, and never started.
    if (wait.taskToken === undefined) return ports.machines.start(id, wait.attempt, correlationId);
    if (await ports.machines.wake(wait.taskToken, event)) return;
  }
  if (wait.tries === 0) await startNext(ports, wait, correlationId, ports.clock());
  // Counted already, perhaps without having been started.
  else await ports.machines.start(id, wait.attempt, correlationId);
}

/** Keeps partners' numbers, so that nobody ever counts by reading (R30, R36). */
async function count({ events, usage, clock }: RelayPorts, records: readonly OutboxEvent[]): Promise<void> {
  const counted = records
    .map(({ event }) => ({ event, changes: events[event.type]?.counts(event.data) ?? [] }))
    .filter(({ changes }) => changes.length > 0);
  if (counted.length > 0) await usage.count(counted, clock());
}
