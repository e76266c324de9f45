import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type DomainError, refusal } from '../base/errors.ts';
import { dayMs } from '../base/time.ts';
import { epochSeconds, type Item, type Tables, transact, type Write } from '../table/table.dynamodb.ts';
import { AlreadyDoneError, type IdempotentRequest, idempotencyDays, noteRepeated } from './idempotency.ts';

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
          ...keyOf(request),
          bodyHash: request.bodyHash,
          resultId,
          forgetAfter,
        },
        ConditionExpression: isUnusedOrForgotten,
        ExpressionAttributeValues: { ':now': epochSeconds(now) },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    onConflict: (existing) => meaningOfUsedKey(existing, request),
  };
}

/**
 * The ID that an earlier use of the key led to; `undefined` where the key is new.
 * @throws `idempotency_key_reused` where it was used with another body
 */
export async function recallKey(tables: Tables, request: IdempotentRequest, now: Date): Promise<string | undefined> {
  const { Item } = await tables.db.send(
    new GetCommand({ TableName: tables.main, Key: keyOf(request), ConsistentRead: true }),
  );
  if (Item === undefined || Number(Item.forgetAfter) <= epochSeconds(now)) return undefined;
  const used = meaningOfUsedKey(Item, request);
  if (used instanceof AlreadyDoneError) return used.resultId;
  throw used;
}

/**
 * Remembers the key of a batch, whose items have keys of their own.
 * @returns whether it was used with the same body before
 * @throws `idempotency_key_reused`
 */
export async function rememberBatch(tables: Tables, request: IdempotentRequest, now: Date): Promise<boolean> {
  try {
    await transact(tables.db, [rememberKey(tables.main, request, 'batch', now)]);
    return false;
  } catch (error) {
    if (error instanceof AlreadyDoneError) return true;
    throw error;
  }
}

const keyOf = (request: IdempotentRequest) => ({
  pk: `idempotency#${request.caller}#${request.key}`,
  sk: request.operation,
});

function meaningOfUsedKey(existing: Item | undefined, request: IdempotentRequest): AlreadyDoneError | DomainError {
  if (existing?.bodyHash !== request.bodyHash)
    return refusal(
      'idempotency_key_reused',
      'This Idempotency-Key was used with another body. Send a new key with a new request.',
    );
  noteRepeated(request);
  return new AlreadyDoneError(String(existing?.resultId));
}
