import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import * as z from 'zod/mini';
import { described } from '../base/json.schema.ts';
import { phoneData } from './phone-data.ts';

const parse = (text: string) => parsePhoneNumberFromString(text, phoneData());

/**
 * A phone number with its country, as it is written internationally: `+1 617 208 1394 ext. 100`. What names no country
 * comes back with single blanks.
 */
export function normalPhone(text: string): string {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (!typed.startsWith('+') && !typed.startsWith('00')) return typed;
  const parsed = parse(typed.replace(/^00/, '+'));
  return parsed?.isPossible() ? parsed.formatInternational() : typed;
}

/** Digits as a person groups them, and an extension. */
const ofHere = /^[\d ()/.-]{5,30}( ?(ext\.?|x|#) ?\d{1,7})?$/i;

function isPhone(text: string): boolean {
  if (text.startsWith('+')) return parse(text)?.isPossible() ?? false;
  return ofHere.test(text) && (text.match(/\d/g) ?? []).length >= 5;
}

/** A phone number, kept in one form where it names its country. */
export const phone = described(
  'Best with its country, such as +1 617 208 1394 ext. 100.',
  z
    .string()
    .check(
      z.maxLength(60),
      z.overwrite(normalPhone),
      z.refine(isPhone, 'is no phone number such as +39 06 1234 5678 or +1 617 208 1394 ext. 100'),
    ),
);
