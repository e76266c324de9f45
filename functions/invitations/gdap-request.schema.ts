import * as z from 'zod/mini';
import { gdapParts, rolesOf, showGdap } from '../gdap/gdap.schema.ts';
import type { Gdap } from '../gdap/gdap.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { confirmedView, draftView, expiresInDays, messageParts } from './invitations.schema.ts';
import { mayRequestGdap } from './may-ask.ts';

const longestDays = 730;

/** Days in a term such as `P90D`, `P1Y` or `P1Y30D`; a year has 365. */
const term = z.pipe(
  z.string().check(z.regex(/^P(?=\d)(?:[12]Y)?(?:[1-9]\d{0,2}D)?$/, 'is no term such as P90D or P1Y')),
  z.pipe(
    z.transform((text: string) => {
      const [, years = '0', days = '0'] = /^P(?:(\d)Y)?(?:(\d+)D)?$/.exec(text) ?? [];
      return Number(years) * 365 + Number(days);
    }),
    z.int().check(z.minimum(1, 'is shorter than P1D'), z.maximum(longestDays, 'is longer than P2Y')),
  ),
);

const askedParts = {
  roles: described('Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`.', rolesOf),
  term: described('P1D to P2Y, from the customer’s approval.', term),
  autoExtend: described(
    'Extended by P180D before it would end. Not with Global Administrator.',
    z._default(z.boolean(), false),
  ),
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
    refusals: ['not_found', 'gdap_not_extendable'],
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
      'invitation_already_pending',
      'rate_limit_reached',
      'pending_limit_reached',
      'recipient_limit_reached',
    ],
    makes: true,
  }),
} as const;
