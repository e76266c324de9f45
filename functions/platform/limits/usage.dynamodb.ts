import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type DomainError, StaleWriteError } from '../base/errors.ts';
import type { AccountId } from '../base/ids.ts';
import { dayMs } from '../base/time.ts';
import { sortableNumber } from '../changes/change.dynamodb.ts';
import { epochSeconds, type Item, retryConflicts, type Tables, transact, type Write } from '../table/table.dynamodb.ts';
import {
  dailyLimitReached,
  defaultLimits,
  hourlyLimitReached,
  type Limits,
  limitsOf,
  type OwnLimits,
  pendingLimitReached,
  recipientLimitReached,
  windowOf,
} from './limits.ts';
import type { Counted, Usage } from './usage.port.ts';

const isInThisHour = '#hour >= :hour AND (made < perHour OR (attribute_not_exists(perHour) AND made < :perHour))';
const isInALaterHour = '(attribute_not_exists(#hour) OR #hour < :hour)';
const hasRoom =
  '(attribute_not_exists(pending) OR pending < mostPending OR (attribute_not_exists(mostPending) AND pending < :mostPending))';

const usageKey = (accountId: AccountId) => ({ pk: accountId, sk: 'usage' });

export function usageIn({ db, main }: Tables): Usage {
  /** Runs an update of a partner's usage; `held` is what stood in the way, where its condition does not hold. */
  async function update(accountId: AccountId, expression: string, condition: string, values: Item) {
    const command = new UpdateCommand({
      TableName: main,
      Key: usageKey(accountId),
      UpdateExpression: expression,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#hour': 'hour' },
      ExpressionAttributeValues: values,
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    try {
      // The relay counts pending ones in a transaction on the same item.
      const { Attributes } = await retryConflicts(() => db.send(command));
      return { updated: Attributes ?? {} };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { held: error.Item ? unmarshall(error.Item) : {} };
    }
  }

  const usage: Usage = {
    async take(what, accountId, hourMs, now) {
      const { number, secondsLeft } = windowOf(now, hourMs);
      const isNew = what === 'invitation';
      const room = isNew ? ` AND ${hasRoom}` : '';
      const values = {
        ':hour': number,
        ':one': 1,
        ...(isNew ? { ':mostPending': defaultLimits.pendingInvitations } : {}),
      };
      const inThisHour = () =>
        update(accountId, 'ADD made :one', isInThisHour + room, {
          ...values,
          ':perHour': defaultLimits.invitationsPerHour,
        });
      const inTheNext = () => update(accountId, 'SET #hour = :hour, made = :one', isInALaterHour + room, values);

      let { updated, held } = await inThisHour();
      if (held && !(Number(held.hour) >= number)) {
        ({ updated, held } = await inTheNext());
        // Another call began the hour in between.
        if (held && Number(held.hour) >= number) ({ updated, held } = await inThisHour());
      }
      const limits = limitsIn(updated ?? held ?? {});
      const limit = limits.invitationsPerHour;
      const remaining = Math.max(0, limit - Number((updated ?? held)?.made ?? 0));
      const rateLimit = { limit, remaining, resetSeconds: secondsLeft, windowSeconds: Math.ceil(hourMs / 1000) };
      if (updated) return { ...rateLimit, limits };
      const isFull = isNew && Number(held?.pending ?? 0) >= limits.pendingInvitations;
      throw isFull ? pendingLimitReached(limits) : hourlyLimitReached(rateLimit);
    },

    async limits(accountId) {
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: usageKey(accountId) }));
      return limitsIn(Item ?? {});
    },

    async takeDaily(what, key, most, now) {
      const { Update } = countEmail(main, { accountId: what, addressHash: key }, most, { dayMs, now }).item;
      try {
        // No transaction: many count at one item, and take their turns.
        await db.send(new UpdateCommand(Update as UpdateCommandInput));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw dailyLimitReached(windowOf(now, dayMs).secondsLeft);
      }
    },

    async count(events, now) {
      try {
        const once = [...new Map(events.map((each) => [keyOf(each), each])).values()];
        await transact(db, [...once.map((each) => markOf(main, each, now)), ...sumsOf(main, once)]);
      } catch (error) {
        if (!(error instanceof StaleWriteError)) throw error;
        if (events.length === 1) return;
        // One of several is counted already: then each by itself.
        for (const each of events) await usage.count([each], now);
      }
    },
  };
  return usage;
}

const keyOf = ({ event: { aggregateId, sequence } }: Counted) => `${aggregateId} ${sequence}`;

/** The mark that an event was counted. */
function markOf(table: string, counted: Counted, now: Date): Write {
  const { aggregateId, sequence } = counted.event;
  const forgetAfter = epochSeconds(new Date(now.getTime() + markDays * dayMs));
  const Item = { pk: aggregateId, sk: `counted#${sortableNumber(sequence)}`, forgetAfter };
  return {
    item: { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onConflict: () => new StaleWriteError(`${keyOf(counted)} is counted already.`),
  };
}

/** What several events change together: one write for each account. */
function sumsOf(table: string, events: readonly Counted[]): Write[] {
  const all = events.flatMap(({ changes }) => changes);
  const byAccount = Map.groupBy(all, ({ accountId }) => accountId);
  return [...byAccount].map(([accountId, counts]) => {
    const sums = new Map<string, number>();
    for (const { what, by } of counts) sums.set(what, (sums.get(what) ?? 0) + by);
    const named = [...sums].map(([what, by], index) => ({ name: `#n${index}`, value: `:n${index}`, what, by }));
    return {
      item: {
        Update: {
          TableName: table,
          Key: usageKey(accountId),
          UpdateExpression: `ADD ${named.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(named.map(({ name, what }) => [name, what])),
          ExpressionAttributeValues: Object.fromEntries(named.map(({ value, by }) => [value, by])),
        },
      },
    };
  });
}

/** Days for which it is remembered that a step was counted: longer than the relay can come back to it. */
const markDays = 30;

function limitsIn({ perHour, mostPending, perRecipient }: Item): Limits {
  return limitsOf({
    invitationsPerHour: perHour as number | undefined,
    pendingInvitations: mostPending as number | undefined,
    emailsPerRecipientAndDay: perRecipient as number | undefined,
  });
}

/** The write that sets a partner's own limits; what is not named falls back to the default. */
export function setLimits(table: string, accountId: AccountId, limits: OwnLimits): Write {
  const own = {
    perHour: limits.invitationsPerHour,
    mostPending: limits.pendingInvitations,
    perRecipient: limits.emailsPerRecipientAndDay,
  };
  const names = Object.entries(own);
  const set = names.filter(([, value]) => value !== undefined);
  const remove = names.filter(([, value]) => value === undefined).map(([name]) => name);
  return {
    item: {
      Update: {
        TableName: table,
        Key: usageKey(accountId),
        UpdateExpression: [
          set.length > 0 ? `SET ${set.map(([name]) => `${name} = :${name}`).join(', ')}` : '',
          remove.length > 0 ? `REMOVE ${remove.join(', ')}` : '',
        ].join(' '),
        ...(set.length > 0
          ? { ExpressionAttributeValues: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])) }
          : {}),
      },
    },
  };
}

/**
 * The write that counts an email to a recipient, in the transaction that has it sent: one item per partner, recipient
 * and day, so that nobody waits for it.
 *
 * @param most emails a day
 */
export function countEmail(
  table: string,
  { accountId, addressHash }: { readonly accountId: AccountId; readonly addressHash: string },
  most: number,
  { dayMs: lengthMs, now }: { readonly dayMs: number; readonly now: Date },
): Write {
  const { number, secondsLeft } = windowOf(now, lengthMs);
  return {
    item: {
      Update: {
        TableName: table,
        Key: { pk: `invitee#${accountId}#${addressHash}`, sk: `emails#${number}` },
        UpdateExpression: 'SET forgetAfter = :forgetAfter ADD emails :one',
        ConditionExpression: 'attribute_not_exists(emails) OR emails < :most',
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': most,
          ':forgetAfter': epochSeconds(new Date(now.getTime() + 2 * dayMs)),
        },
      },
    },
    onConflict: (): DomainError => recipientLimitReached(secondsLeft),
  };
}
