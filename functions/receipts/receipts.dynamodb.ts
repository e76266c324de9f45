import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { getEntity, type Tables } from '../shared/table.dynamodb.ts';
import type { SignedReceipt } from './receipt.ts';

/** Where receipts are kept: beside the invitation or the removal they are of, once. */
export interface Receipts {
  get(id: string): Promise<SignedReceipt | undefined>;
  /** Keeps the first; a second of the same is left. */
  keep(id: string, receipt: SignedReceipt): Promise<void>;
}

const isNew = 'attribute_not_exists(pk)';

export function receiptsIn(tables: Tables): Receipts {
  return {
    get: (id) => getEntity<SignedReceipt>(tables, id, 'receipt'),

    async keep(id, receipt) {
      const Item = { pk: id, sk: 'receipt', entity: receipt };
      try {
        await tables.db.send(new PutCommand({ TableName: tables.main, Item, ConditionExpression: isNew }));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
