import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Caller } from '../../functions/identity/caller.ts';
import { createInvitation, type Invitation, type NewInvitation } from '../../functions/invitations/invitation.ts';
import { type Ids, systemIds } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { Change } from '../../functions/platform/changes/change.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { copyTable } from '../../scripts/lib/copy-table.ts';
import { aCaller, aContext, aNewInvitation } from './builders.ts';
import { awsSettings, target } from './target.ts';

/** The deployed tables. Every test works with IDs of its own in them. */
export const tables: Tables = {
  db: DynamoDBDocumentClient.from(new DynamoDBClient(awsSettings), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  main: target.outputs.MainTable,
  evidence: target.outputs.EvidenceTable,
};

/** Tables with the keys and indexes of the deployed ones, in which nobody else works: no relay, no sweep. */
export async function ownTables(): Promise<Tables> {
  const client = new DynamoDBClient(awsSettings);
  const name = randomUUID();
  const main = await copyTable(client, tables.main, `own-main-${name}`);
  const evidence = await copyTable(client, tables.evidence, `own-evidence-${name}`);
  client.destroy();
  return { ...tables, main, evidence };
}

export const ids: Ids = systemIds;

/** A partner nobody else has. */
export const aNewCaller = (): Caller =>
  aCaller({ accountId: `par_${randomUUID()}`, partnerName: `Partner ${randomUUID()}` });

export const aRequest = (caller: Caller, key: string = randomUUID(), bodyHash = 'hash') => ({
  caller: caller.accountId,
  operation: 'confirmInvitation',
  key,
  bodyHash,
});

/** Without reminders: the only time that matters is the end. */
export const plainPace = { dayMs, reminderDays: [] };

/** Creates an invitation in memory: the change that would make it. */
export function aCreation(
  caller: Caller,
  now: Date,
  wanted: Partial<NewInvitation> = {},
  recipientHash: string = randomUUID(),
): Change<Invitation> {
  const made = { id: ids.next('inv', now), salt: ids.salt(), recipientHash };
  return createInvitation(caller, { ...aNewInvitation(wanted), ...made }, plainPace, aContext(now));
}

/** An item as it is kept. */
export async function itemOf(
  pk: string,
  sk: string,
  TableName = tables.main,
): Promise<Record<string, unknown> | undefined> {
  return (await tables.db.send(new GetCommand({ TableName, Key: { pk, sk } }))).Item;
}

/** A limit that no test reaches by the way. */
export const noLimit = { most: 1000, dayMs };

/** All items of a table. Only a test may scan. */
export async function scan(TableName: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await tables.db.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
