/** How many events a second the relay takes from one shard, where each call takes as long as AWS does. */

import type { DomainEvent } from '../../functions/platform/changes/event.ts';
import { type OutboxRecord, type RelayPorts, relay } from '../../functions/platform/outbox/relay.ts';
import type { WaitState } from '../../functions/platform/outbox/waits.port.ts';
import { allEvents } from '../../functions/webhooks/all-events.ts';

/** Milliseconds of one call, within the Region. */
const callMs = 5;
/** As infra/triggers.ts has it. */
const batchSize = 25;
const aggregates = 50;

/** What happens to an invitation that is accepted. */
const happening = ['InvitationCreated', 'InvitationSent', 'InvitationDeliveryChanged', 'InvitationAccepted'] as const;

/** Events a second, one batch of a shard after the other. Fails where an order is broken. */
export async function measureRelay(): Promise<number> {
  const published = new Map<string, number>();
  const records = eventsOf(aggregates * happening.length);
  const started = performance.now();
  for (let start = 0; start < records.length; start += batchSize) {
    const { failedAt, failure } = await relay(portsOf(published), records.slice(start, start + batchSize));
    if (failedAt !== undefined) throw failure;
  }
  return Math.round(records.length / ((performance.now() - started) / 1000));
}

function eventsOf(count: number): OutboxRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `inv_${String(Math.floor(index / happening.length)).padStart(26, '0')}`;
    const sequence = (index % happening.length) + 1;
    const data = { accountId: 'par_bench' } as unknown as DomainEvent['data'];
    const type = happening[sequence - 1] as string;
    const event = { type, aggregateId: id, sequence, at: '2026-01-01T00:00:00.000Z', data, correlationId: 'bench' };
    return { position: String(index), key: { pk: id, sk: `event#${sequence}` }, event };
  });
}

const call = () => new Promise<void>((done) => setTimeout(done, callMs));

function portsOf(published: Map<string, number>): RelayPorts {
  const wait = (id: string, signalled: number): WaitState => ({
    ...{ id, signalled, handled: 0, attempt: signalled > 1 ? 1 : 0, tries: 0, dueAt: '2026-01-01T00:00:00.000Z' },
    ...{ isParked: false, ...(signalled > 1 ? { taskToken: 'token' } : {}) },
  });
  return {
    waits: {
      read: async (id) => {
        await call();
        return wait(id, (published.get(id) ?? 0) + 1);
      },
      raise: async (id, sequence) => {
        await call();
        return wait(id, sequence);
      },
      countAttempt: async () => {
        await call();
        return true;
      },
    },
    machines: {
      mustKnow: () => undefined,
      start: call,
      stop: call,
      wake: async () => {
        await call();
        return true;
      },
    },
    usage: { count: call },
    bus: {
      publish: async (events) => {
        await call();
        for (const { aggregateId, sequence } of events) {
          if ((published.get(aggregateId) ?? 0) + 1 !== sequence) throw new Error(`${aggregateId} is out of order`);
          published.set(aggregateId, sequence);
        }
        return undefined;
      },
    },
    events: allEvents,
    setAsideWork: { keep: call, countFailure: async () => 1 },
    clock: () => new Date(),
    passes: () => false,
    restartAfterMs: 900_000,
  };
}
