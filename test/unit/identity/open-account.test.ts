import { describe, expect, test } from '@jest/globals';
import {
  createPartnerUser,
  openPartnerAccount,
  setAgreement,
  setLimits,
  signInMailsPerDay,
  usersPerDay,
} from '../../../functions/identity/open-account.ts';
import type { NewPartner, Partner, User } from '../../../functions/identity/partner.ts';
import type { Partners } from '../../../functions/identity/partners.port.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { aContext, rejectionOf } from '../../support/builders.ts';
import { countingIds, fakeDaily } from '../../support/fakes.ts';

const idempotency = (key = 'key-0001') => ({ caller: 'operator', operation: 'x', key, bodyHash: 'b' });
const draft: NewPartner = {
  ...{
    kind: 'reseller' as const,
    company: 'Contoso',
    contactEmail: 'o@contoso.example',
    language: 'it' as const,
    agreement: 'active' as const,
  },
  address: { street: 'x', city: 'Milano', postalCode: '20100', country: 'IT' },
  locations: [{ partnerId: '11111', name: 'Milano' }],
};

function setUp() {
  const kept = new Map<string, Partner>();
  const users = new Map<string, User>();
  const keys = new Map<string, string>();
  const signIns: string[] = [];
  const once = (key: string, id: string) => {
    const used = keys.get(key);
    if (used !== undefined) throw new AlreadyDoneError(used);
    keys.set(key, id);
  };
  const partners: Partial<Partners> = {
    createPartner: async ({ after }, { key }) => {
      once(key, after.id);
      kept.set(after.id, after);
    },
    changePartner: async ({ after }) => void kept.set(after.id, after),
    changeLimits: async ({ after }) => void kept.set(after.id, after),
    createUser: async ({ after }, { key }) => {
      once(key, after.id);
      users.set(after.id, after);
    },
    getPartner: async (id) => kept.get(id),
    getUser: async (id) => users.get(id),
    recall: async ({ key }) => keys.get(key),
  };
  const signIn = { isNew: true, awaits: false };
  const directory = {
    ensureSignIn: async (email: string, language: string) => {
      signIns.push(`${email} in ${language}`);
      return { userId: 'sub-1', isNew: signIn.isNew };
    },
    awaitsFirstSignIn: async () => signIn.awaits,
    sendPassword: async (email: string, language: string) => void signIns.push(`again ${email} in ${language}`),
  };
  const newUsers = { usage: fakeDaily(), addresses: { hash: async (email: string) => `hash of ${email}` } };
  return {
    signIns,
    signIn,
    users,
    ports: { partners: partners as Partners, ids: countingIds(), directory, ...newUsers } as never,
    daily: newUsers.usage,
    kept,
  };
}

describe('R1: a partner account', () => {
  test('is opened once', async () => {
    const { ports } = setUp();
    const first = await openPartnerAccount(ports, draft, idempotency(), aContext());
    expect(first).toMatchObject({ ...draft, id: 'par_1', revision: 1 });
    expect(await openPartnerAccount(ports, draft, idempotency(), aContext())).toEqual(first);
  });

  test('is changed as it was read', async () => {
    const { ports, kept } = setUp();
    await openPartnerAccount(ports, draft, idempotency(), aContext());
    const asRead = { accountId: 'par_1', expectedRevision: 1 };
    expect(await setAgreement(ports, { ...asRead, agreement: 'ended' }, aContext())).toMatchObject({
      ...{ agreement: 'ended', revision: 2 },
    });
    const stale = { code: 'revision_mismatch' };
    expect(await rejectionOf(setAgreement(ports, { ...asRead, agreement: 'active' }, aContext()))).toMatchObject(stale);
    const limits = { invitationsPerHour: 7 };
    expect(await rejectionOf(setLimits(ports, { ...asRead, limits }, aContext()))).toMatchObject(stale);
    expect(await setLimits(ports, { ...asRead, expectedRevision: 2, limits }, aContext())).toMatchObject({ limits });
    expect(kept.get('par_1')).toMatchObject({ limits, revision: 3 });
    const unknown = { accountId: 'par_9', expectedRevision: 1, agreement: 'active' } as const;
    expect(await rejectionOf(setAgreement(ports, unknown, aContext()))).toMatchObject({ code: 'not_found' });
  });
});

describe('R1, R2: a partner’s user', () => {
  const user = { name: 'Ada', email: 'ada@contoso.example', roles: ['salesAgent'] } as const;
  const request = { accountId: 'par_1', draft: user, idempotency: idempotency('key-user') };

  test('gets its sign-in and its place once; a repeated request mails nothing', async () => {
    const { ports, signIns, users } = setUp();
    await openPartnerAccount(ports, draft, idempotency(), aContext());
    const made = await createPartnerUser(ports, request, aContext());
    expect(made).toMatchObject({ id: 'sub-1', accountId: 'par_1', partnerName: 'Contoso', language: 'it', ...user });
    expect(await createPartnerUser(ports, request, aContext())).toEqual(made);
    expect(signIns).toEqual(['ada@contoso.example in it']);
    users.clear();
    expect(await rejectionOf(createPartnerUser(ports, request, aContext()))).toMatchObject({ code: 'not_found' });
  });

  test('that is somebody’s already gets no other password by being asked for again', async () => {
    const { ports, signIns, signIn, users } = setUp();
    await openPartnerAccount(ports, draft, idempotency(), aContext());
    Object.assign(signIn, { isNew: false, awaits: true });
    users.set('sub-1', { id: 'sub-1', accountId: 'par_2' } as User);
    expect(await rejectionOf(createPartnerUser(ports, request, aContext()))).toMatchObject({
      code: 'user_already_exists',
    });
    expect(signIns).toEqual(['ada@contoso.example in it']);
    users.set('sub-1', { id: 'sub-1', accountId: 'par_2', status: 'removed' } as User);
    await createPartnerUser(ports, request, aContext());
    expect(signIns).toEqual([
      ...['ada@contoso.example in it', 'ada@contoso.example in it', 'again ada@contoso.example in it'],
    ]);
  });

  test('is mailed no more passwords than an address gets in a day, however often it is removed and made anew', async () => {
    const { ports, signIns, users, daily } = setUp();
    await openPartnerAccount(ports, draft, idempotency(), aContext());
    const make = (key: string) => createPartnerUser(ports, { ...request, idempotency: idempotency(key) }, aContext());
    for (let times = 0; times < signInMailsPerDay; times += 1) {
      await make(`key-user-${times}`);
      users.clear();
    }
    expect(await rejectionOf(make('key-user-more'))).toMatchObject({ code: 'daily_limit_reached' });
    expect(signIns).toHaveLength(signInMailsPerDay);
    expect(daily.counted.filter((each) => each.startsWith('partnerUser'))).toHaveLength(signInMailsPerDay + 1);
  });

  test('of one partner are made a hundred a day at most', async () => {
    const { ports } = setUp();
    await openPartnerAccount(ports, draft, idempotency(), aContext());
    const make = (index: number) => {
      const email = `user-${index}@contoso.example`;
      const one = { ...request, draft: { ...user, email }, idempotency: idempotency(`key-user-${index}`) };
      return createPartnerUser(ports, one, aContext());
    };
    for (let index = 0; index < usersPerDay; index += 1) await make(index).catch(() => undefined);
    expect(await rejectionOf(make(usersPerDay))).toMatchObject({ code: 'daily_limit_reached' });
  });

  test('of an account that is not there gets no sign-in', async () => {
    const { ports, signIns } = setUp();
    expect(await rejectionOf(createPartnerUser(ports, request, aContext()))).toMatchObject({ code: 'not_found' });
    expect(signIns).toEqual([]);
  });
});
