import { readdirSync, readFileSync } from 'node:fs';
import { SFNClient, ValidateStateMachineDefinitionCommand } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from '@jest/globals';
import { definitionOf, nextOf, turns, type WorkflowName, workflows } from '../../infra/workflow.ts';
import { awsSettings } from '../support/target.ts';

interface Rule {
  readonly Next?: string;
  readonly JitterStrategy?: string;
  readonly MaxAttempts?: number;
}
interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly End?: boolean;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Retry?: readonly Rule[];
  readonly Catch?: readonly (Rule & { readonly Next: string })[];
  readonly TimeoutSeconds?: unknown;
  readonly ItemProcessor?: Definition;
}
interface Definition {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const sfn = new SFNClient({ ...awsSettings, disableHostPrefix: true });
afterAll(() => sfn.destroy());

/** A definition, and those of its maps. */
const withInner = (definition: Definition): Definition[] => [
  definition,
  ...Object.values(definition.States).flatMap(({ ItemProcessor }) => (ItemProcessor ? withInner(ItemProcessor) : [])),
];

test('every definition is deployed, and no other', () => {
  const files = readdirSync('workflows').filter((file) => file.endsWith('.asl.json'));
  expect(files.sort()).toEqual(Object.keys(workflows).map((name) => `${name}.asl.json`));
});

/** Each definition, on each of the ways that its turns may take. */
const deployed = [
  ['invitation', 'Await signal'],
  ['invitation', 'Park'],
  ['removal', ''],
] as const satisfies readonly (readonly [WorkflowName, string])[];

describe.each(deployed)('workflows/%s.asl.json %s', (name, WhenSent) => {
  const file = readFileSync(`workflows/${name}.asl.json`, 'utf8');
  const source = definitionOf(name, { WhenSent });
  const definition = JSON.parse(source) as Definition;
  const filled = source
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${MainTable}', 'table')
    .replace(/\$\{(\w+)\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:$1');
  const all = withInner(definition);
  const tasks = all.flatMap(({ States }) => Object.entries(States).filter(([, { Type }]) => Type === 'Task'));

  test('is valid', async () => {
    const { default: aslValidator } = await import('asl-validator');
    expect(aslValidator(JSON.parse(filled))).toMatchObject({ isValid: true });
    const answer = await sfn.send(new ValidateStateMachineDefinitionCommand({ definition: filled }));
    expect(answer.diagnostics).toEqual([]);
    expect(answer.result).toBe('OK');
  });

  test('reaches every state, and from each an end', () => {
    for (const { StartAt, States } of all) {
      const states = Object.entries(States);
      const reached = new Set([StartAt]);
      for (const each of reached) for (const next of nextOf(States[each] as State)) reached.add(next);
      expect([...reached].sort()).toEqual(states.map(([each]) => each).sort());
      const ends = new Set(states.filter(([, { End, Type }]) => End || Type === 'Fail').map(([each]) => each));
      for (let grown = true; grown; ) {
        const more = states.filter(([each, state]) => !ends.has(each) && nextOf(state).some((next) => ends.has(next)));
        for (const [each] of more) ends.add(each);
        grown = more.length > 0;
      }
      expect([...ends].sort()).toEqual([...reached].sort());
    }
  });

  test('leaves out no state but the other turn', () => {
    const written = Object.keys((JSON.parse(file) as Definition).States);
    const others = name === 'invitation' ? ['Await signal', 'Park'].filter((each) => each !== WhenSent) : [];
    expect(Object.keys(definition.States)).toEqual(written.filter((each) => !others.includes(each)));
  });

  test('and the stack name the same placeholders', () => {
    const named = new Set([...file.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1]));
    expect([...named].sort()).toEqual(['Partition', 'MainTable', ...workflows[name], ...turns[name]].sort());
  });

  test.each(tasks)('%s has a comment, a timeout in seconds, and retries with jitter', (_, state) => {
    expect(state.Comment?.length).toBeGreaterThan(20);
    expect(state.TimeoutSeconds).toEqual(expect.any(Number));
    expect(state.Retry?.length).toBeGreaterThan(0);
    for (const rule of state.Retry ?? []) if (rule.MaxAttempts !== 0) expect(rule.JitterStrategy).toBe('FULL');
  });

  test('writes no name, address or text into its history', () => {
    expect(source).not.toMatch(/recipient|email|partnerName|acceptedBy|company/);
  });
});
