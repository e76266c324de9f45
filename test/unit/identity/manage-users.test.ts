import { describe, expect, test } from '@jest/globals';
import {
  editPartnerUser,
  inviteUserAgain,
  readPartnerUser,
  setPartnerUserState,
} from '../../../functions/identity/manage-users.ts';
import type { User } from '../../../functions/identity/partner.ts';
import type { UserWrite } from '../../../functions/identity/partners.port.ts';
import type { Role } from '../../../functions/identity/roles.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { aCaller, noon, rejectionOf } from '../../support/builders.ts';
import { fakeDaily } from '../../support/fakes.ts';

const caller = aCaller({ accountId: 'par_1', roles: ['globalAdmin'] });

const aUser = (id: string, roles: readonly Role[] = ['salesAgent'], wanted: Partial<User> = {}): User => ({
  ...{ id, accountId: 'par_1', partnerKind: 'reseller', partnerName: 'Contoso', name: id, language: 'en', roles },
  ...{ email: `${id}@contoso.example`, createdAt: noon.toISOString(), chain: { sequence: 1, hash: 'h' }, ...wanted },
});

function setUp(...users: User[]) {
  const kept = new Map(users.map((each) => [each.id, each]));
  const keys = new Map<string, string>();
  const events: object[] = [];
  const signIns: string[] = [];
  const world = { neverSignedIn: true, failing: false, beforeWrite: undefined as (() => void) | undefined };
  const partners = {
    getUser: async (id: string) => kept.get(id),
    // One at a time, so that all pages are looked at.
    listUsers: async (_: string, __: number, after = '0') => {
      const at = Number(after);
      const item = [...kept.values()][at];
      return { items: item ? [item] : [], next: at + 1 < kept.size ? String(at + 1) : undefined };
    },
    async changeUser({ after, event }: Change<User>, { staysAdmin, request }: UserWrite = {}) {
      world.beforeWrite?.();
      const stays = staysAdmin === undefined ? undefined : kept.get(staysAdmin);
      if (stays !== undefined && !stays.roles.includes('globalAdmin')) throw new StaleWriteError('no admin');
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (request) keys.set(request.key, after.id);
      kept.set(after.id, after);
      events.push({ type: event.type, ...event.data });
    },
    recall: async ({ key }: { key: string }) => keys.get(key),
  };
  const note = async (what: string) => {
    if (world.failing) throw new Error('the user pool is away');
    signIns.push(what);
  };
  const directory = {
    ensureSignIn: async () => ({ userId: 'x', isNew: true }),
    awaitsFirstSignIn: async () => world.neverSignedIn,
    sendPassword: (email: string, language: string) => note(`invited ${email} in ${language}`),
    setLanguage: (id: string, language: string) => note(`${id} is mailed in ${language}`),
    allow: (id: string, may: boolean) => note(`${may ? 'allowed' : 'shut'} ${id}`),
    remove: (id: string) => note(`removed ${id}`),
  };
  return {
    world,
    kept,
    events,
    signIns,
    ports: {
      partners,
      directory,
      clock: () => noon,
      usage: fakeDaily(),
      addresses: { hash: async (email: string) => `hash of ${email}` },
    } as never,
  };
}

const by = (key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: 'par_1', operation: 'x', key, bodyHash: 'b' },
});

describe('R49: a partner’s own users', () => {
  test('another partner’s user, and one that was removed, is not there', async () => {
    const { ports } = setUp(
      aUser('ada'),
      aUser('eve', [], { accountId: 'par_2' }),
      aUser('gone', [], { status: 'removed' }),
    );
    expect(await readPartnerUser(ports, 'par_1', 'ada')).toMatchObject({ id: 'ada', revision: 1 });
    for (const id of ['eve', 'gone', 'nobody'])
      expect(await rejectionOf(readPartnerUser(ports, 'par_1', id))).toMatchObject({ code: 'not_found' });
  });

  test('roles, name and language are changed as they were read, and recorded', async () => {
    const { ports, kept, events } = setUp(aUser('ada'));
    const wish = { userId: 'ada', expectedRevision: 1, roles: ['adminAgent'] as const, name: 'Ada R.' };
    expect(await editPartnerUser(ports, by(), wish)).toMatchObject({
      roles: ['adminAgent'],
      name: 'Ada R.',
      revision: 2,
    });
    expect(kept.get('ada')?.language).toBe('en');
    expect(events).toEqual([
      { type: 'UserChanged', accountId: 'par_1', rolesBefore: 'salesAgent', roles: 'adminAgent' },
    ]);
    expect(await rejectionOf(editPartnerUser(ports, by(), wish))).toMatchObject({ code: 'revision_mismatch' });
  });

  test.each([
    ['disabled', 'shut', 'UserDisabled'],
    ['removed', 'removed', 'UserRemoved'],
  ] as const)(
    'one that is %s is so at once, and its sign-in after; asked again, the same',
    async (state, does, type) => {
      const { ports, kept, events, signIns } = setUp(aUser('ada'));
      const wish = { userId: 'ada', state };
      expect(await setPartnerUserState(ports, by(), wish)).toMatchObject({ status: state, revision: 2 });
      expect(kept.get('ada')?.status).toBe(state);
      expect(events).toEqual([{ type, accountId: 'par_1' }]);
      expect(await setPartnerUserState(ports, by(), wish)).toMatchObject({ status: state });
      expect(new Set(signIns).size).toBe(1);
      expect(signIns[0]).toMatch(new RegExp(`^${does} ada`));
      expect(events).toHaveLength(1);
    },
  );

  test('is enabled again; what it is already is told', async () => {
    const { ports, signIns } = setUp(aUser('ada', [], { status: 'disabled' }));
    const codeOf = async (state: 'active' | 'disabled', key: string) =>
      ((await rejectionOf(setPartnerUserState(ports, by(key), { userId: 'ada', state }))) as { code: string }).code;
    expect(await codeOf('disabled', 'k1')).toBe('user_already_disabled');
    expect(await setPartnerUserState(ports, by('k2'), { userId: 'ada', state: 'active' })).toMatchObject({
      status: 'active',
    });
    expect(signIns.at(-1)).toBe('allowed ada');
    expect(await codeOf('active', 'k3')).toBe('user_already_enabled');
  });

  test('is disabled though the user pool is away; asking again shuts the sign-in', async () => {
    const { ports, kept, signIns, world } = setUp(aUser('ada'));
    world.failing = true;
    await expect(setPartnerUserState(ports, by(), { userId: 'ada', state: 'disabled' })).rejects.toThrow('away');
    expect(kept.get('ada')?.status).toBe('disabled');
    world.failing = false;
    await setPartnerUserState(ports, by(), { userId: 'ada', state: 'disabled' });
    expect(new Set(signIns)).toEqual(new Set(['shut ada']));
  });

  test('that never signed in is invited again; one that did is not', async () => {
    const { ports, signIns, events } = setUp(aUser('ada'));
    await inviteUserAgain(ports, by(), { userId: 'ada' });
    expect([signIns, events]).toEqual([
      ['invited ada@contoso.example in en'],
      [{ type: 'UserInvitedAgain', accountId: 'par_1' }],
    ]);
    for (let times = 2; times <= 5; times += 1) await inviteUserAgain(ports, by(`again-${times}`), { userId: 'ada' });
    expect(await rejectionOf(inviteUserAgain(ports, by('k9'), { userId: 'ada' }))).toMatchObject({
      code: 'daily_limit_reached',
    });
    const signedIn = setUp(aUser('ada'));
    signedIn.world.neverSignedIn = false;
    expect(await rejectionOf(inviteUserAgain(signedIn.ports, by('k2'), { userId: 'ada' }))).toMatchObject({
      code: 'user_already_signed_in',
    });
    expect([events.length, signedIn.events]).toEqual([5, []]);
  });
});

test('R49: a sign-in ends as the record stands, though both were changed at once; a new key mends what failed', async () => {
  const { ports, kept, signIns, world } = setUp(aUser('ada'));
  world.failing = true;
  await rejectionOf(setPartnerUserState(ports, by('k1'), { userId: 'ada', state: 'removed' }));
  world.failing = false;
  expect(await rejectionOf(setPartnerUserState(ports, by('k2'), { userId: 'ada', state: 'removed' }))).toMatchObject({
    code: 'not_found',
  });
  expect(signIns).toEqual(['removed ada']);

  const eve = setUp(aUser('eve'));
  const directory = (eve.ports as { directory: { allow: unknown } }).directory;
  const order: string[] = [];
  directory.allow = async (_: string, may: boolean) => {
    order.push(may ? 'allowed' : 'shut');
    // Another enables her while this one shuts.
    if (order.length === 1) eve.kept.set('eve', { ...aUser('eve'), status: 'active' });
  };
  await setPartnerUserState(eve.ports, by(), { userId: 'eve', state: 'disabled' });
  expect(order).toEqual(['shut', 'allowed']);
  expect(kept.get('ada')?.status).toBe('removed');
});

describe('R49: the last Global admin', () => {
  const admin = (id: string, wanted: Partial<User> = {}) => aUser(id, ['globalAdmin'], wanted);
  const losing = [
    [
      'its role',
      (ports: never, id: string) =>
        editPartnerUser(ports, by(), { userId: id, expectedRevision: 1, roles: ['adminAgent'] }),
    ],
    [
      'its sign-in',
      (ports: never, id: string) => setPartnerUserState(ports, by(id), { userId: id, state: 'disabled' }),
    ],
    ['its place', (ports: never, id: string) => setPartnerUserState(ports, by(id), { userId: id, state: 'removed' })],
  ] as const;

  test.each(losing)('cannot lose %s', async (_, lose) => {
    const { ports, kept } = setUp(admin('ada'), aUser('bob'), admin('eve', { status: 'disabled' }));
    expect(await rejectionOf(lose(ports, 'ada'))).toMatchObject({ code: 'last_global_admin' });
    expect(kept.get('ada')).toEqual(admin('ada'));
  });

  test.each(losing)('one of two can lose %s', async (_, lose) => {
    const { ports } = setUp(admin('ada'), aUser('bob'), admin('eve'));
    await lose(ports, 'ada');
    expect(await rejectionOf(lose(ports, 'eve'))).toMatchObject({ code: 'last_global_admin' });
  });

  test('two that take each other’s place at the same moment: one of them stays', async () => {
    const { ports, kept, world } = setUp(admin('ada'), admin('eve'));
    world.beforeWrite = () => {
      world.beforeWrite = undefined;
      kept.set('eve', aUser('eve'));
    };
    expect(await rejectionOf(losing[0][1](ports, 'ada'))).toMatchObject({ code: 'last_global_admin' });
    expect(kept.get('ada')?.roles).toEqual(['globalAdmin']);
  });

  test('who was none may be disabled by the last one', async () => {
    const { ports } = setUp(admin('ada'), aUser('bob'));
    await setPartnerUserState(ports, by(), { userId: 'bob', state: 'disabled' });
  });
});
