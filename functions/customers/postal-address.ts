import type { FieldError } from '../platform/base/errors.ts';

/** A customer's postal address. */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  /** State, province or county, where the country's addresses have one. */
  readonly state?: string | undefined;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

interface CountryRules {
  readonly postalCode: RegExp;
  /** How a postal code looks, for people. */
  readonly example: string;
  readonly needsState?: true;
}

const ofDigits = { 4: /^\d{4}$/, 5: /^\d{5}$/ } as const;

const digits = (count: keyof typeof ofDigits, example: string): CountryRules => ({
  postalCode: ofDigits[count],
  example,
});

/** What a postal code looks like, and whether there is a state; a country that is not listed takes any code. */
const rules: Readonly<Record<string, CountryRules>> = {
  AT: digits(4, '1010'),
  AU: { ...digits(4, '2000'), needsState: true },
  BE: digits(4, '1000'),
  BR: { postalCode: /^\d{5}-?\d{3}$/, example: '01310-100', needsState: true },
  CA: { postalCode: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, example: 'K1A 0B1', needsState: true },
  CH: digits(4, '8001'),
  CZ: { postalCode: /^\d{3} ?\d{2}$/, example: '110 00' },
  DE: digits(5, '10115'),
  DK: digits(4, '1050'),
  ES: digits(5, '28001'),
  FI: digits(5, '00100'),
  FR: digits(5, '75001'),
  GB: { postalCode: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, example: 'SW1A 1AA' },
  HU: digits(4, '1051'),
  IT: digits(5, '20100'),
  JP: { postalCode: /^\d{3}-?\d{4}$/, example: '100-0001' },
  NL: { postalCode: /^\d{4} ?[A-Z]{2}$/, example: '1012 AB' },
  NO: digits(4, '0150'),
  PL: { postalCode: /^\d{2}-\d{3}$/, example: '00-001' },
  PT: { postalCode: /^\d{4}-\d{3}$/, example: '1000-001' },
  SE: { postalCode: /^\d{3} ?\d{2}$/, example: '111 22' },
  SK: { postalCode: /^\d{3} ?\d{2}$/, example: '811 01' },
  US: { postalCode: /^\d{5}(-\d{4})?$/, example: '98052', needsState: true },
};

/** What is wrong with an address by the rules of its country; nothing, where it is well. */
export function wrongInAddress({ country, postalCode, state }: PostalAddress): FieldError[] {
  const rule = Object.hasOwn(rules, country) ? rules[country] : undefined;
  if (rule === undefined) return [];
  const { postalCode: form, example, needsState } = rule;
  return [
    ...(form.test(postalCode)
      ? []
      : [{ pointer: '/address/postalCode', detail: `is none of ${country}, such as ${example}` }]),
    ...(needsState && !state ? [{ pointer: '/address/state', detail: `is needed in ${country}` }] : []),
  ];
}
