import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock as clock } from '../platform/base/ids.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { logger } from '../platform/runtime/logger.ts';
import { signerIn } from '../platform/signing/signing-key.kms.ts';
import { evidenceNews } from './evidence-stream.dynamodb.ts';
import { sealHeads } from './seal-heads.ts';
import { sealsIn } from './seals.s3.ts';

const metrics = new Metrics();
const ports = {
  signer: signerIn(new KMSClient(awsClient()), setting('SEAL_KEY')),
  seals: sealsIn(new S3Client(awsClient()), setting('SEALS')),
  clock,
};

/**
 * Seals what the evidence table's stream brings, and rings where a record was changed or deleted. What fails is tried
 * again.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const news = evidenceNews(event);
  for (const { chainId, sequence } of news.touched) logger.error('evidence touched', { chainId, sequence });
  metrics.addMetric('EvidenceTouched', MetricUnit.Count, news.touched.length);
  metrics.publishStoredMetrics();
  logger.info('seal', { heads: await sealHeads(ports, news) });
}
