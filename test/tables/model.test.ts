import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Invitation, relationshipsOf } from '../../functions/invitations/invitation.ts';
import { type AuditRecord, chainStart, follows } from '../../functions/platform/changes/audit-record.ts';
import type { DomainEvent } from '../../functions/platform/changes/event.ts';
import type { Item } from '../../functions/platform/table/table.dynamodb.ts';
import type { Access } from '../../functions/relationships/access.ts';
import type { Relationship } from '../../functions/relationships/relationship.ts';
import { tables } from '../support/tables.ts';
import { closeWorlds, World } from '../support/world.ts';

afterAll(() => {
  closeWorlds();
  tables.db.destroy();
});

const acts = [
  'accept',
  'decline',
  'notMe',
  'passOn',
  'newLink',
  'cancel',
  'resend',
  'bounce',
  'complaint',
  'delivery',
] as const;
type Act = (typeof acts)[number];

/** One thing that happens; `skew` is how far the clock of whoever does it is off, in milliseconds. */
class Step implements fc.AsyncCommand<object, World> {
  readonly what: string;
  readonly skew: number;
  private readonly work: (world: World) => Promise<unknown>;

  constructor(what: string, skew: number, work: (world: World) => Promise<unknown>) {
    this.what = what;
    this.skew = skew;
    this.work = work;
  }

  check = () => true;
  async run(_: object, world: World): Promise<void> {
    world.skew = this.skew;
    await this.work(world);
  }
  toString = () => `${this.what} (${this.skew} ms)`;
}

const skew = fc.integer({ min: -5000, max: 5000 });
const few = fc.nat({ max: 3 });
/** Accepting and asking for a new link have the most to spoil. */
const act = fc.constantFrom<Act>(...acts, 'accept', 'accept', 'accept', 'newLink', 'newLink');

const steps = [
  fc.tuple(act, skew).map(([name, off]) => new Step(name, off, (world) => world.act(name))),
  fc
    .tuple(act, act, skew)
    .map(([a, b, off]) => new Step(`${a} and ${b} at once`, off, (world) => Promise.all([world.act(a), world.act(b)]))),
  fc.tuple(few, skew).map(([which, off]) => new Step(`look at ${which}`, off, (world) => world.look(which))),
  fc
    .tuple(few, few, skew)
    .map(([most, again, off]) => new Step(`relay ${most}, ${again} again`, off, (world) => world.relay(most, again))),
  fc.tuple(few, skew).map(([which, off]) => new Step(`machine ${which}`, off, (world) => world.step(which))),
  fc.tuple(few, skew).map(([which, off]) => new Step(`machine ${which}`, off, (world) => world.step(which))),
  fc.tuple(few, skew).map(([which, off]) => new Step(`stop ${which}`, off, async (world) => world.stop(which))),
  fc.constantFrom('open' as const, 'parked' as const).map(
    (how) =>
      new Step(`from now on they wait ${how}`, 0, async (world) => {
        world.waiting = how;
      }),
  ),
  skew.map((off) => new Step('sweep', off, (world) => world.sweep())),
  fc.tuple(fc.integer({ min: 1, max: 40 }), skew).map(
    ([hours, off]) =>
      new Step(`${hours} hours`, off, async (world) => {
        world.now += hours * 3_600_000;
      }),
  ),
  few.map((most) => new Step(`${most} events are lost`, 0, (world) => world.lose(most))),
  few.map(
    (failures) =>
      new Step(`the next ${failures} calls are lost`, 0, async (world) => {
        world.failures = failures;
      }),
  ),
];

const isEnd = ({ before, after }: AuditRecord) => before === 'pending' && after !== 'pending';
const entity = <T>(items: readonly Item[], sk: string) =>
  items.filter((item) => String(item.sk).startsWith(sk)).map((item) => item.entity as T);

/** What must hold even where the relay lost events: whoever invited was told, and nothing waits any more. */
async function requireTold(world: World): Promise<void> {
  const { main } = await world.items();
  for (const invitation of entity<Invitation>(main, 'invitation')) {
    const { id, status, invitedBy } = invitation;
    const own = [...world.executions].filter(([name]) => name.startsWith(id));
    expect(own.filter(([, { at }]) => at === 'ended').length).toBeGreaterThan(0);
    expect(own.filter(([, { at }]) => !['ended', 'stopped'].includes(at))).toEqual([]);
    const told = world.mailer.sent.filter(({ tags }) => tags.message === 'outcome' && tags.invitation === id);
    // Who cancelled it herself knows.
    const knows = 'cancelledBy' in invitation && invitation.cancelledBy === invitedBy;
    expect([status, told.length > 0]).toEqual([status, !knows]);
    const [wait] = main.filter(({ pk, sk }) => pk === id && sk === 'wait');
    expect([wait?.dueAt, Number(wait?.handled) >= Number(wait?.signalled)]).toEqual([undefined, true]);
  }
}

/** What must hold whatever has happened, once everything has caught up and what was lost came again. */
async function requireOrder(world: World): Promise<void> {
  const { main, evidence } = await world.items();
  const chained = evidence.filter(({ sequence }) => sequence !== undefined) as unknown as (AuditRecord & Item)[];
  const records = Map.groupBy(chained, ({ pk }) => String(pk));
  const events = main.filter(({ sk }) => String(sk).startsWith('event#')).map(({ event }) => event as DomainEvent);
  const invitations = entity<Invitation>(main, 'invitation');
  const relationships = entity<Relationship>(main, 'relationship');
  const accepted = invitations.filter(({ status }) => status === 'accepted');

  expect(invitations.map(({ id }) => id).sort()).toEqual([...world.invitationIds].sort());
  expect(invitations.filter(({ status }) => status === 'pending')).toEqual([]);
  expect(main.filter(({ sk }) => sk === 'customer')).toHaveLength(accepted.length > 0 ? 1 : 0);
  expect(relationships).toHaveLength(accepted.length > 0 ? 2 : 0);
  expect(
    entity<Access>(main, 'access#')
      .flatMap(({ grants }) => Object.keys(grants))
      .sort(),
  ).toEqual(accepted.length > 0 ? ['delegatedAdmin', 'orders'] : []);
  for (const invitation of accepted)
    for (const { relationshipId } of relationshipsOf(invitation))
      expect(relationships.map(({ id }) => id)).toContain(relationshipId);

  for (const [chainId, chain] of records) {
    const sorted = chain
      .map(({ pk, sk, accountPk, listSk, ...record }) => record as AuditRecord)
      .sort((a, b) => a.sequence - b.sequence);
    let head = chainStart;
    for (const record of sorted) {
      expect(follows(head, record)).toBe(true);
      head = { sequence: record.sequence, hash: record.hash };
    }
    const [kept] = main.filter(({ pk, entity: each }) => pk === chainId && (each as Invitation | undefined)?.chain);
    expect((kept?.entity as Invitation | undefined)?.chain).toEqual(head);
    const own = events.filter(({ aggregateId }) => aggregateId === chainId);
    expect(own.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(sorted.map(({ sequence }) => sequence));
    if (chainId.startsWith('inv_')) expect(sorted.filter(isEnd)).toHaveLength(1);
  }

  const keyOf = ({ aggregateId, sequence }: DomainEvent) => `${aggregateId}#${sequence}`;
  const published = new Set(world.published.map(keyOf));
  expect(events.map(keyOf).filter((key) => !published.has(key))).toEqual([]);

  const usage = main.find(({ pk, sk }) => pk === world.caller.accountId && sk === 'usage');
  expect([usage?.pending, Number(usage?.customers ?? 0)]).toEqual([0, accepted.length > 0 ? 1 : 0]);
  expect(main.filter(({ pk }) => String(pk).startsWith('set-aside#'))).toEqual([]);
}

const waiting = fc.constantFrom('open' as const, 'parked' as const);

describe('R13, R38: whatever happens to an invitation, in whatever order', () => {
  test('ends once, is all or nothing, and everyone is told, though events are lost; redriven, none is', async () => {
    await fc.assert(
      fc.asyncProperty(waiting, fc.commands(steps, { maxCommands: 25, size: 'max' }), async (waits, commands) => {
        const world = await World.begin(waits);
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await world.settle();
        await requireTold(world);
        await world.redrive();
        await world.settle();
        await requireOrder(world);
        await world.end();
      }),
      {
        numRuns: Number(process.env.MODEL_RUNS ?? 40),
        interruptAfterTimeLimit: 150_000,
        markInterruptAsFailure: false,
      },
    );
  }, 300_000);
});
