import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { awsClient } from '../runtime/aws-client.aws.ts';
import { optionalSetting, setting } from '../runtime/environment.ts';
import type { Tables } from './table.dynamodb.ts';

/**
 * The two tables this function was deployed with (`MAIN_TABLE`, `EVIDENCE_TABLE`, `UNANSWERED_MONTHS`).
 * @param attempts tries of one call in all
 */
export function deployedTables(attempts?: number): Tables {
  const months = optionalSetting('UNANSWERED_MONTHS');
  return {
    db: DynamoDBDocumentClient.from(new DynamoDBClient(awsClient(attempts)), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    main: setting('MAIN_TABLE'),
    evidence: setting('EVIDENCE_TABLE'),
    ...(months === undefined ? {} : { unansweredMonths: Number(months) }),
  };
}
