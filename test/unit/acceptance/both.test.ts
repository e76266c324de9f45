import { describe, expect, test } from '@jest/globals';
import { acceptInvitation } from '../../../functions/acceptance/accept-invitation.ts';
import { answerInvitation } from '../../../functions/acceptance/answer-invitation.ts';
import { invitationPage } from '../../../functions/acceptance/page.ts';
import { acceptanceEmail } from '../../../functions/invitations/acceptance-message.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import type { AcceptedInvitation, AskedGdap, Invitation, Takeable } from '../../../functions/invitations/invitation.ts';
import { outcomeEmail } from '../../../functions/invitations/outcome-message.ts';
import { gdapRequested } from '../../../functions/invitations/requested-gdap.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { acceptanceReceipt } from '../../../functions/receipts/receipt.ts';
import { receiptMain } from '../../../functions/receipts/receipt-page.ts';
import { aCaller, anInvitation, aPace, invitationId, noon, rejectionOf } from '../../support/builders.ts';
import {
  aBrake,
  CodesInMemory,
  CustomersInMemory,
  countingIds,
  FakeMailer,
  fakeCodeHasher,
  fakePartners,
  fakePartnerships,
  fakeUsage,
  InvitationsInMemory,
  readerOf,
} from '../../support/fakes.ts';

const granular: AskedGdap = {
  ...{ id: 'gdap_1', roles: ['globalReader'], termDays: 90, autoExtend: false },
  assignments: [{ group: 'salesAgent', roles: ['globalReader'] }],
};
const both = () => anInvitation({ granular });
const customerId = 'cus_hash-of-anna';
const { accountId } = aCaller();

function setUp(...kept: Invitation[]) {
  const invitations = new InvitationsInMemory(...kept);
  const customers = new CustomersInMemory(invitations);
  const claims = { keyId: 'k1', purpose: 'accept' as const, id: invitationId, generation: 1, expiry: 0 };
  return {
    ...{ invitations, customers, acceptances: customers, codes: new CodesInMemory(), codeHasher: fakeCodeHasher },
    ...{ partners: fakePartners(), partnerships: fakePartnerships(), usage: fakeUsage(), brake: aBrake },
    ...{ ids: countingIds(), clock: () => noon, pace: aPace, mailer: new FakeMailer() },
    links: readerOf(claims),
  };
}

async function accepted(taken: readonly Takeable[], ports = setUp(both())) {
  const { language, version, hash } = consentOf(both(), 'en');
  const who = { name: 'Anna Kiss', company: 'Tailspin Toys', code: undefined };
  const invitation = await acceptInvitation(ports, both(), { ...who, taken, shown: { language, version, hash } }, 'c');
  return { ports, invitation, access: ports.customers.access.get(`${customerId}/${accountId}`) };
}

describe('R53: a relationship and granular privileges in one invitation', () => {
  test('both are given together, in one chain of the customer', async () => {
    const { ports, invitation, access } = await accepted(['relationship', 'granular']);
    expect(invitation).toMatchObject({
      taken: ['relationship', 'granular'],
      relationshipIds: { [accountId]: 'rel_1' },
    });
    expect(access?.grants.delegatedAdmin).toMatchObject({ relationshipId: 'rel_1' });
    expect(access?.granular?.gdap_1).toMatchObject({ roles: ['globalReader'], assignments: granular.assignments });
    expect(ports.customers.gdaps.get('gdap_1')).toMatchObject({ status: 'active', customerId });
    expect(ports.customers.customers.get(customerId)?.chain.sequence).toBe(2);
    expect(gdapRequested(invitation)).toBeUndefined();
  });

  test('the relationship alone leaves the privileges declined', async () => {
    const { ports, invitation, access } = await accepted(['relationship']);
    expect(access).toMatchObject({ grants: { delegatedAdmin: { relationshipId: 'rel_1' } } });
    expect(access?.granular).toBeUndefined();
    expect(ports.customers.gdaps.size).toBe(0);
    expect(gdapRequested(invitation)).toMatchObject({ id: 'gdap_1', status: 'terminated', endReason: 'declined' });
  });

  test('the privileges alone make a customer without a relationship', async () => {
    const { invitation, access, ports } = await accepted(['granular']);
    expect(invitation.relationshipIds).toEqual({});
    expect(ports.customers.relationships).toEqual([]);
    expect(access).toMatchObject({ grants: {}, granular: { gdap_1: { roles: ['globalReader'] } } });
  });

  test('where the relationship is there already, the privileges can be taken, and it alone cannot', async () => {
    const { ports } = await accepted(['relationship']);
    ports.invitations.set(both());
    expect(await rejectionOf(accepted(['relationship'], ports))).toMatchObject({ code: 'relationship_already_exists' });
    ports.invitations.set(both());
    const { access } = await accepted(['relationship', 'granular'], ports);
    expect(access).toMatchObject({
      grants: { delegatedAdmin: { relationshipId: 'rel_1' } },
      granular: { gdap_1: { roles: ['globalReader'] } },
    });
  });

  test.each(languages)('in %s the consent holds what both ask for, and mails tell what was taken', async (language) => {
    const lines = consentOf(both(), language).lines;
    const alone = consentOf(anInvitation(), language).lines;
    const gdap = consentOf(anInvitation({ asks: { kind: 'gdap', ...granular } }), language).lines;
    expect(lines).toEqual([...alone.slice(0, -2), ...gdap]);
    const told = async (taken: readonly Takeable[]) => {
      const { invitation } = await accepted(taken);
      const shown = { ...invitation, shown: { ...invitation.shown, language } } as AcceptedInvitation;
      return { toCustomer: acceptanceEmail(shown, 'https://x.example'), toInviter: outcomeEmail(shown, language) };
    };
    const all = await told(['relationship', 'granular']);
    const related = await told(['relationship']);
    const privileges = await told(['granular']);
    for (const line of alone.slice(0, -2)) {
      expect(all.toCustomer.text).toContain(line);
      expect(privileges.toCustomer.text).not.toContain(line);
    }
    for (const line of gdap.slice(0, -2)) {
      expect(all.toCustomer.text).toContain(line);
      expect(related.toCustomer.text).not.toContain(line);
    }
    expect(new Set([all, related, privileges].map(({ toInviter }) => toInviter.text)).size).toBe(3);
  });

  test('the receipt tells what was taken of what was shown', async () => {
    const { invitation } = await accepted(['granular']);
    const document = acceptanceReceipt(invitation);
    expect(document).toMatchObject({ taken: ['granular'], relationships: [], gdap: { id: 'gdap_1', termDays: 90 } });
    expect(document.shown.lines).toEqual(consentOf(both(), 'en').lines);
    const signed = { document, hash: 'h', signature: { algorithm: 'ECDSA_SHA_256' as const, keyId: 'k', value: 'v' } };
    expect(receiptMain(signed, 'en').text).toContain('<li>The granular delegated admin privileges</li>');
    expect(receiptMain(signed, 'en').text).not.toContain('<li>The relationship</li>');
    const other = acceptanceReceipt((await accepted(['relationship'])).invitation);
    expect(other).toMatchObject({ taken: ['relationship'], relationships: [{ id: 'rel_1' }] });
    expect(other).not.toHaveProperty('gdap');
  });
});

describe('R53: the page of both', () => {
  const view = (invitation: Invitation) => ({ invitation, token: 't', language: 'en', notice: undefined }) as const;

  test('has a box for each, and none of them ticked', () => {
    const { text } = invitationPage(view(both()));
    for (const part of ['relationship', 'granular'])
      expect(text).toContain(`<input type="checkbox" name="take-${part}" value="yes">`);
    expect(invitationPage(view(anInvitation())).text).not.toContain('take-');
    expect(invitationPage(view(both()), [], { 'take-granular': 'yes' }).text).toContain(
      'name="take-granular" value="yes" checked>',
    );
  });

  const send = async (form: Record<string, string>, invitation: Invitation = both()) => {
    const ports = setUp(invitation);
    const { language, version, hash } = consentOf(invitation, 'en');
    const answer = await answerInvitation(ports as never, {
      ...{ method: 'POST', token: 'token', preferred: 'en', requestId: 'r', query: {}, cookies: {}, sourceIp: '' },
      ...{ route: 'POST /i/{token}', language: undefined, notice: undefined, format: undefined },
      form: {
        ...{ language, version, hash, decision: 'accept', name: 'Anna', company: 'Tailspin', authorised: 'yes' },
        ...form,
      },
    });
    return { answer, kept: ports.invitations.kept.get(invitationId) as AcceptedInvitation };
  };

  test('takes what was ticked', async () => {
    expect((await send({ 'take-granular': 'yes' })).kept.taken).toEqual(['granular']);
    expect((await send({ 'take-relationship': 'yes', 'take-granular': 'yes' })).kept.taken).toEqual([
      'relationship',
      'granular',
    ]);
  });

  test.each([{}, { 'take-granular': 'on' }, { 'take-everything': 'yes' }])(
    'of %j takes nothing, and says so',
    async (form) => {
      const { answer, kept } = await send(form as Record<string, string>);
      expect(answer).toMatchObject({ status: 422 });
      expect('page' in answer && answer.page.text).toContain('Please tick what you accept');
      expect(kept.status).toBe('pending');
    },
  );

  test('of an invitation that asks for one thing, boxes count for nothing', async () => {
    const { kept } = await send({ 'take-granular': 'yes' }, anInvitation());
    expect(kept).toMatchObject({ status: 'accepted' });
    expect(kept).not.toHaveProperty('taken');
  });
});
