import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../base/time.ts';
import { epochSeconds, type Tables } from '../table/table.dynamodb.ts';
import type { SetAsideWork } from './set-aside.port.ts';

const keptDays = 90;

export function setAsideWorkIn({ db, main }: Tables): SetAsideWork {
  return {
    async keep(from, id, reason, now) {
      const forgetAfter = epochSeconds(new Date(now.getTime() + keptDays * dayMs));
      const Item = { pk: `set-aside#${from}`, sk: `${now.toISOString()}#${id}`, id, reason, forgetAfter };
      await db.send(new PutCommand({ TableName: main, Item }));
    },
  };
}
