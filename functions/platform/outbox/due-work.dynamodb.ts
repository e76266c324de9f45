import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueKeys, dueShards, dueTime } from '../table/due-keys.ts';
import type { Item, Tables } from '../table/table.dynamodb.ts';
import type { DueItem, DueWork } from './due-work.port.ts';
import { asWait } from './waits.dynamodb.ts';

const pageSize = 50;
const wasTakenOut = 'attribute_exists(pk) AND attribute_not_exists(dueAt)';

export function dueWorkIn({ db, main }: Tables): DueWork {
  async function* pagesOf(shard: number, now: Date) {
    let ExclusiveStartKey: Item | undefined;
    do {
      const answer = await db.send(
        new QueryCommand({
          TableName: main,
          IndexName: 'due',
          KeyConditionExpression: 'dueShard = :shard AND dueAt <= :until',
          ExpressionAttributeValues: { ':shard': `DUE#${shard}`, ':until': `${now.toISOString()}#~` },
          Limit: pageSize,
          ExclusiveStartKey,
        }),
      );
      if (answer.Items?.length) yield answer.Items.map(asDueItem);
      ExclusiveStartKey = answer.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }

  return {
    async *pages(now) {
      // Each minute another shard comes first: where time is short, none is always the last.
      const first = now.getUTCMinutes();
      for (let shard = 0; shard < dueShards; shard += 1) yield* pagesOf((first + shard) % dueShards, now);
    },

    async remove(key) {
      await db.send(new UpdateCommand({ TableName: main, Key: key, UpdateExpression: 'REMOVE dueShard, dueAt' }));
    },

    async putBack(key, at) {
      const { dueShard, dueAt } = dueKeys(key.pk, at);
      try {
        await db.send(
          new UpdateCommand({
            TableName: main,
            Key: key,
            UpdateExpression: 'SET dueShard = :shard, dueAt = :at REMOVE failures',
            ConditionExpression: wasTakenOut,
            ExpressionAttributeValues: { ':shard': dueShard, ':at': dueAt },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async putOff(key, until) {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: main,
          Key: key,
          UpdateExpression: 'SET dueAt = :until ADD failures :one',
          ConditionExpression: 'attribute_exists(dueAt)',
          ExpressionAttributeValues: { ':until': dueKeys(key.pk, until).dueAt, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Number(Attributes?.failures);
    },
  };
}

export function asDueItem(item: Item): DueItem {
  const key = { pk: String(item.pk), sk: String(item.sk) };
  const dueAt = dueTime(String(item.dueAt));
  return key.sk === 'wait'
    ? { kind: 'wait', dueAt, wait: asWait(item) }
    : { kind: 'thing', dueAt, key, entity: item.entity };
}
