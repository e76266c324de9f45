import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../base/time.ts';
import { epochSeconds, type Item, type Tables } from '../table/table.dynamodb.ts';
import type { Key } from './due-work.port.ts';
import type { SetAside, SetAsideItem, SetAsideWork } from './set-aside.port.ts';

const keptDays = 90;
/** As long as the stream brings a record again. */
const failureDays = 2;

export function setAsideWorkIn({ db, main }: Tables): SetAsideWork {
  return {
    async keep(work, now) {
      const forgetAfter = epochSeconds(new Date(now.getTime() + keptDays * dayMs));
      const Item = { ...placeOf({ ...work, at: now.toISOString() }), of: work.key, reason: work.reason, forgetAfter };
      await db.send(new PutCommand({ TableName: main, Item }));
    },

    async countFailure({ pk, sk }, now) {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: main,
          Key: { pk: `relay-failure#${pk}`, sk },
          UpdateExpression: 'SET forgetAfter = :forgetAfter ADD failures :one',
          ExpressionAttributeValues: {
            ':one': 1,
            ':forgetAfter': epochSeconds(new Date(now.getTime() + failureDays * dayMs)),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Number(Attributes?.failures);
    },

    async *pages(from) {
      let ExclusiveStartKey: Item | undefined;
      do {
        const answer = await db.send(
          new QueryCommand({
            TableName: main,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': `set-aside#${from}` },
            ExclusiveStartKey,
          }),
        );
        yield (answer.Items ?? []).map(({ sk, of, reason }) => ({
          from,
          at: String(sk).slice(0, String(sk).indexOf('#')),
          key: of as Key,
          reason: String(reason),
        }));
        ExclusiveStartKey = answer.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    },

    async remove(item) {
      await db.send(new DeleteCommand({ TableName: main, Key: placeOf(item) }));
    },
  };
}

/** Where it lies: by time, so that the oldest comes first. */
function placeOf({ from, key, at }: SetAside & Pick<SetAsideItem, 'at'>): Key {
  return { pk: `set-aside#${from}`, sk: `${at}#${key.pk}#${key.sk}` };
}
