import { describe, expect, test } from '@jest/globals';
import { acceptanceEmail } from '../../../functions/invitations/acceptance-message.ts';
import { askedBy, consentOf, requireSameConsent } from '../../../functions/invitations/consent.ts';
import type { Invitation } from '../../../functions/invitations/invitation.ts';
import { draftText, factsOf, mailtoOf, recipientOf } from '../../../functions/invitations/invitation-message.ts';
import { checkMessageText } from '../../../functions/invitations/message-text.ts';
import { outcomeEmail } from '../../../functions/invitations/outcome-message.ts';
import { reminderEmail } from '../../../functions/invitations/reminder-message.ts';
import { renewalEmail } from '../../../functions/invitations/renewal-message.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { say } from '../../../functions/platform/text/messages/messages.ts';
import {
  aCaller,
  aCancelledInvitation,
  aDeclinedInvitation,
  anAcceptedInvitation,
  anInvitation,
  errorOf,
} from '../../support/builders.ts';

const provider = { accountId: 'par_P', partnerKind: 'provider', partnerName: 'Northwind' } as const;
const joint = anInvitation({ jointPartner: provider });

describe('R10: what an invitation asks for, line by line', () => {
  test.each(languages)('relationships, in %s: who, which privilege, and what the reseller cannot do', (language) => {
    const t = (key: Parameters<typeof say>[1], partner: string) => say(language, key, { partner });
    const own = [
      t('consent.reseller', 'Contoso Cloud'),
      t('consent.delegatedAdmin', 'Contoso Cloud'),
      t('consent.delegatedAdminNot', 'Contoso Cloud'),
    ];
    expect(askedBy(anInvitation(), language)).toEqual(own);
    expect(askedBy(joint, language)).toEqual([
      ...own,
      t('consent.provider', 'Northwind'),
      t('consent.orders', 'Northwind'),
    ]);
  });

  test.each([true, false])('granular privileges that extend themselves: %s', (autoExtend) => {
    const asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 90, autoExtend } as const;
    const partner = 'Contoso Cloud';
    expect(askedBy(anInvitation({ asks }), 'en')).toEqual([
      say('en', 'consent.gdap', { partner }),
      say('en', 'role.globalReader', { partner }),
      say('en', 'consent.gdapTerm', { partner, days: 90 }),
      autoExtend
        ? say('en', 'consent.gdapExtend', { partner, extension: 180 })
        : say('en', 'consent.gdapNoExtend', { partner }),
    ]);
  });

  test('a partnership', () => {
    const asked = anInvitation({ asks: { kind: 'partnership' } }, aCaller({ partnerKind: 'provider' }));
    const partner = 'Contoso Cloud';
    expect(askedBy(asked, 'it')).toEqual(
      (['consent.partnership', 'consent.partnershipAllows', 'consent.partnershipKeeps'] as const).map((key) =>
        say('it', key, { partner }),
      ),
    );
  });

  test('is told with its end and who may accept; only the very same is taken for shown', () => {
    const { lines, hash, version, language } = consentOf(anInvitation(), 'en');
    expect(lines.slice(-2)).toEqual([
      say('en', 'consent.until', { expiresAt: new Date(anInvitation().expiresAt) }),
      say('en', 'consent.authorised'),
    ]);
    expect(requireSameConsent(anInvitation(), { version, language, hash })).toEqual(consentOf(anInvitation(), 'en'));
    for (const other of [{ hash: 'x' }, { version: '0' }, { language: 'hu' as const }])
      expect(errorOf(() => requireSameConsent(anInvitation(), { version, language, hash, ...other }))).toMatchObject({
        code: 'shown_text_changed',
      });
  });
});

describe('R8: the message', () => {
  test('greets whom it knows, and names both partners of a joint one', () => {
    const textOf = (invitation: Invitation) => draftText(factsOf(invitation, dayMs));
    expect(textOf(anInvitation())).toContain('Anna Kiss');
    expect(textOf(joint)).toContain('Northwind');
    const nobody = textOf(anInvitation({ recipient: { email: 'a@b.example' } }));
    expect([nobody.includes('none'), nobody.includes('undefined')]).toEqual([false, false]);
    expect(textOf(anInvitation())).not.toContain('none');
  });

  const email = (length: number) => ({ subject: 'S', text: 'x'.repeat(length), html: '' });
  const begin = 'mailto:anna@tailspin.example?subject=S&body='.length;

  test('opens in a mail program as long as that takes it; else its subject, and what to do', () => {
    const most = mailtoOf('anna@tailspin.example', email(2000 - begin));
    expect([most.mailto.length, most.mailtoNote]).toEqual([2000, undefined]);
    const long = mailtoOf('anna@tailspin.example', email(2001 - begin));
    expect(long).toEqual({
      mailto: 'mailto:anna@tailspin.example?subject=S',
      mailtoNote: expect.stringContaining('2001 characters'),
    });
    const { mailto } = mailtoOf("o'brien+x@b.example", { subject: 'a&b', text: 'one\ntwo', html: '' });
    expect(mailto).toBe("mailto:o'brien%2Bx@b.example?subject=a%26b&body=one%0D%0Atwo");
  });

  test('is told of by the recipient’s company, which is no link, else by its address', () => {
    expect(recipientOf({ recipient: { email: 'a@b.example' } })).toBe('a@b.example');
    expect(recipientOf({ recipient: { email: 'a@b.example', company: 'Tailspin' } })).toBe('Tailspin');
    expect(recipientOf({ recipient: { email: 'a@b.example', company: 'evil.com' } })).not.toContain('evil.com');
  });

  test('may name who asks and who is asked, also where they are called like a domain; they are sent as no link', () => {
    const names = ['Booking.com', undefined, 'Contoso', 'M.Rossi'];
    const sent = checkMessageText('Booking.com asks M.Rossi of Contoso: {{link}}', names);
    expect(sent).not.toMatch(/Booking\.com/);
    expect(sent).toContain('Contoso');
    expect(sent.replace(/[\u2060\u200b\u200c]/g, '')).toBe('Booking.com asks M.Rossi of Contoso: {{link}}');
    // What was sent is taken as it is: a draft can be sent back.
    expect(checkMessageText(sent, names)).toBe(sent);
    expect(errorOf(() => checkMessageText('evil.com asks: {{link}}', names))).toMatchObject({
      code: 'message_foreign_link',
      details: { errors: [{ pointer: '/text', detail: expect.stringContaining('near "evil.com"') }] },
    });
    expect(errorOf(() => checkMessageText('Booking.com asks: {{link}}'))).toMatchObject({
      ...{ code: 'message_foreign_link', message: expect.stringContaining('write it apart: "Booking com"') },
    });
    expect(errorOf(() => checkMessageText('see https://evil.com/a/ {{link}}'))).toMatchObject({
      message: expect.stringContaining('write it apart: "https evil com a"'),
    });
  });
});

describe('R13, R14: what follows', () => {
  test('the reminder greets whom it knows, with the link, the end and what to do with a mail nobody expects', () => {
    const { text } = reminderEmail(anInvitation(), 'https://x.example/i/1');
    expect(text).toContain('Anna Kiss');
    expect(text).toContain('https://x.example/i/1');
    expect(text).toContain(say('en', 'reminder.expiry', { expiresAt: new Date(anInvitation().expiresAt) }));
    expect(text).toContain(say('en', 'invitation.unexpected', { partner: 'Contoso Cloud' }));
    const nobody = reminderEmail(anInvitation({ recipient: { email: 'a@b.example' } }), 'https://x.example/i/1').text;
    expect(nobody).not.toMatch(/none|undefined/);
  });

  test('a customer’s record tells each line of what it accepted, and where to end it', () => {
    const accepted = anAcceptedInvitation();
    const { text, html } = acceptanceEmail(accepted, 'https://x.example/my-access');
    const { language } = accepted.shown;
    for (const line of askedBy(accepted, language)) expect(text).toContain(`– ${line}`);
    expect(text).toContain(say(language, 'record.footer', { partner: 'Contoso Cloud' }));
    expect(html).toContain(`href="https://x.example/my-access?lang=${language}"`);
  });

  test('an inviter is told how it ended: the comment, the right person, the reference, where there are any', () => {
    const told = (invitation: object) => outcomeEmail(invitation as never, 'en').text;
    const declined = aDeclinedInvitation();
    expect(told({ ...declined, comment: 'Too dear', reference: 'CRM-7' })).toMatch(/Too dear[\s\S]*CRM-7/);
    expect(told({ ...declined, comment: undefined })).not.toMatch(/undefined|said/);
    expect(told(declined)).toContain(say('en', 'outcome.footer'));
    const passed = { ...aCancelledInvitation(), endReason: 'passedOn', passedOnTo: { email: 'bob@b.example' } };
    expect(told(passed)).toContain('bob@b.example');
    expect(told({ ...aCancelledInvitation(), jointPartner: provider, endReason: 'partnershipEnded' })).toContain(
      'Northwind',
    );
    const asked = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 9, autoExtend: false };
    const outcomes = [
      anAcceptedInvitation(),
      { ...anAcceptedInvitation(), asks: asked },
      declined,
      aCancelledInvitation(),
      passed,
    ];
    expect(new Set(outcomes.map(told)).size).toBe(outcomes.length);
  });

  test('an inviter is told of a new link, with what it follows', () => {
    const { text } = renewalEmail({ ...anInvitation(), previousId: 'inv_before', reference: 'CRM-7' }, 'en');
    expect(text).toMatch(/inv_before[\s\S]*CRM-7|CRM-7[\s\S]*inv_before/);
    const bare = renewalEmail(anInvitation(), 'en').text;
    expect(bare).not.toMatch(/undefined|CRM/);
    expect(bare).toContain(say('en', 'outcome.footer'));
  });
});
