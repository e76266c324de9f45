import { changeWrites } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { getEntity, type Tables, transact, type Write } from '../shared/table.dynamodb.ts';
import { type Partnership, partnershipNotActive } from './partnership.ts';

/** Where partnerships are kept. */
export interface Partnerships {
  get(id: string): Promise<Partnership | undefined>;
  /** @throws StaleWriteError */
  keep(change: Change<Partnership>): Promise<void>;
}

const isActive = '#entity.#status = :active';

const keyOf = (id: string) => ({ pk: id, sk: 'partnership' });

export function partnershipsIn(tables: Tables): Partnerships {
  return {
    get: (id) => getEntity<Partnership>(tables, id, 'partnership'),

    async keep(change) {
      await transact(tables.db, changeWrites(tables, change, keyOf(change.after.id)));
    },
  };
}

/** Lets a transaction through only while the partnership is active (R6). */
export function requirePartnership(table: string, id: string): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table,
        Key: keyOf(id),
        ConditionExpression: isActive,
        ExpressionAttributeNames: { '#entity': 'entity', '#status': 'status' },
        ExpressionAttributeValues: { ':active': 'active' },
      },
    },
    onConflict: partnershipNotActive,
  };
}
