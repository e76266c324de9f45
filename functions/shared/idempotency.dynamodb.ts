import { DomainError } from './errors.ts';
import { AlreadyDoneError, type IdempotentRequest, idempotencyDays } from './idempotency.ts';
import { dayMs, epochSeconds, type Write } from './table.dynamodb.ts';

const isUnusedOrForgotten = 'attribute_not_exists(pk) OR forgetAfter <= :now';

/**
 * The write that remembers the key in the same transaction as the work. Put it first, so that a repeated request is
 * told apart from a real conflict.
 *
 * @throws AlreadyDoneError where the key was used with the same body; `idempotency_key_reused` with another one
 */
export function rememberKey(table: string, request: IdempotentRequest, resultId: string, now: Date): Write {
  const forgetAfter = epochSeconds(new Date(now.getTime() + idempotencyDays * dayMs));
  return {
    item: {
      Put: {
        TableName: table,
        Item: {
          pk: `idempotency#${request.caller}#${request.key}`,
          sk: request.operation,
          bodyHash: request.bodyHash,
          resultId,
          forgetAfter,
        },
        ConditionExpression: isUnusedOrForgotten,
        ExpressionAttributeValues: { ':now': epochSeconds(now) },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    onConflict: (existing) =>
      existing?.bodyHash === request.bodyHash
        ? new AlreadyDoneError(String(existing.resultId))
        : new DomainError(
            'idempotency_key_reused',
            'This Idempotency-Key was used with another body. Send a new key with a new request.',
          ),
  };
}
