import * as z from 'zod';

/** Control characters and bidirectional overrides: they hide or reorder what a person reads. */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const hiddenButLineBreaks = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** One line of text as a person types it: NFC, trimmed, nothing hidden, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), { error: 'is not well-formed Unicode', abort: true })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !hidden.test(text), 'holds control or invisible characters'),
    );

/** Some paragraphs of plain text, line ends as LF. */
export const paragraphs = (max: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), { error: 'is not well-formed Unicode', abort: true })
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !hiddenButLineBreaks.test(text), 'holds control or invisible characters'),
    );

/** An email address: ASCII local part, a domain with a dot; compared in lower case. */
export const emailAddress = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
