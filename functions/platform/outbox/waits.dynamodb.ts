import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../base/time.ts';
import { withoutUndefined } from '../base/without-undefined.ts';
import type { DomainEvent, EventDeclarations } from '../changes/event.ts';
import { dueKeys, dueTime } from '../table/due-keys.ts';
import { epochSeconds, type Item, type Tables, type Write } from '../table/table.dynamodb.ts';
import type { WaitState, Waits } from './waits.port.ts';

const isNewerAndUnhandled =
  '(attribute_not_exists(signalled) OR signalled < :sequence) AND (attribute_not_exists(handled) OR handled < :sequence)';
const isNotSignalledSince = 'attribute_exists(pk) AND (attribute_not_exists(signalled) OR signalled <= :sequence)';
const isStillDue = 'attempt = :attempt AND attribute_exists(dueAt)';
const isNotDue = 'attribute_exists(pk) AND attribute_not_exists(dueAt)';
const isUnhandled =
  'attribute_exists(signalled) AND (attribute_not_exists(handled) OR handled < signalled) AND attribute_not_exists(dueAt)';

/** Raises the signal and makes it due: the next execution begins its tries anew. A wait that was never there is opened. */
const raiseSignal =
  'SET signalled = :sequence, attempt = if_not_exists(attempt, :none), tries = :none, dueShard = :shard, dueAt = :dueAt';

const closing = 'SET handled = :sequence, forgetAfter = :forgetAfter REMOVE taskToken, dueShard, dueAt';
const keptDays = 30;

/** Not without tries: no execution is there that is to be given time. */
const makeDue = 'SET tries = :one, dueShard = :shard, dueAt = :dueAt';

const keyOf = (id: string) => ({ pk: id, sk: 'wait' });

const due = (id: string, at: Date) => {
  const { dueShard, dueAt } = dueKeys(id, at);
  return { ':shard': dueShard, ':dueAt': dueAt };
};

export function waitsIn({ db, main }: Tables): Waits {
  /** Runs an update; `undefined` where its condition does not hold. */
  async function update(id: string, expression: string, condition: string, values: Record<string, unknown>) {
    try {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: main,
          Key: keyOf(id),
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

  return {
    async read(id) {
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: keyOf(id), ConsistentRead: true }));
      return Item && asWait(Item);
    },

    async raise(id, sequence, now) {
      const values = { ':sequence': sequence, ':none': 0, ...due(id, now) };
      const raised = await update(id, raiseSignal, isNewerAndUnhandled, values);
      return raised && asWait(raised);
    },

    async countAttempt({ id, attempt }, at) {
      const values = { ':attempt': attempt, ':next': attempt + 1, ':one': 1, ...due(id, at) };
      const count = 'SET attempt = :next, dueShard = :shard, dueAt = :dueAt REMOVE taskToken, isParked ADD tries :one';
      return (await update(id, count, isStillDue, values)) !== undefined;
    },

    async setAside({ id, attempt }) {
      await update(id, 'REMOVE dueShard, dueAt', isStillDue, { ':attempt': attempt });
    },

    async redrive(id, now) {
      return (await update(id, makeDue, isUnhandled, { ':one': 1, ...due(id, now) })) !== undefined;
    },

    async revive(id, now) {
      return (await update(id, makeDue, isNotDue, { ':one': 1, ...due(id, now) })) !== undefined;
    },

    async close(id, sequence, now) {
      const forgetAfter = epochSeconds(new Date(now.getTime() + keptDays * dayMs));
      await update(id, closing, 'attribute_exists(pk)', { ':sequence': sequence, ':forgetAfter': forgetAfter });
    },

    async settle(id, sequence) {
      await update(id, 'SET handled = :sequence REMOVE dueShard, dueAt', isNotSignalledSince, {
        ':sequence': sequence,
      });
    },
  };
}

/** A wait as it is kept. */
export function asWait(item: Item): WaitState {
  const { pk, attempt, tries, signalled, taskToken, isParked, dueAt } = item;
  return {
    id: String(pk),
    attempt: Number(attempt ?? 0),
    tries: Number(tries ?? 0),
    signalled: Number(signalled ?? 0),
    isParked: isParked === true,
    ...withoutUndefined({
      taskToken: taskToken as string | undefined,
      dueAt: dueAt === undefined ? undefined : dueTime(String(dueAt)),
    }),
  };
}

/**
 * The write that signals an aggregate's machine, in the transaction of the change that it is to hear of: from then on
 * it is due work, whatever becomes of the relay.
 *
 * @param known the feature's events: what each means to the machine
 */
export function signalWrites(table: string, event: DomainEvent, known: EventDeclarations): Write[] {
  const { aggregateId: id, sequence, type, at } = event;
  const meaning = known[type]?.machine ?? 'none';
  if (meaning === 'none') return [];
  return [
    {
      item: {
        Update: {
          TableName: table,
          Key: keyOf(id),
          UpdateExpression: raiseSignal,
          ExpressionAttributeValues: { ':sequence': sequence, ':none': 0, ...due(id, new Date(at)) },
        },
      },
    },
  ];
}
