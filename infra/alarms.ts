import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import type { BusQueue } from './triggers.ts';

export interface Watched {
  /** What SES told of an email, and could not be noted. */
  readonly failedFeedback: IQueue;
  /** Events from the bus by queues of their own. */
  readonly fromBus: readonly BusQueue[];
  /** Puts claims into tokens: without it nobody signs in. */
  readonly preToken: IFunction;
  readonly mainTable: ITable;
  readonly configurationSet: ConfigurationSet;
  /** Keys without which links, customers or signatures are lost. */
  readonly keys: readonly Key[];
  /** Requests for a link to a customer's own view that could not be mailed. */
  readonly failedViewRequests: IQueue;
  readonly relay: LambdaFunction;
  readonly sweep: LambdaFunction;
  readonly feedback: IFunction;
  readonly seal: IFunction;
  readonly machine: StateMachine;
  readonly removal: StateMachine;
  readonly api: HttpApi;
}

/** One alarm: what is measured, from which value on it rings, and its entry in docs/runbook.md. */
interface Watch {
  readonly metric: IMetric;
  readonly threshold: number;
  /** It rings where the metric is below the threshold, or is not there at all. */
  readonly rings?: 'below';
  readonly says: string;
  readonly entry: string;
}

const period = Duration.minutes(5);

/** Adds the alarms. Each names its entry in the runbook; a test holds the two against each other. */
export function addAlarms(scope: Construct, config: Config, watched: Watched): void {
  const counted: Counted = (metricName, service, statistic = 'Sum') =>
    new Metric({
      namespace: `reseller-relationships-${config.stage}`,
      metricName,
      dimensionsMap: { service },
      statistic,
      period,
    });
  const topic = config.alarmTopicArn && Topic.fromTopicArn(scope, 'AlarmTopic', config.alarmTopicArn);
  const watches = {
    ...ofBackground(watched, counted),
    ...ofEvidence(watched, counted),
    ...ofAnswers(watched),
    ...ofQueues(watched),
    ...ofAccount(scope, config, watched),
  };
  for (const [name, { metric, threshold, says, entry, rings }] of Object.entries(watches)) {
    const alarm = new Alarm(scope, `${name}Alarm`, {
      alarmDescription: `${says} What to do: ${config.runbookUrl}#${entry}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator:
        rings === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: rings === 'below' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    if (topic) alarm.addAlarmAction(new SnsAction(topic));
  }
}

/** Counts what a function tells by a metric of its own. */
type Counted = (metricName: string, service: string, statistic?: string) => IMetric;

/** The relay and the sweep. */
function ofBackground({ relay, sweep }: Watched, counted: Counted): Record<string, Watch> {
  return {
    RelayBehind: {
      metric: iteratorAge(relay),
      threshold: 5 * 60 * 1000,
      says: 'Events wait for more than five minutes: customers’ answers are kept, but nobody is told of them.',
      entry: 'relay-behind',
    },
    RelayFailing: {
      metric: relay.metricErrors({ period }),
      threshold: 1,
      says: 'The relay failed as a whole.',
      entry: 'relay-failing',
    },
    RelaySetAside: {
      metric: counted('SetAside', 'relay'),
      threshold: 1,
      says: 'The relay set a record aside that it could not read.',
      entry: 'work-set-aside',
    },
    SweepSetAside: {
      metric: counted('SetAside', 'sweep'),
      threshold: 1,
      says: 'The sweep set work aside that it could not do.',
      entry: 'work-set-aside',
    },
    SweepFailing: {
      metric: sweep.metricErrors({ period }),
      threshold: 1,
      says: 'The sweep failed: invitations are not marked as expired. Their links are refused all the same.',
      entry: 'sweep-failing',
    },
    SweepSilent: {
      metric: sweep.metricInvocations({ period }),
      threshold: 1,
      rings: 'below',
      says: 'The sweep was not called for five minutes: nothing expires, and nothing lost is found.',
      entry: 'sweep-silent',
    },
    DueWorkLate: {
      metric: counted('OldestDue', 'sweep', 'Maximum'),
      threshold: 15 * 60,
      says: 'The oldest due work waits for more than fifteen minutes.',
      entry: 'due-work-late',
    },
    SweepItemsFailing: {
      metric: counted('SweepFailures', 'sweep'),
      threshold: 5,
      says: 'The sweep fails with single items.',
      entry: 'sweep-failing',
    },
  };
}

/** The audit trail and its seals. */
function ofEvidence({ seal }: Watched, counted: Counted): Record<string, Watch> {
  return {
    EvidenceTouched: {
      metric: counted('EvidenceTouched', 'seal-heads'),
      threshold: 1,
      says: 'An audit record was changed or deleted. No role of the service may.',
      entry: 'evidence-touched',
    },
    SealsBehind: {
      metric: iteratorAge(seal),
      threshold: 60 * 60 * 1000,
      says: 'New audit records have waited for more than an hour to be sealed.',
      entry: 'seals-behind',
    },
  };
}

/** What is done with events from the bus. */
function ofQueues({ fromBus }: Watched): Record<string, Watch> {
  const watchOf = ({ failed }: BusQueue): [string, Watch] => [
    `${failed.node.id}Left`,
    {
      metric: failed.metricApproximateNumberOfMessagesVisible({ period }),
      threshold: 1,
      says: `What could not be worked off for a day, or not be handed over, lies in the queue ${failed.node.id}.`,
      entry: 'events-left',
    },
  ];
  return Object.fromEntries(fromBus.map(watchOf));
}

/** What partners and customers wait for. */
function ofAnswers({
  feedback,
  failedFeedback,
  machine,
  removal,
  api,
  failedViewRequests,
  preToken,
}: Watched): Record<string, Watch> {
  return {
    SignInFailing: {
      metric: preToken.metricErrors({ period }),
      threshold: 1,
      says: 'Tokens get no claims: partners’ users cannot sign in.',
      entry: 'sign-in-failing',
    },
    DeliveryFeedbackLost: {
      metric: failedFeedback.metricApproximateNumberOfMessagesVisible({ period }),
      threshold: 1,
      says: 'What became of some emails could not be noted, and lies in a queue.',
      entry: 'delivery-feedback-failing',
    },
    RemovalTimedOut: {
      metric: removal.metricTimedOut({ period }),
      threshold: 1,
      says: 'A removal’s execution took longer than a day.',
      entry: 'removal-stalled',
    },
    DeliveryFeedbackFailing: {
      metric: feedback.metricErrors({ period }),
      threshold: 1,
      says: 'What became of emails is not noted: bounced invitations stay pending.',
      entry: 'delivery-feedback-failing',
    },
    WorkflowFailing: {
      metric: machine.metricFailed({ period }),
      threshold: 1,
      says: 'An invitation’s execution failed: most often the mail service takes nothing from us.',
      entry: 'workflow-failing',
    },
    WorkflowTimedOut: {
      metric: machine.metricTimedOut({ period }),
      threshold: 1,
      says: 'An invitation’s execution waited longer than any may.',
      entry: 'workflow-failing',
    },
    RemovalStalled: {
      metric: removal.metricFailed({ period }),
      threshold: 1,
      says: 'A removal’s execution failed: it is stalled, or nobody was told. Its privileges count no longer all the same.',
      entry: 'removal-stalled',
    },
    ViewRequestsFailing: {
      metric: failedViewRequests.metricApproximateNumberOfMessagesVisible({ period }),
      threshold: 1,
      says: 'Links to a customer’s own view were asked for, and could not be mailed.',
      entry: 'view-requests-failing',
    },
    ApiFailing: {
      metric: api.metricServerError({ period }),
      threshold: 5,
      says: 'The API answers with server errors.',
      entry: 'api-failing',
    },
  };
}

/** The account's own limits, and what would take more than the service with it. */
function ofAccount(
  scope: Construct,
  config: Config,
  { mainTable, configurationSet, keys }: Watched,
): Record<string, Watch> {
  const ofSes = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': configurationSet.configurationSetName },
      statistic: 'Average',
      period: Duration.hours(1),
    });
  const ofTable = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: mainTable.tableName },
      statistic: 'Sum',
      period,
    });
  return {
    FunctionsThrottled: {
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: 'Sum', period }),
      threshold: 1,
      says: 'Functions of this account were throttled.',
      entry: 'throttled',
    },
    TableReadsThrottled: {
      metric: ofTable('ReadThrottleEvents'),
      threshold: 1,
      says: 'Reads of the main table were throttled.',
      entry: 'throttled',
    },
    TableWritesThrottled: {
      metric: ofTable('WriteThrottleEvents'),
      threshold: 1,
      says: 'Writes of the main table were throttled.',
      entry: 'throttled',
    },
    // SES puts an account under review at 5 % bounces and 0.1 % complaints.
    BouncesHigh: {
      metric: ofSes('Reputation.BounceRate'),
      threshold: 0.04,
      says: 'Four of a hundred emails bounce; at five SES looks into the account.',
      entry: 'mail-reputation',
    },
    ComplaintsHigh: {
      metric: ofSes('Reputation.ComplaintRate'),
      threshold: 0.0008,
      says: 'Eight of ten thousand recipients complain; at ten SES looks into the account.',
      entry: 'mail-reputation',
    },
    OpenExecutions: {
      metric: new Metric({ namespace: 'AWS/States', metricName: 'OpenExecutionCount', statistic: 'Maximum', period }),
      threshold: 0.8 * config.openExecutions,
      says: 'Eighty of a hundred executions that an account may have open are open.',
      entry: 'open-executions',
    },
    KeyEndangered: {
      metric: keyEvents(scope, keys),
      threshold: 1,
      says: 'A key of the service was disabled, or is to be deleted.',
      entry: 'key-endangered',
    },
  };
}

/** Counts what CloudTrail tells of the keys' end. It has management events on by default. */
function keyEvents(scope: Construct, keys: readonly Key[]): IMetric {
  const rule = new Rule(scope, 'KeyEvents', {
    description: 'A key of this service was disabled, or is to be deleted',
    eventPattern: {
      source: ['aws.kms'],
      detailType: ['AWS API Call via CloudTrail'],
      detail: {
        eventName: ['ScheduleKeyDeletion', 'DisableKey'],
        resources: { ARN: keys.map(({ keyArn }) => keyArn) },
      },
    },
  });
  return new Metric({
    namespace: 'AWS/Events',
    metricName: 'MatchedEvents',
    dimensionsMap: { RuleName: rule.ruleName },
    statistic: 'Sum',
    period,
  });
}

function iteratorAge({ functionName }: IFunction): IMetric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'IteratorAge',
    dimensionsMap: { FunctionName: functionName },
    statistic: 'Maximum',
    period,
  });
}
