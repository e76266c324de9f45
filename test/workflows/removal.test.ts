import { readFileSync } from 'node:fs';
import { SFNClient, TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from '@jest/globals';
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
