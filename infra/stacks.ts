import type { App, StackProps } from 'aws-cdk-lib';
import { acknowledge } from './acknowledge.ts';
import type { Config } from './config.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** The two stacks of a stage: what is kept, and what can be redeployed. */
export function buildStacks(
  app: App,
  config: Config,
  props: StackProps,
): { kept: StatefulStack; service: StatelessStack } {
  const name = `reseller-relationships-${config.stage}`;
  const kept = new StatefulStack(app, `${name}-data`, config, props);
  const service = new StatelessStack(app, name, config, kept, props);
  for (const stack of [kept, service]) {
    acknowledge(
      stack,
      'AwsSolutions-IAM4',
      'AWSLambdaBasicExecutionRole lets a function write its log, and nothing else.',
    );
    acknowledge(
      stack,
      'AwsSolutions-IAM5',
      'X-Ray takes traces from any resource or none. Every other right names its resource.',
    );
  }
  return { kept, service };
}
