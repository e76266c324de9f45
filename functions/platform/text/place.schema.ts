import * as z from 'zod/mini';
import { described } from '../base/json.schema.ts';
import { normalPostalCode } from './postal-code.ts';

/** Regions that the Unicode data have and ISO 3166-1 has not. */
const noCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

let names: Intl.DisplayNames | undefined;

/** The names are loaded when one is first asked for: that takes some ten milliseconds. */
function nameOf(region: string): string | undefined {
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return names.of(region);
}

/** The code that stands for a region today: `GB` for `UK`; `undefined` where there is none. */
function presentCode(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const present = new Intl.Locale(`und-${code}`).region;
  return present === undefined || noCountries.has(present) || nameOf(present) === undefined ? undefined : present;
}

function wrongInCountry(code: string): string {
  const present = presentCode(code);
  return present === undefined
    ? 'is no country: send its ISO 3166-1 code of two letters, such as IT'
    : `is no ISO 3166-1 code: send ${present}`;
}

/** A country by its ISO 3166-1 code, in capital letters from here on. */
export const country = described(
  'ISO 3166-1 alpha-2.',
  z.string().check(
    z.maxLength(20),
    z.overwrite((text) => text.trim().toUpperCase()),
    z.refine((code) => presentCode(code) === code, { error: ({ input }) => wrongInCountry(String(input)) }),
  ),
);

/** Puts an address's postal code into its country's form: `NG34 8TU` for `ng34 8tu`, `1051` for `H-1051`. */
export const normalAddress = z.overwrite((address: unknown) => {
  const { country: code, postalCode } = address as { readonly country: string; readonly postalCode: string };
  return { ...(address as object), postalCode: normalPostalCode(code, postalCode) };
}) as z.core.$ZodCheck<{ readonly country: string; readonly postalCode: string }>;
