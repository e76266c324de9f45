import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Invitation } from '../invitations/invitation.ts';
import { dueShards } from '../shared/due.ts';
import type { Item, Tables } from '../shared/table.dynamodb.ts';
import type { Wait } from './waits.dynamodb.ts';

/** One piece of due work. */
export type DueItem =
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'wait'; readonly wait: Wait }
  | { readonly kind: 'unknown'; readonly key: { readonly pk: string; readonly sk: string } };

/** The sparse index of what is due. */
export interface DueWork {
  /** What is due by `now`, oldest first within a shard, in pages: never a scan. */
  pages(now: Date): AsyncGenerator<readonly DueItem[]>;
  /** Takes an item out that is not known as due work. */
  remove(key: { readonly pk: string; readonly sk: string }): Promise<void>;
}

const pageSize = 50;

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
      for (let shard = 0; shard < dueShards; shard += 1) yield* pagesOf(shard, now);
    },

    async remove(key) {
      await db.send(new UpdateCommand({ TableName: main, Key: key, UpdateExpression: 'REMOVE dueShard, dueAt' }));
    },
  };
}

function asDueItem(item: Item): DueItem {
  const key = { pk: String(item.pk), sk: String(item.sk) };
  if (key.sk === 'invitation') return { kind: 'invitation', invitation: item.entity as Invitation };
  if (key.sk !== 'wait') return { kind: 'unknown', key };
  return { kind: 'wait', wait: { id: key.pk, attempt: Number(item.attempt) } };
}
