import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  MathExpression,
  Metric,
  Unit,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';
import type { Config } from './config.ts';

const hour = Duration.hours(1);
const minutes = Duration.minutes(5);

/** What goes on, on one page: calls, invitations, mail, what waits, what costs; and what failed last. */
export function addDashboard(scope: Construct, { stage }: Config, watched: Watched): void {
  const own = (metricName: string, service: string, label: string, statistic = 'Sum') =>
    new Metric({
      namespace: `reseller-relationships-${stage}`,
      metricName,
      dimensionsMap: { service },
      statistic,
      label,
      period: hour,
    });
  const { api, relay, sweep, machine, removal, mainTable, configurationSet } = watched;
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `reseller-relationships-${stage}`,
    widgets: [
      [
        graph('API: calls, and those that failed', [
          api.metricCount({ period: minutes, label: 'calls' }),
          api.metricClientError({ period: minutes, label: 'refused' }),
          api.metricServerError({ period: minutes, label: 'failed' }),
        ]),
        graph('API: how long calls take (p50, p99), ms', [
          api.metricLatency({ period: minutes, statistic: 'p50', label: 'p50' }),
          api.metricLatency({ period: minutes, statistic: 'p99', label: 'p99' }),
        ]),
      ],
      [
        graph(
          'Invitations by what became of them, per hour',
          ['Created', 'Sent', 'Accepted', 'Declined', 'Cancelled', 'Expired', 'Undeliverable'].map((what) =>
            own(`Invitation${what}`, 'relay', what.toLowerCase()),
          ),
        ),
        graph('Emails: sent, delivered, bounced, complained', mailMetrics(configurationSet.configurationSetName)),
      ],
      [
        graph('Relay: how far behind (ms), and what it set aside', [
          relay.metric('IteratorAge', { statistic: 'Maximum', period: minutes, label: 'behind' }),
          own('SetAside', 'relay', 'set aside'),
        ]),
        graph('Sweep: oldest due work (s), and what failed', [
          own('OldestDue', 'sweep', 'oldest', 'Maximum'),
          own('SweepFailures', 'sweep', 'failed'),
        ]),
      ],
      [
        graph('Workflows: started, failed', [
          machine.metricStarted({ period: hour, label: 'invitations' }),
          machine.metricFailed({ period: hour, label: 'invitations failed' }),
          removal.metricStarted({ period: hour, label: 'removals' }),
          removal.metricFailed({ period: hour, label: 'removals failed' }),
        ]),
        graph('SES reputation: bounces and complaints', reputation(configurationSet.configurationSetName)),
      ],
      [
        graph('What costs: write and read units, transitions, per hour', [
          mainTable.metricConsumedWriteCapacityUnits({ period: hour, label: 'write units' }),
          mainTable.metricConsumedReadCapacityUnits({ period: hour, label: 'read units' }),
          ofMachine(machine.stateMachineArn),
        ]),
      ],
      [recently('What failed last', [relay, sweep])],
    ],
  });
}

const graph = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: 12 });

function ofMachine(StateMachineArn: string): IMetric {
  const lambdas = new Metric({
    namespace: 'AWS/States',
    metricName: 'ExecutionsStarted',
    dimensionsMap: { StateMachineArn },
    statistic: 'Sum',
    period: hour,
    unit: Unit.COUNT,
  });
  // Seven per accepted invitation: docs/figures.md.
  return new MathExpression({ expression: '7 * started', usingMetrics: { started: lambdas }, label: 'transitions' });
}

function ofSes(metricName: string, set: string, statistic: string, label: string): IMetric {
  const dimensionsMap = { 'ses:configuration-set': set };
  return new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap, statistic, label, period: hour });
}

const mailMetrics = (set: string) =>
  ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map((name) => ofSes(name, set, 'Sum', name.toLowerCase()));

const reputation = (set: string) => [
  ofSes('Reputation.BounceRate', set, 'Average', 'bounces'),
  ofSes('Reputation.ComplaintRate', set, 'Average', 'complaints'),
];

/** The lines that say what failed, and in the course of which request. */
function recently(title: string, functions: readonly LambdaFunction[]): IWidget {
  return new LogQueryWidget({
    title,
    logGroupNames: functions.map(({ logGroup }) => logGroup.logGroupName),
    queryLines: [
      'fields @timestamp, service, message, correlationId, requestId, error.name',
      'filter level = "ERROR"',
      'sort @timestamp desc',
      'limit 50',
    ],
    width: 24,
  });
}
