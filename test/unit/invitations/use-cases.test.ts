import { describe, expect, test } from '@jest/globals';
import type { User } from '../../../functions/identity/partner.ts';
import { cancelInvitation } from '../../../functions/invitations/cancel-invitation.ts';
import { confirmInvitation } from '../../../functions/invitations/confirm-invitation.ts';
import { draftInvitation } from '../../../functions/invitations/draft-invitation.ts';
import { decline, type Invitation, markSent, remind, resend } from '../../../functions/invitations/invitation.ts';
import { notifyInviter } from '../../../functions/invitations/notify-inviter.ts';
import { resendInvitation } from '../../../functions/invitations/resend-invitation.ts';
import { sendInvitation } from '../../../functions/invitations/send-invitation.ts';
import { RecipientRefusedError, SendingUnavailableError } from '../../../functions/notifications/sending-errors.ts';
import { languages } from '../../../functions/shared/languages.ts';
import { dayMs } from '../../../functions/shared/table.dynamodb.ts';
import {
  aCaller,
  aCancelledInvitation,
  aDeclinedInvitation,
  aNewInvitation,
  anAcceptedInvitation,
  anInvitation,
  anOccasion,
  aPace,
  invitationId,
  later,
  noon,
  rejectionOf,
} from '../../support/builders.ts';
import { countingIds, FakeMailer, fakeLinks, InvitationsInMemory } from '../../support/fakes.ts';

const aRequest = (key = 'key-00000001') => ({ caller: 'par_1', operation: 'confirmInvitation', key, bodyHash: 'hash' });

function setUp(...kept: Invitation[]) {
  const invitations = new InvitationsInMemory(...kept);
  const mailer = new FakeMailer();
  const addresses = { hash: async (email: string) => `hash-of-${email}` };
  return {
    invitations,
    mailer,
    addresses,
    links: fakeLinks,
    ids: countingIds(),
    clock: () => noon,
    dayMs,
    pace: aPace,
  };
}

describe('R8, R31: drafting an invitation', () => {
  test.each(languages)(
    'gives the message in %s, with the placeholder, as text, HTML and for a mail program',
    (language) => {
      const draft = draftInvitation(aCaller(), aNewInvitation({ language, expiresInDays: 7 }), dayMs, noon);
      expect(draft).toMatchObject({ language, expiresAt: '2026-03-08T12:00:00.000Z' });
      expect(draft.text).toContain('{{link}}');
      expect(draft.fullText.startsWith(draft.text)).toBe(true);
      expect(draft.html).toContain('href="{{link}}"');
      expect(draft.mailto).toContain(encodeURIComponent(draft.subject));
    },
  );

  test('is what confirming it sends', async () => {
    const { ownDelivery } = await confirmInvitation(
      setUp(),
      aCaller(),
      aNewInvitation({ delivery: 'self' }),
      aRequest(),
      'c',
    );
    const draft = draftInvitation(aCaller(), aNewInvitation(), dayMs, noon);
    expect(ownDelivery?.message.subject).toBe(draft.subject);
    expect(ownDelivery?.message.text).toBe(draft.fullText.replace('{{link}}', ownDelivery?.link ?? ''));
  });
});

describe('R9: confirming an invitation', () => {
  test('keeps it, and hands out no link where the service sends it', async () => {
    const ports = setUp();
    const confirmed = await confirmInvitation(ports, aCaller(), aNewInvitation(), aRequest(), 'c');
    expect(confirmed.ownDelivery).toBeUndefined();
    expect(ports.invitations.kept.get(confirmed.invitation.id)).toEqual(confirmed.invitation);
  });

  test('hands the partner that sends it itself the link, the texts and a mailto', async () => {
    const { ownDelivery } = await confirmInvitation(
      setUp(),
      aCaller(),
      aNewInvitation({ delivery: 'self' }),
      aRequest(),
      'c',
    );
    expect(ownDelivery?.link).toBe('https://links.example/i/inv_1.1');
    expect(ownDelivery?.message.text).toContain(ownDelivery?.link);
    expect(ownDelivery?.mailto).toMatch(/^mailto:anna@tailspin\.example\?subject=/);
  });

  test('R33: answers a repeated request with the same invitation, and makes none', async () => {
    const ports = setUp();
    const wanted = aNewInvitation({ delivery: 'self' });
    const first = await confirmInvitation(ports, aCaller(), wanted, aRequest(), 'c');
    expect(await confirmInvitation(ports, aCaller(), wanted, aRequest(), 'c')).toEqual(first);
    expect(ports.invitations.kept.size).toBe(1);
  });

  test('R8: refuses a text without the link before anything is kept', async () => {
    const ports = setUp();
    const wanted = aNewInvitation({ text: 'Please accept.' });
    expect(await rejectionOf(confirmInvitation(ports, aCaller(), wanted, aRequest(), 'c'))).toMatchObject({
      code: 'message_link_missing',
    });
    expect(ports.invitations.kept.size).toBe(0);
  });
});

describe('R13: cancelling an invitation', () => {
  const wanted = { invitationId, expectedRevision: 1 };

  test('cancels it', async () => {
    const ports = setUp(anInvitation());
    expect((await cancelInvitation(ports, aCaller(), wanted, aRequest(), 'c')).status).toBe('cancelled');
  });

  test('R33: answers a repeated request with the cancelled invitation', async () => {
    const ports = setUp(anInvitation());
    const first = await cancelInvitation(ports, aCaller(), wanted, aRequest(), 'c');
    expect(await cancelInvitation(ports, aCaller(), wanted, aRequest(), 'c')).toEqual(first);
  });

  test('refuses another revision than the one that was read', async () => {
    const ports = setUp(anInvitation());
    const refused = cancelInvitation(ports, aCaller(), { invitationId, expectedRevision: 2 }, aRequest(), 'c');
    expect(await rejectionOf(refused)).toMatchObject({ code: 'revision_mismatch' });
  });

  test('an invitation of another partner is not there', async () => {
    const ports = setUp(anInvitation());
    const refused = cancelInvitation(ports, aCaller({ partnerId: 'par_other' }), wanted, aRequest(), 'c');
    expect(await rejectionOf(refused)).toMatchObject({ code: 'not_found' });
  });

  test('cancels one that was marked as sent in between', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(markSent(anInvitation(), anOccasion()).after);
    expect((await cancelInvitation(ports, aCaller(), wanted, aRequest(), 'c')).status).toBe('cancelled');
  });

  test('is told when the customer was faster', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.interrupt = () => ports.invitations.set(aDeclinedInvitation());
    const refused = cancelInvitation(ports, aCaller(), wanted, aRequest(), 'c');
    expect(await rejectionOf(refused)).toMatchObject({ code: 'invitation_not_pending' });
  });
});

describe('R13: sending an invitation again', () => {
  const wanted = { invitationId, expiresInDays: 30, expectedRevision: 1 };
  const hourLater = (...kept: Invitation[]) => ({ ...setUp(...kept), clock: () => later(dayMs / 24) });

  test('gives a partner that sends it itself the new link, and again for a repeated request', async () => {
    const ports = hourLater(anInvitation({ delivery: 'self' }));
    const first = await resendInvitation(ports, aCaller(), wanted, aRequest(), 'c');
    expect(first.ownDelivery?.link).toBe(`https://links.example/i/${invitationId}.2`);
    expect(await resendInvitation(ports, aCaller(), wanted, aRequest(), 'c')).toEqual(first);
    expect(ports.invitations.kept.get(invitationId)?.generation).toBe(2);
  });

  test('by the service hands out no link, and is mailed with the new one', async () => {
    const ports = hourLater(markSent(anInvitation(), anOccasion()).after);
    const { ownDelivery } = await resendInvitation(ports, aCaller(), wanted, aRequest(), 'c');
    expect(ownDelivery).toBeUndefined();
    await sendInvitation(ports, invitationId, 'c');
    expect(ports.mailer.sent[0]).toMatchObject({ tags: { generation: '2' } });
    expect(ports.mailer.sent[0]?.email.text).toContain(`${invitationId}.2`);
  });

  test.each([
    ['another revision', { ...wanted, expectedRevision: 2 }, aCaller(), 'revision_mismatch'],
    ['another partner', wanted, aCaller({ partnerId: 'par_other' }), 'not_found'],
  ])('refuses %s', async (_, asked, caller, code) => {
    const ports = hourLater(anInvitation());
    expect(await rejectionOf(resendInvitation(ports, caller, asked, aRequest(), 'c'))).toMatchObject({ code });
  });

  test('while the first mail is on its way leaves the new one to be sent', async () => {
    const ports = hourLater(anInvitation());
    const resent = resend(anInvitation(), 30, aPace, anOccasion(later(dayMs / 24))).after;
    ports.invitations.interrupt = () => ports.invitations.set(resent);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 1 });
    expect(ports.invitations.kept.get(invitationId)).toEqual(resent);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 3 });
    expect(ports.mailer.sent.map(({ tags }) => tags.generation)).toEqual(['1', '2']);
  });
});

describe('R13, R46: reminding', () => {
  const dueAt = later(23 * dayMs);
  const reminded = () =>
    remind(markSent(anInvitation({ language: 'it' }), anOccasion()).after, anOccasion(dueAt)).after;

  test('mails the same link again, in the recipient’s language, once', async () => {
    const ports = { ...setUp(reminded()), clock: () => dueAt };
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 4 });
    await sendInvitation(ports, invitationId, 'c');
    expect(ports.mailer.sent).toHaveLength(1);
    expect(ports.mailer.sent[0]).toMatchObject({ tags: { message: 'reminder', generation: '1' } });
    expect(ports.mailer.sent[0]?.email.subject).toBe('Promemoria: Contoso Cloud attende la sua risposta');
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
    const ports = { ...setUp(decline(reminded(), anOccasion(dueAt)).after), clock: () => dueAt };
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.mailer.sent).toHaveLength(0);
  });
});

describe('R9: sending an invitation', () => {
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
    ports.invitations.interrupt = () => ports.invitations.set(decline(anInvitation(), anOccasion()).after);
    expect(await sendInvitation(ports, invitationId, 'c')).toEqual({ sequence: 0 });
    expect(ports.invitations.kept.get(invitationId)?.status).toBe('declined');
  });
});

describe('R14: notifying the inviter', () => {
  const user = { id: 'user-1', email: 'sales@contoso.example', language: 'it' } as User;
  const notify = (invitation: Invitation, inviter: User | undefined, mailer = new FakeMailer()) =>
    notifyInviter({ ...setUp(invitation), partners: { getUser: async () => inviter }, mailer }, invitationId);

  test.each([
    ['accepted', anAcceptedInvitation(), 'Accettato'],
    ['declined', aDeclinedInvitation(), 'Rifiutato'],
    ['cancelled', aCancelledInvitation(), 'Annullato'],
  ])('tells in the inviter’s language that it was %s', async (_, invitation, word) => {
    const mailer = new FakeMailer();
    expect(await notify(invitation, user, mailer)).toEqual({ told: 'inviter' });
    expect(mailer.sent[0]).toMatchObject({
      to: 'sales@contoso.example',
      email: { subject: expect.stringContaining(word) },
    });
  });

  test('tells nobody while it is pending, when the user is gone, or refuses mail', async () => {
    const refusing = new FakeMailer();
    refusing.failure = new RecipientRefusedError('no');
    expect(await notify(anInvitation(), user)).toEqual({ told: 'nobody' });
    expect(await notify(anAcceptedInvitation(), undefined)).toEqual({ told: 'nobody' });
    expect(await notify(anAcceptedInvitation(), user, refusing)).toEqual({ told: 'nobody' });
  });
});
