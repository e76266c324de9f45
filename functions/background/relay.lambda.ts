import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock as clock } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { busIn } from '../platform/outbox/bus.eventbridge.ts';
import { deployedMachines } from '../platform/outbox/machines.sfn.ts';
import { outboxRecords } from '../platform/outbox/outbox.dynamodb.ts';
import { relay } from '../platform/outbox/relay.ts';
import { setAsideWorkIn } from '../platform/outbox/set-aside.dynamodb.ts';
import { waitsIn } from '../platform/outbox/waits.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { optionalSetting, setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { passingTrouble } from '../platform/runtime/passing-errors.aws.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { allEvents } from '../webhooks/all-events.ts';

const tables = deployedTables();
const metrics = new Metrics();
const ports = {
  waits: waitsIn(tables),
  machines: deployedMachines(new SFNClient(awsClient())),
  usage: usageIn(tables),
  bus: busIn(new EventBridgeClient(awsClient()), setting('BUS')),
  setAsideWork: setAsideWorkIn(tables),
  events: allEvents,
  clock,
  passes: (error: unknown) => passingTrouble(error) !== undefined,
  restartAfterMs: Number(setting('RESTART_AFTER_SECONDS')) * 1000,
};

/** Where the place deployed to knows no answer by record, a batch fails as a whole, and comes again as a whole. */
const throwsOnFailure = optionalSetting('FAILED_RECORDS') === 'throw';

/** Takes the outbox from the table's stream to the state machine and the bus. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const records = outboxRecords(event, allEvents);
  const { relayed, setAside, failedAt, failure } = await relay(ports, records);
  // By their types, for the dashboard: a batch that comes again counts again.
  for (const { event: happened } of records)
    if (happened?.type.startsWith('Invitation')) metrics.addMetric(happened.type, MetricUnit.Count, 1);
  metrics.addMetric('SetAside', MetricUnit.Count, setAside);
  metrics.publishStoredMetrics();
  logger[failedAt ? 'error' : 'info']('relay', {
    relayed,
    setAside,
    ...(failedAt ? { error: describeError(failure) } : {}),
  });
  if (failedAt !== undefined && throwsOnFailure) throw new Error('Not every record could be relayed.');
  return { batchItemFailures: failedAt ? [{ itemIdentifier: failedAt }] : [] };
}
