import { existsSync } from 'node:fs';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Config, removalPolicyOf } from './config.ts';

/** What a function may do: actions on resources, both named. */
export interface Right {
  readonly actions: readonly string[];
  readonly on: readonly string[];
}

export interface ServiceFunctionProps {
  /** The entry, `feature/name` of `functions/feature/name.lambda.ts`. */
  readonly entry: string;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string>>;
  readonly rights: readonly Right[];
  /** Seconds; by default 29, one less than an API waits: what calls that fail and are repeated leave time to answer. */
  readonly timeout?: number | undefined;
  /** At most so many at a time; by default what the configuration says. */
  readonly concurrency?: number | undefined;
}

/** Who runs the service: told by every function that words a page or an email. */
function operatorOf({ operatorName, imprintUrl, privacyUrl, operatorColour }: Config): Record<string, string> {
  return {
    ...(operatorName === undefined ? {} : { OPERATOR_NAME: operatorName }),
    ...(imprintUrl === undefined ? {} : { IMPRINT_URL: imprintUrl }),
    ...(privacyUrl === undefined ? {} : { PRIVACY_URL: privacyUrl }),
    ...(operatorColour === undefined ? {} : { OPERATOR_COLOUR: operatorColour }),
  };
}

/** A Lambda of this service: its bundle, its own log group, exactly the rights it is given. */
export class ServiceFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    id: string,
    {
      entry,
      config,
      environment,
      rights,
      timeout = 29,
      concurrency = config.reservedConcurrency,
    }: ServiceFunctionProps,
  ) {
    const bundle = `dist/${entry}`;
    if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run "node infra/bundle.ts" first.`);
    super(scope, id, {
      code: Code.fromAsset(bundle),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeout),
      tracing: Tracing.ACTIVE,
      environment: {
        CALL_TIMEOUT_MS: String(config.callTimeoutMs),
        ...operatorOf(config),
        ...config.functionEnvironment,
        ...environment,
        POWERTOOLS_SERVICE_NAME: entry.split('/')[1] ?? entry,
        POWERTOOLS_METRICS_NAMESPACE: `reseller-relationships-${config.stage}`,
      },
      logGroup: new LogGroup(scope, `${id}Log`, {
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: removalPolicyOf(config),
      }),
      ...(concurrency === undefined ? {} : { reservedConcurrentExecutions: concurrency }),
    });
    for (const { actions, on } of rights) {
      const resources = actions.some((action) => config.anyResource.includes(action)) ? ['*'] : [...on];
      this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources }));
    }
  }
}
