import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { getEntity, type Tables, versioned } from '../table/table.dynamodb.ts';
import type { SignedDocument } from './signed-document.ts';
import type { SignedDocuments } from './signed-documents.port.ts';

const isNew = 'attribute_not_exists(pk)';

export function signedDocumentsIn<Document>(tables: Tables): SignedDocuments<Document> {
  return {
    get: (id) => getEntity<SignedDocument<Document>>(tables, id, 'receipt'),

    async keep(id, signed) {
      const Item = { pk: id, sk: 'receipt', entity: signed };
      try {
        await tables.db.send(
          new PutCommand({ TableName: tables.main, Item: versioned(Item), ConditionExpression: isNew }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
