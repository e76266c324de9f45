import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';

/** What an event tells of an attestation: which text was affirmed, and which of its statements. */
export const attested = {
  attestationId: z.string(),
  attestationHash: described('Hexadecimal SHA-256 of the text that was affirmed.', z.string()),
  attestationLanguage: z.enum(languages),
  statements: described('The statements that were affirmed, divided by blanks.', z.string()),
};
