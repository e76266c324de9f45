import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueKeys } from '../shared/due.ts';
import type { Tables } from '../shared/table.dynamodb.ts';

/**
 * What is between an aggregate and the execution that waits with it. The machine itself stores its task token here
 * and marks what it has handled; the relay raises `signalled`. As long as a signal is unhandled, the item is due work.
 *
 *   relay:    signalled=1, due ──────────────── signalled=3, due, token answered
 *   machine:                    token, not due                                   handled=3, not due
 */
export interface Wait {
  readonly id: string;
  /** How many executions were started: the last one's name ends in it. */
  readonly attempt: number;
  /** How many of them since the last signal. */
  readonly tries: number;
}

/** Where the waits are kept. */
export interface Waits {
  /** Makes the wait of a new aggregate, unless there is one. @returns how many executions were started or are to be */
  open(id: string, dueAt: Date): Promise<number>;
  /**
   * Raises the signal, never lowers it.
   * @returns the token of the execution that waits; `undefined` where none waits, or the signal was handled already
   */
  signal(id: string, sequence: number, dueAt: Date): Promise<string | undefined>;
  /** Counts a further execution; `false` where another sweep was faster, or it was handled meanwhile. */
  countAttempt(wait: Pick<Wait, 'id' | 'attempt'>, dueAt: Date): Promise<boolean>;
  /** Takes it out of the due work at once: nobody but a person can help. */
  setAside(wait: Pick<Wait, 'id' | 'attempt'>): Promise<void>;
  /** Marks what was handled up to a number, where a person is to go on. */
  settle(id: string, sequence: number): Promise<void>;
  /** Makes it due work now. */
  hasten(id: string, now: Date): Promise<void>;
}

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
