import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueKeys } from '../table/due-keys.ts';
import type { Tables } from '../table/table.dynamodb.ts';
import type { Waits } from './waits.port.ts';

const isNew = 'attribute_not_exists(pk)';
const isNewerAndUnhandled =
  'attribute_exists(pk) AND signalled <= :sequence AND (attribute_not_exists(handled) OR handled < :sequence)';
const isNotSignalledSince = 'attribute_exists(pk) AND signalled <= :sequence';
const isStillDue = 'attempt = :attempt AND attribute_exists(dueAt)';

export function waitsIn({ db, main }: Tables): Waits {
  /** Runs an update; `undefined` where its condition does not hold. */
  async function update(id: string, expression: string, condition: string, values: Record<string, unknown>) {
    try {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: main,
          Key: { pk: id, sk: 'wait' },
          UpdateExpression: expression,
          ConditionExpression: condition,
          ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes ?? {};
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }
  const due = (id: string, at: Date) => {
    const { dueShard, dueAt } = dueKeys(id, at);
    return { ':shard': dueShard, ':dueAt': dueAt };
  };

  return {
    async open(id, at) {
      const values = { ':first': 1, ...due(id, at) };
      const set = 'SET signalled = :first, attempt = :first, tries = :first, dueShard = :shard, dueAt = :dueAt';
      if (await update(id, set, isNew, values)) return 1;
      const Key = { pk: id, sk: 'wait' };
      const { Item } = await db.send(new GetCommand({ TableName: main, Key, ConsistentRead: true }));
      return Number(Item?.attempt);
    },

    async signal(id, sequence, at) {
      const values = { ':sequence': sequence, ':none': 0, ...due(id, at) };
      const raised = await update(
        id,
        'SET signalled = :sequence, tries = :none, dueShard = :shard, dueAt = :dueAt',
        isNewerAndUnhandled,
        values,
      );
      return raised?.taskToken as string | undefined;
    },

    async countAttempt({ id, attempt }, at) {
      const values = { ':attempt': attempt, ':next': attempt + 1, ':one': 1, ...due(id, at) };
      const counted = await update(
        id,
        'SET attempt = :next, dueShard = :shard, dueAt = :dueAt ADD tries :one',
        isStillDue,
        values,
      );
      return counted !== undefined;
    },

    async setAside({ id, attempt }) {
      await update(id, 'REMOVE dueShard, dueAt', isStillDue, { ':attempt': attempt });
    },

    async settle(id, sequence) {
      await update(id, 'SET handled = :sequence REMOVE dueShard, dueAt', isNotSignalledSince, {
        ':sequence': sequence,
      });
    },

    async hasten(id, now) {
      await update(id, 'SET dueShard = :shard, dueAt = :dueAt', 'attribute_exists(dueAt)', due(id, now));
    },
  };
}
