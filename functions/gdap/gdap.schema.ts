import * as z from 'zod/mini';
import { admins, everyone, forEverybody, forUsers } from '../identity/permissions.ts';
import { described, listOf, named, revision } from '../platform/base/json.schema.ts';
import { operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { directoryRoleNames } from '../relationships/directory-roles.ts';
import { type Gdap, gdapEndReasons, gdapStates } from './gdap.ts';

export const role = z.enum(directoryRoleNames);

export const noneTwice = <T>(keyOf: (item: T) => unknown) =>
  z.refine((items: unknown) => new Set((items as T[]).map(keyOf)).size === (items as T[]).length, 'names one twice');

export const rolesOf = z.array(role).check(
  z.minLength(1),
  z.maxLength(directoryRoleNames.length),
  noneTwice((each) => each),
);

export const gdapParts = {
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
  revision,
};

export const gdapView = named('Gdap', z.object(gdapParts));

/** Granular privileges as the API shows them. */
export function showGdap({ termDays, ...gdap }: Gdap): z.infer<typeof gdapView> {
  return gdapView.parse({ ...gdap, term: `P${termDays}D` });
}

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
    permission: forEverybody,
    summary: 'The catalogue of directory roles that can be asked for, and what each allows here.',
    rows: ['R32'],
    answers: { 200: named('DirectoryRoles', z.object({ items: z.array(directoryRoleView) })) },
  }),
  listGdap: operation({
    id: 'listGdap',
    method: 'GET',
    path: '/v1/gdap',
    permission: forUsers(everyone),
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
    permission: forUsers(everyone),
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
    permission: forUsers(everyone),
    summary: 'Reads granular privileges.',
    rows: ['R32'],
    answers: { 200: gdapView },
    refusals: ['not_found'],
  }),
  changeGdap: operation({
    id: 'changeGdap',
    method: 'PATCH',
    path: '/v1/gdap/{gdapId}',
    permission: forUsers(admins),
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
    permission: forUsers(admins),
    summary: 'Ends granular privileges before their time.',
    rows: ['R32'],
    body: named('GdapTermination', z.strictObject({})),
    answers: { 200: gdapView },
    refusals: ['not_found', 'gdap_not_active', 'gdap_already_ended'],
    makes: true,
    changes: true,
  }),
} as const;
