import { describe, expect, test } from '@jest/globals';
import { makeKnown } from '../../../functions/customers/customer.ts';
import type { Caller } from '../../../functions/identity/caller.ts';
import type { User } from '../../../functions/identity/partner.ts';
import { cancelInvitation } from '../../../functions/invitations/cancel-invitation.ts';
import {
  type BatchOutcome,
  confirmBatch,
  dryRunsPerDay,
  tryBatch,
} from '../../../functions/invitations/confirm-batch.ts';
import { confirmInvitation } from '../../../functions/invitations/confirm-invitation.ts';
import { markSent, remind } from '../../../functions/invitations/delivery.ts';
import { readFeedback } from '../../../functions/invitations/delivery-feedback.schema.ts';
import { draftInvitation } from '../../../functions/invitations/draft-invitation.ts';
import {
  cancel,
  decline,
  expire,
  type Invitation,
  relationshipsOf,
  resend,
  turnAway,
} from '../../../functions/invitations/invitation.ts';
import { noteDeliveryOf } from '../../../functions/invitations/note-delivery.ts';
import { notifyInviter } from '../../../functions/invitations/notify-inviter.ts';
import { type InvitationRequest, prepareInvitation } from '../../../functions/invitations/prepare-invitation.ts';
import { resendInvitation } from '../../../functions/invitations/resend-invitation.ts';
import { sendInvitation } from '../../../functions/invitations/send-invitation.ts';
import { establishPartnership } from '../../../functions/partnerships/partnership.ts';
import { refusal } from '../../../functions/platform/base/errors.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { defaultLimits } from '../../../functions/platform/limits/limits.ts';
import { RecipientRefusedError, SendingUnavailableError } from '../../../functions/platform/mail/sending-errors.ts';
import {
  aCaller,
  aCancelledInvitation,
  aContext,
  aDeclinedInvitation,
  aNewInvitation,
  anAcceptedInvitation,
  anInvitation,
  aPace,
  ended,
  invitationId,
  later,
  noon,
  rejectionOf,
} from '../../support/builders.ts';
import {
  CustomersInMemory,
  countingIds,
  FakeMailer,
  fakeDaily,
  fakeLinks,
  fakePartners,
  fakePartnerships,
  fakeUsage,
  InvitationsInMemory,
} from '../../support/fakes.ts';

const aRequest = (key = 'key-00000001') => ({ caller: 'par_1', operation: 'confirmInvitation', key, bodyHash: 'hash' });

const user = { id: 'user-1', email: 'sales@contoso.example', language: 'it' } as User;

function setUp(...kept: Invitation[]) {
  const invitations = new InvitationsInMemory(...kept);
  const mailer = new FakeMailer();
  const addresses = { hash: async (email: string) => `hash-of-${email}` };
  return {
    invitations,
    customers: new CustomersInMemory(invitations),
    partnerships: fakePartnerships(),
    partners: fakePartners({}, { getUser: async () => user as User | undefined }),
    usage: fakeUsage(),
    mailer,
    addresses,
    links: fakeLinks,
    ids: countingIds(),
    clock: () => noon,
    dayMs,
    pace: aPace,
  };
}

describe('R55: an invitation to a customer’s contact', () => {
  const asked = { recipient: { email: 'bob@x.example' }, expiresInDays: 7, delivery: 'service' } as const;
  const prepare = (ports: ReturnType<typeof setUp>, wanted: object = asked) =>
    prepareInvitation(ports, aCaller(), { ...asked, ...wanted } as never);

  test('by its address is one to the customer; its mail counts by the address', async () => {
    const ports = setUp();
    ports.customers.contacts.set('hash-of-bob@x.example', 'cus_hash-of-anna');
    expect(await prepare(ports)).toMatchObject({
      ...{ recipientHash: 'hash-of-anna', addressHash: 'hash-of-bob@x.example' },
    });
    expect(await prepare(setUp())).toMatchObject({ recipientHash: 'hash-of-bob@x.example' });
    expect(await prepare(setUp())).not.toHaveProperty('addressHash');
  });

  test('that follows one keeps both', async () => {
    const expired = expire(
      { ...anInvitation(), recipient: { email: 'bob@x.example' }, addressHash: 'hash-of-bob@x.example' },
      aContext(later(90 * dayMs)),
    ).after;
    const ports = setUp(expired);
    const wanted = { recipient: undefined, previousId: expired.id };
    expect(await prepare(ports, wanted)).toMatchObject({
      ...{ recipientHash: 'hash-of-anna', addressHash: 'hash-of-bob@x.example' },
    });
  });

  test('to a customer that was chosen goes to that one, whoever has its address as a contact', async () => {
    const ports = setUp();
    const contact = { name: 'Anna', email: 'anna@x.example' };
    const known = { customerId: 'cus_hash-of-anna', company: 'Tailspin', contact, language: 'en' };
    ports.customers.known.set(`cus_hash-of-anna/${aCaller().accountId}`, known as never);
    ports.customers.contacts.set('hash-of-anna', 'cus_other');
    expect(await prepare(ports, { recipient: undefined, customerId: 'cus_hash-of-anna' })).toMatchObject({
      recipientHash: 'hash-of-anna',
    });
  });
});

describe('R8, R31: drafting an invitation', () => {
  test.each(languages)(
    'gives the message in %s, with the placeholder, as text, HTML and for a mail program',
    async (language) => {
      const wanted = aNewInvitation({ language, expiresInDays: 7 });
      const draft = await draftInvitation({ ...setUp(), dayMs: dayMs }, aCaller(), wanted);
      expect(draft).toMatchObject({ language, expiresAt: '2026-03-08T12:00:00.000Z' });
      expect(draft.text).toContain('{{link}}');
      expect(draft.fullText.startsWith(draft.text)).toBe(true);
      expect(draft.html).toContain('href="{{link}}"');
      expect(draft).not.toHaveProperty('mailto');
    },
  );

  test('is what confirming it sends', async () => {
    const { ownDelivery } = await confirmInvitation(
      setUp(),
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      aNewInvitation({ delivery: 'self' }),
    );
    const draft = await draftInvitation({ ...setUp(), dayMs: dayMs }, aCaller(), aNewInvitation());
    expect(ownDelivery?.message.subject).toBe(draft.subject);
    expect(ownDelivery?.message.text).toBe(draft.fullText.replace('{{link}}', ownDelivery?.link ?? ''));
  });
});

describe('R9: confirming an invitation', () => {
  test('keeps it, and hands out no link where the service sends it', async () => {
    const ports = setUp();
    const confirmed = await confirmInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      aNewInvitation(),
    );
    expect(confirmed.ownDelivery).toBeUndefined();
    expect(ports.invitations.kept.get(confirmed.invitation.id)).toEqual(confirmed.invitation);
  });

  test('hands the partner that sends it itself the link, the texts and a mailto', async () => {
    const { ownDelivery } = await confirmInvitation(
      setUp(),
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      aNewInvitation({ delivery: 'self' }),
    );
    expect(ownDelivery?.link).toBe('https://links.example/i/inv_1.1');
    expect(ownDelivery?.message.text).toContain(ownDelivery?.link);
    expect(ownDelivery?.mailto).toMatch(/^mailto:anna@tailspin\.example\?subject=/);
  });

  test('R33: answers a repeated request with the same invitation, and makes none', async () => {
    const ports = setUp();
    const wanted = aNewInvitation({ delivery: 'self' });
    const { invitation, ownDelivery } = await confirmInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    const again = await confirmInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(again).toEqual({ invitation, ownDelivery });
    expect(ports.invitations.kept.size).toBe(1);
  });

  test('R8: refuses a text without the link before anything is kept', async () => {
    const ports = setUp();
    const wanted = aNewInvitation({ text: 'Please accept.' });
    expect(
      await rejectionOf(
        confirmInvitation(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, wanted),
      ),
    ).toMatchObject({
      code: 'message_link_missing',
    });
    expect(ports.invitations.kept.size).toBe(0);
  });
});

describe('R5, R6, R7: whom an invitation is for, and what it asks', () => {
  const provider = { accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' } as const;
  const partnership = establishPartnership(
    undefined,
    {
      reseller: { accountId: aCaller().accountId, name: 'Contoso Cloud' },
      provider: { accountId: 'par_provider', name: 'Fabrikam' },
    },
    aContext(),
  ).after;
  const confirm = (ports: ReturnType<typeof setUp>, asked: InvitationRequest, caller = aCaller(), key?: string) =>
    confirmInvitation(ports, { caller, idempotency: aRequest(key), correlationId: 'c' }, asked);
  const { recipient, language: _, ...rest } = aNewInvitation();
  const customerId = 'cus_hash-of-anna@tailspin.example';
  const known = makeKnown(
    {
      company: 'Tailspin',
      contact: { name: 'Anna', email: 'anna@tailspin.example' },
      language: 'hu',
      id: 'kno_1',
      customerId,
      accountId: aCaller().accountId,
      salt: 's',
    },
    aContext(),
  ).after;

  test('R6: names the active provider, and asks for both', async () => {
    const ports = { ...setUp(), partnerships: fakePartnerships(partnership) };
    const { invitation } = await confirm(ports, { ...rest, recipient, withAccountId: 'par_provider' });
    expect(invitation.jointPartner).toEqual(provider);
  });

  test('R25: a provider asks for its reseller in the same way', async () => {
    const ports = { ...setUp(), partnerships: fakePartnerships(partnership) };
    const caller = aCaller({ accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' });
    const { invitation } = await confirm(ports, { ...rest, recipient, withAccountId: aCaller().accountId }, caller);
    expect(invitation.jointPartner).toMatchObject({ partnerKind: 'reseller', partnerName: 'Contoso Cloud' });
  });

  test.each([
    ['no partner of the caller', fakePartnerships()],
    ['a partner no longer', fakePartnerships(ended(partnership, aContext()).after)],
  ])('R6: refuses %s', async (_, partnerships) => {
    const ports = { ...setUp(), partnerships };
    const refused = confirm(ports, { ...rest, recipient, withAccountId: 'par_provider' });
    expect(await rejectionOf(refused)).toMatchObject({ code: 'partnership_not_active' });
    expect(ports.invitations.kept.size).toBe(0);
  });

  test('R5: a customer on the list is known by its ID, with contact and language', async () => {
    const ports = setUp();
    ports.customers.known.set(`${customerId}/${aCaller().accountId}`, known);
    const { invitation } = await confirm(ports, { ...rest, customerId });
    expect(invitation).toMatchObject({
      recipient: { email: 'anna@tailspin.example', name: 'Anna', company: 'Tailspin' },
      recipientHash: 'hash-of-anna@tailspin.example',
      language: 'hu',
    });
    const typed = await confirm(ports, { ...rest, recipient }, aCaller(), 'key-00000002');
    expect(typed.invitation.language).toBe('hu');
  });

  test('R4, R5: a customer on nobody’s list, or on another’s, is not there', async () => {
    const ports = setUp();
    ports.customers.known.set(`${customerId}/par_other`, known);
    expect(await rejectionOf(confirm(ports, { ...rest, customerId }))).toMatchObject({ code: 'not_found' });
  });

  test('R5: a relationship that exists already is refused as such; a joint one asks for what is missing', async () => {
    const ports = { ...setUp(), partnerships: fakePartnerships(partnership) };
    const grant = { relationshipId: 'rel_9', invitationId: 'inv_9', since: noon.toISOString() };
    const { accountId } = aCaller();
    ports.customers.access.set(`${customerId}/${accountId}`, {
      customerId,
      accountId,
      grants: { delegatedAdmin: grant },
    });
    expect(await rejectionOf(confirm(ports, { ...rest, recipient }))).toMatchObject({
      code: 'relationship_already_exists',
      details: { conflictingId: 'rel_9' },
    });
    const joint = await confirm(ports, { ...rest, recipient, withAccountId: 'par_provider' });
    expect(relationshipsOf(joint.invitation)).toMatchObject([
      { state: 'active', relationshipId: 'rel_9' },
      { partnerName: 'Fabrikam', state: 'requested' },
    ]);
  });

  test('R4: whether the joint partner has the customer already is not told', async () => {
    const ports = { ...setUp(), partnerships: fakePartnerships(partnership) };
    for (const [accountId, privilege] of [
      ['par_provider', 'orders'],
      [aCaller().accountId, 'delegatedAdmin'],
    ] as const) {
      const grants = { [privilege]: { relationshipId: 'rel_9', invitationId: 'inv_9', since: noon.toISOString() } };
      ports.customers.access.set(`${customerId}/${accountId}`, { customerId, accountId, grants });
    }
    const { invitation } = await confirm(ports, { ...rest, recipient, withAccountId: 'par_provider' });
    expect(relationshipsOf(invitation)[1]).toMatchObject({ state: 'requested' });
  });

  test('R45: one that was passed on is followed by one to the person named, once', async () => {
    const passed = turnAway(anInvitation(), { email: 'bob@tailspin.example', name: 'Bob' }, aContext()).after;
    const ports = setUp(passed);
    const { invitation } = await confirm(ports, { ...rest, previousId: invitationId });
    expect(invitation).toMatchObject({
      recipient: { email: 'bob@tailspin.example', name: 'Bob' },
      previousId: invitationId,
    });
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({ status: 'cancelled', nextId: invitation.id });
    const again = confirm(ports, { ...rest, previousId: invitationId }, aCaller(), 'key-00000002');
    expect(await rejectionOf(again)).toMatchObject({ code: 'invitation_already_renewed' });
    const other = confirm(
      ports,
      { ...rest, previousId: invitationId },
      aCaller({ accountId: 'par_other' }),
      'key-00000003',
    );
    expect(await rejectionOf(other)).toMatchObject({ code: 'not_found' });
  });

  test('R45: one that follows asks the same customer, whatever its ID was made from', async () => {
    const expired = expire(anInvitation(), aContext(later(30 * dayMs))).after;
    const ports = setUp({ ...expired, recipientHash: 'of-an-added-customer' });
    const { invitation } = await confirm(ports, { ...rest, previousId: invitationId });
    expect(invitation.recipientHash).toBe('of-an-added-customer');
  });

  test('R32: granular privileges are no other person’s to approve; a Sales agent asks for none again', async () => {
    const asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 1, autoExtend: false } as const;
    const passed = turnAway(anInvitation({ asks }), { email: 'bob@tailspin.example' }, aContext()).after;
    const again = (roles: Caller['roles']) =>
      confirm(setUp(passed), { ...rest, previousId: invitationId }, aCaller({ roles }));
    expect(await rejectionOf(again(['adminAgent']))).toMatchObject({ code: 'invitation_not_renewable' });
    expect(await rejectionOf(again(['salesAgent']))).toMatchObject({ code: 'role_required' });
  });

  test('R36: what the hour has no room for is not made; the answer tells what is left', async () => {
    const ports = {
      ...setUp(),
      usage: fakeUsage({ ...defaultLimits, invitationsPerHour: 1, emailsPerRecipientAndDay: 3 }),
    };
    const { allowance } = await confirm(ports, { ...rest, recipient });
    expect(allowance).toMatchObject({ limit: 1, remaining: 0 });
    expect(ports.invitations.limits).toEqual([3]);
    const refused = confirm(ports, { ...rest, recipient: { email: 'b@c.example' } }, aCaller(), 'key-00000002');
    expect(await rejectionOf(refused)).toMatchObject({ code: 'rate_limit_reached' });
    expect(ports.invitations.kept.size).toBe(1);
  });
});

describe('R37: a batch', () => {
  const { language: _, ...asked } = aNewInvitation();
  const items = [
    asked,
    refusal('invalid_request', 'no'),
    { ...asked, text: 'without the link' },
    { ...asked, recipient: { email: 'bob@tailspin.example' } },
  ];
  const codes = (outcomes: readonly BatchOutcome[]) =>
    outcomes.map((item) => (item.outcome === 'refused' ? item.refusal.code : item.outcome));

  test('makes each by itself; what is refused stops no other; asked again, nothing doubles', async () => {
    const ports = setUp();
    const first = await confirmBatch(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, items);
    expect(codes(first)).toEqual(['made', 'invalid_request', 'message_link_missing', 'made']);
    const again = await confirmBatch(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, items);
    const idsOf = (outcomes: readonly BatchOutcome[]) =>
      outcomes.map((item) => item.outcome === 'made' && item.confirmed.invitation.id);
    expect(idsOf(again)).toEqual(idsOf(first));
    expect(ports.invitations.kept.size).toBe(2);
  });

  test('goes on where it broke off', async () => {
    const ports = setUp();
    const { create } = ports.invitations;
    let calls = 0;
    ports.invitations.create = async (...args) => {
      calls += 1;
      if (calls === 2) throw new Error('killed');
      return create(...args);
    };
    expect(
      await rejectionOf(confirmBatch(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, items)),
    ).toMatchObject({
      message: 'killed',
    });
    expect(
      codes(await confirmBatch(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, items)),
    ).toEqual(['made', 'invalid_request', 'message_link_missing', 'made']);
    expect(ports.invitations.kept.size).toBe(2);
  });

  test('breaks off before its time is up, and tells to send the same again', async () => {
    const ports = setUp();
    let at = noon.getTime();
    const slow = { ...ports, clock: () => new Date(at) };
    const { create } = ports.invitations;
    ports.invitations.create = async (...args) => {
      at += 21_000;
      return create(...args);
    };
    const command = { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' };
    expect(await rejectionOf(confirmBatch(slow, command, items))).toMatchObject({
      code: 'busy_try_again',
      message: expect.stringContaining('1 items are done'),
      details: { retryAfterSeconds: 1 },
    });
    expect(codes(await confirmBatch(slow, command, items))).toEqual([
      'made',
      'invalid_request',
      'message_link_missing',
      'made',
    ]);
    expect(ports.invitations.kept.size).toBe(2);
  });

  test('a dry run tells the same, and keeps and counts nothing', async () => {
    const ports = setUp();
    const outcomes = await tryBatch(ports, aCaller(), [...items, asked]);
    expect(codes(outcomes)).toEqual([
      'valid',
      'invalid_request',
      'message_link_missing',
      'valid',
      'invitation_already_pending',
    ]);
    expect([ports.invitations.kept.size, ports.usage.taken.length]).toEqual([0, 0]);
    await confirmBatch(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, items);
    expect(codes(await tryBatch(ports, aCaller(), [asked]))).toEqual(['invitation_already_pending']);
    // It counts against nothing but its own limit: it works as much as a real one.
    expect(ports.usage.counted.filter((each) => each.startsWith('dryRun'))).toHaveLength(2);
  });

  test('dry runs are a thousand a day at most', async () => {
    const ports = setUp();
    for (let times = 0; times < dryRunsPerDay; times += 1)
      await ports.usage.takeDaily('dryRun', aCaller().accountId, dryRunsPerDay, noon);
    expect(await rejectionOf(tryBatch(ports, aCaller(), [asked]))).toMatchObject({ code: 'daily_limit_reached' });
  });
});

describe('R14: what the mail service tells', () => {
  const bounced = { generation: 1, state: 'bounced', failedForGood: 'bounced' } as const;

  test('is kept once; of an invitation that is not there it is ignored', async () => {
    const ports = setUp(markSent(anInvitation(), aContext()).after);
    expect(await noteDeliveryOf(ports, 'inv_unknown', bounced, 'c')).toBe('ignored');
    expect(await noteDeliveryOf(ports, invitationId, bounced, 'c')).toBe('noted');
    expect(await noteDeliveryOf(ports, invitationId, bounced, 'c')).toBe('ignored');
    expect(ports.invitations.kept.get(invitationId)?.status).toBe('undeliverable');
  });

  test('does not undo an answer that came meanwhile', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(anAcceptedInvitation());
    expect(await noteDeliveryOf(ports, invitationId, bounced, 'c')).toBe('noted');
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({
      status: 'accepted',
      delivery: { state: 'bounced' },
    });
  });

  const event = (eventType: string, wanted: object = {}) => ({
    detail: {
      eventType,
      mail: {
        tags: { message: ['invitation'], invitation: [invitationId], generation: ['2'] },
        destination: ['a@b.c'],
      },
      ...wanted,
    },
  });

  test.each([
    ['Send', {}, { state: 'sent' }],
    ['DeliveryDelay', {}, { state: 'delayed' }],
    ['Delivery', {}, { state: 'delivered' }],
    ['Complaint', {}, { state: 'complained' }],
    ['Reject', {}, { state: 'bounced', failedForGood: 'rejected' }],
    ['Bounce', { bounce: { bounceType: 'Permanent' } }, { state: 'bounced', failedForGood: 'bounced' }],
  ])('%s is read out of its event', (eventType, more, told) => {
    expect(readFeedback(event(eventType, more))).toEqual({
      invitationId,
      feedback: { generation: 2, ...told },
    });
  });

  test.each(['Transient', 'Undetermined', undefined])('a bounce that is %s changes nothing', (bounceType) => {
    const bounce = bounceType === undefined ? {} : { bounce: { bounceType } };
    expect(readFeedback(event('Bounce', bounce))).toEqual({ invitationId, feedback: undefined });
  });

  test.each([
    ['of another message', event('Send', { mail: { tags: { message: ['code'], invitation: [invitationId] } } })],
    ['of another kind', event('Open')],
    ['without tags', event('Send', { mail: {} })],
    ['that is none', 'x'],
  ])('an event %s is refused', (_, given) => {
    expect(() => readFeedback(given)).toThrow();
  });
});

describe('R13: cancelling an invitation', () => {
  const wanted = { invitationId, expectedRevision: 1 };

  test('cancels it', async () => {
    const ports = setUp(anInvitation());
    expect(
      (await cancelInvitation(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, wanted))
        .status,
    ).toBe('cancelled');
  });

  test('R33: answers a repeated request with the cancelled invitation', async () => {
    const ports = setUp(anInvitation());
    const first = await cancelInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(
      await cancelInvitation(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, wanted),
    ).toEqual(first);
  });

  test('refuses another revision than the one that was read', async () => {
    const ports = setUp(anInvitation());
    const refused = cancelInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      { invitationId, expectedRevision: 2 },
    );
    expect(await rejectionOf(refused)).toMatchObject({ code: 'revision_mismatch' });
  });

  test('an invitation of another partner is not there', async () => {
    const ports = setUp(anInvitation());
    const refused = cancelInvitation(
      ports,
      { caller: aCaller({ accountId: 'par_other' }), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(await rejectionOf(refused)).toMatchObject({ code: 'not_found' });
  });

  test('cancels one that was marked as sent in between', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(markSent(anInvitation(), aContext()).after);
    expect(
      (await cancelInvitation(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, wanted))
        .status,
    ).toBe('cancelled');
  });

  test('is told when the customer was faster', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(aDeclinedInvitation());
    const refused = cancelInvitation(ports, { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' }, wanted);
    expect(await rejectionOf(refused)).toMatchObject({ code: 'invitation_not_pending' });
  });
});

describe('R13: sending an invitation again', () => {
  const wanted = { invitationId, expiresInDays: 30, expectedRevision: 1 };
  const hourLater = (...kept: Invitation[]) => ({ ...setUp(...kept), clock: () => later(dayMs / 24) });

  test('gives a partner that sends it itself the new link, and again for a repeated request', async () => {
    const ports = hourLater(anInvitation({ delivery: 'self' }));
    const { invitation, ownDelivery } = await resendInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(ownDelivery?.link).toBe(`https://links.example/i/${invitationId}.2`);
    const again = await resendInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(again).toEqual({ invitation, ownDelivery });
    expect(ports.invitations.kept.get(invitationId)?.generation).toBe(2);
  });

  test('by the service hands out no link, and is mailed with the new one', async () => {
    const ports = hourLater(markSent(anInvitation(), aContext()).after);
    const { ownDelivery } = await resendInvitation(
      ports,
      { caller: aCaller(), idempotency: aRequest(), correlationId: 'c' },
      wanted,
    );
    expect(ownDelivery).toBeUndefined();
    await sendInvitation(ports, invitationId, 'c');
    expect(ports.mailer.sent[0]).toMatchObject({ tags: { generation: '2' } });
    expect(ports.mailer.sent[0]?.email.text).toContain(`${invitationId}.2`);
  });

  test.each([
    ['another revision', { ...wanted, expectedRevision: 2 }, aCaller(), 'revision_mismatch'],
    ['another partner', wanted, aCaller({ accountId: 'par_other' }), 'not_found'],
  ])('refuses %s', async (_, asked, caller, code) => {
    const ports = hourLater(anInvitation());
    expect(
      await rejectionOf(resendInvitation(ports, { caller, idempotency: aRequest(), correlationId: 'c' }, asked)),
    ).toMatchObject({ code });
  });

  test('while the first mail is on its way leaves the new one to be sent', async () => {
    const ports = hourLater(anInvitation());
    const resent = resend(anInvitation(), 30, aPace, aContext(later(dayMs / 24))).after;
    ports.invitations.interrupt = () => ports.invitations.set(resent);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 1 });
    expect(ports.invitations.kept.get(invitationId)).toEqual(resent);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 3 });
    expect(ports.mailer.sent.map(({ tags }) => tags.generation)).toEqual(['1', '2']);
  });
});

describe('R13, R46: reminding', () => {
  const dueAt = later(23 * dayMs);
  const reminded = () => remind(markSent(anInvitation({ language: 'it' }), aContext()).after, aContext(dueAt)).after;

  test('mails the same link again, in the recipient’s language, once', async () => {
    const ports = { ...setUp(reminded()), clock: () => dueAt };
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 4 });
    await sendInvitation(ports, invitationId, 'c');
    expect(ports.mailer.sent).toHaveLength(1);
    expect(ports.mailer.sent[0]).toMatchObject({ tags: { message: 'reminder', generation: '1' } });
    expect(ports.mailer.sent[0]?.email.subject).toBe('Promemoria: una richiesta attende la sua risposta');
    expect(ports.mailer.sent[0]?.email.text).toContain(`${invitationId}.1`);
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({
      remindersSent: 1,
      reminderDue: false,
      status: 'pending',
    });
  });

  test('an address that refuses the reminder does not end the invitation: its link may have arrived', async () => {
    const ports = { ...setUp(reminded()), clock: () => dueAt };
    ports.mailer.failure = new RecipientRefusedError('no');
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 4 });
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({ remindersSent: 0, status: 'pending' });
  });

  test('comes no more once the customer has answered', async () => {
    const ports = { ...setUp(decline(reminded(), undefined, aContext(dueAt)).after), clock: () => dueAt };
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.mailer.sent).toHaveLength(0);
  });
});

describe('R9: sending an invitation', () => {
  test.each([
    ['its account is suspended', anInvitation().accountId, { status: 'suspended' }],
    ['its agreement has ended', anInvitation().accountId, { agreement: 'ended' }],
    ['the account of the partner beside it is closed', 'par_joint', { status: 'closed' }],
  ] as const)('R48: sends nothing while %s, neither at first nor as a reminder', async (_, accountId, standing) => {
    const jointPartner = { accountId: 'par_joint', partnerName: 'Fabrikam' };
    const queued = { ...anInvitation(), jointPartner } as Invitation;
    const reminding = { ...(markSent(queued, aContext()).after as Invitation), reminderDue: true } as Invitation;
    for (const invitation of [queued, reminding]) {
      const ports = { ...setUp(invitation), partners: fakePartners({ [accountId]: standing }) };
      expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: expect.any(Number) });
      expect(ports.mailer.sent).toEqual([]);
      expect(ports.invitations.kept.get(invitationId)).toEqual(invitation);
      const resumed = { ...ports, partners: fakePartners() };
      await sendInvitation(resumed, invitationId, 'c');
      expect(ports.mailer.sent).toHaveLength(1);
    }
  });

  test('sends the email with the link, and marks it as sent', async () => {
    const ports = setUp(anInvitation());
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 2 });
    expect(ports.invitations.kept.get(invitationId)?.delivery.state).toBe('sent');
    expect(ports.mailer.sent).toHaveLength(1);
    expect(ports.mailer.sent[0]).toMatchObject({
      to: 'anna@tailspin.example',
      tags: { message: 'invitation', invitation: invitationId, generation: '1' },
    });
    expect(ports.mailer.sent[0]?.email.text).toContain(`https://links.example/i/${invitationId}.1`);
  });

  test('sends it once, however often it runs', async () => {
    const ports = setUp(anInvitation());
    await sendInvitation(ports, invitationId, 'c');
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 2 });
    expect(ports.mailer.sent).toHaveLength(1);
  });

  test.each([
    ['the partner sends itself', () => anInvitation({ delivery: 'self' }), noon],
    ['is past its time', () => anInvitation(), later(30 * dayMs)],
  ])('does not send one that %s', async (_, build, at) => {
    const ports = { ...setUp(build()), clock: () => at };
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 1 });
    expect(ports.mailer.sent).toHaveLength(0);
  });

  test('tells the workflow not to wait where it has ended', async () => {
    const ports = setUp(aCancelledInvitation());
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.mailer.sent).toHaveLength(0);
  });

  test('an address that refuses mail ends it as undeliverable', async () => {
    const ports = setUp(anInvitation());
    ports.mailer.failure = new RecipientRefusedError('no');
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.invitations.kept.get(invitationId)?.status).toBe('undeliverable');
  });

  test('a mail service that takes nothing from us leaves it pending', async () => {
    const ports = setUp(anInvitation());
    ports.mailer.failure = new SendingUnavailableError('sandbox');
    expect(await rejectionOf(sendInvitation(ports, invitationId, 'c'))).toMatchObject({
      name: 'SendingUnavailableError',
    });
    expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
  });

  test('does not undo a decision that came while it was sent', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(decline(anInvitation(), undefined, aContext()).after);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.invitations.kept.get(invitationId)?.status).toBe('declined');
  });
});

describe('R45: an invitation that the customer asked for', () => {
  test('is mailed to the customer, and the inviter is told', async () => {
    const asked = anInvitation({ previousId: 'inv_old', askedForByCustomer: true });
    const ports = setUp(asked);
    await sendInvitation(ports, invitationId, 'c');
    await sendInvitation(ports, invitationId, 'c');
    expect(ports.mailer.sent.map(({ to, tags }) => [to, tags.message])).toEqual([
      ['anna@tailspin.example', 'invitation'],
      ['sales@contoso.example', 'renewal'],
    ]);
    expect(ports.mailer.sent[1]?.email.text).not.toContain('https://links.example');
  });
});

describe('R14: notifying the inviter', () => {
  const daily = fakeDaily();
  const closed: unknown[] = [];
  const notify = (invitation: Invitation, inviter: User | undefined, mailer = new FakeMailer(), sequence?: number) =>
    notifyInviter(
      {
        ...setUp(invitation),
        partners: fakePartners({}, { getUser: async () => inviter }),
        mailer,
        viewUrl: 'https://links.example/my-access',
        usage: daily,
        clock: () => noon,
        waits: {
          async close(...closing: unknown[]) {
            closed.push(closing);
            if (closed.length === 1) throw new Error('the table is away');
          },
        },
      },
      invitationId,
      sequence,
    );

  test('marks what was seen as handled once everybody was told, not before', async () => {
    const once = new FakeMailer();
    await notify(anAcceptedInvitation(), user, once, 3);
    // The first time the table was away: nobody is mailed again for that.
    expect(closed).toEqual([
      [invitationId, 3, noon],
      [invitationId, 3, noon],
    ]);
    expect(once.sent).toHaveLength(2);
    const mailer = new FakeMailer();
    mailer.send = async () => Promise.reject(new Error('SES is away'));
    await expect(notify(anAcceptedInvitation(), user, mailer, 4)).rejects.toThrow('SES is away');
    // Of the workflow of before, which does so by itself.
    await notify(anAcceptedInvitation(), user);
    expect(closed).toHaveLength(2);
  });

  test.each([
    ['accepted', anAcceptedInvitation(), 'Accettato'],
    ['declined', aDeclinedInvitation(), 'Rifiutato'],
    ['cancelled', aCancelledInvitation(), 'Annullato'],
    ['turned away', turnAway(anInvitation(), undefined, aContext()).after, 'Persona sbagliata'],
    ['passed on', turnAway(anInvitation(), { email: 'b@c.example' }, aContext()).after, 'Indicata un’altra persona'],
    ['ended with the partnership', cancel(anInvitation(), aContext(), 'partnershipEnded').after, 'Terminato'],
  ])('tells in the inviter’s language that it was %s', async (_, invitation, word) => {
    const mailer = new FakeMailer();
    expect(await notify(invitation, user, mailer)).toEqual({ told: 'inviter' });
    expect(mailer.sent[0]).toMatchObject({
      to: 'sales@contoso.example',
      email: { subject: expect.stringContaining(word) },
    });
  });

  test('R10: an acceptance is confirmed to the customer, in the language it was shown in; no other end is', async () => {
    const mailer = new FakeMailer();
    await notify(anAcceptedInvitation(), user, mailer);
    expect(mailer.sent.map(({ to, tags }) => [to, tags.message])).toEqual([
      ['sales@contoso.example', 'outcome'],
      ['anna@tailspin.example', 'accepted'],
    ]);
    const text = mailer.sent[1]?.email.text ?? '';
    for (const said of ['Anna Kiss', 'Contoso Cloud', 'https://links.example/my-access?lang=en'])
      expect(text).toContain(said);
    expect(text).not.toContain('You can accept until');
    const other = new FakeMailer();
    await notify(aDeclinedInvitation(), user, other);
    expect(other.sent.map(({ to }) => to)).toEqual(['sales@contoso.example']);
    const partnership = { ...anAcceptedInvitation(), asks: { kind: 'partnership' } } as Invitation;
    await notify(partnership, user, other);
    expect(other.sent.map(({ to }) => to)).toEqual(['sales@contoso.example', 'sales@contoso.example']);
  });

  test('R10: a customer whose address refuses mail by now keeps nobody from being told', async () => {
    const mailer = new FakeMailer();
    const { send } = mailer;
    mailer.send = async (to, ...rest) => {
      if (to === 'anna@tailspin.example') throw new RecipientRefusedError('no');
      return send(to, ...rest);
    };
    expect(await notify(anAcceptedInvitation(), user, mailer)).toEqual({ told: 'inviter' });
    mailer.send = async () => Promise.reject(new SendingUnavailableError('away'));
    expect(await rejectionOf(notify(anAcceptedInvitation(), user, mailer))).toMatchObject({
      name: 'SendingUnavailableError',
    });
  });

  test('R10: a customer is mailed once a day where nobody of the partner can be told, and it is tried again', async () => {
    const mailer = new FakeMailer();
    const { send } = mailer;
    mailer.send = async (to, ...rest) => {
      if (to === 'sales@contoso.example') throw new RecipientRefusedError('no');
      return send(to, ...rest);
    };
    for (let tries = 0; tries < 3; tries += 1)
      expect(await rejectionOf(notify(anAcceptedInvitation(), user, mailer))).toBeInstanceOf(RecipientRefusedError);
    expect(mailer.sent.map(({ to }) => to)).toEqual(['anna@tailspin.example']);
  });

  test('R56: nobody is told of an invitation that was erased meanwhile', async () => {
    const mailer = new FakeMailer();
    const erased = { ...anAcceptedInvitation(), erasedAt: noon.toISOString() };
    expect(await notify(erased, user, mailer)).toEqual({ told: 'nobody' });
    expect(mailer.sent).toEqual([]);
  });

  test('R8: a language that nobody gave is the partner’s own', async () => {
    const ports = setUp();
    const draft = (wanted: object, language?: 'hu') =>
      draftInvitation(ports as never, aCaller(language ? { partnerLanguage: language } : {}), {
        ...{ recipient: { email: 'new@tailspin.example' }, delivery: 'service', expiresInDays: 30, ...wanted },
      } as never);
    expect((await draft({}, 'hu')).language).toBe('hu');
    expect((await draft({ language: 'es' }, 'hu')).language).toBe('es');
    expect((await draft({})).language).toBe('en');
  });

  test('tells nobody while it is pending, or where there is no user left', async () => {
    expect(await notify(anInvitation(), user)).toEqual({ told: 'nobody' });
    expect(await notify(anAcceptedInvitation(), undefined)).toEqual({ told: 'nobody' });
  });

  test('fails where every address refuses, so that it is tried again', async () => {
    const refusing = new FakeMailer();
    refusing.failure = new RecipientRefusedError('no');
    expect(await rejectionOf(notify(anAcceptedInvitation(), user, refusing))).toBeInstanceOf(RecipientRefusedError);
  });
});
