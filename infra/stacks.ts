import { type App, type CfnElement, Stack, type StackProps } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Config } from './config.ts';
import { EdgeStack, FirewallStack } from './edge-stack.ts';
import type { ServiceApi } from './http-api.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** The stacks of a stage: what is kept, what can be redeployed, and the edge before it where one is wanted. */
export function buildStacks(
  app: App,
  config: Config,
  props: StackProps,
): { kept: StatefulStack; service: StatelessStack; edge: readonly Stack[] } {
  const name = `reseller-relationships-${config.stage}`;
  const kept = new StatefulStack(app, `${name}-data`, config, props);
  const service = new StatelessStack(app, name, { ...props, config, data: kept });
  const edge = addEdge(app, config, service.http, props);
  for (const stack of [kept, service]) {
    acknowledge(
      stack,
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'Lets a function write its log, and nothing else.',
    );
    acknowledge(
      stack,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray takes traces, and log delivery its settings, on any resource or none. Every other right names its resource.',
    );
  }
  for (const [name, reason] of [
    [
      `${logicalId(kept.failedRecords)}ArnAC7AD3E9`,
      'Failed records are kept under names that the event source mapping chooses.',
    ],
    [`${logicalId(kept.seals)}Arn0606C158`, 'Seals are named by their time.'],
  ] as const) {
    const output = { StackName: kept.stackName, Region: kept.region, OutputName: `PublishOutputFnGetAtt${name}` };
    const objects = `${JSON.stringify({ 'Fn::GetStackOutput': output })}/*`;
    acknowledge(service, `AwsSolutions-IAM5[Resource::${objects}]`, reason);
  }
  for (const machine of service.machines) {
    const executions = `execution:<${logicalId(machine)}.Name>:*`;
    acknowledge(
      service,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${service.region}:${service.account}:${executions}]`,
      'An execution is named when it is started; the sweep stops those that it replaces.',
    );
  }
  acknowledge(
    service,
    `AwsSolutions-IAM5[Resource::<${logicalId(service.sweep)}.Arn>:*]`,
    "The schedule may invoke any version of the sweep: the construct's own policy.",
  );
  return { kept, service, edge };
}

function addEdge(app: App, config: Config, http: ServiceApi, props: StackProps): readonly Stack[] {
  if (config.edgeCertificate === undefined) return [];
  const name = `reseller-relationships-${config.stage}`;
  const ofAll = { ...props, env: { ...props.env, region: 'us-east-1' } };
  const firewall = new FirewallStack(app, `${name}-firewall`, config, ofAll);
  return [firewall, new EdgeStack(app, `${name}-edge`, { ...props, config, http, firewall })];
}

function logicalId(construct: IConstruct): string {
  return Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement);
}
