import { describe, expect, test } from '@jest/globals';
import { acceptInvitation, type Decision } from '../../../functions/acceptance/accept-invitation.ts';
import { askForNewLink, renewalDays } from '../../../functions/acceptance/ask-for-new-link.ts';
import {
  declineInvitation,
  type EndingAnswer,
  turnInvitationAway,
} from '../../../functions/acceptance/decline-invitation.ts';
import { mailCode } from '../../../functions/acceptance/mail-code.ts';
import { checkCode, keepCode, makeCode } from '../../../functions/acceptance/one-time-code.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { markSent } from '../../../functions/invitations/delivery.ts';
import { type Invitation, turnAway } from '../../../functions/invitations/invitation.ts';
import { partnershipNotActive } from '../../../functions/partnerships/partnership.ts';
import { busyTryAgain } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import {
  aCaller,
  aCancelledInvitation,
  aContext,
  aDeclinedInvitation,
  anAcceptedInvitation,
  anInvitation,
  aPace,
  invitationId,
  later,
  noon,
  rejectionOf,
} from '../../support/builders.ts';
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
} from '../../support/fakes.ts';

function setUp(...kept: Invitation[]) {
  const invitations = new InvitationsInMemory(...kept);
  const customers = new CustomersInMemory(invitations);
  const codes = new CodesInMemory();
  const clock = () => noon;
  const made = {
    ids: countingIds(),
    clock,
    pace: aPace,
    mailer: new FakeMailer(),
    partners: fakePartners(),
    codeHasher: fakeCodeHasher,
    usage: fakeUsage(),
    brake: aBrake,
  };
  return { invitations, customers, acceptances: customers, codes, ...made };
}

function aDecision(invitation: Invitation, wanted: Partial<Decision> = {}): Decision {
  const { language, version, hash } = consentOf(invitation, 'en');
  return {
    name: 'Anna Kiss',
    company: 'Tailspin Toys',
    code: undefined,
    shown: { language, version, hash },
    ...wanted,
  };
}

/** What was shown, confirmed. */
const anAnswer = (invitation: Invitation, code?: string) => ({
  ...{ shown: aDecision(invitation).shown, code, correlationId: 'c' },
});

describe('R11: accepting', () => {
  test('makes the customer, the relationship and the privilege together', async () => {
    const ports = setUp(anInvitation());
    const accepted = await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c');
    expect(accepted).toMatchObject({
      status: 'accepted',
      customerId: 'cus_hash-of-anna',
      relationshipIds: { [aCaller().accountId]: 'rel_1' },
    });
    expect(ports.customers.customers.get('cus_hash-of-anna')).toMatchObject({
      company: 'Tailspin Toys',
      contact: { name: 'Anna Kiss', email: 'anna@tailspin.example' },
      chain: { sequence: 1 },
    });
    expect([...ports.customers.access.values()].map((access) => access.grants)).toEqual([
      { delegatedAdmin: { relationshipId: 'rel_1', invitationId, since: noon.toISOString() } },
    ]);
  });

  test('a second time shows the same result and makes nothing', async () => {
    const ports = setUp(anInvitation());
    const first = await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c');
    expect(await acceptInvitation(ports, first, aDecision(first), 'c')).toEqual(first);
    expect(ports.customers.relationships).toEqual(['rel_1']);
  });

  test('at the same moment as another acceptance shows that one', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(anAcceptedInvitation());
    expect(await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c')).toEqual(
      anAcceptedInvitation(),
    );
    expect(ports.customers.relationships).toEqual([]);
  });

  test('goes on where only the delivery changed in between', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(markSent(anInvitation(), aContext()).after);
    expect((await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c')).status).toBe('accepted');
  });

  test('R4: links to the customer with the same proven address, and leaves its record as it is', async () => {
    const ports = setUp(anInvitation());
    await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c');
    const provider = aCaller({ accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' });
    const second = { ...anInvitation({}, provider), id: 'inv_2' } as Invitation;
    ports.invitations.set(second);
    const decision = { ...aDecision(second), company: 'Another name' };
    const accepted = await acceptInvitation(ports, second, decision, 'c');
    expect(accepted.customerId).toBe('cus_hash-of-anna');
    expect([...ports.customers.customers.values()]).toMatchObject([{ company: 'Tailspin Toys', revision: 2 }]);
    expect(ports.customers.access.get('cus_hash-of-anna/par_provider')?.grants).toHaveProperty('orders');
  });

  test('R5: is refused where the relationship exists already', async () => {
    const ports = setUp(anInvitation());
    await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c');
    const second = { ...anInvitation(), id: 'inv_2' } as Invitation;
    ports.invitations.set(second);
    expect(await rejectionOf(acceptInvitation(ports, second, aDecision(second), 'c'))).toMatchObject({
      code: 'relationship_already_exists',
      details: { conflictingId: 'rel_1' },
    });
  });

  test.each([
    ['cancelled', aCancelledInvitation(), 'invitation_not_pending', noon],
    ['declined', aDeclinedInvitation(), 'invitation_not_pending', noon],
    ['past its time', anInvitation(), 'invitation_expired', later(30 * dayMs)],
  ])('an invitation that is %s is refused', async (_, invitation, code, at) => {
    const ports = { ...setUp(invitation), clock: () => at };
    expect(await rejectionOf(acceptInvitation(ports, invitation, aDecision(invitation), 'c'))).toMatchObject({ code });
  });

  test.each([
    ['text', { hash: 'other' }],
    ['version', { version: '0' }],
    ['language', { language: 'it' as const }],
  ])('R10: is refused where another %s was shown', async (_, other) => {
    const invitation = anInvitation();
    const { shown } = aDecision(invitation);
    const decision = aDecision(invitation, { shown: { ...shown, ...other } });
    expect(await rejectionOf(acceptInvitation(setUp(invitation), invitation, decision, 'c'))).toMatchObject({
      code: 'shown_text_changed',
    });
  });
});

describe('R9: accepting by a link the partner sent itself', () => {
  const invitation = anInvitation({ delivery: 'self' });

  test('needs the code', async () => {
    expect(
      await rejectionOf(acceptInvitation(setUp(invitation), invitation, aDecision(invitation), 'c')),
    ).toMatchObject({ code: 'code_required' });
  });

  test('refuses a wrong code, and any code once the attempts are used up', async () => {
    const ports = setUp(invitation);
    await ports.codes.replace(invitation, await keepCode(fakeCodeHasher, '123456', 'salt'), noon);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const wrong = acceptInvitation(ports, invitation, aDecision(invitation, { code: '654321' }), 'c');
      expect(await rejectionOf(wrong)).toMatchObject({ code: 'code_wrong' });
    }
    const right = acceptInvitation(ports, invitation, aDecision(invitation, { code: '123456' }), 'c');
    expect(await rejectionOf(right)).toMatchObject({ code: 'code_wrong' });
  });

  test('passes with the code that was mailed to the invited address', async () => {
    const ports = setUp(invitation);
    await mailCode(ports, invitation, { language: 'hu', sourceIp: '192.0.2.1' });
    expect(ports.mailer.sent[0]).toMatchObject({ to: 'anna@tailspin.example', tags: { message: 'code' } });
    const code = /\b\d{6}\b/.exec(ports.mailer.sent[0]?.email.text ?? '')?.[0];
    expect((await acceptInvitation(ports, invitation, aDecision(invitation, { code }), 'c')).status).toBe('accepted');
  });

  test('takes a code back that could not be mailed', async () => {
    const ports = setUp(invitation);
    ports.mailer.failure = new Error('busy');
    expect(await rejectionOf(mailCode(ports, invitation, { language: 'en', sourceIp: '192.0.2.1' }))).toMatchObject({
      message: 'busy',
    });
    expect(ports.codes.kept.size).toBe(0);
  });

  test.each([
    ['the service sends', anInvitation(), 'invitation_not_pending'],
    ['was cancelled', aCancelledInvitation(), 'invitation_not_pending'],
  ])('mails no code for an invitation that %s', async (_, other, code) => {
    const ports = setUp(other);
    expect(await rejectionOf(mailCode(ports, other, { language: 'en', sourceIp: '192.0.2.1' }))).toMatchObject({
      code,
    });
    expect(ports.mailer.sent).toHaveLength(0);
  });
});

describe('a one-time code', () => {
  test('has six digits', () => {
    for (let count = 0; count < 100; count += 1) expect(makeCode()).toMatch(/^\d{6}$/);
  });

  test('is kept hashed, and known again, blanks apart', async () => {
    const kept = await keepCode(fakeCodeHasher, '012345', 'salt');
    expect(JSON.stringify(kept)).not.toContain('012345');
    const known = [' 012 345', '012345', '12345', ''].map((code) => checkCode(fakeCodeHasher, kept, code));
    expect(await Promise.all(known)).toEqual([true, true, false, false]);
  });
});

describe('R45: asking for a new link', () => {
  const over = later(31 * dayMs);
  const setUpOver = (invitation: Invitation = anInvitation({ expiresInDays: 7, reference: 'CRM-1' })) => ({
    ...setUp(invitation),
    partnerships: fakePartnerships(),
    usage: fakeUsage(),
    pace: aPace,
    clock: () => over,
  });

  test('expires the invitation where the sweep has not come by, and makes one that asks the same', async () => {
    const ports = setUpOver();
    const expired = await askForNewLink(
      ports,
      anInvitation({ expiresInDays: 7, reference: 'CRM-1' }),
      anAnswer(anInvitation({ expiresInDays: 7, reference: 'CRM-1' })),
    );
    const next = ports.invitations.kept.get(String(expired.nextId));
    expect(expired).toMatchObject({ id: invitationId, status: 'expired' });
    expect(next).toMatchObject({
      status: 'pending',
      previousId: invitationId,
      askedForByCustomer: true,
      invitedBy: 'user-1',
      reference: 'CRM-1',
      delivery: { method: 'service' },
      expiresAt: later(38 * dayMs).toISOString(),
    });
    expect([ports.usage.taken, ports.invitations.limits]).toEqual([[], [5]]);
  });

  test('twice makes one', async () => {
    const ports = setUpOver();
    const first = await askForNewLink(ports, anInvitation(), anAnswer(anInvitation()));
    expect(await askForNewLink(ports, first, anAnswer(first))).toEqual(first);
    expect(ports.invitations.kept.size).toBe(2);
  });

  test('at the same moment as another shows that one', async () => {
    const ports = setUpOver();
    const { create } = ports.invitations;
    ports.invitations.create = async (...args) => {
      ports.invitations.create = create;
      const newest = ports.invitations.kept.get(invitationId) as Invitation;
      await askForNewLink(ports, newest, anAnswer(newest));
      return create(...args);
    };
    const renewed = await askForNewLink(ports, anInvitation(), anAnswer(anInvitation()));
    expect(ports.invitations.kept.size).toBe(2);
    expect(ports.invitations.kept.has(String(renewed.nextId))).toBe(true);
  });

  test.each([
    ['pending', anInvitation({ expiresInDays: 60 }), 'invitation_not_renewable'],
    ['accepted', anAcceptedInvitation(), 'invitation_not_renewable'],
    ['taken back', aCancelledInvitation(), 'invitation_not_renewable'],
  ])('of one that is %s is refused', async (_, invitation, code) => {
    const ports = setUpOver(invitation);
    expect(await rejectionOf(askForNewLink(ports, invitation, anAnswer(invitation)))).toMatchObject({ code });
    expect(ports.invitations.kept.size).toBe(1);
  });

  test.each([
    ['declined', aDeclinedInvitation()],
    ['for somebody else', turnAway(anInvitation(), undefined, aContext()).after],
    ['passed on', turnAway(anInvitation(), { email: 'b@c.example' }, aContext()).after],
  ])('undoes an answer that was not meant: of one that is %s', async (_, invitation) => {
    const ports = setUpOver(invitation);
    const { status, nextId } = await askForNewLink(ports, invitation, anAnswer(invitation));
    expect(status).toBe(invitation.status);
    expect(ports.invitations.kept.get(String(nextId))).toMatchObject({ status: 'pending', previousId: invitationId });
  });

  test('of a link that the partner sent itself is recorded as whoever held it; of a mailed one, as the customer', async () => {
    for (const [delivery, kind] of [
      ['self', 'linkHolder'],
      ['service', 'customer'],
    ] as const) {
      const ports = setUpOver(anInvitation({ delivery }));
      const records: unknown[] = [];
      const { create } = ports.invitations;
      ports.invitations.create = async (made) => {
        records.push(made.invitation.record.actor, made.followed?.record.actor);
        return create(made);
      };
      await askForNewLink(ports, anInvitation({ delivery }), anAnswer(anInvitation()));
      expect(records).toEqual([
        { kind, invitationId },
        { kind, invitationId },
      ]);
    }
  });

  test('is refused where another text was shown', async () => {
    const other = anAnswer(anInvitation({ expiresInDays: 3 }));
    expect(await rejectionOf(askForNewLink(setUpOver(), anInvitation(), other))).toMatchObject({
      code: 'shown_text_changed',
    });
  });

  test('long after its end is refused', async () => {
    const ports = { ...setUpOver(), clock: () => later((7 + renewalDays) * dayMs + 1) };
    const refused = askForNewLink(
      ports,
      anInvitation({ expiresInDays: 7 }),
      anAnswer(anInvitation({ expiresInDays: 7 })),
    );
    expect(await rejectionOf(refused)).toMatchObject({ code: 'renewal_not_possible' });
  });

  test('is refused where the relationship is there meanwhile, or the partnership is not', async () => {
    const ports = setUpOver();
    const { accountId } = aCaller();
    const grants = { delegatedAdmin: { relationshipId: 'rel_9', invitationId: 'inv_9', since: noon.toISOString() } };
    ports.customers.access.set(`cus_hash-of-anna/${accountId}`, { customerId: 'cus_hash-of-anna', accountId, grants });
    expect(await rejectionOf(askForNewLink(ports, anInvitation(), anAnswer(anInvitation())))).toMatchObject({
      code: 'relationship_already_exists',
    });
    const joint = anInvitation({
      jointPartner: { accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' },
    });
    expect(await rejectionOf(askForNewLink(setUpOver(joint), joint, anAnswer(joint)))).toMatchObject({
      code: 'renewal_not_possible',
    });
  });
});

describe('R6: accepting a joint invitation', () => {
  const jointPartner = { accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' } as const;
  const joint = () => anInvitation({ jointPartner });
  const { accountId } = aCaller();
  const customerId = 'cus_hash-of-anna';
  const access = (partner: string, privilege: string) => ({
    customerId,
    accountId: partner,
    grants: { [privilege]: { relationshipId: `old-${partner}`, invitationId: 'inv_9', since: noon.toISOString() } },
  });

  test('makes both relationships, each with what it grants', async () => {
    const ports = setUp(joint());
    const accepted = await acceptInvitation(ports, joint(), aDecision(joint()), 'c');
    expect(accepted.relationshipIds).toEqual({ [accountId]: 'rel_1', par_provider: 'rel_2' });
    expect([...ports.customers.access.values()].map(({ grants }) => Object.keys(grants))).toEqual([
      ['delegatedAdmin'],
      ['orders'],
    ]);
    expect(ports.customers.customers.get(customerId)?.chain.sequence).toBe(2);
  });

  test('leaves a relationship that is there already as it is, and makes the other', async () => {
    const ports = setUp(joint());
    ports.customers.access.set(`${customerId}/par_provider`, access('par_provider', 'orders'));
    const accepted = await acceptInvitation(ports, joint(), aDecision(joint()), 'c');
    expect(accepted.relationshipIds).toEqual({ [accountId]: 'rel_1', par_provider: 'old-par_provider' });
    expect(ports.customers.relationships).toEqual(['rel_1']);
  });

  test('is refused where both are there', async () => {
    const ports = setUp(joint());
    ports.customers.access.set(`${customerId}/par_provider`, access('par_provider', 'orders'));
    ports.customers.access.set(`${customerId}/${accountId}`, access(accountId, 'delegatedAdmin'));
    expect(await rejectionOf(acceptInvitation(ports, joint(), aDecision(joint()), 'c'))).toMatchObject({
      code: 'relationship_already_exists',
    });
  });

  test('is refused whole where the partnership has ended; the invitation ends, and so its inviter is told', async () => {
    const ports = setUp(joint());
    ports.customers.refusal = partnershipNotActive();
    const refused = acceptInvitation(ports, joint(), aDecision(joint()), 'c');
    expect(await rejectionOf(refused)).toMatchObject({ code: 'partnership_not_active' });
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({
      status: 'cancelled',
      endReason: 'partnershipEnded',
    });
    expect(ports.customers.relationships).toEqual([]);
  });
});

describe('R10: declining', () => {
  test('declines it, and a second time shows the same', async () => {
    const ports = setUp(anInvitation());
    const declined = await declineInvitation(ports, anInvitation(), undefined, anAnswer(anInvitation()));
    expect(declined.status).toBe('declined');
    expect(await declineInvitation(ports, declined, undefined, anAnswer(declined))).toEqual(declined);
  });

  test('after an acceptance is refused', async () => {
    const ports = setUp(anAcceptedInvitation());
    expect(
      await rejectionOf(declineInvitation(ports, anAcceptedInvitation(), undefined, anAnswer(anAcceptedInvitation()))),
    ).toMatchObject({
      code: 'invitation_not_pending',
    });
  });
});

describe('R9: ending an invitation whose link the partner sent itself', () => {
  const self = () => anInvitation({ delivery: 'self' });
  const acts = [
    ['declining', declineInvitation],
    [
      '"not me"',
      (ports: ReturnType<typeof setUp>, opened: Invitation, _: undefined, answer: EndingAnswer) =>
        turnInvitationAway(ports, opened, undefined, answer),
    ],
  ] as const;

  test.each(acts)('%s takes the code that was mailed', async (_, act) => {
    const ports = setUp(self());
    expect(await rejectionOf(act(ports, self(), undefined, anAnswer(self())))).toMatchObject({ code: 'code_required' });
    await mailCode(ports, self(), { language: 'en', sourceIp: '192.0.2.1' });
    const wrong = anAnswer(self(), '999999x');
    expect(await rejectionOf(act(ports, self(), undefined, wrong))).toMatchObject({ code: 'code_wrong' });
    expect(ports.invitations.kept.get(invitationId)).toEqual(self());
    const code = /\d{6}/.exec(ports.mailer.sent[0]?.email.text ?? '')?.[0];
    await act(ports, self(), undefined, anAnswer(self(), code));
    expect(ports.invitations.kept.get(invitationId)?.status).not.toBe('pending');
  });

  test.each(acts)('%s is refused where another text was shown', async (_, act) => {
    const ports = setUp(anInvitation());
    const other = anAnswer(anInvitation({ expiresInDays: 3 }));
    expect(await rejectionOf(act(ports, anInvitation(), undefined, other))).toMatchObject({
      code: 'shown_text_changed',
    });
    expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
  });
});

describe('R41: the text that was shown', () => {
  test('has a hash of its own per language, partner, privilege and term', () => {
    const hashes = [
      consentOf(anInvitation(), 'en'),
      consentOf(anInvitation(), 'it'),
      consentOf(anInvitation({}, aCaller({ partnerName: 'Other' })), 'en'),
      consentOf(anInvitation({}, aCaller({ partnerKind: 'provider' })), 'en'),
      consentOf(anInvitation({ expiresInDays: 7 }), 'en'),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(5);
    expect(consentOf(anInvitation(), 'en').hash).toBe(hashes[0]);
  });

  test('holds nothing of the recipient', () => {
    expect(JSON.stringify(consentOf(anInvitation(), 'en'))).not.toMatch(/anna|kiss|tailspin/i);
  });
});

test('R11: two acceptances of a new customer at once: the slower one finds the relationship, and shows the result', async () => {
  const ports = setUp(anInvitation());
  const find = ports.customers.find;
  ports.customers.find = async (customerId, accountId) => {
    ports.customers.find = find;
    await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'other');
    return find(customerId, accountId);
  };
  const accepted = await acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c');
  expect(accepted).toEqual(ports.invitations.kept.get(invitationId));
  expect(ports.customers.relationships).toHaveLength(1);
});

test('R9: a code is asked for once, though another write came first', async () => {
  const self = anInvitation({ delivery: 'self' });
  const ports = setUp(self);
  await ports.codes.replace(self, await keepCode(fakeCodeHasher, '123456', 'salt'), noon);
  ports.codes.attempts = 1;
  ports.invitations.interrupt = () =>
    ports.invitations.set({ ...self, chain: { ...self.chain, sequence: self.chain.sequence + 1 } });
  const accepted = await acceptInvitation(ports, self, aDecision(self, { code: '123456' }), 'c');
  expect(accepted.status).toBe('accepted');
});

test('R6: only the end of the partnership ends the invitation; any other failure leaves it', async () => {
  const ports = setUp(anInvitation());
  ports.acceptances.keep = async () => Promise.reject(busyTryAgain());
  await rejectionOf(acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c'));
  expect(ports.invitations.kept.get(invitationId)?.status).toBe('pending');
});

test('R3, R48: nothing is given while a partner that asks is not active', async () => {
  const partners = fakePartners({ [aCaller().accountId]: { status: 'suspended' } });
  const ports = { ...setUp(anInvitation()), partners };
  const refused = await rejectionOf(acceptInvitation(ports, anInvitation(), aDecision(anInvitation()), 'c'));
  expect(refused).toMatchObject({ code: 'partner_not_active' });
  expect(ports.customers.relationships).toEqual([]);
  const self = anInvitation({ delivery: 'self' });
  const code = mailCode(ports, self, { language: 'en', sourceIp: '192.0.2.1' });
  expect(await rejectionOf(code)).toMatchObject({ code: 'partner_not_active' });
  const over = { ...ports, partnerships: fakePartnerships(), usage: fakeUsage(), clock: () => later(40 * dayMs) };
  expect(await rejectionOf(askForNewLink(over, anInvitation(), anAnswer(anInvitation())))).toMatchObject({
    code: 'partner_not_active',
  });
});

describe('R55: who answers for a customer', () => {
  const customerId = 'cus_hash-of-anna';
  const answer = (ports: ReturnType<typeof setUp>, invitation: Invitation = anInvitation()) =>
    acceptInvitation(ports, invitation, aDecision(invitation), 'c');

  async function known(contacts: object) {
    const ports = setUp(anInvitation());
    await answer(ports);
    const customer = ports.customers.customers.get(customerId)!;
    ports.customers.customers.set(customerId, { ...customer, ...contacts });
    const second = { ...anInvitation({}, aCaller({ accountId: 'par_2' })), id: 'inv_2' } as Invitation;
    ports.invitations.set(second);
    return { ports, second };
  }

  test('is its contact: one that was removed is not', async () => {
    const removed = await known({ contactHash: 'hash-of-bob', contacts: [] });
    expect(await rejectionOf(answer(removed.ports, removed.second))).toMatchObject({ code: 'recipient_not_contact' });
    const further = await known({ contactHash: 'hash-of-bob', contacts: [{ hash: 'hash-of-anna' }] });
    expect((await answer(further.ports, further.second)).status).toBe('accepted');
  });

  test('is whose address was invited, whatever the customer’s ID is made from', async () => {
    const { ports, second } = await known({ contactHash: 'hash-of-bob', contacts: [] });
    const toBob = { ...second, addressHash: 'hash-of-bob' } as Invitation;
    ports.invitations.set(toBob);
    expect((await answer(ports, toBob)).customerId).toBe(customerId);
  });

  test('is nobody who became another customer’s contact since it was invited', async () => {
    const ports = setUp(anInvitation());
    ports.customers.contacts.set('hash-of-anna', 'cus_other');
    expect(await rejectionOf(answer(ports))).toMatchObject({ code: 'recipient_not_contact', kind: 'gone' });
    expect(ports.customers.customers.size).toBe(0);
  });
});
