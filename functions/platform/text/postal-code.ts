export interface CountryRules {
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

/** The rules of a country, where there are any. */
export function postalRulesOf(country: string): CountryRules | undefined {
  return Object.hasOwn(rules, country) ? rules[country] : undefined;
}

/** What stands before a postal code on letters from abroad, beside the country's own code. */
const prefixes: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  HU: 'H',
  IT: 'I',
};

/** How a code without its blanks and hyphens is written: `#` is one of its characters. */
const forms: Readonly<Record<string, string>> = {
  BR: '#####-###',
  CA: '### ###',
  CZ: '### ##',
  JP: '###-####',
  NL: '#### ##',
  PL: '##-###',
  PT: '####-###',
  SE: '### ##',
  SK: '### ##',
};

/**
 * A postal code as its country writes it: in capital letters, without the country's letters before it, with its blank
 * or hyphen where it belongs. A code that does not fit comes back in capital letters.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function normalPostalCode(country: string, postalCode: string): string {
  const code = postalCode.toUpperCase().replace(/[\s\u2010-\u2015]+/g, (part) => (/\s/.test(part) ? ' ' : '-'));
  const rule = postalRulesOf(country);
  if (rule === undefined) return code;
  const own = [country, ...(Object.hasOwn(prefixes, country) ? [prefixes[country] ?? ''] : [])].sort();
  const prefix = own
    .reverse()
    .find((letters) => code.startsWith(letters) && /^[\s-]*\d/.test(code.slice(letters.length)));
  const bare =
    prefix === undefined || rule.postalCode.test(code) ? code : code.slice(prefix.length).replace(/^[\s-]+/, '');
  const packed = bare.replace(/[\s-]/g, '');
  const written = country === 'GB' ? `${packed.slice(0, -3)} ${packed.slice(-3)}` : fill(country, packed);
  return rule.postalCode.test(written) ? written : rule.postalCode.test(packed) ? packed : bare;
}

function fill(country: string, packed: string): string {
  if (country === 'US') return packed.length === 9 ? `${packed.slice(0, 5)}-${packed.slice(5)}` : packed;
  const form = Object.hasOwn(forms, country) ? (forms[country] ?? '') : '';
  if (form.replace(/[^#]/g, '').length !== packed.length) return packed;
  let next = 0;
  return form.replace(/#/g, () => packed[next++] ?? '');
}
