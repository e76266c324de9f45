import * as z from 'zod/mini';
import { admins, everyone, forEverybody, forUsers } from '../identity/permissions.ts';
import { described, id, listOf, named, revision } from '../platform/base/json.schema.ts';
import { operation, pageOfQuery, pageQuery, wholeNumber } from '../platform/http/operation.schema.ts';
import { whyOf } from '../platform/http/problem.ts';
import { line } from '../platform/text/text.schema.ts';
import { directoryRoleNames } from '../relationships/directory-roles.ts';
import { gdapEndReasons, gdapStates } from './gdap.ts';
import { batchActions, type GdapOutcome } from './gdap-batch.ts';
import { type GdapTemplates, mostTemplates } from './gdap-templates.ts';
import type { UsedGdap } from './list-gdap.ts';

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
  lastUsedOn: described(
    'The day on which an access check allowed something by it last, in UTC. Told by lists and reads.',
    z.optional(z.string()),
  ),
  revision,
};

export const gdapView = named('Gdap', z.object(gdapParts));

/** Granular privileges as the API shows them. */
export function showGdap({ termDays, ...gdap }: UsedGdap): z.infer<typeof gdapView> {
  return gdapView.parse({ ...gdap, term: `P${termDays}D` });
}

const group = described(
  'A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role.',
  z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/, 'is no ID of a group')),
);

export const assignments = z.array(z.strictObject({ group, roles: rolesOf })).check(
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

const longestDays = 730;

/** Days in a term such as `P90D`, `P1Y` or `P1Y30D`; a year has 365. */
export const gdapTerm = z.pipe(
  z.string().check(z.regex(/^P(?=\d)(?:[12]Y)?(?:[1-9]\d{0,2}D)?$/, 'is no term such as P90D or P1Y')),
  z.pipe(
    z.transform((text: string) => {
      const [, years = '0', days = '0'] = /^P(?:(\d)Y)?(?:(\d+)D)?$/.exec(text) ?? [];
      return Number(years) * 365 + Number(days);
    }),
    z.int().check(z.minimum(1, 'is shorter than P1D'), z.maximum(longestDays, 'is longer than P2Y')),
  ),
);

/** What granular privileges are asked for with, and what a template of them holds (R32, R53). */
export const gdapTermsParts = {
  roles: described('Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`.', rolesOf),
  term: described('P1D to P2Y, from the customer’s approval.', gdapTerm),
  autoExtend: described(
    'Extended by P180D before it would end. Not with Global Administrator.',
    z._default(z.boolean(), false),
  ),
  assignments: described(
    'Which of your groups have which of the roles, from the customer’s approval on.',
    z.optional(assignments),
  ),
};

const templateName = line(100);

const templatesBody = named(
  'GdapTemplates',
  z.strictObject({
    templates: described(
      'All of them: one that is left out is gone.',
      z.array(z.strictObject({ name: templateName, ...gdapTermsParts })).check(
        z.maxLength(mostTemplates),
        noneTwice((each: { name: string }) => each.name.toLowerCase()),
      ),
    ),
  }),
);

const templateView = z.object({
  name: z.string(),
  roles: z.array(role),
  term: z.string(),
  autoExtend: z.boolean(),
  assignments: z.array(z.object({ group: z.string(), roles: z.array(role) })),
});

const templatesView = named(
  'GdapTemplateList',
  z.object({ templates: described('In the order in which they were kept.', z.array(templateView)), revision }),
);

/** A partner's templates as the API shows them. */
export function showTemplates({
  templates,
  revision: now,
}: Pick<GdapTemplates, 'templates' | 'revision'>): z.infer<typeof templatesView> {
  const shown = templates.map(({ termDays, assignments: assigned = [], ...rest }) => ({
    ...rest,
    term: `P${termDays}D`,
    assignments: assigned.map((each) => ({ ...each, roles: [...each.roles] })),
    roles: [...rest.roles],
  }));
  return { templates: shown, revision: now };
}

/** Privileges that one batch may change. */
const mostInBatch = 50;

const batchBody = named(
  'GdapBatch',
  z.strictObject({
    action: described(
      '`extend`: they extend themselves from now on; `letEnd`: they do not; `terminate`: they end now.',
      z.enum(batchActions),
    ),
    items: described(
      'Each with the revision that you read.',
      z.array(z.strictObject({ gdapId: id, revision: z.int().check(z.minimum(1)) })).check(
        z.minLength(1),
        z.maxLength(mostInBatch),
        noneTwice((each: { gdapId: string }) => each.gdapId),
      ),
    ),
  }),
);

const batchView = named(
  'GdapBatchResult',
  z.object({
    done: z.int(),
    refused: z.int(),
    items: described(
      'In the order of the request.',
      z.array(
        z.object({
          gdapId: z.string(),
          outcome: described('Whether it is as it was wanted.', z.enum(['done', 'refused'])),
          gdap: z.optional(gdapView),
          problem: z.optional(z.looseObject({ code: z.string(), detail: z.string() })),
        }),
      ),
    ),
  }),
);

/** What came of a batch, as the API shows it. */
export function showGdapBatch(outcomes: readonly GdapOutcome[]): z.infer<typeof batchView> {
  const items = outcomes.map((each) =>
    each.outcome === 'done'
      ? { gdapId: each.gdapId, outcome: each.outcome, gdap: showGdap(each.gdap) }
      : { gdapId: each.gdapId, outcome: each.outcome, problem: whyOf(each.refusal) },
  );
  const count = (outcome: GdapOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return { done: count('done'), refused: count('refused'), items };
}

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
    rows: ['R32', 'R53'],
    query: z.strictObject({
      ...pageQuery,
      unusedForDays: described(
        'Those that count, for so many days at least, and by which no access check allowed anything meanwhile. ' +
          'What is done through this API by them is not noted.',
        z.optional(wholeNumber(longestDays)),
      ),
    }),
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
  changeManyGdap: operation({
    id: 'changeManyGdap',
    method: 'POST',
    path: '/v1/gdap/batch',
    permission: forUsers(admins),
    summary:
      'Has many granular privileges extend themselves, or not, or ends them. Each by itself, with its own result.',
    rows: ['R53', 'R33'],
    body: batchBody,
    answers: { 200: batchView },
    refusals: ['busy_try_again'],
    makes: true,
  }),
  getGdapTemplates: operation({
    id: 'getGdapTemplates',
    method: 'GET',
    path: '/v1/gdap-templates',
    permission: forUsers(everyone),
    summary: 'Your templates of granular privileges: roles, term, and the groups that get them.',
    rows: ['R53'],
    answers: { 200: templatesView },
  }),
  setGdapTemplates: operation({
    id: 'setGdapTemplates',
    method: 'PATCH',
    path: '/v1/gdap-templates',
    permission: forUsers(admins),
    summary: 'Keeps your templates of granular privileges, all of them at once.',
    rows: ['R53', 'R33'],
    body: templatesBody,
    answers: { 200: templatesView },
    refusals: ['gdap_not_extendable', 'gdap_role_not_granted'],
    changes: true,
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
