import { readFileSync } from 'node:fs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { keepFile } from './keep-file.ts';

/**
 * The functions that each definition in workflows/ names as `${…}`, by those very names, beside `${Partition}` and
 * `${MainTable}`; a test holds them against the files, both ways.
 */
export const workflows = {
  invitation: ['SendInvitation', 'SignReceipt', 'NotifyInviter'],
  removal: ['RemovalStep', 'SignReceipt', 'NotifyRemoval'],
} as const;

/** What else a definition names as `${…}`: the state that follows, where the configuration decides. */
export const turns = { invitation: ['WhenSent'], removal: [] } as const;

export type WorkflowName = keyof typeof workflows;

/** What a definition needs: the compiler asks for completeness. */
export interface WorkflowParts<Name extends WorkflowName> {
  readonly functions: Readonly<Record<(typeof workflows)[Name][number], IFunction>>;
  readonly turns: Readonly<Record<(typeof turns)[Name][number], string>>;
  readonly table: ITable;
  /** What the machine itself does to the table. */
  readonly actions: readonly string[];
}

interface State {
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
}

/** The states that may follow one. */
export function nextOf({ Next, Default, Choices = [], Catch = [] }: State): string[] {
  const all = [Next, Default, ...Choices.map((each) => each.Next), ...Catch.map((each) => each.Next)];
  return all.filter((each) => each !== undefined);
}

/** A definition of workflows/ with its turns taken: a state that no way leads to any more is left out. */
export function definitionOf(name: WorkflowName, chosen: Readonly<Record<string, string>>): string {
  const source = readFileSync(`workflows/${name}.asl.json`, 'utf8');
  const turned = source.replace(/\$\{(\w+)\}/g, (whole, turn: string) => chosen[turn] ?? whole);
  const definition = JSON.parse(turned) as { StartAt: string; States: Record<string, State> };
  const reached = new Set([definition.StartAt]);
  for (const each of reached) for (const next of nextOf(definition.States[each] ?? {})) reached.add(next);
  const States = Object.fromEntries(Object.entries(definition.States).filter(([each]) => reached.has(each)));
  return JSON.stringify({ ...definition, States });
}

/** The definition as a file that is deployed, by what was chosen: two stages may be synthesised side by side. */
function turnedFile(name: WorkflowName, chosen: Readonly<Record<string, string>>): string {
  const taken = Object.values(chosen).map((each) => `-${each.replaceAll(' ', '-')}`);
  const file = `dist/workflows/${name}${taken.join('')}.asl.json`;
  keepFile(file, Buffer.from(definitionOf(name, chosen)));
  return file;
}

/** A state machine from its definition. Its history holds IDs only, so that logging it tells nothing personal. */
export function workflow<Name extends WorkflowName>(
  scope: Construct,
  config: Config,
  name: Name,
  { functions, turns: chosen, table, actions }: WorkflowParts<Name>,
): StateMachine {
  const id = `${name[0]?.toUpperCase()}${name.slice(1)}Workflow`;
  const arns = Object.entries<IFunction>(functions).map(([key, { functionArn }]) => [key, functionArn] as const);
  const machine = new StateMachine(scope, id, {
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile(turnedFile(name, chosen)),
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
