import { describe, expect, test } from '@jest/globals';
import { listInvitations } from '../../../functions/invitations/list-invitations.ts';
import { draftGdap, requestGdap } from '../../../functions/invitations/request-gdap.ts';
import { gdapRequested } from '../../../functions/invitations/requested-gdap.ts';
import {
  aCaller,
  aCancelledInvitation,
  anInvitation,
  aPace,
  errorOf,
  later,
  noon,
  rejectionOf,
} from '../../support/builders.ts';
import {
  CustomersInMemory,
  countingIds,
  fakeLinks,
  fakePartners,
  fakePartnerships,
  fakeUsage,
  InvitationsInMemory,
} from '../../support/fakes.ts';

const caller = aCaller({ roles: ['adminAgent'] });
const dayMs = 86_400_000;

describe('R14: finding invitations', () => {
  const ask = async (request: object) => {
    const asked: unknown[] = [];
    const ports = {
      ...{ addresses: { hash: async (email: string) => `hash of ${email}` }, clock: () => noon, dayMs },
      invitations: {
        list: async (...given: unknown[]) => {
          asked.push(given);
          return { items: [], next: undefined };
        },
      },
    };
    await listInvitations(ports as never, caller, request as never, { limit: 5, after: 'x' });
    return asked;
  };

  test('what is not asked for is no filter', async () => {
    const none = { invitedBy: undefined, recipientHash: undefined, endsBefore: undefined };
    expect(await ask({})).toEqual([[caller.accountId, none, 5, 'x']]);
  });

  test('"me" is whoever asks; an address is looked for by its hash; days are days from now', async () => {
    const wanted = { invitedBy: 'me', recipient: 'a@b.example', expiringWithinDays: 3, state: 'pending' };
    const filter = {
      ...{ state: 'pending', invitedBy: caller.userId, recipientHash: 'hash of a@b.example' },
      endsBefore: later(3 * dayMs).toISOString(),
    };
    expect(await ask(wanted)).toEqual([[caller.accountId, filter, 5, 'x']]);
    const [[, other]] = (await ask({ invitedBy: 'user-9' })) as [[string, object]];
    expect(other).toMatchObject({ invitedBy: 'user-9' });
  });
});

describe('R32: asking for granular privileges', () => {
  const request = { roles: ['globalReader'] as const, termDays: 30, autoExtend: false };

  function setUp() {
    const invitations = new InvitationsInMemory();
    const customers = new CustomersInMemory(invitations);
    const customerId = 'cus_hash-of-anna@tailspin.example';
    const contact = { name: 'Anna', email: 'anna@tailspin.example' };
    customers.find = async () => ({
      customer: { id: customerId, company: 'Tailspin', contact, language: 'en', salt: 's', revision: 1 } as never,
      access: {
        [caller.accountId]: {
          customerId,
          accountId: caller.accountId,
          grants: { delegatedAdmin: { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() } },
        },
      },
      known: undefined,
    });
    return {
      ...{ invitations, customers, partnerships: fakePartnerships(), partners: fakePartners(), usage: fakeUsage() },
      ...{ addresses: { hash: async (email: string) => `hash-of-${email}` }, links: fakeLinks, ids: countingIds() },
      ...{ clock: () => noon, dayMs, pace: aPace, gdaps: { get: async (): Promise<unknown> => undefined } },
    };
  }
  const command = () => ({
    ...{ caller, correlationId: 'c' },
    idempotency: { caller: caller.accountId, operation: 'o', key: 'key-0001', bodyHash: 'h' },
  });
  const asked = {
    ...request,
    customerId: 'cus_hash-of-anna@tailspin.example',
    language: 'en',
    delivery: 'service',
    expiresInDays: 30,
  } as never;

  test('is an invitation; asked for once more it is the same, also once it is approved', async () => {
    const ports = setUp();
    const { gdap, confirmed } = await requestGdap(ports as never, command(), asked);
    expect(gdap).toMatchObject({ status: 'approvalPending', roles: ['globalReader'], termDays: 30, autoExtend: false });
    expect(confirmed.invitation.asks).toMatchObject({ kind: 'gdap', id: gdap.id });
    expect((await requestGdap(ports as never, command(), asked)).gdap.id).toBe(gdap.id);
    const approved = { ...confirmed.invitation, status: 'accepted' } as never;
    ports.invitations.set(approved);
    expect(await rejectionOf(requestGdap(ports as never, command(), asked))).toMatchObject({ code: 'not_found' });
    ports.gdaps.get = async () => ({ id: gdap.id, status: 'active' });
    expect((await requestGdap(ports as never, command(), asked)).gdap).toMatchObject({ id: gdap.id, status: 'active' });
  });

  test('full admin rights do not extend themselves: neither asked for, nor drafted', async () => {
    const ports = setUp();
    const wrong = { ...(asked as object), roles: ['globalAdministrator'], autoExtend: true } as never;
    expect(await rejectionOf(requestGdap(ports as never, command(), wrong))).toMatchObject({
      code: 'gdap_not_extendable',
    });
    expect(errorOf(() => draftGdap(ports as never, caller, wrong))).toMatchObject({ code: 'gdap_not_extendable' });
    expect(ports.invitations.kept.size).toBe(0);
    const draft = await draftGdap(ports as never, caller, asked);
    expect(draft.fullText).toContain('{{link}}');
    expect(ports.invitations.kept.size).toBe(0);
  });

  test('what is asked for is told from the invitation: pending, ended as it ended, and by its company', () => {
    const asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 30, autoExtend: true } as const;
    const pending = anInvitation({ asks });
    expect(gdapRequested(pending)).toMatchObject({
      ...{ id: 'gdap_1', status: 'approvalPending', company: 'Tailspin Toys', termDays: 30, autoExtend: true },
      ...{ roles: ['globalReader'], assignments: [], accountId: caller.accountId, partnerName: caller.partnerName },
    });
    expect(gdapRequested({ ...pending, recipient: { email: 'a@b.example' } })).toMatchObject({
      company: 'a@b.example',
    });
    expect(gdapRequested(anInvitation())).toBeUndefined();
    expect(gdapRequested({ ...pending, status: 'accepted' } as never)).toBeUndefined();
    const endedAt = noon.toISOString();
    expect(gdapRequested({ ...pending, status: 'expired', endedAt } as never)).toMatchObject({
      status: 'expired',
      endedAt,
    });
    expect(gdapRequested({ ...aCancelledInvitation(), asks } as never)).toMatchObject({
      ...{ status: 'terminated', endReason: 'cancelled' },
    });
  });
});
