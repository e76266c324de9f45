import * as z from 'zod/mini';
import { everyone, forEverybody, forUsers } from '../identity/permissions.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';

const receipt = named(
  'SignedReceipt',
  z.strictObject({
    document: described('What is signed, as canonical JSON (RFC 8785).', z.looseObject({ kind: z.string() })),
    hash: described('Hexadecimal SHA-256 of it.', z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    signature: z.strictObject({
      algorithm: z.literal('ECDSA_SHA_256'),
      keyId: z.string().check(z.maxLength(100)),
      value: described('Base64, DER.', z.string().check(z.maxLength(200))),
    }),
  }),
);

const publicKeyView = named(
  'ReceiptKey',
  z.object({ keyId: z.string(), algorithm: z.literal('ECDSA_SHA_256'), pem: z.string() }),
);

const verdictView = named(
  'ReceiptVerdict',
  z.object({
    valid: z.boolean(),
    reason: described(
      'What does not fit: the document its hash, the signature the document, or it was signed with another key.',
      z.optional(z.enum(['hash', 'signature', 'key'])),
    ),
  }),
);

const shape = z.strictObject({
  format: described('`html`: a page to print.', z._default(z.enum(['json', 'html']), 'json')),
  lang: described('Of the page.', z._default(z.enum(languages), 'en')),
});

export const receiptOperations = {
  getAcceptanceReceipt: operation({
    id: 'getAcceptanceReceipt',
    method: 'GET',
    path: '/v1/invitations/{invitationId}/receipt',
    permission: forUsers(everyone),
    summary: 'The signed receipt of an accepted invitation: what was shown and accepted, when, by whom.',
    rows: ['R31', 'R41'],
    query: shape,
    media: ['application/json', 'text/html'],
    answers: { 200: receipt },
    refusals: ['not_found', 'receipt_not_ready'],
  }),
  getRemovalCertificate: operation({
    id: 'getRemovalCertificate',
    method: 'GET',
    path: '/v1/relationships/{relationshipId}/removal/certificate',
    permission: forUsers(everyone),
    summary: 'The signed certificate of a removal: what was attested, and when each privilege was revoked.',
    rows: ['R31', 'R42'],
    query: shape,
    media: ['application/json', 'text/html'],
    answers: { 200: receipt },
    refusals: ['not_found', 'receipt_not_ready'],
  }),
  getReceiptKey: operation({
    id: 'getReceiptKey',
    method: 'GET',
    path: '/v1/receipts/key',
    permission: forEverybody,
    summary: 'The public key that receipts and certificates are verified with. Open to everybody.',
    rows: ['R41'],
    answers: { 200: publicKeyView },
  }),
  verifyReceipt: operation({
    id: 'verifyReceipt',
    method: 'POST',
    path: '/v1/receipts/verify',
    permission: forEverybody,
    summary: 'Checks a receipt or certificate. Open to everybody; keeps nothing.',
    rows: ['R41', 'R42'],
    body: receipt,
    answers: { 200: verdictView },
  }),
} as const;
