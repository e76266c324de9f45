import { describe, expect, test } from '@jest/globals';
import { checkMessageText } from '../../../functions/invitations/message-text.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { isDomainName } from '../../../functions/platform/text/domain-name.ts';
import { defused, findForeignLink } from '../../../functions/platform/text/foreign-link.ts';
import type { MessageKey } from '../../../functions/platform/text/messages/message-keys.ts';
import { say } from '../../../functions/platform/text/messages/messages.ts';
import { textsOf } from '../../../functions/platform/text/messages/texts.ts';
import { errorOf } from '../../support/builders.ts';

describe('R8: what a mail program makes a link of', () => {
  test.each([
    'evil.com①',
    '①evil.com',
    'evil.com🙂',
    'evil.com“',
    'ｅｖｉｌ.ｃｏｍ①',
    'ev\u2024il.com',
    'evil.com/path',
    '//evil.com',
    'callto:+39021234',
    'EVIL.COM',
    'evil.com.',
    'evil.com,',
    'evil.xn--p1ai',
    'see 1.it.',
    '88.io.',
    `${'a'.repeat(30)}+x://y`,
  ])('%s', (text) => {
    expect(findForeignLink(`Open ${text} now`)).toBeDefined();
    expect(findForeignLink(text)).toBeDefined();
  });

  test.each([
    '1.sz. melléklet',
    '2026.október',
    'Dr.Nagy Péter',
    'M.Rossi',
    'S.p.A.',
    'z.B. so',
    'v1.0.2',
    '12.30',
    '3.50 EUR',
    'St.Moritz',
    'Node.js',
    // Told in the docs as not looked for.
    'evil[.]com',
    '+39 02 1234',
  ])('not %s', (text) => {
    expect(findForeignLink(text)).toBeUndefined();
  });

  test('a name that truly is ambiguous is refused with what to write instead', () => {
    expect(errorOf(() => checkMessageText('We use ASP.NET. {{link}}'))).toMatchObject({
      code: 'message_foreign_link',
      message: expect.stringContaining('write it apart: "ASP NET"'),
    });
  });

  test('takes no longer than the text is long', () => {
    const length = 50_000;
    for (const part of ['a', 'a.', 'a@', '://', 'http://', 'a-', '.com', '[::', 'data:', '1.1.', 'ab+', '🙂.']) {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const started = performance.now();
      findForeignLink(text);
      // A pattern of quadratic time took half a second for a tenth of it.
      expect([part, performance.now() - started < 5000]).toEqual([part, true]);
    }
  });
});

describe('names as they are shown', () => {
  const hostile = 'URGENT verify at https://evil.example or evil.com';

  test.each(['Register.it S.p.A.', 'Booking.com', hostile, 'me@evil.example', 'evil。com', String.raw`\\evil\share`])(
    '%s is no link any more, and reads as before',
    (name) => {
      const shown = defused(name);
      expect(shown).not.toBe(name);
      expect(shown.replaceAll('\u200c', '')).toBe(name);
      expect(shown).not.toMatch(/\w\.\w{2,}|:\/\/|\w@\w/);
    },
  );

  test.each(['Dr.Nagy Péter', 'M.Rossi', 'Tailspin Toys', 'Kovács & Társa Kft.', 'S.p.A.'])('%s stays', (name) => {
    expect(defused(name)).toBe(name);
  });

  const keys = Object.keys(textsOf.en()) as MessageKey[];
  const values = {
    ...{ partner: hostile, joint: hostile, company: hostile, name: hostile },
    ...{ user: hostile, what: hostile, comment: hostile },
    ...{
      lines: 'N',
      link: 'L',
      code: '1',
      email: 'E',
      recipient: 'R',
      person: 'none',
      reference: 'none',
    },
    ...{ kind: 'provider', outcome: 'accepted', invitation: 'i', previous: 'p', removal: 'r', key: 'k' },
    ...{ hash: 'h', customer: 'c', roles: 'x', count: 2, days: 2, minutes: 2, extension: 2 },
    ...{
      daysLeft: 2,
      reader: 'partner',
      by: 'time',
      id: 'i',
      version: '1',
      reason: 'gone',
      webhook: 'w',
      host: 'h',
      path: '/p',
      ids: '1',
      userName: 'u',
      contacts: 'N',
      taken: 'both',
      granular: 'asked',
    },
    ...{ at: new Date(0), expiresAt: new Date(0), endsAt: new Date(0) },
  };

  test.each(languages)('in no message in %s does a name or a comment carry a link', (language) => {
    for (const key of keys) expect(say(language, key, values)).not.toMatch(/evil\.(com|example)|https:\/\/evil/);
  });

  test.each(languages)(
    'every text in %s begins as a sentence does, whoever reads it and whatever happened',
    (language) => {
      const texts = keys.filter((key) => key.endsWith('.text'));
      for (const reader of ['customer', 'partner'])
        for (const by of ['time', 'byCustomer', 'byPartner'])
          for (const reason of ['gone', 'silence'])
            for (const key of texts)
              expect(
                say(language, key, { ...values, company: 'Tailspin', partner: 'Contoso', reader, by, reason }),
              ).toMatch(/^[¿\p{Lu}]/u);
    },
  );

  test.each(languages)('no subject in %s holds a name, or a one-time code', (language) => {
    const subjects = keys.filter((key) => key.endsWith('.subject'));
    expect(subjects).toHaveLength(20);
    for (const key of subjects) expect(textsOf[language]()[key]).not.toMatch(/\{(partner|joint|company|name|code)\}/);
  });

  test('R8: a company that is called like a domain may stand in its own text, and is sent without a link', () => {
    const text = 'Register.it S.p.A. asks you: {{link}}';
    const sent = checkMessageText(text, ['Register.it S.p.A.', undefined]);
    expect(sent).toBe(`${defused('Register.it S.p.A.')} asks you: {{link}}`);
    // Sent back unchanged, as the draft has it.
    expect(checkMessageText(sent, ['Register.it S.p.A.'])).toBe(sent);
    expect(errorOf(() => checkMessageText(`${text} or evil.com`, ['Register.it S.p.A.']))).toMatchObject({
      code: 'message_foreign_link',
    });
    expect(errorOf(() => checkMessageText(text))).toMatchObject({ code: 'message_foreign_link' });
  });

  test.each([
    ['it.co', 'Visit www.evil.it.co {{link}}'],
    ['it.co', 'Visit it.co/evil {{link}}'],
    ['it.co', 'Visit evil-it.co {{link}}'],
    ['it.co', 'Visit it.co.uk {{link}}'],
  ])('R8: the name %s lets no other link through: %s', (name, own) => {
    expect(errorOf(() => checkMessageText(own, [name]))).toMatchObject({ code: 'message_foreign_link' });
  });
});

describe('R23: a domain name', () => {
  const longest = 'a'.repeat(63);

  test.each([
    'tailspin.example',
    'a.b.c-d.example',
    'xn--p1ai.example',
    `${longest}.example`,
    '1a.example',
    'a.xn--p1ai',
  ])('%s is one', (name) => {
    expect(isDomainName(name)).toBe(true);
  });

  test.each(['tailspin', '.example', 'a..example', '-a.example', 'a-.example', `${longest}a.example`, 'a.b', 'a.1b'])(
    '%s is none',
    (name) => {
      expect(isDomainName(name)).toBe(false);
    },
  );

  test.each(['a b.example', 'é.example', 'a.example.', 'A.EXAMPLE', '192.0.2.1', ''])('%s is none, either', (name) => {
    expect(isDomainName(name)).toBe(false);
  });
});
