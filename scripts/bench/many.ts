/** Invitations by the thousand, and tables of their own to have them in. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createInvitation, type Invitation } from '../../functions/invitations/invitation.ts';
import { invitationKeys } from '../../functions/invitations/invitations.dynamodb.ts';
import { systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { Change } from '../../functions/platform/changes/change.ts';
import type { Item, Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { copyTable } from '../lib/copy-table.ts';

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

/** One of many invitations, as it was made. @param index its number among them */
export function anInvitation(index: number, at: Date, expiresInDays = 90): Change<Invitation> {
  const made = { id: ids.next('inv', at), salt: 'salt', recipientHash: `hash-${index}` };
  const wanted = { recipient: { email: `c${index}@tailspin.example` }, language: 'en', delivery: 'service' } as const;
  const context = { actor: { kind: 'system', function: 'bench' }, at, correlationId: 'bench' } as const;
  return createInvitation(caller, { ...wanted, expiresInDays, ...made }, { dayMs, reminderDays: [] }, context);
}

/** Puts many things, eight times 25 at a time. @param itemsOf what one of them is in each table, by its number */
export async function putMany(
  db: DynamoDBDocumentClient,
  from: number,
  to: number,
  itemsOf: (index: number) => Readonly<Record<string, Item>>,
): Promise<void> {
  let next = from;
  const work = async () => {
    while (next < to) {
      const start = next;
      next += 25;
      if (start > 0 && start % 100_000 === 0) console.log(`${start} of ${to} invitations are there.`);
      const items = Array.from({ length: Math.min(25, to - start) }, (_, index) => itemsOf(start + index));
      for (const table of Object.keys(items[0] ?? {})) {
        const puts = items.map((each) => ({ PutRequest: { Item: each[table] } }));
        await db.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Puts invitations in without their records, which no list reads. */
export const fill = ({ db, main }: Tables, from: number, to: number, expiresInDays?: number): Promise<void> =>
  putMany(db, from, to, (index) => {
    const entity = anInvitation(index, new Date(began + index), expiresInDays).after;
    return { [main]: { ...invitationKeys(entity), entity } };
  });
