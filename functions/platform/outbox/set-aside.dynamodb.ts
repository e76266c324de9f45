import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../base/time.ts';
import { epochSeconds, type Tables } from '../table/table.dynamodb.ts';
import type { Aside } from './set-aside.port.ts';


const keptDays = 90;

export function asideIn({ db, main }: Tables): Aside {
  return {
    async put(from, id, reason, now) {
      const forgetAfter = epochSeconds(new Date(now.getTime() + keptDays * dayMs));
      const Item = { pk: `aside#${from}`, sk: `${now.toISOString()}#${id}`, id, reason, forgetAfter };
      await db.send(new PutCommand({ TableName: main, Item }));
    },
  };
}
