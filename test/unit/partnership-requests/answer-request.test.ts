import { describe, expect, test } from '@jest/globals';
import { keepCode } from '../../../functions/acceptance/one-time-code.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { accept, cancel, decline } from '../../../functions/invitations/invitation.ts';
import { type AnswerRequestPorts, answerRequest } from '../../../functions/partnership-requests/answer-request.ts';
import type { PartnershipAcceptance } from '../../../functions/partnership-requests/partnership-acceptances.port.ts';
import { readRequest } from '../../../functions/partnership-requests/read-request.ts';
import { establishPartnership, partnershipIdOf } from '../../../functions/partnerships/partnership.ts';
import { busyTryAgain } from '../../../functions/platform/base/errors.ts';
import type { AccountId } from '../../../functions/platform/base/ids.ts';
import type { PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import { formTokenOf, sessionCookie } from '../../../functions/sign-in/session.ts';
import { aCaller, aContext, anInvitation, aPace, invitationId, later, noon } from '../../support/builders.ts';
import {
  CodesInMemory,
  countingIds,
  fakeCodeHasher,
  fakePartnerships,
  fakeUsage,
  InvitationsInMemory,
  readerOf,
} from '../../support/fakes.ts';

const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider', partnerName: 'Northwind' });
const reseller = aCaller({ accountId: 'par_R', roles: ['adminAgent'] });
const asked = () => anInvitation({ asks: { kind: 'partnership' } }, provider);
const account = (id: string, kind: string) => ({
  ...{ id, kind, company: id, agreement: 'active', revision: 1, address: { country: 'IT' } },
  locations: [{ partnerId: '11111', name: 'Roma' }],
});

function setUp({ expiresAt = later(60_000).toISOString(), isActive = true } = {}) {
  const user = { id: reseller.userId, accountId: 'par_R', name: 'Ada', roles: reseller.roles, status: 'active' };
  const world = { user: user as object, account: {} };
  const invitations = new InvitationsInMemory(asked());
  const kept: string[] = [];
  const acceptances: PartnershipAcceptance[] = [];
  const ended: string[] = [];
  const location = { partnerId: '11111', company: 'x', country: 'IT', isActive };
  const ports = {
    ...{ invitations, usage: fakeUsage(), ids: countingIds(), clock: () => noon, pace: aPace },
    partnerships: fakePartnerships(),
    customers: { find: async () => ({ customer: undefined, access: {}, known: undefined }) },
    links: readerOf({ keyId: 'k', purpose: 'accept', id: invitationId, generation: 1, expiry: 0 }),
    signOutUrl: 'https://sign-in.example/logout?client_id=c',
    registry: { look: async () => ({ status: 'known', location }) as const },
    partners: {
      getPartner: async (id: string) => ({
        ...account(id, id === 'par_R' ? 'reseller' : 'provider'),
        ...world.account,
      }),
      getUser: async () => world.user,
    },
    sessions: {
      get: async (id: string | undefined, now: Date) =>
        id === 'mine' && expiresAt > now.toISOString() ? { caller: reseller, expiresAt } : undefined,
      end: async (id: string) => void ended.push(id),
    },
    acceptances: {
      keep: async (acceptance: PartnershipAcceptance) => {
        const { invitation } = acceptance;
        acceptances.push(acceptance);
        kept.push(invitation.after.id);
        invitations.set(invitation.after);
      },
    },
  };
  return { world, user, invitations, kept, acceptances, ended, ports: ports as unknown as AnswerRequestPorts };
}

function post(form: Record<string, string>, session = 'mine'): PageRequest {
  const { language, version, hash } = consentOf(asked(), 'en');
  return {
    ...{
      method: 'POST',
      route: 'GET /',
      preferred: 'en',
      token: 'token',
      language: undefined,
      notice: undefined,
      format: undefined,
      query: {},
    },
    ...{ requestId: 'r', sourceIp: '192.0.2.1', cookies: { [sessionCookie]: session } },
    form: { language, version, hash, decision: 'accept', authorised: 'yes', ...form },
  };
}

const own = formTokenOf('mine');

describe('R19: accepting a partnership on the page', () => {
  test('takes a form of the session itself', async () => {
    const { ports, kept } = setUp();
    expect(await answerRequest(ports, post({ csrf: own }))).toEqual({ location: '?lang=en' });
    expect(kept).toEqual([invitationId]);
  });

  test('keeps who accepted, both sides, and the account as it was checked', async () => {
    const { ports, acceptances, world } = setUp();
    await answerRequest(ports, post({ csrf: own }));
    expect(acceptances).toMatchObject([
      {
        invitation: { after: { acceptedBy: { name: 'Ada', company: 'par_R' } } },
        partnership: {
          after: {
            reseller: { accountId: 'par_R', name: 'par_R' },
            provider: { accountId: 'par_P', name: 'par_P' },
          },
        },
        asRead: { accountId: 'par_R', revision: 1 },
        shown: { hash: consentOf(asked(), 'en').hash },
      },
    ]);
    const nameless = setUp();
    Object.assign(nameless.ports.partners, {
      getUser: async () => (nameless.acceptances.length > 0 ? undefined : { ...world.user, name: undefined }),
    });
    await answerRequest(nameless.ports, post({ csrf: own }));
    const [acceptance] = nameless.acceptances;
    expect(acceptance?.invitation.after).toMatchObject({ acceptedBy: { name: reseller.userId } });
  });

  test('by another reseller stands: this one is refused', async () => {
    const { ports, invitations, kept } = setUp();
    const shown = { language: 'en', version: '1', hash: 'h' } as const;
    const partnershipId = partnershipIdOf('par_other' as AccountId, 'par_P' as AccountId);
    const other = { name: 'Bo', company: 'y', partnershipId, relationshipIds: {}, shown };
    invitations.set(accept(asked(), other, aContext(later(1))).after);
    expect(await answerRequest(ports, post({ csrf: own }))).toMatchObject({ status: 409 });
    expect(kept).toEqual([]);
  });

  test('is refused while the provider is suspended, and shows the request as it is now', async () => {
    const { ports, kept } = setUp();
    Object.assign(ports.partners, {
      getPartner: async (id: string) => ({
        ...account(id, id === 'par_R' ? 'reseller' : 'provider'),
        ...(id === 'par_P' ? { status: 'suspended' } : {}),
      }),
    });
    const answer = await answerRequest(ports, post({ csrf: own }));
    expect(answer).toMatchObject({ status: expect.any(Number), page: { text: expect.stringContaining('<main>') } });
    expect(kept).toEqual([]);
  });

  test('that passes by itself is no answer: it is tried again', async () => {
    const { ports } = setUp();
    ports.acceptances.keep = async () => Promise.reject(busyTryAgain());
    await expect(answerRequest(ports, post({ csrf: own }))).rejects.toMatchObject({ code: 'busy_try_again' });
    const away = setUp();
    Object.assign(away.ports.partners, { getUser: async () => Promise.reject(new Error('the table is away')) });
    await expect(answerRequest(away.ports, post({ csrf: own }))).rejects.toThrow('the table is away');
    Object.assign(away.ports.partners, { getUser: async () => Promise.reject(busyTryAgain()) });
    await expect(answerRequest(away.ports, post({ csrf: own }))).rejects.toMatchObject({ code: 'busy_try_again' });
  });

  test('answers as accepted where another of the same reseller came first, at whatever moment', async () => {
    const { ports, invitations, kept } = setUp();
    const context = aContext(later(1));
    const shown = { language: 'en', version: '1', hash: 'h' } as const;
    const partnershipId = partnershipIdOf('par_R' as AccountId, 'par_P' as AccountId);
    const first = { name: 'Ada', company: 'x', partnershipId, relationshipIds: {}, shown };
    const sides = {
      reseller: { accountId: 'par_R' as AccountId, name: 'x' },
      provider: { accountId: 'par_P' as AccountId, name: 'y' },
    };
    const overtaken = {
      ...ports,
      partnerships: {
        get: async () => {
          invitations.set(accept(asked(), first, context).after);
          return establishPartnership(undefined, sides, context, invitationId).after;
        },
      },
    };
    expect(await answerRequest(overtaken, post({ csrf: own }))).toEqual({ location: '?lang=en' });
    expect(kept).toEqual([]);
  });

  test.each([
    ['no token of a session', {}, 'mine', {}],
    ['the token of another session', { csrf: formTokenOf('another') }, 'mine', {}],
    ['the token of a session that is not there', { csrf: formTokenOf('gone') }, 'gone', {}],
    ['the token of no session at all', { csrf: formTokenOf('') }, '', {}],
    ['the token of a session that is over', { csrf: own }, 'mine', { expiresAt: noon.toISOString() }],
  ])('refuses a form with %s', async (_, form, session, wanted) => {
    const { ports, kept } = setUp(wanted);
    expect(await answerRequest(ports, post(form, session))).toMatchObject({ status: 401 });
    expect(kept).toEqual([]);
  });

  test.each([
    ['a suspended account', { account: { status: 'suspended' } }],
    ['a disabled user', { user: { status: 'disabled' } }],
    ['a removed user', { user: { status: 'removed' } }],
    ['a user that lost the role', { user: { roles: ['salesAgent'] } }],
  ])('R48, R49: refuses %s, whose session began before', async (_, now: { account?: object; user?: object }) => {
    const { ports, kept, world, user } = setUp();
    world.account = now.account ?? {};
    world.user = { ...user, ...now.user };
    expect(await answerRequest(ports, post({ csrf: own }))).toMatchObject({ status: expect.any(Number) });
    expect(kept).toEqual([]);
  });

  test('refuses one that was not confirmed, or whose account is not ready', async () => {
    const { ports, kept } = setUp();
    expect(await answerRequest(ports, post({ csrf: own, authorised: '' }))).toMatchObject({ status: 422 });
    const inactive = setUp({ isActive: false });
    const answer = await answerRequest(inactive.ports, post({ csrf: own }));
    expect(answer).toMatchObject({ page: { text: expect.stringContaining('PartnerID') } });
    expect([...kept, ...inactive.kept]).toEqual([]);
  });

  test('signs out by a form of the session only', async () => {
    const { ports, ended } = setUp();
    const forgets = {
      cookies: [expect.stringContaining('Max-Age=0'), expect.stringContaining('out..en.token')],
      page: { text: expect.stringContaining('https://sign-in.example/logout') },
    };
    expect(await answerRequest(ports, post({ decision: 'signOut', csrf: 'x' }))).toMatchObject(forgets);
    expect(ended).toEqual([]);
    expect(await answerRequest(ports, post({ decision: 'signOut', csrf: own }))).toMatchObject(forgets);
    expect(ended).toEqual(['mine']);
  });

  test.each(['', 'reject', 'Accept', 'notMe', 'constructor'])('does nothing with the decision %j', async (decision) => {
    const { ports, kept, invitations } = setUp();
    expect(await answerRequest(ports, post({ csrf: own, decision }))).toMatchObject({ status: 422 });
    expect(kept).toEqual([]);
    expect(invitations.kept.get(invitationId)).toEqual(asked());
  });

  test('R9: declining takes the code where the provider sent the link itself', async () => {
    const { ports, invitations } = setUp();
    const self = anInvitation({ asks: { kind: 'partnership' }, delivery: 'self' }, provider);
    invitations.set(self);
    const codes = new CodesInMemory();
    const answer = (code: string) =>
      answerRequest(
        { ...ports, codes, codeHasher: fakeCodeHasher },
        post({ decision: 'decline', confirm: 'yes', code }, ''),
      );
    expect(await answer('')).toMatchObject({ status: 422, page: { text: expect.stringContaining('name="code"') } });
    expect(await answer('123456')).toMatchObject({ status: 422 });
    expect(invitations.kept.get(invitationId)).toEqual(self);
    await codes.replace(self, await keepCode(fakeCodeHasher, '123456', 's'), noon);
    expect(await answer('123456')).toEqual({ location: '?lang=en' });
    expect(invitations.kept.get(invitationId)?.status).toBe('declined');
  });

  test('after it has ended: another link can be asked for, by what was shown', async () => {
    const { ports, invitations } = setUp();
    invitations.set(decline(asked(), undefined, aContext()).after);
    for (const confirm of ['', 'yes']) {
      const stale = await answerRequest(ports, post({ decision: 'newLink', confirm, hash: 'x' }, ''));
      expect(stale).toMatchObject({ status: 409 });
    }
    const first = await answerRequest(ports, post({ decision: 'newLink' }, ''));
    expect(first).toMatchObject({ status: 200, page: { text: expect.stringContaining('Please confirm') } });
    expect(invitations.kept.size).toBe(1);
    const confirmed = await answerRequest(ports, post({ decision: 'newLink', confirm: 'yes' }, ''));
    expect(confirmed).toEqual({ location: '?lang=en' });
    expect(invitations.kept.size).toBe(2);
  });

  test('a confirmed decline of another text shows the page, not the confirmation', async () => {
    const { ports, invitations } = setUp();
    const answer = await answerRequest(ports, post({ decision: 'decline', confirm: 'yes', hash: 'x' }, ''));
    expect(answer).toMatchObject({ status: 409 });
    expect(invitations.kept.get(invitationId)?.status).toBe('pending');
  });

  test('declining needs no session', async () => {
    const { ports, invitations } = setUp();
    const first = await answerRequest(ports, post({ decision: 'decline' }, ''));
    expect(first).toMatchObject({ status: 200, page: { text: expect.stringContaining('Please confirm') } });
    expect(invitations.kept.get(invitationId)?.status).toBe('pending');
    await answerRequest(ports, post({ decision: 'decline', confirm: 'yes' }, ''));
    expect(invitations.kept.get(invitationId)?.status).toBe('declined');
  });
});

const get = (wanted: Partial<PageRequest> = {}): PageRequest => ({
  ...post({}, ''),
  method: 'GET',
  form: {},
  ...wanted,
});
const textOf = (answer: Awaited<ReturnType<typeof answerRequest>>) => ('page' in answer ? answer.page.text : '');

describe('R19: looking at a request', () => {
  test('changes nothing, speaks the language that is asked for, and offers to sign in', async () => {
    const { ports, invitations } = setUp();
    const page = textOf(await answerRequest(ports, get({ language: 'it' })));
    expect(page).toContain('<html lang="it">');
    expect(page).toContain('/sign-in?lang=it');
    expect(textOf(await answerRequest(ports, get()))).not.toContain('role="alert"');
    const failed = textOf(await answerRequest(ports, get({ notice: 'sign-in' })));
    expect(failed).toContain('Signing in did not work.');
    expect(invitations.kept.get(invitationId)).toEqual(asked());
  });

  test('signed in shows for which account, and what it lacks', async () => {
    const mine = { cookies: { [sessionCookie]: 'mine' } };
    const page = textOf(await answerRequest(setUp().ports, get(mine)));
    expect(page).toContain(own);
    expect(page).toContain('name="authorised"');
    expect(textOf(await answerRequest(setUp({ isActive: false }).ports, get(mine)))).not.toContain('name="authorised"');
  });

  test('in another language changes nothing', async () => {
    const { ports, invitations } = setUp();
    expect(textOf(await answerRequest(ports, get({ language: 'hu' })))).toContain('<html lang="hu">');
    expect(invitations.kept.get(invitationId)).toEqual(asked());
  });

  test('that has ended tells how, and cannot be answered', async () => {
    const { ports, invitations } = setUp();
    invitations.set(decline(asked(), undefined, aContext()).after);
    expect(await answerRequest(ports, get())).toMatchObject({ status: 200 });
    invitations.set(cancel(asked(), aContext()).after);
    expect(await answerRequest(ports, get())).toMatchObject({ status: 410 });
    expect(await answerRequest(ports, post({ csrf: own }))).toMatchObject({ status: 409 });
  });

  test('of another kind is none; what fails on our side is no page of its own', async () => {
    const { ports, invitations } = setUp();
    ports.acceptances.keep = async () => Promise.reject(new Error('away'));
    await expect(answerRequest(ports, post({ csrf: own }))).rejects.toThrow('away');
    invitations.set(anInvitation({}, provider));
    await expect(answerRequest(ports, get())).rejects.toMatchObject({ code: 'link_invalid' });
  });
});

describe('R19, R20: a request read over the API', () => {
  test('tells who asks, what it means, and what the account lacks', async () => {
    const { ports } = setUp({ isActive: false });
    expect(await readRequest(ports, reseller, 'token', 'en')).toEqual({
      ...{ invitationId, status: 'pending', expiresAt: asked().expiresAt, shown: consentOf(asked(), 'en') },
      provider: { accountId: 'par_P', name: 'Northwind' },
      missing: [{ code: 'partnerId', text: expect.stringContaining('PartnerID') }],
    });
  });

  test('is no customer’s invitation', async () => {
    const { ports, invitations } = setUp();
    invitations.set(anInvitation({}, provider));
    await expect(readRequest(ports, reseller, 'token', 'en')).rejects.toMatchObject({ code: 'link_invalid' });
  });
});
