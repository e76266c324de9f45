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
import { type Machines, NoMachineError } from '../../../functions/platform/outbox/machines.port.ts';
import { machinesIn } from '../../../functions/platform/outbox/machines.sfn.ts';
import { outboxRecords } from '../../../functions/platform/outbox/outbox.dynamodb.ts';
import { mostFailures, relay } from '../../../functions/platform/outbox/relay.ts';
import type { SetAsideWork } from '../../../functions/platform/outbox/set-aside.port.ts';
import { mostAttempts, sweep } from '../../../functions/platform/outbox/sweep.ts';
import type { WaitState, Waits } from '../../../functions/platform/outbox/waits.port.ts';
import { allEvents } from '../../../functions/webhooks/all-events.ts';
import { anInvitation, errorOf, later, noon } from '../../support/builders.ts';

const anEvent = (type = 'InvitationCreated', sequence = 1): DomainEvent => ({
  type,
  aggregateId: 'inv_1',
  sequence,
  at: noon.toISOString(),
  data: { accountId: 'par_1' },
  correlationId: 'c',
});

/** A wait whose signal nobody handled yet; `attempt` executions were started before it. */
const aSignalled = (signalled: number, wanted: Partial<WaitState> = {}): WaitState => ({
  id: 'inv_1',
  attempt: 1,
  tries: 0,
  signalled,
  taskToken: 'token',
  isParked: false,
  dueAt: noon.toISOString(),
  ...wanted,
});
/** That of a new invitation. */
const aNewWait = aSignalled(1, { attempt: 0, taskToken: undefined });

function relayPorts(wait: WaitState | undefined = aNewWait) {
  return {
    waits: {
      read: jest.fn<Waits['read']>().mockResolvedValue(wait),
      raise: jest.fn<Waits['raise']>().mockResolvedValue(undefined),
      countAttempt: jest.fn<Waits['countAttempt']>().mockResolvedValue(true),
      setAside: jest.fn<Waits['setAside']>(),
    },
    usage: { count: jest.fn<Usage['count']>() },
    machines: {
      mustKnow: jest.fn<Machines['mustKnow']>(),
      start: jest.fn<Machines['start']>(),
      stop: jest.fn<Machines['stop']>(),
      wake: jest.fn<Machines['wake']>().mockResolvedValue(true),
    },
    bus: { publish: jest.fn<Bus['publish']>().mockResolvedValue(undefined) },
    setAsideWork: {
      keep: jest.fn<SetAsideWork['keep']>(),
      countFailure: jest.fn<SetAsideWork['countFailure']>().mockResolvedValue(1),
    },
    events: allEvents,
    clock: () => noon,
    passes: (error: unknown) => (error as Error).message === 'busy',
    restartAfterMs: 900_000,
  };
}

const keyOf = (index: number) => ({ pk: 'inv_1', sk: `event#${index}` });
const records = (...events: (DomainEvent | undefined)[]) =>
  events.map((event, index) => ({ position: `p${index}`, key: keyOf(index), event }));

describe('the relay', () => {
  test('R42: starts the execution at once with which a removal goes on', async () => {
    const ports = relayPorts(aSignalled(4, { id: 'rem_1', attempt: 2, taskToken: undefined }));
    await relay(ports, records({ ...anEvent('RemovalRetried', 4), aggregateId: 'rem_1' }));
    expect(ports.machines.start).toHaveBeenCalledWith('rem_1', 3, 'c');
    expect(ports.machines.wake).not.toHaveBeenCalled();
  });

  test('signals things side by side, those of one in order; publishes what came before the first failure, in order', async () => {
    const ports = relayPorts();
    const began: string[] = [];
    ports.waits.read.mockImplementation(async (id) => {
      began.push(id);
      await new Promise((done) => setTimeout(done, 5));
      return aSignalled(1, { id, attempt: 0, taskToken: undefined });
    });
    ports.machines.start.mockImplementation(async (id) => {
      if (id === 'inv_b') throw new Error('its own');
    });
    const of = (id: string, sequence = 1) => ({ ...anEvent('InvitationCreated', sequence), aggregateId: id });
    const all = [of('inv_a'), of('inv_b'), of('inv_b', 1), of('inv_c')].map((event, index) => ({
      ...{ position: `p${index}`, key: { pk: event.aggregateId, sk: `event#${index}` }, event },
    }));
    const result = await relay(ports, all);
    expect(result).toMatchObject({ relayed: 1, failedAt: 'p1', failure: { message: 'its own' } });
    // All three began before one was done; the second of the one that failed never did. Behind the failure nothing is decided.
    expect(began).toEqual(['inv_a', 'inv_b', 'inv_c']);
    expect(ports.bus.publish.mock.calls.map(([events]) => events.map(({ aggregateId }) => aggregateId))).toEqual([
      ['inv_a'],
    ]);
    expect(ports.usage.count).toHaveBeenCalledTimes(1);
  });

  test('counts all together; where that fails, one by one, and stops at the one that failed', async () => {
    const of = (id: string) => ({ ...anEvent(), aggregateId: id });
    const all = ['inv_a', 'inv_b', 'inv_c'].map((id, index) => ({
      ...{ position: `p${index}`, key: { pk: id, sk: `event#${index}` }, event: of(id) },
    }));
    const together = relayPorts();
    expect(await relay(together, all)).toMatchObject({ relayed: 3, failedAt: undefined });
    const countedBy = ({ usage }: ReturnType<typeof relayPorts>) =>
      usage.count.mock.calls.map(([events]) => events.map(({ event }) => event.aggregateId));
    expect(countedBy(together)).toEqual([['inv_a', 'inv_b', 'inv_c']]);
    const apart = relayPorts();
    apart.usage.count.mockImplementation(async (events) => {
      if (events.some(({ event }) => event.aggregateId === 'inv_b')) throw new Error('its own');
    });
    expect(await relay(apart, all)).toMatchObject({ relayed: 1, failedAt: 'p1' });
    expect(countedBy(apart)).toEqual([['inv_a', 'inv_b', 'inv_c'], ['inv_a'], ['inv_b']]);
    expect(apart.setAsideWork.countFailure).toHaveBeenCalledTimes(1);
  });

  test('that comes again starts none beside the one it counted, which it may not have started', async () => {
    const ports = relayPorts(aSignalled(1, { attempt: 1, tries: 1, taskToken: undefined }));
    await relay(ports, records(anEvent()));
    expect(ports.machines.start.mock.calls).toEqual([['inv_1', 1, 'c']]);
    expect(ports.waits.countAttempt).not.toHaveBeenCalled();
  });

  test('starts none where the sweep was faster', async () => {
    const ports = relayPorts();
    ports.waits.countAttempt.mockResolvedValue(false);
    await relay(ports, records(anEvent()));
    expect(ports.machines.start).not.toHaveBeenCalled();
  });

  test.each([
    ['was handled', aSignalled(3, { dueAt: undefined })],
    ['has a newer one behind it', aSignalled(4)],
  ])('leaves a signal alone that %s', async (_, wait) => {
    const ports = relayPorts(wait);
    expect(await relay(ports, records(anEvent('InvitationAccepted', 3)))).toMatchObject({ relayed: 1 });
    expect(ports.machines.start).not.toHaveBeenCalled();
    expect(ports.machines.wake).not.toHaveBeenCalled();
    expect(ports.waits.raise).not.toHaveBeenCalled();
  });

  test.each([
    ['there is no wait', undefined],
    ['the wait lacks the signal', aSignalled(2, { dueAt: undefined })],
  ])('raises the signal itself where %s', async (_, wait) => {
    const ports = relayPorts(wait);
    ports.waits.read.mockResolvedValue(wait);
    ports.waits.raise.mockResolvedValue(aSignalled(3, { attempt: 0, taskToken: undefined }));
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.waits.raise).toHaveBeenCalledWith('inv_1', 3, noon);
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 1, 'c');
    ports.waits.raise.mockResolvedValue(undefined);
    expect(await relay(ports, records(anEvent('InvitationAccepted', 3)))).toMatchObject({ relayed: 1 });
    expect(ports.machines.start).toHaveBeenCalledTimes(1);
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
    const changes = [{ accountId: 'par_1', what: 'pending', by }];
    expect(ports.usage.count.mock.calls).toEqual([
      [[{ event: expect.objectContaining({ aggregateId: 'inv_1' }), changes }], noon],
    ]);
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
    expect(ports.waits.countAttempt).toHaveBeenCalledWith({ id: 'inv_1', attempt: 0 }, later(900_000));
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 1, 'c');
    expect(ports.machines.stop).not.toHaveBeenCalled();
    const changes = [{ accountId: 'par_1', what: 'pending', by: 1 }];
    const event = expect.objectContaining({ aggregateId: 'inv_1' });
    expect(ports.usage.count.mock.calls).toEqual([[[{ event, changes }], noon]]);
  });

  test('starts the next execution of what waits parked, once', async () => {
    const ports = relayPorts(aSignalled(3, { attempt: 1, taskToken: undefined, isParked: true }));
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.waits.countAttempt).toHaveBeenCalledWith({ id: 'inv_1', attempt: 1 }, expect.any(Date));
    expect(ports.machines.start.mock.calls).toEqual([['inv_1', 2, 'c']]);
    // It ended by itself: there is none to stop.
    expect(ports.machines.stop).not.toHaveBeenCalled();
  });

  test('wakes the machine by the token it finds', async () => {
    const ports = relayPorts(aSignalled(3));
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.machines.wake).toHaveBeenCalledWith(
      'token',
      expect.objectContaining({ type: 'InvitationAccepted', sequence: 3 }),
    );
    expect(ports.machines.start).not.toHaveBeenCalled();
    expect(ports.waits.countAttempt).not.toHaveBeenCalled();
  });

  test('is content where none waits yet; starts it where it was counted and never started', async () => {
    const ports = relayPorts(aSignalled(3, { attempt: 2, taskToken: undefined }));
    expect(await relay(ports, records(anEvent('InvitationAccepted', 3)))).toMatchObject({ relayed: 1 });
    expect(ports.machines.wake).not.toHaveBeenCalled();
    // By its name: one that runs already stays the only one.
    expect(ports.machines.start.mock.calls).toEqual([['inv_1', 2, 'c']]);
    expect(ports.waits.countAttempt).not.toHaveBeenCalled();
  });

  test('starts the next at once where the execution is gone', async () => {
    const ports = relayPorts(aSignalled(3));
    ports.machines.wake.mockResolvedValue(false);
    await relay(ports, records(anEvent('InvitationAccepted', 3)));
    expect(ports.machines.stop).toHaveBeenCalledWith('inv_1', 1);
    expect(ports.machines.start).toHaveBeenCalledWith('inv_1', 2, 'c');
  });

  test.each(['InvitationSent', 'RelationshipEstablished', 'PartnerCreated'] as const)(
    '%s goes to the bus only',
    async (type) => {
      const ports = relayPorts();
      await relay(ports, records(anEvent(type)));
      expect(ports.machines.start).not.toHaveBeenCalled();
      expect(ports.waits.read).not.toHaveBeenCalled();
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
    expect(ports.setAsideWork.keep).toHaveBeenCalledWith(
      { from: 'relay', key: keyOf(0), reason: 'not an event' },
      noon,
    );
  });

  test('sets an event aside at once that no machine takes', async () => {
    const ports = relayPorts();
    ports.machines.mustKnow.mockImplementationOnce(() => {
      throw new NoMachineError('none');
    });
    expect(await relay(ports, records(anEvent(), anEvent()))).toMatchObject({ relayed: 1, setAside: 1 });
    expect(ports.setAsideWork.keep).toHaveBeenCalledWith(
      { from: 'relay', key: keyOf(0), reason: 'no machine takes it' },
      noon,
    );
    expect(ports.setAsideWork.countFailure).not.toHaveBeenCalled();
  });

  test('begins again at the first that failed, and has published those before', async () => {
    const ports = relayPorts();
    ports.machines.start.mockRejectedValueOnce(new Error('busy'));
    const result = await relay(ports, records(anEvent('InvitationSent'), anEvent(), anEvent('InvitationSent', 2)));
    expect(result).toMatchObject({ relayed: 1, failedAt: 'p1' });
    expect(ports.bus.publish).toHaveBeenCalledWith([anEvent('InvitationSent')]);
  });

  test('counts what fails for a reason of its own, and sets it aside the fifth time: the others go on', async () => {
    const ports = relayPorts();
    const fail = () => ports.machines.start.mockRejectedValueOnce(new Error('poison'));
    const both = records(anEvent(), anEvent('InvitationSent', 2));
    fail();
    ports.setAsideWork.countFailure.mockResolvedValueOnce(mostFailures - 1);
    expect(await relay(ports, both)).toMatchObject({ relayed: 0, setAside: 0, failedAt: 'p0' });
    expect(ports.setAsideWork.countFailure).toHaveBeenCalledWith(keyOf(0), noon);
    fail();
    ports.setAsideWork.countFailure.mockResolvedValueOnce(mostFailures);
    expect(await relay(ports, both)).toMatchObject({ relayed: 1, setAside: 1, failedAt: undefined });
    expect(ports.setAsideWork.keep).toHaveBeenCalledWith(
      { from: 'relay', key: keyOf(0), reason: 'failed 5 times' },
      noon,
    );
    expect(ports.bus.publish).toHaveBeenLastCalledWith([anEvent('InvitationSent', 2)]);
  });

  test('counts no trouble that passes by itself, however often it comes', async () => {
    const ports = relayPorts();
    ports.machines.start.mockRejectedValue(new Error('busy'));
    ports.setAsideWork.countFailure.mockResolvedValue(100);
    expect(await relay(ports, records(anEvent()))).toMatchObject({ failedAt: 'p0', setAside: 0 });
    expect(ports.setAsideWork.countFailure).not.toHaveBeenCalled();
  });

  test('begins again where what failed can be neither counted nor set aside', async () => {
    const ports = relayPorts();
    ports.setAsideWork.keep.mockRejectedValue(new Error('no table'));
    expect(await relay(ports, records(undefined))).toMatchObject({ failedAt: 'p0', setAside: 0 });
    ports.setAsideWork.countFailure.mockRejectedValue(new Error('no table'));
    expect(await relay(ports, records(undefined))).toMatchObject({ failedAt: 'p0', setAside: 0 });
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

  test('publishes the others where the bus never takes one', async () => {
    const ports = relayPorts();
    ports.bus.publish.mockResolvedValueOnce(1).mockResolvedValueOnce(undefined);
    ports.setAsideWork.countFailure.mockResolvedValue(mostFailures);
    const last = anEvent('InvitationSent', 4);
    const three = [anEvent('InvitationSent', 2), anEvent('InvitationSent', 3), last];
    expect(await relay(ports, records(...three))).toMatchObject({ relayed: 2, setAside: 1, failedAt: undefined });
    expect(ports.bus.publish).toHaveBeenLastCalledWith([last]);
    expect(ports.setAsideWork.keep).toHaveBeenCalledWith(expect.objectContaining({ key: keyOf(1) }), noon);
  });

  test('begins again where the bus failed, though a machine failed behind it', async () => {
    const ports = relayPorts();
    ports.bus.publish.mockResolvedValue(0);
    ports.machines.start.mockRejectedValue(new Error('busy'));
    expect(await relay(ports, records(anEvent('InvitationSent', 2), anEvent()))).toMatchObject({
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
  const aWait = (attempt = 1, tries = attempt, dueAt = noon): DueItem => ({
    kind: 'wait',
    dueAt: dueAt.toISOString(),
    wait: { id: 'inv_1', attempt, tries, dueAt: dueAt.toISOString(), isParked: false },
  });
  const anExpired: DueItem = {
    kind: 'thing',
    dueAt: later(31 * 86_400_000 - 7000).toISOString(),
    key: { pk: anInvitation().id, sk: 'invitation' },
    entity: anInvitation(),
  };
  const plenty = () => 60_000;
  const nothing = {
    expired: 0,
    reminded: 0,
    advanced: 0,
    restarted: 0,
    setAside: 0,
    failed: 0,
    oldestSeconds: expect.any(Number),
  };

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

  test('tells for how long the oldest of what was due had waited', async () => {
    expect(await sweep(sweepPorts(anExpired), plenty, 'c')).toMatchObject({ oldestSeconds: 7 });
    expect(await sweep(sweepPorts(anExpired, aWait()), plenty, 'c')).toMatchObject({ oldestSeconds: 31 * 86_400 });
    expect(await sweep(sweepPorts(), plenty, 'c')).toMatchObject({ oldestSeconds: 0 });
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

  test('starts what nobody started yet at once, and leaves an execution its time for a fresh signal', async () => {
    const fresh = later(31 * 86_400_000 - 900_000 + 1);
    const unstarted = sweepPorts(aWait(0, 0, fresh));
    expect(await sweep(unstarted, plenty, 'c')).toEqual({ ...nothing, restarted: 1 });
    expect(unstarted.machines.start).toHaveBeenCalledWith('inv_1', 1, 'c');
    expect(unstarted.machines.stop).not.toHaveBeenCalled();
    expect(await sweep(sweepPorts(aWait(1, 0, fresh)), plenty, 'c')).toEqual(nothing);
    expect(await sweep(sweepPorts(aWait(1, 1, fresh)), plenty, 'c')).toEqual({ ...nothing, restarted: 1 });
    const late = new Date(fresh.getTime() - 1);
    expect(await sweep(sweepPorts(aWait(1, 0, late)), plenty, 'c')).toEqual({ ...nothing, restarted: 1 });
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
    const unknown: DueItem = { kind: 'thing', dueAt: noon.toISOString(), key: { pk: 'x', sk: 'toString' }, entity: {} };
    const ports = sweepPorts(aWait(mostAttempts), unknown);
    expect(await sweep(ports, plenty, 'c')).toEqual({ ...nothing, setAside: 2 });
    expect(ports.waits.setAside).toHaveBeenCalled();
    expect(ports.due.remove).toHaveBeenCalledWith({ pk: 'x', sk: 'toString' });
    expect(ports.setAsideWork.keep.mock.calls.map(([work]) => work)).toEqual([
      { from: 'sweep', key: { pk: 'inv_1', sk: 'wait' }, reason: '10 executions did not handle its signal' },
      { from: 'sweep', key: { pk: 'x', sk: 'toString' }, reason: 'not known as due work' },
    ]);
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
    ({
      Records: [
        {
          dynamodb: {
            SequenceNumber: '7',
            Keys: marshall(keyOf(1)),
            ...(image ? { NewImage: image } : {}),
          },
        },
      ],
    }) as never;

  test('are read out of the stream', () => {
    expect(outboxRecords(recordOf(marshall({ event: anEvent() })), allEvents)).toEqual([
      { position: '7', key: keyOf(1), event: anEvent() },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['no event', marshall({ other: 1 })],
    ['an unknown type', marshall({ event: { ...anEvent(), type: 'toString' } })],
    ['no number', marshall({ event: { ...anEvent(), sequence: 'x' } })],
    ['no time', marshall({ event: { ...anEvent(), at: 'never' } })],
  ])('that hold %s are no events', (_, image) => {
    expect(outboxRecords(recordOf(image), allEvents)).toEqual([{ position: '7', key: keyOf(1), event: undefined }]);
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
    expect(await machine.wake('token', { type: 'InvitationAccepted', sequence: 3 })).toBe(false);
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
    expect(errorOf(() => machine.mustKnow('par_1'))).toBeInstanceOf(NoMachineError);
    machine.mustKnow('rem_1');
  });

  test('other trouble goes through', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(new Error('busy'));
    await expect(machine.wake('token', { type: 'InvitationAccepted', sequence: 3 })).rejects.toThrow('busy');
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
