import { describe, expect, test } from '@jest/globals';
import { exponentOf, isCurrency } from '../../../functions/orders/currency.ts';
import { checkInput } from '../../../functions/platform/http/check-input.ts';
import { wholeNumber } from '../../../functions/platform/http/operation.schema.ts';
import { phone } from '../../../functions/platform/text/phone.schema.ts';
import { country } from '../../../functions/platform/text/place.schema.ts';
import { normalPostalCode } from '../../../functions/platform/text/postal-code.ts';
import { hasWord, searchable, searchableNames } from '../../../functions/platform/text/searchable-text.ts';
import { emailAddress, line } from '../../../functions/platform/text/text.schema.ts';
import { errorOf } from '../../support/builders.ts';

const detailOf = (work: () => unknown) =>
  (errorOf(work) as { details: { errors: { detail: string }[] } }).details.errors[0]?.detail;

describe('an email address as people paste it', () => {
  test.each([
    ['anna@tailspin.example', 'anna@tailspin.example'],
    ['  anna@tailspin.example\n', 'anna@tailspin.example'],
    ['\u200banna@tailspin.example\u00a0', 'anna@tailspin.example'],
    ['\ufeffAnna@Tailspin.Example', 'anna@tailspin.example'],
    ['foi&dp@council.example', 'foi&dp@council.example'],
    ["o'brien@tailspin.example", "o'brien@tailspin.example"],
    ['a=b/c!d@tailspin.example', 'a=b/c!d@tailspin.example'],
    ['anna+news@tailspin.example', 'anna+news@tailspin.example'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['anna@xn--bcher-kva.example', 'anna@xn--bcher-kva.example'],
    ['anna@例え.テスト', 'anna@xn--r8jz45g.xn--zckzah'],
  ])('%p is %s', (pasted, kept) => {
    expect(checkInput(emailAddress, pasted, '')).toBe(kept);
  });

  test.each([
    ['Erin Bar <erin@tailspin.example>', 'holds more than an address: send only erin@tailspin.example'],
    ['"Bar, Erin" <Erin@Tailspin.example>', 'holds more than an address: send only erin@tailspin.example'],
    ['a@b.example, c@d.example', 'holds more than one address: send one'],
    ['anna', 'is no email address such as anna@tailspin.example'],
    ['anna@', 'names no domain after the @'],
    ['@tailspin.example', 'is no email address such as anna@tailspin.example'],
    ['an na@tailspin.example', 'has characters before the @ that mail services do not take'],
    ['anna..b@tailspin.example', 'has characters before the @ that mail services do not take'],
    ['anná@tailspin.example', 'has characters before the @ that mail services do not take'],
    ['anna@tailspin', 'names no domain after the @'],
    [`anna@${'a'.repeat(64)}.example`, 'names no domain after the @'],
    ['anna@-tailspin.example', 'names no domain after the @'],
    [`${'a'.repeat(65)}@tailspin.example`, 'has more than 64 characters before the @'],
    [`anna@${'abc.'.repeat(63)}example`, 'has more than 254 characters'],
    ['anna\u200b@tailspin.example', 'has characters before the @ that mail services do not take'],
  ])('%p is refused: %s', (pasted, detail) => {
    expect(detailOf(() => checkInput(emailAddress, pasted, ''))).toBe(detail);
  });
});

describe('a country', () => {
  test.each([
    ['IT', 'IT'],
    [' gb ', 'GB'],
    ['hu', 'HU'],
  ])('%p is %s', (sent, kept) => {
    expect(checkInput(country, sent, '')).toBe(kept);
  });

  test.each([
    ['UK', 'is no ISO 3166-1 code: send GB'],
    ['ZZ', 'is no country'],
    ['EU', 'is no country'],
    ['XK', 'is no country'],
    ['Italy', 'is no country'],
    ['', 'is no country'],
  ])('%p is refused: %s', (sent, detail) => {
    expect(detailOf(() => checkInput(country, sent, ''))).toContain(detail);
  });

  test('is one of 249', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => country.safeParse(code).success);
    expect(codes).toHaveLength(249);
  });
});

test.each([
  ['GB', 'ng34 8tu', 'NG34 8TU'],
  ['GB', 'sw1a1aa', 'SW1A 1AA'],
  ['GB', 'GB-SW1A 1AA', 'GB-SW1A 1AA'],
  ['CA', 'm1l2s9', 'M1L 2S9'],
  ['HU', 'H-1051', '1051'],
  ['HU', 'HU 1051', '1051'],
  ['DE', 'D-10115', '10115'],
  ['AT', 'A 1010', '1010'],
  ['IT', 'I-20100', '20100'],
  ['NL', '1012ab', '1012 AB'],
  ['NL', 'NL-1012 AB', '1012 AB'],
  ['SE', '11122', '111 22'],
  ['SE', 'SE-111 22', '111 22'],
  ['CZ', '11000', '110 00'],
  ['PL', '00001', '00-001'],
  ['PL', '00–001', '00-001'],
  ['PT', '1000001', '1000-001'],
  ['BR', '01310100', '01310-100'],
  ['JP', '1000001', '100-0001'],
  ['US', '980520001', '98052-0001'],
  ['US', '98052', '98052'],
  ['HU', '105', '105'],
  ['IE', 'd02 x285', 'D02 X285'],
])('a postal code of %s, %p, is kept as %s', (of, typed, kept) => {
  expect(normalPostalCode(of, typed)).toBe(kept);
});

describe('a phone number', () => {
  test.each([
    ['+1 617 208 1394 ext. 100', '+1 617 208 1394 ext. 100'],
    ['+1 (617) 208-1394 x100', '+1 617 208 1394 ext. 100'],
    ['0036 1 234 5678', '+36 1 234 5678'],
    ['+390612345678', '+39 06 1234 5678'],
    ['  06  1234 5678 ', '06 1234 5678'],
    ['(0)6 1234.5678 ext 12', '(0)6 1234.5678 ext 12'],
  ])('%p is kept as %s', (typed, kept) => {
    expect(checkInput(phone, typed, '')).toBe(kept);
  });

  test.each(['-----', 'call me', '+1', '+999 123 4567', '12', '()()()()', '+39 06 1234 5678 9999 9999 9999'])(
    '%p is refused',
    (typed) => {
      expect(detailOf(() => checkInput(phone, typed, ''))).toContain('is no phone number');
    },
  );
});

describe('a currency', () => {
  test.each([
    ['EUR', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['USD', 2],
  ])('%s has an exponent of %d', (code, exponent) => {
    expect([isCurrency(code), exponentOf(code)]).toEqual([true, exponent]);
  });

  test.each(['ABC', 'ZZZ', 'XDR', 'eur', ''])('%p is none', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
});

test.each([
  ['Łódź Systems', 'lodz'],
  ['Østerbro ApS', 'osterbro'],
  ['Đặng Gia', 'dang gia'],
  ['Þór', 'thor'],
  ['Æther', 'aether'],
  ['Straße', 'strasse'],
  ['IŞIK', 'isik'],
  ['Fő  utca', 'fo utca'],
])('%s is found by %s', (name, typed) => {
  expect(searchable(name).startsWith(searchable(typed))).toBe(true);
});

test.each(['0x10', '1e1', '01', '-1', ' 5', '0', '101', '', '5.0'])('%p is no whole number up to 100', (typed) => {
  expect(wholeNumber(100).safeParse(typed).success).toBe(false);
});

test('a name shows something', () => {
  expect(line(10).safeParse('\u2800\u2800').success).toBe(false);
  expect(line(10).safeParse('a\u2800').success).toBe(true);
});

test('names of one thing are searched by any word of any of them', () => {
  const names = searchableNames([
    'Tailspin-Toys Kft.',
    'Anna Kiss',
    'anna.kiss@tailspin.example',
    undefined,
    'Anna Kiss',
  ]);
  expect(names).toBe('tailspin-toys kft.|anna kiss|anna.kiss@tailspin.example');
  for (const text of ['tail', 'toys', 'toys kft', 'kiss', 'kiss@tail', 'anna k'])
    expect(hasWord(names, text)).toBe(true);
  for (const text of ['oys', 'iss', 'nna', 'spin', 'x']) expect(hasWord(names, text)).toBe(false);
  expect(searchableNames([])).toBe('');
  expect(searchableNames(['A|B~C#D'])).toBe('a b c d');
  expect(searchableNames(['á'.repeat(300), 'b'])).toHaveLength(200);
});
