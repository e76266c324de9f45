import * as z from 'zod/mini';
import { deliveryMethods } from '../invitations/invitation.ts';
import { confirmedView, draftView, expiresInDays } from '../invitations/invitations.schema.ts';
import { described, listOf, named } from '../shared/json.schema.ts';
import { languages } from '../shared/languages.ts';
import { operation, pageOfQuery } from '../shared/operation.schema.ts';
import { line, paragraphs } from '../shared/text.schema.ts';
import { directoryRoleNames } from './directory-roles.ts';
import { type Gdap, gdapEndReasons, gdapStates } from './gdap.ts';

const role = z.enum(directoryRoleNames);

const noneTwice = <T>(keyOf: (item: T) => unknown) =>
  z.refine((items: unknown) => new Set((items as T[]).map(keyOf)).size === (items as T[]).length, 'names one twice');

const rolesOf = z.array(role).check(
  z.minLength(1),
  z.maxLength(directoryRoleNames.length),
  noneTwice((each) => each),
);

const longestDays = 730;

/** Days in a term such as `P90D`, `P1Y` or `P1Y30D`; a year has 365. */
const term = z.pipe(
  z.string().check(z.regex(/^P(?=\d)(?:[12]Y)?(?:\d{1,3}D)?$/, 'is no term such as P90D or P1Y')),
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
  language: described('By default as is known of the customer.', z.optional(z.enum(languages))),
  expiresInDays,
};

const draftBody = named('GdapDraftRequest', z.strictObject(askedParts));

const gdapBody = named(
  'GdapRequest',
  z.strictObject({
    ...askedParts,
    text: described(
      'Your own text, with {{link}} where the link goes. Left out: the draft.',
      z.optional(paragraphs(5000)),
    ),
    delivery: described('`self`: you send the link yourself.', z._default(z.enum(deliveryMethods), 'service')),
    reference: z.optional(line(100)),
  }),
);

const group = described(
  'A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role.',
  z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/, 'is no ID of a group')),
);

const assignments = z.array(z.strictObject({ group, roles: rolesOf })).check(
  z.maxLength(50),
  noneTwice((each: { group: string }) => each.group),
);

const changeBody = named(
  'GdapChange',
  z
    .strictObject({
      assignments: described('All of them: a group that is left out has no role any more.', z.optional(assignments)),
      autoExtend: z.optional(z.boolean()),
    })
    .check(z.refine((body) => body.assignments !== undefined || body.autoExtend !== undefined, 'changes nothing')),
);

const gdapParts = {
  id: z.string(),
  status: z.enum(gdapStates),
  customerId: z.string(),
  company: z.string(),
  roles: z.array(role),
  term: z.string(),
  autoExtend: z.boolean(),
  assignments: z.array(z.object({ group: z.string(), roles: z.array(role) })),
  invitationId: described('The invitation by which the customer is asked.', z.string()),
  requestedAt: z.string(),
  activatedAt: z.optional(z.string()),
  endsAt: z.optional(z.string()),
  endedAt: z.optional(z.string()),
  endReason: z.optional(z.enum(gdapEndReasons)),
};

export const gdapView = named('Gdap', z.object(gdapParts));

const requestedView = named('RequestedGdap', z.object({ ...gdapParts, invitation: confirmedView }));

/** Granular privileges as the API shows them. */
export function showGdap({ termDays, ...gdap }: Gdap): z.infer<typeof gdapView> {
  return gdapView.parse({ ...gdap, term: `P${termDays}D` });
}

/** What was asked for, as the domain names it. */
export function withTermDays<Body extends { readonly term: number }>({ term: termDays, ...rest }: Body) {
  return { ...rest, termDays };
}

/** The answer to a request for granular privileges. */
export const showRequested = (gdap: Gdap, invitation: z.infer<typeof confirmedView>) => ({
  ...showGdap(gdap),
  invitation,
});

const directoryRoleView = z.object({
  key: role,
  name: z.string(),
  templateId: z.string(),
  allows: z.array(z.string()),
});

export const gdapOperations = {
  listDirectoryRoles: operation({
    id: 'listDirectoryRoles',
    method: 'GET',
    path: '/v1/directory-roles',
    access: 'public',
    summary: 'The catalogue of directory roles that can be asked for, and what each allows here.',
    rows: ['R32'],
    answers: { 200: named('DirectoryRoles', z.object({ items: z.array(directoryRoleView) })) },
  }),
  draftGdap: operation({
    id: 'draftGdap',
    method: 'POST',
    path: '/v1/customers/{customerId}/gdap/draft',
    access: 'user',
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
    access: 'user',
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
  listGdap: operation({
    id: 'listGdap',
    method: 'GET',
    path: '/v1/gdap',
    access: 'user',
    summary: 'Lists your granular privileges over all customers, newest first, whatever their state.',
    rows: ['R32'],
    query: pageOfQuery,
    answers: { 200: listOf('GdapList', gdapView) },
    refusals: ['cursor_invalid'],
  }),
  listCustomerGdap: operation({
    id: 'listCustomerGdap',
    method: 'GET',
    path: '/v1/customers/{customerId}/gdap',
    access: 'user',
    summary: 'Lists your granular privileges over one customer, newest first, whatever their state.',
    rows: ['R32'],
    query: pageOfQuery,
    answers: { 200: listOf('CustomerGdapList', gdapView) },
    refusals: ['cursor_invalid'],
  }),
  getGdap: operation({
    id: 'getGdap',
    method: 'GET',
    path: '/v1/gdap/{gdapId}',
    access: 'user',
    summary: 'Reads granular privileges.',
    rows: ['R32'],
    answers: { 200: gdapView },
    refusals: ['not_found'],
  }),
  changeGdap: operation({
    id: 'changeGdap',
    method: 'PATCH',
    path: '/v1/gdap/{gdapId}',
    access: 'user',
    summary: 'Assigns roles to your groups, and says whether the privileges extend themselves.',
    rows: ['R32', 'R33'],
    body: changeBody,
    answers: { 200: gdapView },
    refusals: ['not_found', 'gdap_not_active', 'gdap_already_ended', 'gdap_role_not_granted', 'gdap_not_extendable'],
    changes: true,
  }),
  terminateGdap: operation({
    id: 'terminateGdap',
    method: 'POST',
    path: '/v1/gdap/{gdapId}/termination',
    access: 'user',
    summary: 'Ends granular privileges before their time.',
    rows: ['R32'],
    body: named('GdapTermination', z.strictObject({})),
    answers: { 200: gdapView },
    refusals: ['not_found', 'gdap_not_active', 'gdap_already_ended'],
    makes: true,
    changes: true,
  }),
} as const;
