import * as z from 'zod/mini';
import { gdapParts, gdapTermsParts, showGdap } from '../gdap/gdap.schema.ts';
import type { Gdap } from '../gdap/gdap.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { confirmedView, draftView, expiresInDays, messageParts } from './invitations.schema.ts';
import { mayRequestGdap } from './may-ask.ts';

const askedParts = {
  ...gdapTermsParts,
  language: described('By default as is known of the customer, else your account’s.', z.optional(z.enum(languages))),
  expiresInDays,
};

const draftBody = named('GdapDraftRequest', z.strictObject(askedParts));

const gdapBody = named(
  'GdapRequest',
  z.strictObject({
    ...askedParts,
    ...messageParts,
  }),
);

const requestedView = named('RequestedGdap', z.object({ ...gdapParts, invitation: confirmedView }));

/** What was asked for, as the domain names it. */
export function withTermDays<Body extends { readonly term: number }>({ term: termDays, ...rest }: Body) {
  return { ...rest, termDays };
}

/** The answer to a request for granular privileges. */
export const showRequested = (gdap: Gdap, invitation: z.infer<typeof confirmedView>) => ({
  ...showGdap(gdap),
  invitation,
});

/** What asks for granular privileges: apart from the rest, for it makes invitations. */
export const gdapRequestOperations = {
  draftGdap: operation({
    id: 'draftGdap',
    method: 'POST',
    path: '/v1/customers/{customerId}/gdap/draft',
    permission: mayRequestGdap,
    summary: 'Drafts the message that asks for granular privileges, in the customer’s language. Nothing is kept.',
    rows: ['R8', 'R32'],
    body: draftBody,
    answers: { 200: draftView },
    refusals: ['not_found', 'gdap_not_extendable', 'gdap_role_not_granted'],
  }),
  requestGdap: operation({
    id: 'requestGdap',
    method: 'POST',
    path: '/v1/customers/{customerId}/gdap',
    permission: mayRequestGdap,
    summary: 'Asks a customer on your list for granular privileges: an invitation with a link of its own.',
    rows: ['R9', 'R32'],
    body: gdapBody,
    answers: { 201: requestedView },
    refusals: [
      'message_link_missing',
      'message_foreign_link',
      'not_found',
      'gdap_not_extendable',
      'gdap_role_not_granted',
      'invitation_already_pending',
      'rate_limit_reached',
      'pending_limit_reached',
      'recipient_limit_reached',
    ],
    makes: true,
  }),
} as const;
