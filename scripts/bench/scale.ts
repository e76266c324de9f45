/**
 * What does not grow with the number of invitations, shown at a hundred and at a hundred thousand; and a large sweep.
 */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import { verifyChain } from '../../functions/audit/verify-chain.ts';
import { advanceInvitation } from '../../functions/invitations/advance-invitation.ts';
import { createInvitation, type Invitation } from '../../functions/invitations/invitation.ts';
import { invitationKeys, invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { overviewsIn } from '../../functions/overview/overview.dynamodb.ts';
import { readOverview } from '../../functions/overview/read-overview.ts';
import { systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import { type AuditRecord, appendRecord } from '../../functions/platform/changes/audit-record.ts';
import { sortableNumber } from '../../functions/platform/changes/change.dynamodb.ts';
import type { Change, ChangeContext } from '../../functions/platform/changes/change.ts';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import type { DueThing } from '../../functions/platform/outbox/due-work.port.ts';
import { sweep } from '../../functions/platform/outbox/sweep.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { copyTable } from '../lib/copy-table.ts';
import type { Figure } from './scoreboard.ts';

const caller = { accountId: 'par_bench', partnerKind: 'reseller', partnerName: 'Bench', userId: 'bench' } as const;
const began = Date.parse('2026-03-01T12:00:00.000Z');

/** What is counted, on tables of its own. */
export async function measureScale(targetFile: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const target = JSON.parse(readFileSync(targetFile, 'utf8'));
  const client = new DynamoDBClient({
    region: target.region,
    endpoint: target.awsEndpoint,
    credentials: target.credentials,
  });
  const counted = { calls: 0, evaluated: 0 };
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  db.middlewareStack.add(
    (next) => async (args) => {
      counted.calls += 1;
      const result = await next(args);
      counted.evaluated += (result.output as { ScannedCount?: number }).ScannedCount ?? 0;
      return result;
    },
    { step: 'initialize', name: 'count' },
  );
  const main = await copyTable(client, target.outputs.MainTable, `bench-${randomUUID()}`);
  const evidence = await copyTable(client, target.outputs.EvidenceTable, `bench-${randomUUID()}`);
  const tables: Tables = { db, main, evidence };
  const measure = async (what: string, work: () => Promise<unknown>) => {
    Object.assign(counted, { calls: 0, evaluated: 0 });
    await work();
    figures.push({ name: `${what}: calls`, value: counted.calls, unit: 'calls' });
    figures.push({ name: `${what}: evaluated`, value: counted.evaluated, unit: 'items' });
  };
  const invitations = invitationsIn(tables);
  let there = 0;
  for (const size of [100, 100_000]) {
    await fill(tables, there, size);
    there = size;
    const list = (filter: object) => () => invitations.list(caller.accountId, filter, 25);
    await measure(`list of 25 of ${size}`, list({}));
    await measure(`  in one state, of ${size}`, list({ state: 'pending' }));
    await measure(`  with one delivery, of ${size}`, list({ delivery: 'queued' }));
    await measure(`  to one recipient, of ${size}`, list({ recipientHash: 'hash-7' }));
    const overviews = overviewsIn(tables);
    await measure(`  overview, of ${size}`, () =>
      readOverview({ overviews, clock: () => new Date(began), dayMs }, caller),
    );
    await measure(`  search by name, of ${size}`, () =>
      overviews.search(caller.accountId, { what: 'invitations', text: 'C7' }, { limit: 25, after: undefined }),
    );
    await measure(`  renewals, of ${size}`, () =>
      overviews.renewals(caller.accountId, undefined, { limit: 25, after: undefined }),
    );
  }
  figures.push(...(await measureSweep(tables, counted)), ...(await measureChain(tables, counted)));
  for (const TableName of [main, evidence]) await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
  return figures;
}

function anInvitation(index: number, expiresInDays = 90): Change<Invitation> {
  const at = new Date(began + index);
  const made = { id: ids.next('inv', at), salt: 'salt', recipientHash: `hash-${index}` };
  const wanted = { recipient: { email: `c${index}@tailspin.example` }, language: 'en', delivery: 'service' } as const;
  const context = { actor: { kind: 'system', function: 'bench' }, at, correlationId: 'bench' } as const;
  return createInvitation(caller, { ...wanted, expiresInDays, ...made }, { dayMs, reminderDays: [] }, context);
}

/** Puts invitations in without their records, which no list reads. */
async function fill({ db, main }: Tables, from: number, to: number, expiresInDays?: number): Promise<void> {
  let next = from;
  const work = async () => {
    while (next < to) {
      const start = next;
      next += 25;
      const Items = Array.from(
        { length: Math.min(25, to - start) },
        (_, index) => anInvitation(start + index, expiresInDays).after,
      );
      const puts = Items.map((entity) => ({ PutRequest: { Item: { ...invitationKeys(entity), entity } } }));
      await db.send(new BatchWriteCommand({ RequestItems: { [main]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** The verification of a chain of ten thousand records. */
async function measureChain(tables: Tables, counted: { calls: number }): Promise<Figure[]> {
  const size = 10_000;
  const records: AuditRecord[] = [];
  const entry = { chainId: 'inv_chain', at: new Date(began).toISOString(), action: 'InvitationDeliveryChanged' };
  const rest = { details: { accountId: caller.accountId }, commitments: {}, correlationId: 'bench' };
  for (let count = 0; count < size; count += 1)
    records.push(appendRecord(records.at(-1), { ...entry, ...rest, actor: { kind: 'system', function: 'bench' } }));
  for (let start = 0; start < size; start += 25) {
    const puts = records.slice(start, start + 25).map((record) => ({
      PutRequest: { Item: { pk: record.chainId, sk: sortableNumber(record.sequence), ...record } },
    }));
    await tables.db.send(new BatchWriteCommand({ RequestItems: { [tables.evidence]: puts } }));
  }
  const { sequence, hash } = records.at(-1) as AuditRecord;
  const trail = {
    ...auditTrailIn(tables),
    ownerOf: async () => ({ head: { sequence, hash }, accountId: caller.accountId }),
  };
  counted.calls = 0;
  const started = performance.now();
  const { verifiedTo, brokenAt } = await verifyChain(trail, caller.accountId, 'inv_chain');
  const seconds = (performance.now() - started) / 1000;
  if (brokenAt !== undefined) throw new Error(`The chain is broken at ${brokenAt}.`);
  return [
    { name: 'chain: records verified', value: verifiedTo, unit: '' },
    { name: 'chain: calls', value: counted.calls, unit: 'calls' },
    { name: 'chain: records verified a second', value: verifiedTo / seconds, unit: 'embedded AWS' },
  ];
}

/** A sweep over ten thousand invitations that are due at once. */
async function measureSweep(tables: Tables, counted: { calls: number }): Promise<Figure[]> {
  const size = 10_000;
  await fill(tables, 200_000, 200_000 + size, 1);
  const ended = new Map<string, number>();
  const invitations = invitationsIn(tables);
  const change = async (each: Change<Invitation>) => {
    ended.set(each.after.id, (ended.get(each.after.id) ?? 0) + 1);
    await invitations.change(each);
  };
  const failures: unknown[] = [];
  const ports = {
    due: dueWorkIn(tables),
    handlers: {
      invitation: ({ entity }: DueThing, context: ChangeContext) =>
        advanceInvitation({ invitations: { change } }, entity as Invitation, context),
    },
    waits: waitsIn(tables),
    machines: { start: async () => undefined, stop: async () => undefined, wake: async () => true },
    setAsideWork: { keep: async () => undefined },
    clock: () => new Date(began + 200_000 + size + 2 * dayMs),
    report: (error: unknown) => failures.push(error),
    restartAfterMs: 60_000,
  };
  counted.calls = 0;
  const started = performance.now();
  const { expired } = await sweep(ports, () => Number.MAX_SAFE_INTEGER, 'bench');
  const seconds = (performance.now() - started) / 1000;
  const twice = [...ended.values()].filter((times) => times > 1).length;
  return [
    { name: 'sweep: of 10000 due, expired', value: expired, unit: '' },
    { name: 'sweep: calls per item', value: counted.calls / size, unit: 'calls' },
    { name: 'sweep: done twice', value: twice, unit: '' },
    { name: 'sweep: failed', value: failures.length, unit: '' },
    { name: 'sweep: time', value: seconds, unit: 's, embedded' },
  ];
}
