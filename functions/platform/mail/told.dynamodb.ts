import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../base/time.ts';
import { epochSeconds, type Tables } from '../table/table.dynamodb.ts';
import type { Told } from './told.port.ts';

/** Longer than a message lies in a queue, or is sent anew by an operator. */
const keptDays = 30;

const keyOf = (key: string) => ({ pk: `told#${key}`, sk: 'told' });

export function toldIn({ db, main: TableName }: Tables): Told {
  return {
    async has(key) {
      const { Item } = await db.send(new GetCommand({ TableName, Key: keyOf(key), ConsistentRead: true }));
      return Item !== undefined;
    },

    async note(key, now) {
      const forgetAfter = epochSeconds(new Date(now.getTime() + keptDays * dayMs));
      await db.send(new PutCommand({ TableName, Item: { ...keyOf(key), forgetAfter } }));
    },
  };
}
