import * as z from 'zod/mini';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { statementKeys } from './attestation.ts';

const text = z.string().check(z.maxLength(100));

export const attestationView = named(
  'Attestation',
  z.object({
    id: z.string(),
    language: z.enum(languages),
    statements: z.array(z.object({ key: z.enum(statementKeys), text: z.string() })),
    notice: z.string(),
    hash: described('Hexadecimal SHA-256 of all of the above; affirm with it.', z.string()),
  }),
);

const affirmed = Object.fromEntries(statementKeys.map((key) => [key, z.boolean()])) as Record<
  (typeof statementKeys)[number],
  z.ZodMiniBoolean
>;

export const removalBody = named(
  'RemovalRequest',
  z.strictObject({
    attestation: described('As it was shown.', z.strictObject({ id: text, hash: text, language: z.enum(languages) })),
    statements: described('Each statement, affirmed with `true`.', z.strictObject(affirmed)),
  }),
);

export const point = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.object({ code: z.enum(codes), text: z.string() });

export const inLanguage = z.strictObject({ lang: z._default(z.enum(languages), 'en') });
