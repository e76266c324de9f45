import { describe, expect, test } from '@jest/globals';
import { consentOf } from '../../../functions/invitations/consent.ts';
import type { Invitation } from '../../../functions/invitations/invitation.ts';
import { type AnswerRequestPorts, answerRequest } from '../../../functions/partnership-requests/answer-request.ts';
import type { PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import { formTokenOf, sessionCookie } from '../../../functions/sign-in/session.ts';
import { aCaller, anInvitation, aPace, invitationId, later, noon } from '../../support/builders.ts';
import { countingIds, fakePartnerships, fakeUsage, InvitationsInMemory } from '../../support/fakes.ts';

const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider', partnerName: 'Northwind' });
const reseller = aCaller({ accountId: 'par_R', roles: ['adminAgent'] });
const asked = () => anInvitation({ asks: { kind: 'partnership' } }, provider);
const account = (id: string, kind: string) => ({
  ...{ id, kind, company: id, agreement: 'active', revision: 1, address: { country: 'IT' } },
  locations: [{ partnerId: '11111', name: 'Roma' }],
});

function setUp({ expiresAt = later(60_000).toISOString(), isActive = true } = {}) {
  const invitations = new InvitationsInMemory(asked());
  const kept: string[] = [];
  const ended: string[] = [];
  const location = { partnerId: '11111', company: 'x', country: 'IT', isActive };
  const ports = {
    ...{ invitations, usage: fakeUsage(), ids: countingIds(), clock: () => noon, pace: aPace },
    partnerships: fakePartnerships(),
    customers: { find: async () => ({ customer: undefined, access: {}, known: undefined }) },
    links: {
      read: async () => ({ keyId: 'k', purpose: 'accept', id: invitationId, generation: 1, expiry: 0 }) as const,
    },
    registry: { look: async () => ({ status: 'known', location }) as const },
    partners: {
      getPartner: async (id: string) => account(id, id === 'par_R' ? 'reseller' : 'provider'),
      getUser: async () => undefined,
    },
    sessions: {
      get: async (id: string | undefined, now: Date) =>
        id === 'mine' && expiresAt > now.toISOString() ? { caller: reseller, expiresAt } : undefined,
      end: async (id: string) => void ended.push(id),
    },
    acceptances: {
      keep: async ({ invitation }: { invitation: { after: Invitation } }) => {
        kept.push(invitation.after.id);
        invitations.set(invitation.after);
      },
    },
  };
  return { invitations, kept, ended, ports: ports as unknown as AnswerRequestPorts };
}

function post(form: Record<string, string>, session = 'mine'): PageRequest {
  const { language, version, hash } = consentOf(asked(), 'en');
  return {
    ...{ method: 'POST', token: 'token', language: undefined, notice: undefined, format: undefined, query: {} },
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
    const forgets = { cookies: [expect.stringContaining('Max-Age=0')] };
    expect(await answerRequest(ports, post({ decision: 'signOut', csrf: 'x' }))).toMatchObject(forgets);
    expect(ended).toEqual([]);
    expect(await answerRequest(ports, post({ decision: 'signOut', csrf: own }))).toMatchObject(forgets);
    expect(ended).toEqual(['mine']);
  });

  test('declining needs no session', async () => {
    const { ports, invitations } = setUp();
    await answerRequest(ports, post({ decision: 'decline' }, ''));
    expect(invitations.kept.get(invitationId)?.status).toBe('declined');
  });
});
