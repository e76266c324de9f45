import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { allEvents } from '../../../functions/background/all-events.ts';
import { advanceInvitation } from '../../../functions/invitations/advance-invitation.ts';
import type { Invitation } from '../../../functions/invitations/invitation.ts';
import type { Invitations } from '../../../functions/invitations/invitations.port.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import type { ChangeContext } from '../../../functions/platform/changes/change.ts';
import type { DomainEvent } from '../../../functions/platform/changes/event.ts';
import type { Usage } from '../../../functions/platform/limits/usage.port.ts';
import { busIn } from '../../../functions/platform/outbox/bus.eventbridge.ts';
import type { Bus } from '../../../functions/platform/outbox/bus.port.ts';
import type { DueItem, DueThing, DueWork } from '../../../functions/platform/outbox/due-work.port.ts';
import type { Machines } from '../../../functions/platform/outbox/machines.port.ts';
import { machinesIn } from '../../../functions/platform/outbox/machines.sfn.ts';
import { outboxRecords } from '../../../functions/platform/outbox/outbox.dynamodb.ts';
import { relay } from '../../../functions/platform/outbox/relay.ts';
import type { SetAsideWork } from '../../../functions/platform/outbox/set-aside.port.ts';
import { mostAttempts, sweep } from '../../../functions/platform/outbox/sweep.ts';
import type { Waits } from '../../../functions/platform/outbox/waits.port.ts';
import { anInvitation, later, noon } from '../../support/builders.ts';

const anEvent = (type = 'InvitationCreated', sequence = 1): DomainEvent => ({
  type,
  aggregateId: 'inv_1',
  sequence,
  at: noon.toISOString(),
  data: { accountId: 'par_1' },
  correlationId: 'c',
});

function relayPorts() {
  return {
    waits: {
      open: jest.fn<Waits['open']>().mockResolvedValue(1),
      signal: jest.fn<Waits['signal']>().mockResolvedValue('token'),
      countAttempt: jest.fn<Waits['countAttempt']>().mockResolvedValue(true),
      setAside: jest.fn<Waits['setAside']>(),
      settle: jest.fn<Waits['settle']>(),
      hasten: jest.fn<Waits['hasten']>(),
    },
    usage: { count: jest.fn<Usage['count']>() },
    machines: {
      start: jest.fn<Machines['start']>(),
      stop: jest.fn<Machines['stop']>(),
      wake: jest.fn<Machines['wake']>().mockResolvedValue(true),
    },
    bus: { publish: jest.fn<Bus['publish']>().mockResolvedValue(undefined) },
    setAsideWork: { keep: jest.fn<SetAsideWork['keep']>() },
    events: allEvents,
    clock: () => noon,
    restartAfterMs: 900_000,
  };
}

const records = (...events: (DomainEvent | undefined)[]) =>
  events.map((event, index) => ({ position: `p${index}`, event }));

describe('the relay', () => {
  test('R42: makes a removal that is to go on due at once', async () => {
    const ports = relayPorts();
    await relay(ports, records({ ...anEvent('RemovalRetried', 4), aggregateId: 'rem_1' }));
    expect(ports.waits.signal).toHaveBeenCalledWith('rem_1', 4, noon);
    expect(ports.machines.wake).not.toHaveBeenCalled();
  });

  test('that comes again after the sweep started another execution starts none beside it', async () => {
    const ports = relayPorts();
    ports.waits.open.mockResolvedValue(2);
    await relay(ports, records(anEvent()));
    expect(ports.machines.start).not.toHaveBeenCalled();
  });

  test.each([
    ['InvitationAccepted', -1],
    ['InvitationDeclined', -1],
    ['InvitationCancelled', -1],
    ['InvitationExpired', -1],
    ['InvitationUndeliverable', -1],
  ] as const)('R36: counts a pending one less on %s', async (type, by) => {
    const ports = relayPorts();
    await relay(ports, records(anEvent(type, 2)));
    expect(ports.usage.count).toHaveBeenCalledWith(
      expect.objectContaining({ aggregateId: 'inv_1' }),
      [{ accountId: 'par_1', what: 'pending', by }],
      noon,
    );
  });

  test.each(['InvitationResent', 'InvitationSent', 'InvitationFollowed'] as const)(
    'counts none on %s',
    async (type) => {
      const ports = relayPorts();
      await relay(ports, records(anEvent(type, 2)));
      expect(ports.usage.count).not.toHaveBeenCalled();
    },
  );

  test('starts the machine of a new invitation, under a name that is always the same', async () => {
    const ports = relayPorts();
    expect(await relay(ports, records(anEvent()))).toMatchObject({ relayed: 1, failedAt: undefined });
    expect(ports.waits.open).toHaveBeenCalledWith('inv_1', later(900_000));
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 1, 'c');
    expect(ports.usage.count).toHaveBeenCalledWith(
      expect.objectContaining({ aggregateId: 'inv_1' }),
      [{ accountId: 'par_1', what: 'pending', by: 1 }],
      noon,
    );
  });

  test('wakes the machine by the token it finds', async () => {
    const ports = relayPorts();
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.waits.signal).toHaveBeenCalledWith('inv_1', 3, later(900_000));
    expect(ports.machines.wake).toHaveBeenCalledWith('token');
    expect(ports.waits.hasten).not.toHaveBeenCalled();
  });

  test('is content where none waits yet', async () => {
    const ports = relayPorts();
    ports.waits.signal.mockResolvedValue(undefined);
    expect(await relay(ports, records(anEvent('InvitationAccepted', 3)))).toMatchObject({ relayed: 1 });
    expect(ports.machines.wake).not.toHaveBeenCalled();
  });

  test('has the sweep start anew at once where the execution is gone', async () => {
    const ports = relayPorts();
    ports.machines.wake.mockResolvedValue(false);
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.waits.hasten).toHaveBeenCalledWith('inv_1', noon);
  });

  test.each(['InvitationSent', 'RelationshipEstablished', 'PartnerCreated'] as const)(
    '%s goes to the bus only',
    async (type) => {
      const ports = relayPorts();
      await relay(ports, records(anEvent(type)));
      expect(ports.machines.start).not.toHaveBeenCalled();
      expect(ports.waits.signal).not.toHaveBeenCalled();
      expect(ports.bus.publish).toHaveBeenCalledWith([anEvent(type)]);
    },
  );

  test('sets a record aside that is no event, and goes on with the others', async () => {
    const ports = relayPorts();
    expect(await relay(ports, records(undefined, anEvent()))).toMatchObject({
      relayed: 1,
      setAside: 1,
      failedAt: undefined,
    });
    expect(ports.setAsideWork.keep).toHaveBeenCalledWith('relay', 'p0', 'not an event', noon);
  });

  test('begins again at the first that failed, and has published those before', async () => {
    const ports = relayPorts();
    ports.machines.start.mockRejectedValueOnce(new Error('busy'));
    const result = await relay(ports, records(anEvent('InvitationSent'), anEvent(), anEvent('InvitationSent', 2)));
    expect(result).toMatchObject({ relayed: 1, failedAt: 'p1' });
    expect(ports.bus.publish).toHaveBeenCalledWith([anEvent('InvitationSent')]);
  });

  test('begins again at the first that the bus did not take', async () => {
    const ports = relayPorts();
    ports.bus.publish.mockResolvedValue(1);
    expect(await relay(ports, records(anEvent(), anEvent('InvitationSent', 2)))).toMatchObject({
      relayed: 1,
      failedAt: 'p1',
    });
    ports.bus.publish.mockRejectedValue(new Error('no network'));
    expect(await relay(ports, records(anEvent(), anEvent('InvitationSent', 2)))).toMatchObject({
      relayed: 0,
      failedAt: 'p0',
    });
  });
});

describe('the sweep', () => {
  function sweepPorts(...items: DueItem[]) {
    const invitations = { change: jest.fn<Invitations['change']>() };
    return {
      ...relayPorts(),
      due: {
        async *pages() {
          yield items;
        },
        remove: jest.fn<DueWork['remove']>(),
        putOff: jest.fn<DueWork['putOff']>().mockResolvedValue(1),
      },
      invitations,
      report: jest.fn(),
      handlers: {
        invitation: ({ entity }: DueThing, context: ChangeContext) =>
          advanceInvitation({ invitations }, entity as Invitation, context),
      },
      clock: () => later(31 * 86_400_000),
    };
  }
  const aWait = (attempt = 1, tries = attempt): DueItem => ({ kind: 'wait', wait: { id: 'inv_1', attempt, tries } });
  const anExpired: DueItem = {
    kind: 'thing',
    key: { pk: anInvitation().id, sk: 'invitation' },
    entity: anInvitation(),
  };
  const plenty = () => 60_000;
  const nothing = { expired: 0, reminded: 0, advanced: 0, restarted: 0, setAside: 0, failed: 0 };

  test('R13: expires an invitation that is due', async () => {
    const ports = sweepPorts(anExpired);
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, expired: 1 });
    expect(ports.invitations.change).toHaveBeenCalledWith(
      expect.objectContaining({ after: expect.objectContaining({ status: 'expired' }) }),
    );
  });

  test('R13: has a reminder sent that is due', async () => {
    const ports = { ...sweepPorts(anExpired), clock: () => later(24 * 86_400_000) };
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, reminded: 1 });
    expect(ports.invitations.change).toHaveBeenCalledWith(
      expect.objectContaining({ event: expect.objectContaining({ type: 'InvitationReminderDue' }) }),
    );
  });

  test('lets an answer stand that came meanwhile', async () => {
    const ports = sweepPorts(anExpired);
    ports.invitations.change.mockRejectedValue(new StaleWriteError('changed'));
    expect(await sweep(ports, plenty, 'c')).toEqual(nothing);
  });

  test('goes on after an item that failed, and tells of it', async () => {
    const ports = sweepPorts(anExpired, anExpired);
    ports.invitations.change.mockRejectedValueOnce(new Error('busy'));
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, expired: 1, failed: 1 });
    expect(ports.report).toHaveBeenCalledTimes(1);
  });

  test('starts an execution anew under a new name, and doubles the wait', async () => {
    const ports = sweepPorts(aWait(3));
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, restarted: 1 });
    expect(ports.machines.stop.mock.calls).toEqual([
      ['inv_1', 3],
      ['inv_1', 2],
    ]);
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 4, 'c');
    expect(ports.waits.countAttempt).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'inv_1', attempt: 3 }),
      later(31 * 86_400_000 + 8 * 900_000),
    );
  });

  test('starts none beside one that it could not stop', async () => {
    const ports = sweepPorts(aWait());
    ports.machines.stop.mockRejectedValue(new Error('busy'));
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, failed: 1 });
    expect(ports.machines.start).not.toHaveBeenCalled();
  });

  test('does nothing where another sweep was faster', async () => {
    const ports = sweepPorts(aWait());
    ports.waits.countAttempt.mockResolvedValue(false);
    expect(await sweep(ports, plenty, 'c')).toEqual(nothing);
    expect(ports.machines.start).not.toHaveBeenCalled();
  });

  test('sets aside what cannot be helped', async () => {
    const unknown: DueItem = { kind: 'thing', key: { pk: 'x', sk: 'toString' }, entity: {} };
    const ports = sweepPorts(aWait(mostAttempts), unknown);
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, setAside: 2 });
    expect(ports.waits.setAside).toHaveBeenCalled();
    expect(ports.due.remove).toHaveBeenCalledWith({ pk: 'x', sk: 'toString' });
  });

  test('gives a new signal a full set of tries', async () => {
    const ports = sweepPorts(aWait(mostAttempts, 0));
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, restarted: 1 });
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 11, 'c');
  });

  test('puts an invitation off that failed, and sets it aside the tenth time', async () => {
    const ports = sweepPorts(anExpired);
    ports.invitations.change.mockRejectedValue(new Error('busy'));
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, failed: 1 });
    ports.due.putOff.mockResolvedValue(mostAttempts);
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, setAside: 1 });
    expect(ports.due.remove).toHaveBeenCalledWith({ pk: anInvitation().id, sk: 'invitation' });
  });

  test('stops in time, and leaves the rest to the next', async () => {
    const ports = sweepPorts(...Array.from({ length: 30 }, () => anExpired));
    const timeLeft = jest.fn(() => 4000).mockReturnValueOnce(60_000);
    expect(await sweep(ports, timeLeft, 'c')).toEqual({ ...nothing, expired: 10 });
  });
});

describe('outbox records', () => {
  const recordOf = (image: unknown) =>
    ({ Records: [{ dynamodb: { SequenceNumber: '7', ...(image ? { NewImage: image } : {}) } }] }) as never;

  test('are read out of the stream', () => {
    expect(outboxRecords(recordOf(marshall({ event: anEvent() })), allEvents)).toEqual([
      { position: '7', event: anEvent() },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['no event', marshall({ other: 1 })],
    ['an unknown type', marshall({ event: { ...anEvent(), type: 'toString' } })],
    ['no number', marshall({ event: { ...anEvent(), sequence: 'x' } })],
    ['no time', marshall({ event: { ...anEvent(), at: 'never' } })],
  ])('that hold %s are no events', (_, image) => {
    expect(outboxRecords(recordOf(image), allEvents)).toEqual([{ position: '7', event: undefined }]);
  });
});

describe('the machine', () => {
  const sfn = mockClient(SFNClient);
  const arns = { inv: 'arn:aws:states:eu-south-1:1:stateMachine:invitations', rem: 'arn:removals' };
  const machine = machinesIn(new SFNClient({}), arns);
  beforeEach(() => {
    sfn.reset();
  });

  test('is started; one that runs already is as good', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists({ message: '', $metadata: {} }));
    await machine.start('inv_1', 1, 'c');
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: arns.inv,
      name: 'inv_1-1',
      input: '{"id":"inv_1","correlationId":"c"}',
    });
  });

  test.each([TaskDoesNotExist, TaskTimedOut])('a token that is gone is no error: %p', async (Gone) => {
    sfn.on(SendTaskSuccessCommand).rejects(new Gone({ message: '', $metadata: {} }));
    expect(await machine.wake('token')).toBe(false);
  });

  test.each([
    ['never was', new ExecutionDoesNotExist({ message: '', $metadata: {} })],
    ['is over', new ValidationException({ message: 'Execution is not running', $metadata: {} })],
  ])('is stopped by its name; one that %s is as good', async (_, refusal) => {
    sfn.on(StopExecutionCommand).rejects(refusal);
    await machine.stop('inv_1', 1);
    expect(sfn.commandCalls(StopExecutionCommand)[0]?.args[0].input.executionArn).toBe(
      'arn:aws:states:eu-south-1:1:execution:invitations:inv_1-1',
    );
  });

  test('is chosen by the kind of the aggregate', async () => {
    await machine.start('rem_1', 2, 'c');
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({
      stateMachineArn: 'arn:removals',
      name: 'rem_1-2',
    });
    await expect(machine.start('par_1', 1, 'c')).rejects.toThrow('No state machine waits with par_');
  });

  test('other trouble goes through', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new Error('busy'));
    await expect(machine.wake('token')).rejects.toThrow('busy');
  });
});

describe('the bus', () => {
  const eventBridge = mockClient(EventBridgeClient);
  const bus = busIn(new EventBridgeClient({}), 'bus');
  beforeEach(() => {
    eventBridge.reset();
  });

  test('takes ten at a time', async () => {
    eventBridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    expect(await bus.publish(Array.from({ length: 23 }, () => anEvent()))).toBeUndefined();
    expect(eventBridge.commandCalls(PutEventsCommand).map((call) => call.args[0].input.Entries?.length)).toEqual([
      10, 10, 3,
    ]);
  });

  test('tells the first it did not take', async () => {
    eventBridge
      .on(PutEventsCommand)
      .resolvesOnce({ FailedEntryCount: 0 })
      .resolves({ FailedEntryCount: 1, Entries: [{ EventId: 'x' }, { ErrorCode: 'Throttled' }] });
    expect(await bus.publish(Array.from({ length: 12 }, () => anEvent()))).toBe(11);
  });
});
