import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { busyTryAgain, StaleWriteError } from '../base/errors.ts';
import { jitteredWait, retry } from '../base/retry.ts';
import type { Page } from './page.ts';

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
  /** Months for which personal values are kept of whoever never answered; 13 by default (R56). */
  readonly unansweredMonths?: number;
}

/** The key of an item, and the attributes that put it into an index. */
export interface EntityKeys {
  readonly pk: string;
  readonly sk: string;
  readonly listPk?: string;
  readonly listSk?: string;
  readonly statePk?: string;
  readonly deliveryPk?: string;
  readonly inviterPk?: string;
  readonly recipientPk?: string;
  readonly referencePk?: string;
  readonly renewalPk?: string;
  readonly renewalSk?: string;
  readonly searchPk?: string;
  readonly searchSk?: string;
  readonly dueShard?: string;
  readonly dueAt?: string;
}

/** Reads one entity, strongly consistent. */
export async function getEntity<T>(tables: Tables, pk: string, sk: string): Promise<T | undefined> {
  const { Item } = await tables.db.send(
    new GetCommand({ TableName: tables.main, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item?.entity as T | undefined;
}

/** The indexes a list can be read from, with their partition keys. All are sorted by `listSk`. */
const listIndexes = {
  list: 'listPk',
  state: 'statePk',
  delivery: 'deliveryPk',
  inviter: 'inviterPk',
  recipient: 'recipientPk',
  reference: 'referencePk',
} as const;

/** Where a list is read from. */
export interface ListPlace {
  readonly index: keyof typeof listIndexes;
  readonly partition: string;
  /** Only sort keys from here, or up to here, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly oldestFirst?: boolean;
}

/** These hold whole items; the others hold keys, which cost nothing while they stay the same. */
const holdingItems: readonly string[] = ['list', 'state'] satisfies (keyof typeof listIndexes)[];

/** Below and above every sort key: they are times and IDs. */
const lowest = '!';
const highest = '~';

/** Which items a query is for: those of one partition, with sort keys from here up to there, both included. */
export interface ListQuery {
  readonly table: string;
  readonly index?: string;
  /** Names of the partition key and the sort key. */
  readonly keys: readonly [string, string];
  readonly partition: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly oldestFirst?: boolean;
}

/** One page of a query, newest first unless it says otherwise, after a sort key. */
export async function queryPage(
  db: DynamoDBDocumentClient,
  { table, index, keys, partition, from = lowest, to = highest, oldestFirst = false }: ListQuery,
  limit: number,
  after: string | undefined,
): Promise<Page<Item>> {
  const isBeyond = after !== undefined && (oldestFirst ? after >= from : after <= to);
  const [first, last] = oldestFirst
    ? [isBeyond ? justAbove(after) : from, to]
    : [from, isBeyond ? justBelow(after) : to];
  if (last < first) return { items: [], next: undefined };
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: table,
      ...(index === undefined ? {} : { IndexName: index }),
      KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#partition': keys[0], '#sort': keys[1] },
      ExpressionAttributeValues: { ':partition': partition, ':from': first, ':to': last },
      ScanIndexForward: oldestFirst,
      Limit: limit,
    }),
  );
  return { items: Items, next: LastEvaluatedKey?.[keys[1]] as string | undefined };
}

/** Reads one page of a list, newest first unless it says otherwise: one query, and where the index holds keys one read more. */
export async function listEntities<T>(
  tables: Tables,
  { index, ...range }: ListPlace,
  limit: number,
  after: string | undefined,
): Promise<Page<T>> {
  const query = { table: tables.main, index, keys: [listIndexes[index], 'listSk'], ...range } as const;
  const { items, next } = await queryPage(tables.db, query, limit, after);
  const whole = holdingItems.includes(index) || items.length === 0 ? items : await wholeItems(tables, items);
  return { items: whole.map((item) => item.entity as T), next };
}

/** All items of one thing whose sort keys begin alike, strongly consistent: one query per megabyte. */
export async function queryBelow({ db, main }: Tables, pk: string, prefix: string): Promise<Item[]> {
  const found: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const answer = await db.send(
      new QueryCommand({
        TableName: main,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    found.push(...(answer.Items ?? []));
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return found;
}

/** The items of some keys, in their order; one that is gone meanwhile is left out. */
export async function wholeItems(tables: Tables, keys: readonly Item[]): Promise<Item[]> {
  const Keys = keys.map(({ pk, sk }) => ({ pk, sk }));
  const { Responses, UnprocessedKeys } = await tables.db.send(
    new BatchGetCommand({ RequestItems: { [tables.main]: { Keys } } }),
  );
  if (UnprocessedKeys?.[tables.main] !== undefined) throw busyTryAgain();
  const byKey = new Map((Responses?.[tables.main] ?? []).map((item) => [`${item.pk}|${item.sk}`, item]));
  return Keys.flatMap(({ pk, sk }) => byKey.get(`${pk}|${sk}`) ?? []);
}

/** The highest text below a sort key: nothing of ours sorts between the two. */
function justBelow(key: string): string {
  return key.slice(0, -1) + String.fromCharCode(key.charCodeAt(key.length - 1) - 1) + highest;
}

/** The lowest text above a sort key: nothing of ours sorts between the two. */
const justAbove = (key: string) => `${key}!`;

/** Reasons that pass by themselves: another transaction held the item, or the table was busy. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const attempts = 6;

/**
 * Does a write again while others are in its way: conflicts are retried with full jitter, up to 5 times, 1.6 s in all.
 * @throws `busy_try_again` when conflicts do not cease
 */
export function retryConflicts<T>(work: () => Promise<T>, wait = jitteredWait): Promise<T> {
  return retry(work, metTransaction, attempts, wait);
}

/** It met another transaction: the SDK does not try again by itself. */
function metTransaction(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : undefined;
  return (reasons ?? []).some(({ Code = '' }) => passing.has(Code));
}

/**
 * The form in which things are kept. Whoever changes it so that older code could not read it raises it, and reads the
 * older forms as well; an item without it is of before there was one.
 */
export const schemaVersion = 1;

/** An item as it is kept: one that holds a thing says in which form. */
export function versioned(item: Item): Item {
  return item.entity === undefined ? item : { ...item, schemaVersion };
}

/** A write of a transaction, with the form of what it keeps. */
function versionedWrite({ item }: Write): Write['item'] {
  return item.Put?.Item === undefined ? item : { ...item, Put: { ...item.Put, Item: versioned(item.Put.Item) } };
}

/**
 * Writes all or nothing. When conditions fail, the error of the first write (in the order given) whose condition
 * failed is thrown. Conflicts with other transactions are retried.
 *
 * @throws what `onConflict` of the failed write returns; `busy_try_again` when conflicts do not cease
 */
export async function transact(
  db: DynamoDBDocumentClient,
  writes: readonly Write[],
  wait = jitteredWait,
): Promise<void> {
  const write = async () => {
    try {
      await db.send(new TransactWriteCommand({ TransactItems: writes.map(versionedWrite) }));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
      throw failed >= 0 ? conflictOf(writes[failed], reasons[failed], error) : error;
    }
  };
  await retryConflicts(write, wait);
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

/** DynamoDB's TTL wants seconds since 1970. */
export function epochSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

const isAsRead = '#entity.#revision = :revision';

/** What a write needs to be let through only while a thing's revision is the one that was read. */
const asRead = (revision: number) => ({
  ConditionExpression: isAsRead,
  ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
  ExpressionAttributeValues: { ':revision': revision },
});

const overtaken = (id: unknown) => () => new StaleWriteError(`${id} was changed by another.`);

/** Replaces an item that is as it was read. */
export function putAsRead(TableName: string, Item: Item, readRevision: number): Write {
  return { item: { Put: { TableName, Item, ...asRead(readRevision) } }, onConflict: overtaken(Item.pk) };
}

/** Lets a transaction through only while an item is as it was read. */
export function requireAsRead(
  TableName: string,
  Key: { readonly pk: string; readonly sk: string },
  readRevision: number,
): Write {
  return { item: { ConditionCheck: { TableName, Key, ...asRead(readRevision) } }, onConflict: overtaken(Key.pk) };
}
