import { describe, expect, test } from '@jest/globals';
import { advanceOne, endGdap, type GdapPorts, readGdap, setGdap } from '../../../functions/gdap/change-gdap.ts';
import { activateGdap, type Gdap, type GdapChange } from '../../../functions/gdap/gdap.ts';
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
