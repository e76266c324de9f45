import * as z from 'zod/mini';
import { point } from '../attestations/attestation.schema.ts';
import { admins, forUsers } from '../identity/permissions.ts';
import { partnershipView, side } from '../partnerships/partnerships.schema.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { line } from '../platform/text/text.schema.ts';
import { missingCodes } from './onboarding.ts';

const token = described('The last part of the link in the email.', z.string().check(z.minLength(1), z.maxLength(200)));

const requestView = named(
  'PartnershipRequestRead',
  z.object({
    invitationId: z.string(),
    status: z.string(),
    provider: side,
    expiresAt: z.string(),
    shown: z.object({
      language: z.enum(languages),
      version: z.string(),
      hash: described('Accept with it.', z.string()),
      lines: z.array(z.string()),
    }),
    missing: described('What your account lacks to accept; with how to get it.', z.array(point(missingCodes))),
  }),
);

/** What a reseller does with a request for a partnership (R19 to R21). */
export const partnershipAnswerOperations = {
  readPartnershipRequest: operation({
    id: 'readPartnershipRequest',
    method: 'POST',
    path: '/v1/partnership-requests/read',
    permission: forUsers(admins, { kind: 'reseller' }),
    summary: 'Shows a reseller who asks for what, and what its account lacks to accept. Keeps nothing.',
    rows: ['R19', 'R20'],
    body: named('PartnershipRequestToken', z.strictObject({ token, language: z._default(z.enum(languages), 'en') })),
    answers: { 200: requestView },
    refusals: ['link_invalid', 'link_void'],
  }),
  acceptPartnership: operation({
    id: 'acceptPartnership',
    method: 'POST',
    path: '/v1/partnerships',
    permission: forUsers(admins, { kind: 'reseller', peopleOnly: true }),
    summary: 'Accepts a partnership with the token of the link, and the hash of what was shown.',
    rows: ['R19', 'R20', 'R21'],
    body: named(
      'PartnershipAcceptance',
      z.strictObject({
        token,
        shown: z.strictObject({ language: z.enum(languages), version: line(20), hash: line(64) }),
      }),
    ),
    answers: { 201: partnershipView },
    refusals: [
      'link_invalid',
      'link_void',
      'shown_text_changed',
      'onboarding_incomplete',
      'partnership_already_exists',
      'invitation_already_accepted',
      'invitation_not_pending',
      'invitation_expired',
    ],
    makes: true,
  }),
} as const;
