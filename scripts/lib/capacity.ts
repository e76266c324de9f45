/** What so many invitations a second need of an account and Region, held against its default quotas (docs/scale.md). */
import { dueShards } from '../../functions/platform/table/due-keys.ts';

export interface Load {
  /** Invitations confirmed a second, all partners together. */
  readonly perSecond: number;
  /** Days for which one waits for its answer, on average. */
  readonly days: number;
  /** The share of all that the busiest partner makes, from 0 to 1. */
  readonly hottest: number;
  /** How a pending invitation waits (infra/config.ts, `waiting`). */
  readonly waiting: 'open' | 'parked';
}

/** One resource: what is needed of it, and what there is before anybody asks for more. */
export interface Demand {
  readonly what: string;
  readonly needed: number;
  readonly quota: number;
  /** Whether AWS raises it on request. */
  readonly isRaised: boolean;
}

/** What one accepted invitation needs: counted by `npm run bench` (docs/figures.md). */
const each = {
  writeUnits: 112,
  readUnits: 60,
  invocationSeconds: 7 * 0.06,
  macs: 4,
  signatures: 1.01,
  busEvents: 5,
  emails: 2,
  apiRequests: 3,
  /** Written to its partner's hottest list, and to its counters: by `npm run capacity -- --replay` (scripts/lib/replay.ts). */
  listUnits: 6,
  counterUnits: 5,
} as const;

/** What differs by how it waits: parked, it ends after sending, and its answer starts another (docs/adr/0029). */
const byWaiting = {
  open: { transitions: 5, starts: 1, callbacks: 1 },
  parked: { transitions: 8, starts: 2, callbacks: 0 },
} as const;
/** Seconds that an execution is open at most where none waits: sending, and telling the answer. */
const busySeconds = 30;

const daySeconds = 86_400;
/** Writes for one invitation to what is due, over all its shards. */
const dueUnits = 13;
/** DynamoDB gives one partition so many write units a second; none of its keys gets more. */
export const partitionUnits = 1_000;
/** Every resource on the way, the one that binds first in front. */
export function demandsOf({ perSecond, days, hottest, waiting }: Load): Demand[] {
  const { transitions, starts, callbacks } = byWaiting[waiting];
  const openSeconds = waiting === 'open' ? days * daySeconds : starts * busySeconds;
  const of = (what: string, needed: number, quota: number, isRaised = true): Demand => ({
    what,
    needed,
    quota,
    isRaised,
  });
  const demands = [
    of('Step Functions: open executions', perSecond * openSeconds, 1_000_000),
    of('Step Functions: transitions a second', perSecond * transitions, 5_000),
    of('Step Functions: executions started a second', perSecond * starts, 300),
    of('Step Functions: task callbacks a second', perSecond * callbacks, 500),
    of('DynamoDB: write units a second, main table', perSecond * each.writeUnits, 40_000),
    of('DynamoDB: read units a second, main table', perSecond * each.readUnits, 40_000),
    of('DynamoDB: the busiest partner’s lists', perSecond * hottest * each.listUnits, partitionUnits, false),
    of('DynamoDB: the busiest partner’s counters', perSecond * hottest * each.counterUnits, partitionUnits, false),
    of('DynamoDB: one shard of what is due', (perSecond * dueUnits) / dueShards, partitionUnits, false),
    of('Lambda: functions at a time', perSecond * each.invocationSeconds, 1_000),
    of('KMS: MACs a second', perSecond * each.macs, 10_000),
    of('KMS: signatures a second', perSecond * each.signatures, 1_000),
    of('EventBridge: events a second', perSecond * each.busEvents, 10_000),
    of('SES: emails a second', perSecond * each.emails, 14),
    // Set by this project (infra/http-api.ts), below the account's 10,000.
    of('API Gateway: requests a second, as deployed', perSecond * each.apiRequests, 100),
  ];
  return demands.sort((a, b) => b.needed / b.quota - a.needed / a.quota);
}
