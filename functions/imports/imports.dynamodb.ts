import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { DomainError, StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import type { Change } from '../platform/changes/change.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { AlreadyDoneError, type IdempotentRequest } from '../platform/changes/idempotency.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import {
  epochSeconds,
  getEntity,
  type Item,
  listEntities,
  schemaVersion,
  type Tables,
  transact,
  versioned,
} from '../platform/table/table.dynamodb.ts';
import { type ImportProgress, type InvitationImport, nothingYet, type RowResult } from './import.ts';
import { type ImportRow, type Imports, partsOf, rowsPerPart } from './imports.port.ts';

/** Days for which rows that are not worked off, and results, are kept. */
const keptDays = 30;
/** Items written at the same time. */
const width = 5;

const isFree = 'attribute_not_exists(claimedUntil) OR claimedUntil <= :now';
const isWhereItWas = 'entity.#next = :read';
const setDue = 'dueShard = :shard, dueAt = :due, forgetAfter = :forget, schemaVersion = :version';

const importsOf = (accountId: AccountId) => `${accountId}#imports`;
const partKey = (pk: string, kind: 'rows' | 'results', part: number) => ({
  pk,
  sk: `import-${kind}#${String(part).padStart(4, '0')}`,
});

export function importsIn(tables: Tables): Imports {
  const { db, main } = tables;
  const forgetAfter = (at: string | Date) => epochSeconds(new Date(new Date(at).getTime() + keptDays * dayMs));

  async function keepParts<T>(id: string, kind: 'rows' | 'results', all: readonly T[], at: string): Promise<void> {
    const parts = Array.from({ length: partsOf(all.length) }, (_, part) => part);
    for (let start = 0; start < parts.length; start += width)
      await Promise.all(
        parts.slice(start, start + width).map((part) => {
          const entity = all.slice(part * rowsPerPart, (part + 1) * rowsPerPart).map((each) => each ?? null);
          const Item = { ...partKey(id, kind, part), entity, forgetAfter: forgetAfter(at) };
          return db.send(new PutCommand({ TableName: main, Item: versioned(Item) }));
        }),
      );
  }

  async function forgetParts(id: string, kind: 'rows' | 'results', parts: number): Promise<void> {
    for (let part = 0; part < parts; part += 1)
      await db.send(new DeleteCommand({ TableName: main, Key: partKey(id, kind, part) }));
  }

  /** Changes the progress' item. @returns `undefined` where the condition does not hold */
  async function updateProgress(id: string, update: Omit<UpdateCommandInput, 'TableName' | 'Key'>) {
    try {
      const Key = { pk: id, sk: 'import-progress' };
      const { Attributes = {} } = await db.send(
        new UpdateCommand({ TableName: main, Key, ReturnValues: 'ALL_NEW', ...update }),
      );
      return Attributes.entity as ImportProgress;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  /** When it is due, as values of an update. */
  function dueValues(id: string, at: Date): Item {
    const { dueShard, dueAt } = dueKeys(id, at);
    return { ':shard': dueShard, ':due': dueAt, ':forget': forgetAfter(at), ':version': schemaVersion };
  }

  return {
    get: (id) => getEntity<InvitationImport>(tables, id, 'import'),
    list: (accountId, limit, after) =>
      listEntities<InvitationImport>(tables, { index: 'list', partition: importsOf(accountId) }, limit, after),

    async create(change, rows, results, request) {
      const { id, createdAt } = change.after;
      // Before the import itself: until it is there, nobody asks for them.
      await keepParts(id, 'rows', rows, createdAt);
      await keepParts(id, 'results', results, createdAt);
      try {
        await write(tables, change, request);
      } catch (error) {
        // An answer that was lost leaves an import that needs its rows.
        if (error instanceof AlreadyDoneError || error instanceof DomainError) {
          await forgetParts(id, 'rows', partsOf(rows.length));
          await forgetParts(id, 'results', partsOf(rows.length));
        }
        throw error;
      }
    },

    change: (change, request) => write(tables, change, request),
    recall: (request, now) => recallKey(tables, request, now),

    async readProgress(id) {
      return (await getEntity<ImportProgress>(tables, id, 'import-progress')) ?? nothingYet;
    },

    claim: (id, until, now) =>
      updateProgress(id, {
        UpdateExpression: `SET entity = if_not_exists(entity, :start), claimedUntil = :until, ${setDue}`,
        ConditionExpression: isFree,
        ExpressionAttributeValues: {
          ...{ ...dueValues(id, until), ':start': nothingYet },
          ...{ ':until': until.toISOString(), ':now': now.toISOString() },
        },
      }),

    async keepProgress(id, progress, readNext, until) {
      const kept = await updateProgress(id, {
        UpdateExpression: `SET entity = :entity, claimedUntil = :until, ${setDue}`,
        ConditionExpression: isWhereItWas,
        ExpressionAttributeNames: { '#next': 'next' },
        ExpressionAttributeValues: {
          ...{ ...dueValues(id, until), ':until': until.toISOString() },
          ...{ ':entity': progress, ':read': readNext },
        },
      });
      if (kept === undefined) throw new StaleWriteError(`${id} goes on elsewhere.`);
    },

    async release(id, dueAt) {
      await updateProgress(id, {
        UpdateExpression: `SET entity = if_not_exists(entity, :start), ${setDue} REMOVE claimedUntil`,
        ExpressionAttributeValues: { ...dueValues(id, dueAt), ':start': nothingYet },
      });
    },

    async readRows(id, part) {
      const { pk, sk } = partKey(id, 'rows', part);
      const kept = (await getEntity<readonly (ImportRow | null)[]>(tables, pk, sk)) ?? [];
      return kept.map((row) => row ?? undefined);
    },

    async readResults(id, part) {
      const { pk, sk } = partKey(id, 'results', part);
      return (await getEntity<readonly RowResult[]>(tables, pk, sk)) ?? [];
    },

    async keepResults(id, part, results) {
      const Item = { ...partKey(id, 'results', part), entity: results, forgetAfter: forgetAfter(new Date()) };
      await db.send(new PutCommand({ TableName: main, Item: versioned(Item) }));
    },

    async forgetRows(id, parts) {
      await forgetParts(id, 'rows', parts);
      await updateProgress(id, {
        UpdateExpression: 'REMOVE dueShard, dueAt, claimedUntil',
        ConditionExpression: 'attribute_exists(pk)',
      });
    },
  };
}

async function write(tables: Tables, change: Change<InvitationImport>, request?: IdempotentRequest): Promise<void> {
  const { id, accountId, createdAt } = change.after;
  await transact(tables.db, [
    ...(request ? [rememberKey(tables.main, request, id, new Date(change.record.at))] : []),
    ...changeWrites(tables, change, {
      ...{ pk: id, sk: 'import', listPk: importsOf(accountId), listSk: `${createdAt}#${id}` },
    }),
  ]);
}
