import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from './errors.ts';

/** A stored item, keys and all. */
export type Item = Record<string, unknown>;

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, with what it means when its condition fails. */
export interface Write {
  readonly item: TransactItem;
  /** Tells the caller why, from the item that stood in the way. A write without it has no condition. */
  readonly onConflict?: (existing: Item | undefined) => Error;
}

/** Where the two tables are, and the client that reaches them. */
export interface Tables {
  readonly db: DynamoDBDocumentClient;
  /** The truth: aggregates, unique items, outbox, waits. */
  readonly main: string;
  /** The evidence: audit records. Roles may put and query there, nothing else. */
  readonly evidence: string;
}

/** The key of an item, and the attributes that put it into an index. */
export interface EntityKeys {
  readonly pk: string;
  readonly sk: string;
  readonly listPk?: string;
  readonly listSk?: string;
  readonly statePk?: string;
  readonly dueShard?: string;
  readonly dueAt?: string;
}

/** One page of a list; `next` is the sort key it ended at, where there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Reads one entity, strongly consistent. */
export async function getEntity<T>(tables: Tables, pk: string, sk: string): Promise<T | undefined> {
  const { Item } = await tables.db.send(
    new GetCommand({ TableName: tables.main, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item?.entity as T | undefined;
}

/** The indexes a list can be read from: everything of one owner, or its things in one state. */
const listIndexes = { list: 'listPk', state: 'statePk' } as const;

/** Reads one page of a list with one query, newest first. */
export async function listEntities<T>(
  tables: Tables,
  from: { readonly index: keyof typeof listIndexes; readonly partition: string },
  limit: number,
  after: string | undefined,
): Promise<Page<T>> {
  const { Items, LastEvaluatedKey } = await tables.db.send(
    new QueryCommand({
      TableName: tables.main,
      IndexName: from.index,
      KeyConditionExpression:
        after === undefined ? '#partition = :partition' : '#partition = :partition AND listSk < :after',
      ExpressionAttributeNames: { '#partition': listIndexes[from.index] },
      ExpressionAttributeValues: { ':partition': from.partition, ...(after === undefined ? {} : { ':after': after }) },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return {
    items: (Items ?? []).map((item) => item.entity as T),
    next: LastEvaluatedKey?.listSk as string | undefined,
  };
}

/** Reasons that pass by themselves: another transaction held the item, or the table was busy. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const attempts = 6;

/**
 * Writes all or nothing. When conditions fail, the error of the first write (in the order given) whose condition
 * failed is thrown. Conflicts with other transactions are retried with full jitter: up to 5 times, 1.6 s in all.
 *
 * @throws what `onConflict` of the failed write returns; `busy_try_again` when conflicts do not cease
 */
export async function transact(
  db: DynamoDBDocumentClient,
  writes: readonly Write[],
  wait = jitteredWait,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.send(new TransactWriteCommand({ TransactItems: writes.map((write) => write.item) }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
      if (failed >= 0) throw conflictOf(writes[failed], reasons[failed], error);
      if (!reasons.some((reason) => passing.has(reason.Code ?? ''))) throw error;
      if (attempt === attempts) {
        throw new DomainError(
          'busy_try_again',
          'Others are changing the same thing. Try again.',
          { retryAfterSeconds: 1 },
          { cause: error },
        );
      }
      await wait(attempt);
    }
  }
}

/** The document client leaves the items in an error as they came over the wire. */
function conflictOf(
  write: Write | undefined,
  reason: CancellationReason | undefined,
  cause: TransactionCanceledException,
): Error {
  const existing = reason?.Item && unmarshall(reason.Item);
  return write?.onConflict?.(existing) ?? cause;
}

function jitteredWait(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** (attempt - 1)));
}

/** DynamoDB's TTL wants seconds since 1970. */
export function epochSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

export const dayMs = 86_400_000;
