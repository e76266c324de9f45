import * as z from 'zod/mini';

/** Control characters and bidirectional overrides: they hide or reorder what a person reads. */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const hiddenButLineBreaks = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

const text = (max: number, forbidden: RegExp) =>
  z.string().check(
    z.refine((value) => value.isWellFormed(), { error: 'is not well-formed Unicode', abort: true }),
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => !forbidden.test(value), 'holds control or invisible characters'),
  );

/** One line of text as a person types it: NFC, trimmed, nothing hidden, 1 to `max` characters. */
export const line = (max: number) => text(max, hidden);

/** Some paragraphs of plain text, line ends as LF. */
export const paragraphs = (max: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value: string) => value.replace(/\r\n?/g, '\n')),
    ),
    text(max, hiddenButLineBreaks),
  );

/** An email address: ASCII local part, a domain with a dot; compared in lower case. */
export const emailAddress = z.email().check(
  z.maxLength(254),
  z.overwrite((address) => address.toLowerCase()),
);
