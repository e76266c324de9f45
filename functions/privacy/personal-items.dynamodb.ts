import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, paginateQuery, paginateScan } from '@aws-sdk/lib-dynamodb';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AuditRecord } from '../platform/changes/audit-record.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import { type Tables, transact } from '../platform/table/table.dynamodb.ts';
import { customerKeys } from '../relationships/customers.dynamodb.ts';
import type { PersonalItems, StoredItem } from './personal-items.port.ts';

const isAsRead = '#entity = :entity';

export function personalItemsIn(tables: Tables): PersonalItems {
  const { db, main, evidence } = tables;

  async function everyItem<T>(TableName: string, id: string): Promise<T[]> {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :id',
      ExpressionAttributeValues: { ':id': id },
      ConsistentRead: true,
    };
    const found: T[] = [];
    for await (const { Items = [] } of paginateQuery({ client: db }, query)) found.push(...(Items as T[]));
    return found;
  }

  return {
    async *all() {
      for await (const { Items = [] } of paginateScan({ client: db }, { TableName: main, ConsistentRead: true }))
        yield Items as StoredItem[];
    },

    of: (id) => everyItem<StoredItem>(main, id),

    async get(pk, sk) {
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: { pk, sk }, ConsistentRead: true }));
      return Item as StoredItem | undefined;
    },

    recordsOf: (id) => everyItem<AuditRecord>(evidence, id),

    async replace(read, after) {
      try {
        await db.send(
          new PutCommand({
            TableName: main,
            Item: after,
            ConditionExpression: isAsRead,
            ExpressionAttributeNames: { '#entity': 'entity' },
            ExpressionAttributeValues: { ':entity': read.entity },
          }),
        );
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException)
          throw new StaleWriteError(`${read.pk} was changed by another.`);
        throw error;
      }
    },

    async remove({ pk, sk }) {
      await db.send(new DeleteCommand({ TableName: main, Key: { pk, sk } }));
    },

    async changeCustomer(change) {
      await transact(db, changeWrites(tables, change, customerKeys(change.after)));
    },
  };
}
