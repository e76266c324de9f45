import { readFileSync } from 'node:fs';
import { SFNClient, TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from '@jest/globals';
import { evaluate, stateOf } from '../support/expressions.ts';
import { awsSettings } from '../support/target.ts';

const sfn = new SFNClient({ ...awsSettings, disableHostPrefix: true });
afterAll(() => sfn.destroy());

const definition = readFileSync('workflows/removal.asl.json', 'utf8')
  .replaceAll('${Partition}', 'aws')
  .replaceAll('${MainTable}', 'table')
  .replace(/\$\{(\w+)\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:$1');

/** Runs one state alone, its task's answer or error given. */
async function run(stateName: string, wanted: Partial<TestStateCommandInput>) {
  const roleArn = 'arn:aws:iam::000000000000:role/test';
  const asked = { definition, roleArn, stateName, inspectionLevel: 'DEBUG', ...wanted } as const;
  const { status, nextState: next, error } = await sfn.send(new TestStateCommand(asked));
  return { status, next, error };
}

const input = JSON.stringify({ id: 'rem_1', correlationId: 'c' });
const variables = JSON.stringify({ id: 'rem_1', privileges: ['orders'] });
const result = (value: unknown) => ({ mock: { result: JSON.stringify(value) } });
const failure = (error: string) => ({ mock: { errorOutput: { error, cause: 'x' } } });

describe('each state alone', () => {
  test.each([
    ['Plan revocations', { Payload: { privileges: ['orders'] } }, 'Revoke each privilege'],
    ['Clear away', { Payload: {} }, 'End relationship'],
    ['End relationship', { Payload: {} }, 'Sign certificate'],
    ['Sign certificate', { Payload: { signed: true } }, 'Tell the partner'],
    ['Tell the partner', { Payload: { told: 'partner' } }, 'Close'],
    ['Close', {}, undefined],
    ['Stall', { Payload: {} }, 'Stalled'],
  ])('"%s" goes on', async (state, answer, next) => {
    expect(await run(state, { input, variables, ...result(answer) })).toMatchObject({ status: 'SUCCEEDED', next });
  });

  test('"Stall" tries again', async () => {
    expect(await run('Stall', { input, variables, ...failure('Error') })).toMatchObject({ status: 'RETRIABLE' });
  });

  // Where a state has both, the emulator tells where its Catch leads, not that it is tried again first.
  test.each(['Plan revocations', 'Clear away', 'End relationship'])('"%s" stalls at last', async (state) => {
    expect(await run(state, { input, variables, ...failure('Error') })).toMatchObject({ next: 'Stall' });
  });

  test('"Tell the partner" fails, for the alarm, where the mail service takes nothing from us', async () => {
    expect(await run('Tell the partner', { input, variables, ...failure('SendingUnavailableError') })).toMatchObject({
      status: 'FAILED',
    });
  });

  test('"Stalled" fails, for the alarm', async () => {
    expect(await run('Stalled', { input })).toMatchObject({ status: 'FAILED', error: 'RemovalStalled' });
  });
});

describe('the expressions', () => {
  const step = (name: string) => stateOf('removal', name);
  const context = { Execution: { Input: { id: 'rem_1', correlationId: 'c_1' } } };

  test.each([
    ['Plan revocations', 'plan'],
    ['Clear away', 'clear'],
    ['End relationship', 'close'],
    ['Stall', 'stall'],
  ])('"%s" asks for the step of the removal that was started', async (name, wanted) => {
    const asked = await evaluate(step(name).Arguments?.Payload, { states: { context } });
    expect(asked).toEqual({ step: wanted, id: 'rem_1', correlationId: 'c_1' });
  });

  test('"Revoke privilege" asks for the privilege that its turn is for', async () => {
    const { Items, ItemProcessor } = step('Revoke each privilege');
    expect(await evaluate(Items, { privileges: ['orders', 'reports'] })).toEqual(['orders', 'reports']);
    expect(await evaluate(Items, { privileges: [] })).toEqual([]);
    const { Arguments } = ItemProcessor?.States['Revoke privilege'] ?? {};
    expect(await evaluate(Arguments?.Payload, { states: { context, input: 'reports' } })).toEqual({
      ...{ step: 'revoke', id: 'rem_1', correlationId: 'c_1' },
      privilege: 'reports',
    });
  });

  test('remember the removal, and what is to be revoked', async () => {
    const result = { Payload: { privileges: ['orders'] } };
    expect(await evaluate(step('Plan revocations').Assign, { states: { context, result } })).toEqual({
      id: 'rem_1',
      privileges: ['orders'],
    });
  });

  test.each(['Sign certificate', 'Tell the partner'])('"%s" names the removal, and nothing else', async (name) => {
    expect(await evaluate(step(name).Arguments?.Payload, { id: 'rem_1' })).toEqual({ id: 'rem_1' });
  });

  test('"Close" marks the item of the removal, for 30 days', async () => {
    const asked = (await evaluate(step('Close').Arguments, { id: 'rem_1' })) as {
      Key: unknown;
      ExpressionAttributeValues: Record<string, { N: string }>;
    };
    expect(asked.Key).toEqual({ pk: { S: 'rem_1' }, sk: { S: 'wait' } });
    const forgetAfter = asked.ExpressionAttributeValues[':forgetAfter']?.N ?? '';
    expect(forgetAfter).toMatch(/^\d+$/);
    expect(Math.abs(Number(forgetAfter) - (Date.now() / 1000 + 30 * 86_400))).toBeLessThan(60);
  });

  test('are all of these', () => {
    const told = readFileSync('workflows/removal.asl.json', 'utf8').match(/\{%[^%]+%\}/g) ?? [];
    expect(new Set(told)).toEqual(
      new Set([
        '{% $states.context.Execution.Input.id %}',
        '{% $states.context.Execution.Input.correlationId %}',
        '{% $states.result.Payload.privileges %}',
        '{% $privileges %}',
        '{% $states.input %}',
        '{% $id %}',
        '{% $string($floor($millis() / 1000) + 2592000) %}',
      ]),
    );
  });
});
