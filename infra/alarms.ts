import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';

interface Watched {
  /** Requests for a link to a customer's own view that could not be mailed. */
  readonly failedViewRequests: IQueue;
  readonly relay: IFunction;
  readonly sweep: IFunction;
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
  readonly says: string;
  readonly entry: string;
}

const period = Duration.minutes(5);

/** Adds the alarms. Each names its entry in the runbook; a test holds the two against each other. */
export function addAlarms(scope: Construct, config: Config, watched: Watched): void {
  const counted = (metricName: string, service: string) =>
    new Metric({
      namespace: `reseller-relationships-${config.stage}`,
      metricName,
      dimensionsMap: { service },
      statistic: 'Sum',
      period,
    });
  const topic = config.alarmTopicArn && Topic.fromTopicArn(scope, 'AlarmTopic', config.alarmTopicArn);
  const watches = { ...ofBackground(watched, counted), ...ofEvidence(watched, counted), ...ofAnswers(watched) };
  for (const [name, { metric, threshold, says, entry }] of Object.entries(watches)) {
    const alarm = new Alarm(scope, `${name}Alarm`, {
      alarmDescription: `${says} What to do: ${config.runbookUrl}#${entry}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (topic) alarm.addAlarmAction(new SnsAction(topic));
  }
}

/** Counts what a function tells by a metric of its own. */
type Counted = (metricName: string, service: string) => IMetric;

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

/** What partners and customers wait for. */
function ofAnswers({ feedback, machine, removal, api, failedViewRequests }: Watched): Record<string, Watch> {
  return {
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

function iteratorAge({ functionName }: IFunction): IMetric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'IteratorAge',
    dimensionsMap: { FunctionName: functionName },
    statistic: 'Maximum',
    period,
  });
}
