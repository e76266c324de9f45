/** What does not grow with the number of invitations: lists, search, overview and renewals, at a hundred and at many. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createInvitation, type Invitation } from '../../functions/invitations/invitation.ts';
import { invitationKeys, invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { overviewsIn } from '../../functions/overview/overview.dynamodb.ts';
import { readOverview } from '../../functions/overview/read-overview.ts';
import { systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { Change } from '../../functions/platform/changes/change.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { copyTable } from '../lib/copy-table.ts';
import type { Figure } from './scoreboard.ts';

/** Whose invitations they are. */
export const caller = {
  accountId: 'par_bench',
  partnerKind: 'reseller',
  partnerName: 'Bench',
  userId: 'bench',
} as const;
/** When the first of them was made. */
export const began = Date.parse('2026-03-01T12:00:00.000Z');

/** Calls, and items that queries looked at, since they were set to 0. */
export interface Counted {
  calls: number;
  evaluated: number;
}

/** Does work on tables of its own, whose calls are counted; then they go. */
export async function onOwnTables<T>(
  targetFile: string,
  work: (tables: Tables, counted: Counted) => Promise<T>,
): Promise<T> {
  const { region, awsEndpoint: endpoint, credentials, outputs } = JSON.parse(readFileSync(targetFile, 'utf8'));
  const client = new DynamoDBClient({ region, endpoint, credentials });
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
  const main = await copyTable(client, outputs.MainTable, `bench-${randomUUID()}`);
  const evidence = await copyTable(client, outputs.EvidenceTable, `bench-${randomUUID()}`);
  try {
    return await work({ db, main, evidence }, counted);
  } finally {
    for (const TableName of [main, evidence]) await client.send(new DeleteTableCommand({ TableName }));
    client.destroy();
  }
}

/** @param sizes how many invitations there are at each measurement, ascending */
export const measureLists = (targetFile: string, sizes: readonly number[] = [100, 100_000]): Promise<Figure[]> =>
  onOwnTables(targetFile, async (tables, counted) => {
    const figures: Figure[] = [];
    const measure = async (what: string, work: () => Promise<unknown>) => {
      Object.assign(counted, { calls: 0, evaluated: 0 });
      await work();
      figures.push({ name: `${what}: calls`, value: counted.calls, unit: 'calls' });
      figures.push({ name: `${what}: evaluated`, value: counted.evaluated, unit: 'items' });
    };
    const invitations = invitationsIn(tables);
    const overviews = overviewsIn(tables);
    let there = 0;
    for (const size of sizes) {
      await fill(tables, there, size);
      there = size;
      const list = (filter: object) => () => invitations.list(caller.accountId, filter, 25);
      await measure(`list of 25 of ${size}`, list({}));
      await measure(`  in one state, of ${size}`, list({ state: 'pending' }));
      await measure(`  with one delivery, of ${size}`, list({ delivery: 'queued' }));
      await measure(`  to one recipient, of ${size}`, list({ recipientHash: 'hash-7' }));
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
    return figures;
  });

function anInvitation(index: number, expiresInDays = 90): Change<Invitation> {
  const at = new Date(began + index);
  const made = { id: ids.next('inv', at), salt: 'salt', recipientHash: `hash-${index}` };
  const wanted = { recipient: { email: `c${index}@tailspin.example` }, language: 'en', delivery: 'service' } as const;
  const context = { actor: { kind: 'system', function: 'bench' }, at, correlationId: 'bench' } as const;
  return createInvitation(caller, { ...wanted, expiresInDays, ...made }, { dayMs, reminderDays: [] }, context);
}

/** Puts invitations in without their records, which no list reads. */
export async function fill({ db, main }: Tables, from: number, to: number, expiresInDays?: number): Promise<void> {
  let next = from;
  const work = async () => {
    while (next < to) {
      const start = next;
      next += 25;
      if (start > 0 && start % 100_000 === 0) console.log(`${start} of ${to} invitations are there.`);
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
