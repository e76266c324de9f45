import * as z from 'zod/mini';
import { findForeignLink } from './foreign-link.ts';

/** Control characters, and marks that turn the reading around: they hide or reorder what a person reads. */
const control = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const controlButLineBreaks = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/**
 * Characters that show nothing, but for those that scripts and emoji are written with: joiners, variation selectors.
 */
const invisible = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const text = (max: number, forbidden: RegExp) =>
  z.string().check(
    z.refine((value) => value.isWellFormed(), { error: 'is not well-formed Unicode', abort: true }),
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => !forbidden.test(value) && !invisible.test(value), 'holds control or invisible characters'),
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

/** An email address: ASCII local part, a domain with a dot; compared in lower case. */
export const emailAddress = z.email().check(
  z.maxLength(254),
  z.refine((address) => address.indexOf('@') <= 64, 'has more than 64 characters before the @'),
  z.overwrite((address) => address.toLowerCase()),
);

const domainLabel = /^[a-z0-9-]{1,63}$/;

/** A domain name of at least two labels, in lower case. */
export function isDomainName(text: string): boolean {
  const labels = text.split('.');
  const isLabel = (label: string) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-');
  return labels.length > 1 && labels.every(isLabel) && /^[a-z][a-z0-9-]/.test(labels.at(-1) ?? '');
}

const looksLikeLink = 'looks like a link or an address; leave a space after a full stop';

/** A person's name as it may stand in a message. */
export const personName = line(100).check(z.refine((name) => findForeignLink(name) === undefined, looksLikeLink));
