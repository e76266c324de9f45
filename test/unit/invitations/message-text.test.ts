import { describe, expect, test } from '@jest/globals';
import { invitationBody } from '../../../functions/invitations/invitations.schema.ts';
import { checkMessageText, fillLink } from '../../../functions/invitations/message-text.ts';
import { findForeignLink } from '../../../functions/platform/text/foreign-link.ts';
import { errorOf } from '../../support/builders.ts';

describe('R8: a partner’s own text', () => {
  test.each([
    'Dear Anna, please open {{link}} to accept.',
    'Version 2.5 costs 1.000,50 EUR. Open {{link}}. Thanks!',
    'Grüße, e.g. from us: {{link}}',
    'Kérjük, nyissa meg: {{link}}\nKöszönjük.',
    'At 10.30 on 3.4.2026: {{link}}',
    'In data: 12 aprile. Tel: +39 02 1234. {{link}}',
  ])('passes: %s', (text) => {
    expect(() => checkMessageText(text)).not.toThrow();
  });

  test('without the link is refused, naming the field', () => {
    expect(errorOf(() => checkMessageText('Please accept.'))).toMatchObject({
      code: 'message_link_missing',
      details: { errors: [{ pointer: '/text' }] },
    });
  });

  test.each([
    ['a link', 'https://evil.example/x'],
    ['a link with another scheme', 'ftp://evil'],
    ['a bare domain', 'go to evil.com now'],
    ['a domain at the end', 'visit evil.co'],
    ['a domain with www', 'www.evil.example'],
    ['a domain in another script', 'посетите злой.рф'],
    ['a punycode domain', 'evil.xn--p1ai'],
    ['a domain with combining marks', 'example.भारत'],
    ['a name with combining marks', 'हिन्दी.com'],
    ['a network path', String.raw`\\evil\share`],
    ['an ideographic full stop', 'evil。com'],
    ['a full-width full stop', 'evil．com'],
    ['a zero-width space within', 'evil\u200b.com'],
    ['a soft hyphen within', 'evil.c\u00adom'],
    ['full-width letters', 'ｅｖｉｌ.ｃｏｍ'],
    ['an address', 'write to me@localhost'],
    ['a mailto', 'mailto:me'],
    ['a script', 'javascript:alert(1)'],
    ['a phone link', 'tel:+123'],
    ['an IP address', '192.168.0.1'],
    ['an IPv6 address', '[2001:db8::1]'],
    ['a domain glued to the link', '{{link}}.evil.com'],
    ['a domain before the link', 'evil.com/{{link}}'],
  ])('with %s besides the link is refused', (_, foreign) => {
    expect(errorOf(() => checkMessageText(`Open {{link}} or ${foreign}`))).toMatchObject({
      code: 'message_foreign_link',
    });
  });

  test('is filled wherever the placeholder stands', () => {
    expect(fillLink('{{link}} and {{link}}', 'L')).toBe('L and L');
  });
});

describe('R9: a request for an invitation', () => {
  const body = { recipient: { email: 'Anna@Tailspin.example' } };
  const problems = (wanted: unknown) =>
    invitationBody.safeParse(wanted).error?.issues.map((issue) => issue.path.join('/'));

  test('is filled in with what is sensible', () => {
    expect(invitationBody.parse(body)).toEqual({
      recipient: { email: 'anna@tailspin.example' },
      expiresInDays: 30,
      delivery: 'service',
    });
  });

  test.each([
    ['an unknown field', { ...body, extra: 1 }, ['']],
    ['no address', { recipient: {} }, ['recipient/email']],
    ['a wrong address', { recipient: { email: 'anna' } }, ['recipient/email']],
    ['R13: no day', { ...body, expiresInDays: 0 }, ['expiresInDays']],
    ['R13: 91 days', { ...body, expiresInDays: 91 }, ['expiresInDays']],
    ['an unknown language', { ...body, language: 'de' }, ['language']],
    ['a text of 5,001 characters', { ...body, text: 'x'.repeat(5001) }, ['text']],
    ['a link as a name', { recipient: { ...body.recipient, name: 'evil.com' } }, ['recipient/name']],
    ['a name that turns the text around', { recipient: { ...body.recipient, name: 'a\u202eb' } }, ['recipient/name']],
    ['half a character', { recipient: { ...body.recipient, name: 'a\ud800' } }, ['recipient/name']],
    ['a line break in a reference', { ...body, reference: 'a\nb' }, ['reference']],
  ])('with %s is refused', (_, wanted, pointers) => {
    expect(problems(wanted)).toEqual(pointers);
  });
});

test('a name with a title and a full stop passes with a space', () => {
  expect(findForeignLink('Dr. Smith')).toBeUndefined();
});
