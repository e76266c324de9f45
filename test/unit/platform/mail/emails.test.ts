import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from '@jest/globals';
import { codeEmail } from '../../../../functions/acceptance/code-message.ts';
import { factsOf, invitationEmail, mailtoOf } from '../../../../functions/invitations/invitation-message.ts';
import { outcomeEmail } from '../../../../functions/invitations/outcome-message.ts';
import { reminderEmail } from '../../../../functions/invitations/reminder-message.ts';
import { type Language, languages } from '../../../../functions/platform/base/languages.ts';
import { dayMs } from '../../../../functions/platform/base/time.ts';
import type { Email } from '../../../../functions/platform/mail/email.ts';
import type { MessageKey } from '../../../../functions/platform/text/messages/message-keys.ts';
import { say } from '../../../../functions/platform/text/messages/messages.ts';
import { textsOf } from '../../../../functions/platform/text/messages/texts.ts';
import { aCaller, aDeclinedInvitation, anAcceptedInvitation, anInvitation, noon } from '../../../support/builders.ts';

/** The values a message takes, and the cases of its choices. */
function shapeOf(elements: MessageFormatElement[]): string[] {
  const found = new Set<string>();
  const walk = (parts: MessageFormatElement[]) => {
    for (const part of parts) {
      if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
      if ('value' in part) found.add(String(part.value));
      if (part.type === TYPE.select)
        for (const option of Object.keys(part.options)) found.add(`${part.value}=${option}`);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(elements);
  return [...found].sort();
}

/** The words a person reads, whatever the markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const flat = (text: string) => text.replace(/-- \n/g, '').replace(/\s+/g, ' ').trim();

describe('R31: the messages', () => {
  const keys = Object.keys(textsOf.en()) as MessageKey[];

  test.each(languages.flatMap((language) => keys.map((key) => [language, key] as [Language, MessageKey])))(
    '%s: %s takes the same values and knows the same cases as in English',
    (language, key) => {
      expect(shapeOf(parse(textsOf[language]()[key]))).toEqual(shapeOf(parse(textsOf.en()[key])));
    },
  );

  test.each(languages)('%s: no message is empty, nor left in English', (language) => {
    for (const key of keys) {
      expect(textsOf[language]()[key].trim()).not.toBe('');
      if (language !== 'en' && textsOf.en()[key].length > 20)
        expect(textsOf[language]()[key]).not.toBe(textsOf.en()[key]);
    }
  });

  test.each([
    ['en', 1, 'for 1 day,'],
    ['en', 30, 'for 30 days,'],
    ['it', 1, 'per 1 giorno,'],
    ['it', 30, 'per 30 giorni,'],
    ['hu', 1, '1 napig'],
    ['hu', 30, '30 napig'],
    ['es', 1, '1 día,'],
    ['es', 30, '30 días,'],
  ] as const)('%s: plurals for %s', (language, days, says) => {
    expect(say(language, 'invitation.expiry', { days, expiresAt: noon })).toContain(says);
  });

  test.each([
    ['en', 'March 1, 2026, 12:00 UTC'],
    ['it', '12:00 UTC del giorno 1 marzo 2026'],
    ['hu', '2026. március 1. 12:00 UTC'],
    ['es', '1 de marzo de 2026, 12:00 UTC'],
  ] as const)('%s: dates', (language, says) => {
    expect(say(language, 'consent.until', { partner: 'x', expiresAt: noon })).toContain(says);
  });
});

const link = 'https://links.example/i/token';
const emails: [string, (language: Language) => Email][] = [
  ['R8: the invitation of a reseller', (language) => invitationEmail(factsOf(anInvitation({ language }), dayMs), link)],
  [
    'R8: the invitation of a provider',
    (language) =>
      invitationEmail(factsOf(anInvitation({ language }, aCaller({ partnerKind: 'provider' })), dayMs), link),
  ],
  ['R13: the reminder', (language) => reminderEmail(anInvitation({ language }), link)],
  ['R9: the code', (language) => codeEmail(language, { partner: 'Contoso Cloud', code: '123456', minutes: 10 })],
  ['R14: an acceptance', (language) => outcomeEmail(anAcceptedInvitation() as never, language)],
  ['R14: a refusal', (language) => outcomeEmail(aDeclinedInvitation() as never, language)],
];

describe.each(emails)('%s', (name, emailIn) => {
  test.each(languages)('says the same as text and as HTML in %s', (language) => {
    const { text, html } = emailIn(language);
    const label = /^R8|R13/.test(name) ? say(language, 'invitation.button') : '';
    expect(wordsOf(html).replace(`${label} ${link}`, link)).toBe(flat(text));
  });

  test.each(languages)('has a subject of one line, its language, and no placeholder left in %s', (language) => {
    const { subject, text, html } = emailIn(language);
    expect(subject).toMatch(/^\S.{8,}$/);
    expect(html).toContain(`lang="${language}"`);
    expect(`${subject}${text}${html}`).not.toMatch(/\{\{|\}\}|%[A-Z]+%|undefined|\[object/);
  });
});

describe('R8: the partner’s own text', () => {
  const html = '<b>Hi</b> & "you"';
  const email = invitationEmail(factsOf(anInvitation({ text: `${html}\n\n{{link}}\nBye` }), dayMs), link);

  test('is escaped in HTML and stands as it is in the text', () => {
    expect(email.text).toContain(`${html}\n\n${link}\nBye`);
    expect(email.html).toContain('&lt;b&gt;Hi&lt;/b&gt; &amp; &quot;you&quot;');
    expect(email.html).not.toContain('<b>');
  });

  test('says all of it in both parts, however often the link stands in it', () => {
    const twice = invitationEmail(factsOf(anInvitation({ text: 'Open {{link}} or {{link}} soon.' }), dayMs), link);
    expect(wordsOf(twice.html)).toContain(`Open See the invitation ${link} or ${link} soon.`);
  });

  test('changes neither the subject nor the fixed last lines', () => {
    const draft = invitationEmail(factsOf(anInvitation(), dayMs), link);
    expect(email.subject).toBe(draft.subject);
    expect(email.text.split('-- ')[1]).toBe(draft.text.split('-- ')[1]);
  });

  test('opens in a mail program with nothing lost', () => {
    const short = { ...email, text: 'Hello\n\nhttps://links.example/i/1' };
    const { mailto, mailtoNote } = mailtoOf('foi&a+b@tailspin.example', short);
    const opened = new URL(mailto);
    expect(decodeURIComponent(opened.pathname)).toBe('foi&a+b@tailspin.example');
    expect(opened.searchParams.get('body')).toBe('Hello\r\n\r\nhttps://links.example/i/1');
    expect(opened.searchParams.get('subject')).toBe(email.subject);
    expect(mailtoNote).toBeUndefined();
  });

  test('that is too long for mail programs says so, and opens with its subject', () => {
    const long = { ...email, text: 'ő'.repeat(400) };
    const { mailto, mailtoNote } = mailtoOf('anna@tailspin.example', long);
    expect(mailto).toBe(`mailto:anna@tailspin.example?subject=${encodeURIComponent(email.subject)}`);
    expect(mailtoNote).toContain('Paste message.text');
    const fits = { ...email, text: 'x'.repeat(2000 - mailto.length - '&body='.length) };
    expect(mailtoOf('anna@tailspin.example', fits).mailto).toHaveLength(2000);
    expect(mailtoOf('anna@tailspin.example', { ...fits, text: `${fits.text}x` }).mailtoNote).toBeDefined();
  });
});
