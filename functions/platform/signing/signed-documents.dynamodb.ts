import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { getEntity, type Tables } from '../table/table.dynamodb.ts';
import type { SignedReceipt } from '../../receipts/receipt.ts';
import type { Receipts } from './signed-documents.port.ts';


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
