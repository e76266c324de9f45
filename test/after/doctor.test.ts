import { DisableKeyCommand } from '@aws-sdk/client-kms';
import {
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { GetScheduleCommand, UpdateScheduleCommand } from '@aws-sdk/client-scheduler';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import { doctorClients, examine, examineBefore, type Finding, repairAll } from '../../scripts/lib/doctor.ts';
import { itemOf, tables } from '../support/tables.ts';
import { actAsOperator, invite, newAddress, target, until } from '../support/target.ts';

actAsOperator();

const clients = doctorClients();
const { outputs } = target;
const look = (stack = 'reseller-relationships-local', settings = {}) =>
  examine({ ...clients, outputs, settings, stack }, () => undefined);
const of = (findings: readonly Finding[], check: string) => findings.filter((each) => each.check === check);
const state = (findings: readonly Finding[], check: string) => of(findings, check).map((each) => each.state);

describe('R57: the doctor', () => {
  test('finds each fault that is made, and repairs what can be repaired', async () => {
    const { body: invitation } = await invite({ recipient: { email: newAddress() } });
    const wait = { pk: invitation.id, sk: 'wait' };
    const waiting = await until('waiting', async () => {
      const found = (await look()).filter(({ check }) => check === 'pending invitations');
      return found[0]?.state === 'ok' ? found[0] : undefined;
    });
    expect(waiting.says).toMatch(/^each of \d+ has its execution/);

    // Faults: a key, the schedule, a stream, an execution, work set aside.
    const KeyId = outputs.Keys.split(' ').at(-1);
    await clients.kms.send(new DisableKeyCommand({ KeyId }));
    const { CreationDate, LastModificationDate, Arn, $metadata, ...schedule } = await clients.scheduler.send(
      new GetScheduleCommand({ Name: outputs.SweepSchedule }),
    );
    await clients.scheduler.send(new UpdateScheduleCommand({ ...schedule, State: 'DISABLED' } as never));
    const { EventSourceMappings } = await clients.lambda.send(
      new ListEventSourceMappingsCommand({ FunctionName: outputs.Sealing }),
    );
    const { UUID } = EventSourceMappings?.[0] ?? {};
    await clients.lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }));
    const execution = `${outputs.InvitationMachine.replace(':stateMachine:', ':execution:')}:${invitation.id}-1`;
    if (target.settings.waiting === 'parked')
      await until('parked', async () => ((await itemOf(wait.pk, wait.sk, tables.main))?.isParked ? true : undefined));
    else await clients.sfn.send(new StopExecutionCommand({ executionArn: execution }));
    const taken = { TableName: tables.main, Key: wait, UpdateExpression: 'REMOVE dueShard, dueAt, isParked' };
    await tables.db.send(new UpdateCommand(taken));
    const aside = { from: 'relay', key: { pk: invitation.id, sk: 'event#0000000001' }, reason: 'test' } as const;
    await setAsideWorkIn(tables).keep(aside, new Date());

    const found = await look();
    expect(state(found, 'keys')).toEqual(['fault']);
    expect(state(found, 'schedule')).toEqual(['fault']);
    expect(state(found, 'streams')).toEqual(['ok', 'fault']);
    expect(state(found, 'pending invitations')).toEqual(['fault']);
    expect(state(found, 'set aside')).toEqual(['warning']);
    expect(state(found, 'alarms')).toEqual(['warning']);
    expect(of(found, 'pending invitations')[0]?.says).toMatch(/wait for nothing/);

    const told: string[] = [];
    await repairAll(found, (line) => told.push(line));
    expect(told.length).toBeGreaterThanOrEqual(4);
    const after = await look('reseller-relationships-local', { alarmTopicArn: 'arn:aws:sns:x' });
    for (const check of ['keys', 'schedule', 'alarms']) expect(state(after, check)).toEqual(['ok']);
    expect(state(after, 'streams')).toEqual(['ok', 'ok']);
    expect(state(after, 'pending invitations')).toEqual(['ok']);
  });

  test('R1: tells that sign-in mails go by SES', async () => {
    expect(of(await look(), 'sign-in mail')).toMatchObject([{ state: 'ok' }]);
  });

  test('R57: before a deployment tells what would make it fail', async () => {
    const beforehand = (settings: Record<string, string>, deployed?: typeof outputs) =>
      examineBefore({ ...clients, settings, outputs: deployed }, () => undefined);
    const wanted = { sender: 'from@unverified.example', userMailBySes: 'true' };
    expect(of(await beforehand(wanted), 'sign-in mail')).toMatchObject([{ state: 'fault', blocks: true }]);
    const { sender = '', senderIdentity = '' } = target.settings;
    const good = await beforehand({ sender, senderIdentity, userMailBySes: 'true' }, outputs);
    expect(good.filter(({ blocks }) => blocks)).toEqual([]);
    expect(state(good, 'sign-in mail')).toEqual(['ok']);
    expect(state(good, 'keys')).toEqual(['ok']);
    expect(of(await beforehand({ sender }), 'keys')).toEqual([]);
  });

  test('finds what was changed by hand', async () => {
    const withDrift = async () => {
      const stack = 'reseller-relationships-local';
      const found = await examine({ ...clients, outputs, settings: {}, stack }, () => undefined, { drift: true });
      return of(found, 'drift');
    };
    expect(await withDrift()).toMatchObject([{ state: 'ok' }]);
    const FunctionName = outputs.DeliveryFeedback;
    await clients.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 7 }));
    expect(await withDrift()).toMatchObject([{ state: 'warning', says: expect.stringContaining('NoteDelivery') }]);
  });

  test('tells a stack that is not there, and goes on with the rest', async () => {
    const found = await look('reseller-relationships-other');
    expect(state(found, 'deployment')).toEqual(['fault']);
    expect(of(found, 'deployment')[0]?.says).toContain('Could not be looked at');
    expect(state(found, 'keys')).toHaveLength(1);
  });
});
