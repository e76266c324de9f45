import type { Write } from '../platform/table/table.dynamodb.ts';
import { partnershipNotActive } from './partnership.ts';

const isActive = '#entity.#status = :active';

export const partnershipKey = (id: string) => ({ pk: id, sk: 'partnership' });

/** Lets a transaction through only while the partnership is active (R6). */
export function requirePartnership(table: string, id: string): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table,
        Key: partnershipKey(id),
        ConditionExpression: isActive,
        ExpressionAttributeNames: { '#entity': 'entity', '#status': 'status' },
        ExpressionAttributeValues: { ':active': 'active' },
      },
    },
    onConflict: partnershipNotActive,
  };
}
