import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../shared/errors.ts';
import { dayMs, epochSeconds, type Tables } from '../shared/table.dynamodb.ts';
import { codeAttempts, codeCoolDownSeconds, codeMinutes, codesPerInvitation, type KeptCode } from './one-time-code.ts';

/** Where the one-time codes are kept: one per invitation, the newest. */
export interface OneTimeCodes {
  /**
   * Keeps a new code instead of the last one.
   * @throws `code_too_soon` within a minute of the last one; `code_limit_reached` after ten
   */
  replace(invitationId: string, code: KeptCode, now: Date): Promise<void>;
  /** Counts an attempt before anything is compared; `undefined` where no code holds, or its attempts are used up. */
  countAttempt(invitationId: string, now: Date): Promise<KeptCode | undefined>;
}

const isFirstOrAllowed = 'attribute_not_exists(pk) OR (issued < :most AND issuedAt <= :coolDown)';
const holdsAndHasAttempts = 'validUntil > :now AND attempts < :most';

export function oneTimeCodesIn({ db, main }: Tables): OneTimeCodes {
  const keyOf = (invitationId: string) => ({ pk: invitationId, sk: 'code' });
  return {
    async replace(invitationId, code, now) {
      const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
      try {
        await db.send(
          new UpdateCommand({
            TableName: main,
            Key: keyOf(invitationId),
            UpdateExpression:
              'SET code = :code, attempts = :none, issuedAt = :now, validUntil = :validUntil, ' +
              'forgetAfter = :forgetAfter ADD issued :one',
            ConditionExpression: isFirstOrAllowed,
            ExpressionAttributeValues: {
              ':code': code,
              ':none': 0,
              ':one': 1,
              ':now': now.toISOString(),
              ':validUntil': at(codeMinutes * 60).toISOString(),
              ':coolDown': at(-codeCoolDownSeconds).toISOString(),
              ':most': codesPerInvitation,
              ':forgetAfter': epochSeconds(new Date(now.getTime() + 100 * dayMs)),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw Number(error.Item?.issued?.N) >= codesPerInvitation
          ? new DomainError('code_limit_reached', 'No more codes for this link.')
          : new DomainError('code_too_soon', 'A code was mailed a moment ago.', {
              retryAfterSeconds: codeCoolDownSeconds,
            });
      }
    },

    async countAttempt(invitationId, now) {
      try {
        const { Attributes } = await db.send(
          new UpdateCommand({
            TableName: main,
            Key: keyOf(invitationId),
            UpdateExpression: 'ADD attempts :one',
            ConditionExpression: holdsAndHasAttempts,
            ExpressionAttributeValues: { ':one': 1, ':now': now.toISOString(), ':most': codeAttempts },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return Attributes?.code as KeptCode | undefined;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
  };
}
