import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';

/** What workflows/invitation.asl.json names as `${…}`, by those very names: the compiler asks for completeness. */
export interface InvitationMachineParts {
  readonly SendInvitation: IFunction;
  readonly NotifyInviter: IFunction;
  readonly MainTable: ITable;
}

/** The names the definition may use; a test holds them against the file, both ways. */
export const substitutionNames = ['Partition', 'SendInvitation', 'NotifyInviter', 'MainTable'] as const;

/** The state machine that waits with an invitation. Its history holds IDs only, so that logging it tells nothing personal. */
export function invitationMachine(scope: Construct, config: Config, parts: InvitationMachineParts): StateMachine {
  const substitutions: Record<(typeof substitutionNames)[number], string> = {
    Partition: Stack.of(scope).partition,
    SendInvitation: parts.SendInvitation.functionArn,
    NotifyInviter: parts.NotifyInviter.functionArn,
    MainTable: parts.MainTable.tableName,
  };
  const machine = new StateMachine(scope, 'InvitationWorkflow', {
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile('workflows/invitation.asl.json'),
    definitionSubstitutions: substitutions,
    tracingEnabled: true,
    logs: {
      level: LogLevel.ALL,
      includeExecutionData: false,
      destination: new LogGroup(scope, 'InvitationWorkflowLog', {
        logGroupName: `/aws/vendedlogs/states/reseller-relationships-${config.stage}`,
        retention: RetentionDays.THREE_MONTHS,
        // Its name is fixed, as Step Functions wants it: kept, it would stand in the way of the next deployment.
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    },
  });
  const functions = [parts.SendInvitation.functionArn, parts.NotifyInviter.functionArn];
  machine.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions }));
  machine.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: [parts.MainTable.tableArn],
    }),
  );
  return machine;
}
