import * as z from 'zod/mini';
import { described } from '../base/json.schema.ts';
import { normalEmail, wrongInEmail } from './email-address.ts';
import { findForeignLink } from './foreign-link.ts';

/** Control characters, and marks that turn the reading around: they hide or reorder what a person reads. */
const control = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const controlButLineBreaks = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/**
 * Characters that show nothing, but for those that scripts and emoji are written with: joiners, variation selectors.
 */
const invisible = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u;
/** The blank of braille is a symbol, and shows nothing either. */
const visible = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** More marks upon each other than any script writes: they run over the lines above and below. */
const piled = /\p{M}{9}/u;

const text = (max: number, forbidden: RegExp) =>
  z.string().check(
    z.refine((value) => value.isWellFormed(), { error: 'is not well-formed Unicode', abort: true }),
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => !forbidden.test(value) && !invisible.test(value), 'holds control or invisible characters'),
    z.refine((value) => !piled.test(value), 'piles marks on one letter'),
    z.refine((value) => visible.test(value), 'shows nothing'),
  );

/** One line of text as a person types it: NFC, trimmed, nothing hidden, 1 to `max` characters. */
export const line = (max: number) => text(max, control);

/** Some paragraphs of plain text, line ends as LF. */
export const paragraphs = (max: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value: string) => value.replace(/\r\n?/g, '\n')),
    ),
    text(max, controlButLineBreaks),
  );

/**
 * An email address as a person pastes it; kept in one form, whoever sends it (see `normalEmail`). An address with a name
 * is refused, naming what to send.
 */
export const emailAddress = described(
  'One email address. Blanks around it are dropped; kept in lower case, its domain in punycode.',
  z.string().check(
    z.maxLength(1000),
    z.overwrite(normalEmail),
    z.refine((email) => wrongInEmail(email) === undefined, {
      error: ({ input }) => wrongInEmail(String(input)) ?? 'is no email address',
    }),
  ),
);

const looksLikeLink = 'looks like a link or an address; leave a space after a full stop';

/** A person's name as it may stand in a message. */
export const personName = line(100).check(z.refine((name) => findForeignLink(name) === undefined, looksLikeLink));
