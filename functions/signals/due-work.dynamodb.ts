import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Invitation } from '../invitations/invitation.ts';
import { dueKeys, dueShards } from '../shared/due.ts';
import type { Item, Tables } from '../shared/table.dynamodb.ts';
import type { Wait } from './waits.dynamodb.ts';

/** One piece of due work. */
export type DueItem =
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: (typeof others)[number]; readonly id: string }
  | { readonly kind: 'wait'; readonly wait: Wait }
  | { readonly kind: 'unknown'; readonly key: Key };

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The sparse index of what is due. */
export interface DueWork {
  /** What is due by `now`, oldest first within a shard, in pages: never a scan. */
  pages(now: Date): AsyncGenerator<readonly DueItem[]>;
  /** Takes an item out that nobody but a person can help. */
  remove(key: Key): Promise<void>;
  /** Puts an item off that failed, so that it stands in no other's way. @returns how often it has failed */
  putOff(key: Key, until: Date): Promise<number>;
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
      // Each minute another shard comes first: where time is short, none is always the last.
      const first = now.getUTCMinutes();
      for (let shard = 0; shard < dueShards; shard += 1) yield* pagesOf((first + shard) % dueShards, now);
    },

    async remove(key) {
      await db.send(new UpdateCommand({ TableName: main, Key: key, UpdateExpression: 'REMOVE dueShard, dueAt' }));
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

const others = ['gdap', 'customer', 'cart', 'subscription'] as const;

function asDueItem(item: Item): DueItem {
  const key = { pk: String(item.pk), sk: String(item.sk) };
  if (key.sk === 'invitation') return { kind: 'invitation', invitation: item.entity as Invitation };
  const kind = others.find((each) => each === key.sk);
  if (kind !== undefined) return { kind, id: key.pk };
  if (key.sk !== 'wait') return { kind: 'unknown', key };
  return { kind: 'wait', wait: { id: key.pk, attempt: Number(item.attempt), tries: Number(item.tries) } };
}
