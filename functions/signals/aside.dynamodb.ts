import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs, epochSeconds, type Tables } from '../shared/table.dynamodb.ts';

/** Where work is put that nobody but a person can help, so that the rest goes on. */
export interface Aside {
  /** @param from who put it there; `id` tells what, `reason` why. Neither holds personal values. */
  put(from: 'relay' | 'sweep', id: string, reason: string, now: Date): Promise<void>;
}

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
