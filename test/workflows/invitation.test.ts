import { readFileSync } from 'node:fs';
import { SFNClient, TestStateCommand, type TestStateCommandInput } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from '@jest/globals';
import { invitationEvents } from '../../functions/invitations/invitation.events.ts';
import { invitationStates } from '../../functions/invitations/invitation-states.ts';
import { SendingThrottledError, SendingUnavailableError } from '../../functions/platform/mail/sending-errors.ts';
import { evaluate, stateOf } from '../support/expressions.ts';
import { awsSettings } from '../support/target.ts';

interface Rule {
  readonly ErrorEquals: readonly string[];
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
  readonly Choices?: readonly { readonly Next: string; readonly Condition: string }[];
  readonly Retry?: readonly Rule[];
  readonly Catch?: readonly Rule[];
  readonly TimeoutSeconds?: unknown;
}

const source = readFileSync('workflows/invitation.asl.json', 'utf8');
const machine = JSON.parse(source) as { Comment: string; StartAt: string; States: Record<string, State> };
const states = Object.entries(machine.States);
const tasks = states.filter(([, state]) => state.Type === 'Task');
const filled = source
  .replaceAll(/\$\{Partition\}/g, 'aws')
  .replaceAll(/\$\{MainTable\}/g, 'table')
  .replaceAll('${WhenSent}', 'Await signal')
  .replace(/\$\{(SendInvitation|SignReceipt|NotifyInviter)\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:$1');

const sfn = new SFNClient({ ...awsSettings, disableHostPrefix: true });
afterAll(() => sfn.destroy());

describe('the definition', () => {
  test('names our own errors as they are thrown', () => {
    const named = tasks.flatMap(([, state]) =>
      [...(state.Retry ?? []), ...(state.Catch ?? [])].flatMap(({ ErrorEquals }) => ErrorEquals),
    );
    const own = new Set(named.filter((name) => !/^(States|Lambda|DynamoDb)\./.test(name)));
    const thrown = [new SendingThrottledError('x'), new SendingUnavailableError('x')].map(({ name }) => name);
    expect([...own].sort()).toEqual(thrown.sort());
  });

  test('writes nothing but IDs, numbers and states into its history', () => {
    const asked = machine.States['Read invitation'] as unknown as { Arguments: { ProjectionExpression: string } };
    expect(asked.Arguments.ProjectionExpression).toBe('#entity.#status, #entity.#chain.#sequence');
    expect(source).not.toMatch(/recipient|email|partnerName|acceptedBy/);
  });
});

/** Runs one state alone, its task's answer or error given. */
async function run(stateName: string, wanted: Partial<TestStateCommandInput>) {
  const answer = await sfn.send(
    new TestStateCommand({
      definition: filled,
      roleArn: 'arn:aws:iam::000000000000:role/test',
      stateName,
      inspectionLevel: 'DEBUG',
      ...wanted,
    }),
  );
  return {
    status: answer.status,
    next: answer.nextState,
    error: answer.error,
  };
}

const started = JSON.stringify({ id: 'inv_1', correlationId: 'c' });
const variables = JSON.stringify({ invitationId: 'inv_1', seen: 2, status: 'pending' });
const result = (value: unknown) => ({ mock: { result: JSON.stringify(value) } });
const failure = (error: string) => ({ mock: { errorOutput: { error, cause: 'x' } } });
const item = result({ Item: { entity: { M: { status: { S: 'accepted' }, chain: { M: { sequence: { N: '3' } } } } } } });

describe('each state alone', () => {
  test('"Send invitation" goes on to wait', async () => {
    const sent = await run('Send invitation', {
      input: started,
      ...result({ Payload: { sequence: 2 }, StatusCode: 200 }),
    });
    expect(sent).toMatchObject({ status: 'SUCCEEDED', next: 'Await signal' });
  });

  test.each(['SendingThrottledError', 'Lambda.TooManyRequestsException', 'KMSInternalException'])(
    '"Send invitation" tries again after %s',
    async (error) => {
      expect(await run('Send invitation', { input: started, ...failure(error) })).toMatchObject({
        status: 'RETRIABLE',
        error,
      });
    },
  );

  test('"Send invitation" fails, for the alarm, where the mail service takes nothing from us', async () => {
    expect(await run('Send invitation', { input: started, ...failure('SendingUnavailableError') })).toMatchObject({
      status: 'FAILED',
      error: 'SendingUnavailableError',
    });
  });

  test('"Await signal" goes on by what woke it; it reads when a newer signal came first, and when time is over', async () => {
    const woken = result({ type: 'InvitationAccepted', sequence: 3 });
    expect(await run('Await signal', { variables, ...woken })).toMatchObject({ next: 'Still pending?' });
    for (const error of ['DynamoDb.ConditionalCheckFailedException', 'States.Timeout']) {
      expect(await run('Await signal', { variables, ...failure(error) })).toMatchObject({
        status: 'CAUGHT_ERROR',
        next: 'Read invitation',
      });
    }
  });

  test('"Park" ends the execution, reads when a newer signal came first, and tries again after throttling', async () => {
    expect(await run('Park', { variables, ...result({}) })).toMatchObject({ status: 'SUCCEEDED', next: undefined });
    expect(await run('Park', { variables, ...failure('DynamoDb.ConditionalCheckFailedException') })).toMatchObject({
      status: 'CAUGHT_ERROR',
      next: 'Read invitation',
    });
    const throttled = failure('DynamoDb.ProvisionedThroughputExceededException');
    expect(await run('Park', { variables, ...throttled })).toMatchObject({ status: 'RETRIABLE' });
  });

  test('"Read invitation" goes on to the question', async () => {
    expect(await run('Read invitation', { variables, ...item })).toMatchObject({
      status: 'SUCCEEDED',
      next: 'Still pending?',
    });
  });

  test('"Sign receipt" goes on to tell the inviter, and tries again', async () => {
    expect(await run('Sign receipt', { variables, ...result({ Payload: { signed: true } }) })).toMatchObject({
      next: 'Notify inviter',
    });
    expect(await run('Sign receipt', { variables, ...failure('KMSInternalException') })).toMatchObject({
      status: 'RETRIABLE',
    });
  });

  test('"Notify inviter" ends it, and tries again when the mail service is busy', async () => {
    expect(await run('Notify inviter', { variables, ...result({ Payload: { told: 'inviter' } }) })).toMatchObject({
      ...{ status: 'SUCCEEDED', next: undefined },
    });
    expect(await run('Notify inviter', { variables, ...failure('SendingThrottledError') })).toMatchObject({
      status: 'RETRIABLE',
    });
  });
});

describe('the expressions', () => {
  const read = {
    states: {
      result: { Item: { entity: { M: { status: { S: 'accepted' }, chain: { M: { sequence: { N: '3' } } } } } } },
    },
  };

  test('remember the invitation, and what was seen', async () => {
    const assign = stateOf('invitation', 'Send invitation').Assign;
    const context = { Execution: { Input: { id: 'inv_1' } } };
    const bindings = { states: { context, result: { Payload: { sequence: 2 } } } };
    expect(await evaluate(assign?.invitationId, bindings)).toBe('inv_1');
    expect(await evaluate(assign?.seen, bindings)).toBe(2);
  });

  test('take state and number out of what was read', async () => {
    const assign = stateOf('invitation', 'Read invitation').Assign;
    expect(await evaluate(assign?.status, read)).toBe('accepted');
    expect(await evaluate(assign?.seen, read)).toBe(3);
  });

  test.each(invitationStates)('an invitation that is %s is waited with only while it is pending', async (status) => {
    const [unknown, pending, accepted] = stateOf('invitation', 'Still pending?').Choices ?? [];
    expect([pending?.Next, accepted?.Next]).toEqual(['Send invitation', 'Sign receipt']);
    expect(await evaluate(unknown?.Condition, { status })).toBe(false);
    expect(await evaluate(pending?.Condition, { status })).toBe(status === 'pending');
    expect(await evaluate(accepted?.Condition, { status })).toBe(status === 'accepted');
    expect(stateOf('invitation', 'Still pending?').Default).toBe('Notify inviter');
  });

  test.each(Object.entries(invitationEvents).filter(([, { machine }]) => machine === 'wake'))(
    '%s chooses the way; each event that wakes does',
    async (type) => {
      const { status, seen } = stateOf('invitation', 'Await signal').Assign ?? {};
      const bindings = { seen: 2, states: { result: { type, sequence: 5 } } };
      const way = await evaluate(status, bindings);
      const expected =
        type === 'InvitationAccepted' ? 'accepted' : /Resent|ReminderDue/.test(type) ? 'pending' : 'ended';
      expect([way, await evaluate(seen, bindings)]).toEqual([expected, 5]);
    },
  );

  test.each([[{}], [{ type: 'InvitationSent', sequence: 5 }]])(
    'a signal that tells nothing lets it read: %j',
    async (told) => {
      const { status, seen } = stateOf('invitation', 'Await signal').Assign ?? {};
      const bindings = { seen: 2, states: { result: told } };
      expect(await evaluate(status, bindings)).toBe('unknown');
      expect(await evaluate(seen, bindings)).toBe('sequence' in told ? 5 : 2);
      const [unknown] = stateOf('invitation', 'Still pending?').Choices ?? [];
      expect(unknown?.Next).toBe('Read invitation');
      expect(await evaluate(unknown?.Condition, { status: 'unknown' })).toBe(true);
    },
  );

  test('write numbers as the table wants them', async () => {
    const values = stateOf('invitation', 'Park').Arguments?.ExpressionAttributeValues as Record<string, { N: string }>;
    expect(await evaluate(values[':seen']?.N, { seen: 3 })).toBe('3');
  });
});
