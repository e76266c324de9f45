import { Duration, type Stack } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget, SqsQueue as SqsTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  FilterCriteria,
  FilterRule,
  type IFunction,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { eventSource } from '../functions/platform/outbox/bus-event.ts';
import { acknowledge } from './acknowledge.ts';
import type { Service } from './service.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** As long as the stream keeps a record, it is tried; then it is left aside. */
function patience({ failedRecords: { bucketArn } }: StatefulStack) {
  return {
    startingPosition: StartingPosition.TRIM_HORIZON,
    bisectBatchOnError: true,
    retryAttempts: 10_000,
    maxRecordAge: Duration.hours(23),
    onFailure: { bind: () => ({ destination: bucketArn }) },
  };
}

/** The relay gets each event as it is written; what it cannot read at all, it sets aside itself. */
export function feedRelay(relay: IFunction, data: StatefulStack): void {
  relay.addEventSource(
    new DynamoEventSource(data.mainTable, {
      ...patience(data),
      batchSize: 25,
      // One batch of a shard at a time: with more, the order would hold within an item only, and each event is one.
      reportBatchItemFailures: true,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('event#') } } },
        }),
      ],
    }),
  );
}

/**
 * Every five minutes, or every thousand records: audit records, not the texts beside them; whatever happened to them.
 */
export function feedSeals(seal: IFunction, data: StatefulStack): void {
  seal.addEventSource(
    new DynamoEventSource(data.evidenceTable, {
      ...patience(data),
      batchSize: 1000,
      maxBatchingWindow: Duration.minutes(5),
      // Records are numbered, in ten digits.
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('0') } } } })],
    }),
  );
}

/**
 * What SES tells of invitations and reminders, and of nothing else.
 * @returns where lies what could not be delivered to the function, or what it could not note
 */
export function feedBack({ stack, config, data: { configurationSet } }: Service, feedback: LambdaFunction): Queue {
  const failed = new Queue(stack, 'FailedFeedback', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: config.requireTls,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(failed, 'AwsSolutions-SQS3', 'It is the dead-letter queue.');
  if (!config.requireTls) acknowledge(failed, 'AwsSolutions-SQS4', 'The place deployed to is reached without TLS.');
  const tags = {
    message: ['invitation', 'reminder'],
    'ses:configuration-set': [configurationSet.configurationSetName],
  };
  new Rule(stack, 'MailFeedback', {
    description: 'What became of the emails of invitations',
    eventPattern: { source: ['aws.ses'], detail: { mail: { tags } } },
    targets: [new LambdaTarget(feedback, { deadLetterQueue: failed })],
  });
  feedback.configureAsyncInvoke({ onFailure: new SqsDestination(failed) });
  return failed;
}

/** A queue of events, and where lies what of them could not be done in a day. */
export interface BusQueue {
  readonly queue: Queue;
  readonly failed: Queue;
}

/**
 * Events from the bus by a queue of their own: what fails is tried again for a day, while the others go on.
 * @param types of events; all, unless said
 */
export function fromBus(service: Service, id: string, bus: IEventBus, types?: readonly string[]): BusQueue {
  const queues = workQueue(service, id);
  new Rule(service.stack, `${id}Rule`, {
    eventBus: bus,
    description: `Events for the queue ${id}`,
    eventPattern: { source: [eventSource], ...(types === undefined ? {} : { detailType: [...types] }) },
    // What the queue did not take lies with what could not be done: in the same form, and put back the same way.
    targets: [new SqsTarget(queues.queue, { deadLetterQueue: queues.failed })],
  });
  return queues;
}

/** A queue of work: what fails is tried again for a day, while the rest goes on. */
export function workQueue({ stack, config }: Service, id: string): BusQueue {
  const settings = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: config.requireTls };
  const failed = new Queue(stack, `Failed${id}`, { ...settings, retentionPeriod: Duration.days(14) });
  acknowledge(failed, 'AwsSolutions-SQS3', 'It is the dead-letter queue.');
  const queue = new Queue(stack, `${id}Queue`, {
    ...settings,
    // Six times as long as the function may take, as Lambda asks for.
    visibilityTimeout: Duration.minutes(6),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: failed, maxReceiveCount: 240 },
  });
  if (!config.requireTls)
    for (const each of [queue, failed])
      acknowledge(each, 'AwsSolutions-SQS4', 'The place deployed to is reached without TLS.');
  return { queue, failed };
}

/** How a queue feeds its function. */
export interface Feed {
  /** Messages at a time; several are gathered for a second. */
  readonly batchSize: number;
  /** Processes at a time, so that a full queue leaves the account's others their share; 2 at least. */
  readonly maxConcurrency: number;
}

/** Feeds a function from a queue. Messages that fail come again by themselves. */
export function feedFrom({ queue }: BusQueue, work: IFunction, { batchSize, maxConcurrency }: Feed): void {
  const gathered = batchSize > 1 ? { maxBatchingWindow: Duration.seconds(1) } : {};
  const most = Math.max(2, maxConcurrency);
  work.addEventSource(
    new SqsEventSource(queue, { batchSize, ...gathered, maxConcurrency: most, reportBatchItemFailures: true }),
  );
}

/** The sweep runs every minute. */
export function everyMinute(stack: Stack, sweep: IFunction): Schedule {
  return new Schedule(stack, 'EveryMinute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    description: 'Expires invitations, and starts anew what was lost',
  });
}
