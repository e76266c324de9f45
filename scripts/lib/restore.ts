/** Brings both tables back as they were at a time, beside the present ones, and looks whether they hold together. */
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { AuditTrail } from '../../functions/audit/audit-trail.port.ts';
import { checkSeals } from '../../functions/audit/check-seals.ts';
import type { Seals } from '../../functions/audit/seals.port.ts';
import { type ChainHead, chainStart, follows } from '../../functions/platform/changes/audit-record.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { kindOf } from '../../functions/privacy/personal-values.ts';
import type { Outputs } from './cdk.ts';

/** A table that takes the place of the deployed one: see `restored` in infra/config.ts. */
export interface RestoredTable {
  readonly name: string;
  readonly stream: string;
}

export interface RestoredTables {
  readonly main: RestoredTable;
  readonly evidence: RestoredTable;
}

type Tell = (line: string) => void;

/** Names of restored tables, by the suffix they were made with. */
export const restoredNames = (outputs: Pick<Outputs, 'MainTable' | 'EvidenceTable'>, suffix: string) => ({
  main: `${outputs.MainTable.replace(/-at-\d+$/, '')}-at-${suffix}`,
  evidence: `${outputs.EvidenceTable.replace(/-at-\d+$/, '')}-at-${suffix}`,
});

/**
 * Restores both tables to one point in time, under new names, with what a restored table lacks: its stream, its
 * expiry, its own point-in-time recovery, protection from deletion. The present tables stay as they are.
 *
 * A run that broke off is done again: what is there is left as it is.
 *
 * @param at one time for both: see `latestOf`
 */
export async function restoreTables(
  db: DynamoDBClient,
  outputs: Pick<Outputs, 'MainTable' | 'EvidenceTable'>,
  { at, suffix }: { readonly at: Date; readonly suffix: string },
  tell: Tell,
): Promise<RestoredTables> {
  const names = restoredNames(outputs, suffix);
  const pairs = [
    [outputs.MainTable, names.main],
    [outputs.EvidenceTable, names.evidence],
  ] as const;
  for (const [SourceTableName, TargetTableName] of pairs) {
    tell(`${TargetTableName} is being restored: some minutes to some hours, by its size`);
    const wanted = { SourceTableName, TargetTableName, RestoreDateTime: at };
    await db.send(new RestoreTableToPointInTimeCommand(wanted)).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'TableAlreadyExistsException')) throw error;
    });
  }
  for (const [, name] of pairs) await untilActive(db, name);
  for (const [, TableName] of pairs) {
    await db.send(
      new UpdateTableCommand({
        TableName,
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
    await untilActive(db, TableName);
    await db.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    await db.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  }
  await db.send(
    new UpdateTimeToLiveCommand({
      TableName: names.main,
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'forgetAfter' },
    }),
  );
  return readRestored(db, outputs, suffix);
}

/** The latest time that both tables can be restored to: each has its own. */
export async function latestOf(
  db: DynamoDBClient,
  { MainTable, EvidenceTable }: Pick<Outputs, 'MainTable' | 'EvidenceTable'>,
): Promise<Date> {
  const times = await Promise.all(
    [MainTable, EvidenceTable].map(async (TableName) => {
      const { ContinuousBackupsDescription: backups } = await db.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      return backups?.PointInTimeRecoveryDescription?.LatestRestorableDateTime ?? new Date();
    }),
  );
  return new Date(Math.min(...times.map((time) => time.getTime())));
}

/** @throws Error with one sentence on what to do where there are no such tables */
export async function readRestored(
  db: DynamoDBClient,
  outputs: Pick<Outputs, 'MainTable' | 'EvidenceTable'>,
  suffix: string,
): Promise<RestoredTables> {
  const names = restoredNames(outputs, suffix);
  const [main, evidence] = await Promise.all([describe(db, names.main), describe(db, names.evidence)]);
  return { main, evidence };
}

async function describe(db: DynamoDBClient, TableName: string): Promise<RestoredTable> {
  const { Table } = await db.send(new DescribeTableCommand({ TableName })).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ResourceNotFoundException')
      throw new Error(`There is no table ${TableName}: make it by "npm run restore".`);
    throw error;
  });
  if (!Table?.LatestStreamArn) throw new Error(`${TableName} has no stream: run "npm run restore" again.`);
  return { name: TableName, stream: Table.LatestStreamArn };
}

async function untilActive(db: DynamoDBClient, TableName: string): Promise<void> {
  for (;;) {
    const { Table } = await db.send(new DescribeTableCommand({ TableName }));
    const indexes = Table?.GlobalSecondaryIndexes ?? [];
    if (Table?.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')) return;
    await new Promise((done) => setTimeout(done, 5000));
  }
}

/** What restored tables hold, and what does not hold together. */
export interface RestoreVerdict {
  readonly items: Readonly<Record<string, number>>;
  readonly chains: number;
  /** Chains that do not lead to where their thing says, by ID. */
  readonly broken: readonly string[];
  readonly seals: number;
  /** Sealed records that are not as they were sealed. */
  readonly unsealed: readonly string[];
}

export interface VerifyPorts {
  readonly tables: Tables;
  readonly trail: Pick<AuditTrail, 'chain'>;
  readonly seals: Pick<Seals, 'ofDay' | 'read'>;
  readonly publicKey: Uint8Array;
}

/** Chains verified at a time. */
const width = 25;

/**
 * Counts what there is, follows every chain to the end that its thing names, and holds the last days' seals against
 * the records, as far as they were sealed before the time restored to.
 */
export async function verifyTables(ports: VerifyPorts, at: Date, tell: Tell): Promise<RestoreVerdict> {
  const items: Record<string, number> = {};
  const broken: string[] = [];
  let chains = 0;
  const scan = { TableName: ports.tables.main, ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client: ports.tables.db }, scan)) {
    const heads = Items.flatMap((item) => {
      const kind = kindOf(item as { pk: string; sk: string }) ?? 'unknown';
      items[kind] = (items[kind] ?? 0) + 1;
      const { id, chain } = (item.entity ?? {}) as { id?: string; chain?: ChainHead };
      return id !== undefined && chain !== undefined ? [{ id, chain }] : [];
    });
    for (let start = 0; start < heads.length; start += width) {
      const some = heads.slice(start, start + width);
      const stand = await Promise.all(some.map(({ id, chain }) => leadsTo(ports.trail, id, chain)));
      broken.push(...some.filter((_, index) => !stand[index]).map(({ id }) => id));
    }
    chains += heads.length;
    tell(`${chains} chains followed`);
  }
  const { seals, unsealed } = await verifySeals(ports, at);
  return { items, chains, broken, seals, unsealed };
}

/**
 * Whether a chain ends where its thing says. A subscription that was never changed since it was bought has no record of
 * its own. Evidence that is ahead of the thing would stand in the way of its next record.
 */
async function leadsTo(trail: VerifyPorts['trail'], id: string, { sequence, hash }: ChainHead): Promise<boolean> {
  let head = chainStart;
  let next: string | undefined;
  do {
    const page = await trail.chain(id, head.sequence, 1000);
    for (const record of page.items) {
      if (!follows(head, record)) return false;
      head = { sequence: record.sequence, hash: record.hash };
    }
    next = page.next;
  } while (next !== undefined);
  return head.sequence === sequence && head.hash === hash;
}

/** The day restored to, and the one before: what is older was sealed and checked long ago. */
async function verifySeals({ seals, trail, publicKey }: VerifyPorts, at: Date) {
  const earlier: Pick<Seals, 'ofDay' | 'read'> = {
    // A seal's name begins with its time.
    ofDay: async (day) => (await seals.ofDay(day)).filter(({ key }) => key.slice(11, 35) <= at.toISOString()),
    read: (kept) => seals.read(kept),
  };
  let count = 0;
  const unsealed: string[] = [];
  for (const day of [new Date(at.getTime() - 86_400_000), at]) {
    const verdict = await checkSeals({ seals: earlier, trail, publicKey }, day.toISOString().slice(0, 10));
    count += verdict.seals;
    unsealed.push(
      ...verdict.broken.map((each) =>
        'head' in each ? `${each.head.chainId} #${each.head.sequence}: ${each.why}` : `${each.seal.key}: ${each.why}`,
      ),
    );
  }
  return { seals: count, unsealed };
}
