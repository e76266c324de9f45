import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';

/**
 * The functions that each definition in workflows/ names as `${…}`, by those very names, beside `${Partition}` and
 * `${MainTable}`; a test holds them against the files, both ways.
 */
export const workflows = {
  invitation: ['SendInvitation', 'SignReceipt', 'NotifyInviter'],
  removal: ['RemovalStep', 'SignReceipt', 'NotifyRemoval'],
} as const;

export type WorkflowName = keyof typeof workflows;

/** What a definition needs: the compiler asks for completeness. */
export interface WorkflowParts<Name extends WorkflowName> {
  readonly functions: Readonly<Record<(typeof workflows)[Name][number], IFunction>>;
  readonly table: ITable;
  /** What the machine itself does to the table. */
  readonly actions: readonly string[];
}

/** A state machine from its definition. Its history holds IDs only, so that logging it tells nothing personal. */
export function workflow<Name extends WorkflowName>(
  scope: Construct,
  config: Config,
  name: Name,
  { functions, table, actions }: WorkflowParts<Name>,
): StateMachine {
  const id = `${name[0]?.toUpperCase()}${name.slice(1)}Workflow`;
  const arns = Object.entries<IFunction>(functions).map(([key, { functionArn }]) => [key, functionArn] as const);
  const machine = new StateMachine(scope, id, {
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile(`workflows/${name}.asl.json`),
    definitionSubstitutions: {
      ...Object.fromEntries(arns),
      Partition: Stack.of(scope).partition,
      MainTable: table.tableName,
    },
    tracingEnabled: true,
    logs: {
      level: LogLevel.ALL,
      includeExecutionData: false,
      destination: new LogGroup(scope, `${id}Log`, {
        logGroupName: `/aws/vendedlogs/states/reseller-relationships-${config.stage}-${name}`,
        retention: RetentionDays.THREE_MONTHS,
        // Its name is fixed, as Step Functions wants it: kept, it would stand in the way of the next deployment.
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    },
  });
  const resources = arns.map(([, arn]) => arn);
  machine.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }));
  machine.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [table.tableArn] }));
  return machine;
}
