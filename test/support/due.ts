/** Brings the time of things forward: what would be due in months is due now. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueKeys } from '../../functions/platform/table/due-keys.ts';
import { tables as deployed } from './tables.ts';

/** Makes a thing due, as if the named times of it were past. */
export async function makeDue(pk: string, sk: string, times: readonly string[] = [], tables = deployed): Promise<void> {
  const past = new Date(Date.now() - 1000);
  await tables.db.send(
    new UpdateCommand({
      TableName: tables.main,
      Key: { pk, sk },
      UpdateExpression: `SET dueAt = :dueAt${times.map((_, index) => `, #entity.#time${index} = :past`).join('')}`,
      ConditionExpression: 'attribute_exists(dueAt)',
      ExpressionAttributeNames:
        times.length === 0
          ? undefined
          : { '#entity': 'entity', ...Object.fromEntries(times.map((time, index) => [`#time${index}`, time])) },
      ExpressionAttributeValues: {
        ':dueAt': dueKeys(pk, past).dueAt,
        ...(times.length === 0 ? {} : { ':past': past.toISOString() }),
      },
    }),
  );
}
