import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setting } from '../runtime/environment.ts';
import type { Tables } from './table.dynamodb.ts';

/** The two tables this function was deployed with (`MAIN_TABLE`, `EVIDENCE_TABLE`). */
export function deployedTables(): Tables {
  return {
    db: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
    main: setting('MAIN_TABLE'),
    evidence: setting('EVIDENCE_TABLE'),
  };
}
