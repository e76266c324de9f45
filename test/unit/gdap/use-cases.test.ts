import { describe, expect, test } from '@jest/globals';
import { advanceOne, endGdap, type GdapPorts, readGdap, setGdap } from '../../../functions/gdap/change-gdap.ts';
import { activateGdap, type Gdap, type GdapChange } from '../../../functions/gdap/gdap.ts';
import { changeMany } from '../../../functions/gdap/gdap-batch.ts';
import type { GdapTemplates } from '../../../functions/gdap/gdap-templates.ts';
import { keepTemplates, readTemplates } from '../../../functions/gdap/keep-templates.ts';
import { listGdap, readUsed } from '../../../functions/gdap/list-gdap.ts';
import { gdapRequested } from '../../../functions/invitations/requested-gdap.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { aCaller, aContext, anInvitation, later, rejectionOf } from '../../support/builders.ts';

const asks = { kind: 'gdap', id: 'gdap_1', roles: ['userAdministrator'], termDays: 90, autoExtend: false } as const;
const requested = gdapRequested(anInvitation({ asks }))!;
const proven = {
  ...{ id: requested.customerId, company: 'Tailspin', language: 'en' as const, salt: 's' },
  contact: { name: 'Anna', email: 'a@b.example' },
};
const approved = activateGdap({ access: undefined }, { proven, requested, dayMs }, aContext());
const caller = aCaller();

function setUp(gdap: Gdap = approved.gdap) {
  const world = {
    ...{ gdap, customer: approved.customer[0].after, access: approved.access[0]!, now: later(dayMs) },
    ...{ interrupts: 0, isThere: true, keys: new Map<string, string>() },
    ...{ templates: undefined as GdapTemplates | undefined, uses: new Map<string, string>() },
  };
  const ports: GdapPorts = {
    dayMs,
    clock: () => world.now,
    customers: {
      find: async () => ({
        customer: world.isThere ? world.customer : undefined,
        access: { [caller.accountId]: world.access },
        known: undefined,
      }),
    },
    gdaps: {
      get: async (id) => (id === world.gdap.id ? world.gdap : undefined),
      list: async () => ({ items: [world.gdap], next: undefined }),
      async change({ gdap: after, access, customer }: GdapChange, { request } = {}) {
        if (world.interrupts > 0) {
          world.interrupts -= 1;
          throw new StaleWriteError('another came first');
        }
        if (request && world.keys.has(request.key)) throw new AlreadyDoneError(after.id);
        if (request) world.keys.set(request.key, after.id);
        Object.assign(world, { gdap: after, access, customer: customer.after });
      },
      recall: async ({ key }) => world.keys.get(key),
      rememberBatch: async () => false,
      getTemplates: async () => world.templates,
      async keepTemplates({ after }) {
        world.templates = after;
      },
      lastUses: async () => world.uses,
    },
  };
  return { world, ports };
}

/** The partner as the table has it; active in all, but for what is said. */
const partnersWith = (without: object = {}) => ({
  partners: { getPartner: async () => ({ status: 'active', agreement: 'active', ...without }) as never },
});

const by = (who = caller, key = 'key-0001') => ({
  ...{ caller: who, correlationId: 'c' },
  idempotency: { caller: who.accountId, operation: 'x', key, bodyHash: 'b' },
});
const asRead = (expectedRevision = approved.gdap.revision) => ({ gdapId: 'gdap_1', expectedRevision });
const another = by(aCaller({ accountId: 'par_X' }));

describe('R32: granular privileges of a partner’s own', () => {
  test('are changed as they were read', async () => {
    const { ports, world } = setUp();
    const assignments = [{ group: 'adminAgent', roles: ['userAdministrator'] as const }];
    expect(await setGdap(ports, by(), { ...asRead(), assignments })).toMatchObject({ assignments });
    expect(world.access.granular?.gdap_1?.assignments).toEqual(assignments);
    const stale = setGdap(ports, by(), { ...asRead(), autoExtend: true });
    expect(await rejectionOf(stale)).toMatchObject({ code: 'revision_mismatch' });
  });

  test('are ended once', async () => {
    const { ports, world } = setUp();
    const ended = await endGdap(ports, by(), asRead());
    expect(ended).toMatchObject({ status: 'terminated', endReason: 'byPartner' });
    expect(await endGdap(ports, by(), asRead())).toEqual(ended);
    expect(world.access.granular).toEqual({});
    expect(await rejectionOf(endGdap(ports, by(caller, 'key-0002'), asRead()))).toMatchObject({
      code: 'gdap_already_ended',
    });
  });

  test('that wait for approval, or are past their end, are neither changed nor ended', async () => {
    const pending = setUp(requested);
    expect(await rejectionOf(setGdap(pending.ports, by(), { ...asRead(1), autoExtend: true }))).toMatchObject({
      code: 'gdap_not_active',
    });
    expect(await rejectionOf(endGdap(pending.ports, by(), asRead(1)))).toMatchObject({ code: 'gdap_not_active' });
    const past = setUp();
    past.world.now = later(90 * dayMs);
    expect(await rejectionOf(setGdap(past.ports, by(), { ...asRead(), autoExtend: true }))).toMatchObject({
      code: 'gdap_already_ended',
    });
  });

  test('are no other partner’s', async () => {
    const { ports, world } = setUp();
    const missing = { code: 'not_found' };
    expect(await rejectionOf(setGdap(ports, another, { ...asRead(), autoExtend: true }))).toMatchObject(missing);
    expect(await rejectionOf(endGdap(ports, another, asRead()))).toMatchObject(missing);
    expect(await rejectionOf(readGdap(ports.gdaps, caller.accountId, 'gdap_9'))).toMatchObject(missing);
    expect(world.gdap).toBe(approved.gdap);
  });

  test('that are overtaken are read anew; without their customer nothing is done', async () => {
    const { ports, world } = setUp();
    world.interrupts = 1;
    expect(await endGdap(ports, by(), asRead())).toMatchObject({ status: 'terminated' });
    const lost = setUp();
    lost.world.isThere = false;
    await expect(endGdap(lost.ports, by(), asRead())).rejects.toThrow('no customer');
  });
});

test('R48: privileges that extend themselves do not, while their partner may be given nothing', async () => {
  for (const without of [{ agreement: 'ended' as const }, { status: 'suspended' as const }]) {
    const extending = { ...approved.gdap, autoExtend: true, dueAt: later(89 * dayMs).toISOString() };
    const { ports, world } = setUp(extending);
    const at = aContext(later(89 * dayMs));
    expect(await advanceOne({ ...ports, ...partnersWith(without) }, 'gdap_1', at)).toBe(true);
    expect(world.gdap).toMatchObject({ status: 'expiring', endsAt: extending.endsAt });
    // Resumed before the end, they are extended at it; still without, they end.
    const end = aContext(later(90 * dayMs));
    const resumed = setUp(world.gdap);
    await advanceOne({ ...resumed.ports, ...partnersWith() }, 'gdap_1', end);
    expect(resumed.world.gdap).toMatchObject({ status: 'active', endsAt: later(270 * dayMs).toISOString() });
    await advanceOne({ ...ports, ...partnersWith(without) }, 'gdap_1', end);
    expect(world.gdap.status).toBe('expired');
    const active = setUp(extending);
    await advanceOne({ ...active.ports, ...partnersWith() }, 'gdap_1', at);
    expect(active.world.gdap).toMatchObject({ status: 'active', endsAt: later(270 * dayMs).toISOString() });
  }
});

test('R32: time is worked on when it is due, and told whether it was', async () => {
  const { ports, world } = setUp();
  const at = (days: number) => aContext(later(days * dayMs));
  expect(await advanceOne({ ...ports, ...partnersWith() }, 'gdap_1', at(59))).toBe(false);
  expect(await advanceOne({ ...ports, ...partnersWith() }, 'gdap_1', at(60))).toBe(true);
  expect(world.gdap.status).toBe('expiring');
  expect(await advanceOne({ ...ports, ...partnersWith() }, 'gdap_1', at(90))).toBe(true);
  expect(world.gdap.status).toBe('expired');
  expect(await advanceOne({ ...ports, ...partnersWith() }, 'gdap_1', at(91))).toBe(false);
  expect(await advanceOne({ ...ports, ...partnersWith() }, 'gdap_9', at(91))).toBe(false);
});

describe('R53: many at once', () => {
  const items = [{ gdapId: 'gdap_1', revision: approved.gdap.revision }];
  const two = [...items, { gdapId: 'gdap_9', revision: 1 }];

  test('each has its own result, and what is refused stops no other', async () => {
    const { ports, world } = setUp();
    const outcomes = await changeMany(ports, by(), { action: 'extend', items: [...two].reverse() });
    expect(outcomes).toMatchObject([
      { gdapId: 'gdap_9', outcome: 'refused', refusal: { code: 'not_found' } },
      { gdapId: 'gdap_1', outcome: 'done', gdap: { autoExtend: true } },
    ]);
    expect(world.gdap.autoExtend).toBe(true);
    // Asked again, what is so already is done.
    expect(await changeMany(ports, by(), { action: 'extend', items })).toMatchObject([{ outcome: 'done' }]);
    expect(await changeMany(ports, by(), { action: 'letEnd', items })).toMatchObject([
      { outcome: 'refused', refusal: { code: 'revision_mismatch' } },
    ]);
    expect(await changeMany(ports, another, { action: 'extend', items })).toMatchObject([{ outcome: 'refused' }]);
  });

  test('they end, once for a key', async () => {
    const { ports, world } = setUp();
    const end = (key: string) => changeMany(ports, by(caller, key), { action: 'terminate', items });
    expect(await end('key-0001')).toMatchObject([{ outcome: 'done', gdap: { status: 'terminated' } }]);
    expect([...world.keys.keys()]).toEqual(['key-0001 gdap_1']);
    expect(await end('key-0001')).toMatchObject([{ outcome: 'done', gdap: { status: 'terminated' } }]);
    expect(await end('key-0002')).toMatchObject([{ outcome: 'refused', refusal: { code: 'gdap_already_ended' } }]);
    expect(await changeMany(ports, by(), { action: 'letEnd', items })).toMatchObject([{ outcome: 'refused' }]);
  });

  test('where time runs out, the same request goes on; what fails for good is no result', async () => {
    const { ports, world } = setUp();
    let calls = 0;
    const slow = { ...ports, clock: () => new Date(later(dayMs).getTime() + 4000 * calls++) };
    expect(await rejectionOf(changeMany(slow, by(), { action: 'extend', items }))).toMatchObject({
      code: 'busy_try_again',
    });
    expect(world.gdap.autoExtend).toBe(false);
    ports.gdaps.get = async () => {
      throw new Error('the table is away');
    };
    await expect(changeMany(ports, by(), { action: 'extend', items })).rejects.toThrow('the table is away');
  });
});

describe('R53: templates', () => {
  const template = { name: 'Helpdesk', roles: ['userAdministrator'], termDays: 90, autoExtend: true } as const;
  const assignments = [{ group: 'salesAgent', roles: ['userAdministrator'] }] as const;

  test('are kept all at once, by their revision', async () => {
    const { ports, world } = setUp();
    expect(await readTemplates(ports, caller)).toEqual({ templates: [], revision: 1 });
    const wish = { templates: [{ ...template, assignments }], expectedRevision: 1 };
    expect(await keepTemplates(ports, by(), wish)).toMatchObject({ templates: wish.templates, revision: 2 });
    expect(world.templates).toMatchObject({ id: caller.accountId.replace('par_', 'gtp_'), chain: { sequence: 1 } });
    expect(await rejectionOf(keepTemplates(ports, by(), wish))).toMatchObject({ code: 'revision_mismatch' });
    await keepTemplates(ports, by(), { templates: [], expectedRevision: 2 });
    expect(await readTemplates(ports, caller)).toMatchObject({ templates: [], revision: 3 });
  });

  test.each([
    [{ roles: ['globalAdministrator'] }, 'gdap_not_extendable'],
    [{ roles: ['globalReader'], assignments }, 'gdap_role_not_granted'],
  ])('with %j are refused: %s', async (wrong, code) => {
    const { ports, world } = setUp();
    const templates = [template, { ...template, ...wrong } as never];
    expect(await rejectionOf(keepTemplates(ports, by(), { templates, expectedRevision: 1 }))).toMatchObject({ code });
    expect(world.templates).toBeUndefined();
  });

  test('tell the groups that have the roles from the approval on', () => {
    const asked = gdapRequested(anInvitation({ asks: { ...asks, assignments } }))!;
    const { access, gdap } = activateGdap({ access: undefined }, { proven, requested: asked, dayMs }, aContext());
    expect(access[0]?.granular?.gdap_1?.assignments).toEqual(assignments);
    expect(gdap.assignments).toEqual(assignments);
  });
});

describe('R53: those that are not used', () => {
  const page = { limit: 10, after: undefined };
  const listed = async (lastUsedOn: string | undefined, days: number, now = later(100 * dayMs), gdap?: Gdap) => {
    const { ports, world } = setUp(gdap);
    if (lastUsedOn) world.uses.set('gdap_1', lastUsedOn);
    world.now = now;
    return (await listGdap(ports, caller, { unusedForDays: days }, page)).items.length;
  };
  const dayOf = (days: number) =>
    later(days * dayMs)
      .toISOString()
      .slice(0, 10);

  test('are those that count so long, and allowed nothing meanwhile', async () => {
    expect(await listed(undefined, 90)).toBe(1);
    expect(await listed(undefined, 101)).toBe(0);
    expect(await listed(dayOf(9), 90)).toBe(1);
    expect(await listed(dayOf(10), 90)).toBe(0);
    expect(await listed(dayOf(99), 90)).toBe(0);
    const ended = { ...approved.gdap, status: 'terminated' } as unknown as Gdap;
    expect(await listed(undefined, 90, later(100 * dayMs), ended)).toBe(0);
  });

  test('tell when they were used; what never was tells nothing', async () => {
    const { ports, world } = setUp();
    expect((await listGdap(ports, caller, {}, page)).items[0]).not.toHaveProperty('lastUsedOn');
    world.uses.set('gdap_1', '2026-03-01');
    expect((await listGdap(ports, caller, {}, page)).items).toMatchObject([{ lastUsedOn: '2026-03-01' }]);
    expect(await readUsed(ports, caller, 'gdap_1')).toMatchObject({ lastUsedOn: '2026-03-01' });
    expect(await rejectionOf(readUsed(ports, another.caller, 'gdap_1'))).toMatchObject({ code: 'not_found' });
  });
});
