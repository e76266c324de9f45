import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Tables } from '../platform/table/table.dynamodb.ts';
import type { Uses } from './uses.port.ts';

const isLater = 'attribute_not_exists(pk) OR usedOn < :day';

/** Where it stands when granular privileges allowed something last. */
export const usedKey = (gdapId: string) => ({ pk: gdapId, sk: 'used' });

/** How many are remembered as noted; beyond, some are noted again. */
const mostRemembered = 10_000;

/** Writes at most once a day and process for each of them. */
export function usesIn({ db, main: TableName }: Tables): Uses {
  const noted = new Map<string, string>();
  return {
    async note(gdapId, day) {
      if (noted.get(gdapId) === day) return;
      const Item = { ...usedKey(gdapId), usedOn: day };
      const wanted = { TableName, Item, ConditionExpression: isLater, ExpressionAttributeValues: { ':day': day } };
      try {
        await db.send(new PutCommand(wanted));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      if (noted.size >= mostRemembered) noted.clear();
      noted.set(gdapId, day);
    },
  };
}
