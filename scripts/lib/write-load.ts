/**
 * What each partition of the tables and their indexes takes of writes: the real use cases write into a table in memory,
 * and every write is counted where it goes, by DynamoDB's rules (docs/scale.md).
 */
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../../functions/platform/table/table.dynamodb.ts';
import { evidenceIndexes, mainIndexes } from '../../infra/table-indexes.ts';

const indexes = [...mainIndexes, ...evidenceIndexes];

/** The bytes of a value as DynamoDB counts them. */
function bytesOf(value: unknown): number {
  const [[type = '', held] = []] = Object.entries(value as object);
  if (type === 'S') return Buffer.byteLength(held);
  if (type === 'N') return Math.ceil(held.length / 2) + 1;
  if (type === 'M')
    return 3 + Object.entries(held).reduce((sum, [name, each]) => sum + name.length + bytesOf(each) + 1, 0);
  if (type === 'L') return 3 + (held as unknown[]).reduce<number>((sum, each) => sum + bytesOf(each) + 1, 0);
  return 1;
}

/** Write units of an item: one per kilobyte begun. */
export function unitsOf(item: Item): number {
  const marshalled = marshall(item, { removeUndefinedValues: true });
  return Math.ceil(
    Object.entries(marshalled).reduce((sum, [name, each]) => sum + name.length + bytesOf(each), 0) / 1024,
  );
}

/** Write units by partition: `main par_…`, `list par_…#invitations`. */
export type Load = ReadonlyMap<string, number>;

interface Put {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeValues?: Item;
}
type TransactItem = Partial<Record<'Get' | 'Put' | 'Update' | 'Delete' | 'ConditionCheck', Put>>;

/** A table in memory that takes what the adapters write, and counts it. Conditions are not looked at. */
export function countingTables() {
  const items = new Map<string, Item>();
  let load = new Map<string, number>();
  const add = (partition: string, units: number) => load.set(partition, (load.get(partition) ?? 0) + units);
  const keyOf = (table: string, { pk, sk }: Item) => `${table} ${pk} ${sk}`;

  /** An index costs where an item comes, goes or moves; one that holds whole items, with each change too. */
  function countIndexes(before: Item | undefined, after: Item | undefined): void {
    for (const { name, partition, sort, isWhole } of indexes) {
      const [was, is] = [before?.[partition], after?.[partition]];
      const isMoved = was !== is || before?.[sort] !== after?.[sort];
      if (was !== undefined && isMoved) add(`${name} ${was}`, isWhole && before ? unitsOf(before) : 1);
      if (is !== undefined && (isMoved || isWhole)) add(`${name} ${is}`, isWhole && after ? unitsOf(after) : 1);
    }
  }

  /** @param factor two in a transaction, which writes everything twice */
  function write(table: string, key: string, pk: unknown, after: Item | undefined, factor: 1 | 2): void {
    const before = items.get(key);
    add(`${table} ${pk}`, factor * Math.max(before ? unitsOf(before) : 1, after ? unitsOf(after) : 1));
    countIndexes(before, after);
    if (after === undefined) items.delete(key);
    else items.set(key, after);
  }

  /** What an update leaves: of its expression only what moves an item in the index of what is due. */
  function updated(
    key: string,
    { Key = {}, UpdateExpression = '', ExpressionAttributeValues: values = {} }: Put,
  ): Item {
    const { dueShard, dueAt, ...before } = items.get(key) ?? { ...Key };
    if (/REMOVE.*dueShard/.test(UpdateExpression)) return before;
    if (/dueShard = /.test(UpdateExpression)) return { ...before, dueShard: values[':shard'], dueAt: values[':dueAt'] };
    return { ...before, ...(dueShard === undefined ? {} : { dueShard, dueAt }) };
  }

  function take(kind: string, input: Put, factor: 1 | 2): void {
    const place = input.Item ?? input.Key ?? {};
    const key = keyOf(input.TableName, place);
    if (kind === 'Put') write(input.TableName, key, place.pk, input.Item, factor);
    else if (kind === 'Delete') write(input.TableName, key, place.pk, undefined, factor);
    else if (kind === 'Update') write(input.TableName, key, place.pk, updated(key, input), factor);
  }

  const got = (asked: Put | undefined) => ({ Item: items.get(keyOf(asked?.TableName ?? '', asked?.Key ?? {})) });

  async function send({
    constructor: { name },
    input,
  }: {
    constructor: { name: string };
    input: never;
  }): Promise<object> {
    const asked = input as Put & { readonly TransactItems?: readonly TransactItem[] };
    if (name === 'GetCommand') return got(asked);
    if (name === 'QueryCommand') return { Items: [] };
    if (name === 'TransactGetCommand') return { Responses: asked.TransactItems?.map(({ Get }) => got(Get)) };
    if (name === 'TransactWriteCommand') {
      for (const item of asked.TransactItems ?? [])
        for (const [kind, each] of Object.entries(item)) take(kind, each, 2);
      return {};
    }
    take(name.replace('Command', ''), asked, 1);
    return { Attributes: items.get(keyOf(asked.TableName, asked.Item ?? asked.Key ?? {})) };
  }

  const db = Object.assign(Object.create(DynamoDBDocumentClient.prototype) as DynamoDBDocumentClient, { send });
  return {
    tables: { db, main: 'main', evidence: 'evidence' },
    /** What was written since it was asked last. */
    taken(): Load {
      const since = load;
      load = new Map();
      return since;
    },
  };
}
