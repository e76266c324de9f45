import * as z from 'zod/mini';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { emailAddress, line, personName } from '../platform/text/text.schema.ts';
import { confirmedView, draftView, expiresInDays, messageParts } from './invitations.schema.ts';
import { mayRequestPartnership } from './may-ask.ts';

const recipient = z.strictObject({
  email: emailAddress,
  name: z.optional(personName),
  company: z.optional(line(100)),
});

const requestParts = {
  recipient: described('Somebody of the reseller.', recipient),
  language: described('By default your account’s.', z.optional(z.enum(languages))),
  expiresInDays,
};

const requestBody = named(
  'PartnershipRequest',
  z.strictObject({
    ...requestParts,
    ...messageParts,
  }),
);

const draftBody = named('PartnershipDraftRequest', z.strictObject(requestParts));

/** What asks for a partnership: apart from the rest, for it makes invitations. */
export const partnershipRequestOperations = {
  draftPartnership: operation({
    id: 'draftPartnership',
    method: 'POST',
    path: '/v1/partnership-requests/draft',
    permission: mayRequestPartnership,
    summary: 'Drafts the message that asks a reseller for a partnership. Nothing is kept.',
    rows: ['R8', 'R19', 'R31'],
    body: draftBody,
    answers: { 200: draftView },
  }),
  requestPartnership: operation({
    id: 'requestPartnership',
    method: 'POST',
    path: '/v1/partnership-requests',
    permission: mayRequestPartnership,
    summary: 'Asks a reseller for a partnership, by email or by a link you send yourself.',
    rows: ['R8', 'R9', 'R19'],
    body: requestBody,
    answers: { 201: confirmedView },
    refusals: [
      'message_link_missing',
      'message_foreign_link',
      'invitation_already_pending',
      'rate_limit_reached',
      'pending_limit_reached',
      'recipient_limit_reached',
    ],
    makes: true,
  }),
} as const;
