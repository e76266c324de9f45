import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { dayMs } from '../platform/base/time.ts';
import { epochSeconds, type Item, type Tables } from '../platform/table/table.dynamodb.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import { codeAttempts, codeCoolDownSeconds, codeMinutes, codesPerDay, type KeptCode } from './one-time-code.ts';
import type { CodeHolder, OneTimeCodes } from './one-time-codes.port.ts';

const hasNoneToday = 'attribute_not_exists(pk) OR (dayEndsAt <= :now AND issuedAt <= :coolDown)';
const mayHaveAnother = 'dayEndsAt > :now AND issued < :most AND issuedAt <= :coolDown';
const isThisCode = 'code.#hash = :hash';
const holdsAndHasAttempts = 'invitationId = :invitationId AND validUntil > :now AND attempts < :most';

export function oneTimeCodesIn({ db, main }: Tables): OneTimeCodes {
  /** Runs an update; tells what stood in the way, where its condition does not hold. */
  async function update(holder: CodeHolder, input: Partial<UpdateCommandInput>) {
    // By the address: customers with IDs of their own may share one.
    const Key = { pk: `invitee#${holder.accountId}#${holder.addressHash ?? holder.recipientHash}`, sk: 'code' };
    const returned = { ReturnValues: 'ALL_NEW', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
    try {
      const { Attributes } = await db.send(new UpdateCommand({ TableName: main, Key, ...returned, ...input }));
      return { item: Attributes as Item };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { issued: Number(error.Item?.issued?.N ?? 0) };
      throw error;
    }
  }

  return {
    async replace(holder, code, now) {
      const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
      const set =
        'SET invitationId = :invitationId, code = :code, attempts = :none, issuedAt = :now, validUntil = :validUntil, forgetAfter = :forgetAfter';
      const values = {
        ':invitationId': holder.id,
        ':code': code,
        ':none': 0,
        ':one': 1,
        ':now': at(0),
        ':validUntil': at(codeMinutes * 60),
        ':coolDown': at(-codeCoolDownSeconds),
        ':forgetAfter': epochSeconds(new Date(now.getTime() + 2 * dayMs)),
      };
      const another = await update(holder, {
        UpdateExpression: `${set} ADD issued :one`,
        ConditionExpression: mayHaveAnother,
        ExpressionAttributeValues: { ...values, ':most': codesPerDay },
      });
      if (another.item !== undefined) return;
      const first = await update(holder, {
        UpdateExpression: `${set}, issued = :one, dayEndsAt = :dayEndsAt`,
        ConditionExpression: hasNoneToday,
        ExpressionAttributeValues: { ...values, ':dayEndsAt': at(dayMs / 1000) },
      });
      if (first.item !== undefined) return;
      throw first.issued >= codesPerDay
        ? acceptanceRefusal('code_limit_reached', 'No more codes today.')
        : acceptanceRefusal('code_too_soon', 'A code was mailed a moment ago.', {
            retryAfterSeconds: codeCoolDownSeconds,
          });
    },

    async withdraw(holder, { hash }) {
      await update(holder, {
        UpdateExpression: 'SET issuedAt = :never, validUntil = :never ADD issued :less',
        ConditionExpression: isThisCode,
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':hash': hash, ':never': new Date(0).toISOString(), ':less': -1 },
      });
    },

    async countAttempt(holder, now) {
      const { item } = await update(holder, {
        UpdateExpression: 'ADD attempts :one',
        ConditionExpression: holdsAndHasAttempts,
        ExpressionAttributeValues: {
          ':one': 1,
          ':invitationId': holder.id,
          ':now': now.toISOString(),
          ':most': codeAttempts,
        },
      });
      return item?.code as KeptCode | undefined;
    },
  };
}
