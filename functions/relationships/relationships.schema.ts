import * as z from 'zod/mini';
import type { KnownCustomer } from '../customers/customer.ts';
import { admins, everyone, forUsers } from '../identity/permissions.ts';
import { roles } from '../identity/roles.ts';
import { described, id, listOf, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation, pageQuery } from '../platform/http/operation.schema.ts';
import { emailAddress, line, personName } from '../platform/text/text.schema.ts';
import { type Access, privileges } from './access.ts';
import { actions, directoryRoleNames } from './directory-roles.ts';
import type { Relationship } from './relationship.ts';

/** A customer as the list shows it. */
export const customerListItem = named(
  'CustomerListItem',
  z.object({
    customerId: z.string(),
    company: z.string(),
    relationship: described(
      '`known`: you know it, and have no privilege. Request a relationship with its `customerId`.',
      z.enum(['active', 'known']),
    ),
    relationshipId: z.optional(z.string()),
    privileges: z.array(z.enum(privileges)),
    since: z.string(),
    invitationId: z.optional(z.string()),
    revision: described('Of the relationship: its removal names it.', z.optional(z.int())),
  }),
);

/** A relationship, or a customer that is only known, as the list shows it. */
export function showListed(listed: Relationship | KnownCustomer) {
  const { customerId, company } = listed;
  if ('addedAt' in listed) {
    return { customerId, company, relationship: 'known', privileges: [], since: listed.addedAt };
  }
  const { id, establishedAt, ...rest } = listed;
  return { ...rest, relationship: 'active', relationshipId: id, since: establishedAt };
}

const newCustomerBody = named(
  'KnownCustomer',
  z.strictObject({
    company: line(100),
    contact: z.strictObject({ name: personName, email: emailAddress }),
    language: described('The customer’s; by default your account’s.', z.optional(z.enum(languages))),
  }),
);

export const grant = z.object({
  privilege: z.enum(privileges),
  relationshipId: z.string(),
  invitationId: described('The invitation whose acceptance gave it.', z.optional(z.string())),
  additionId: described('Or the addition of the customer on its behalf.', z.optional(z.string())),
  grantedBy: described('Or the provider that gave it.', z.optional(z.string())),
  since: z.string(),
});

export const granular = z.object({
  gdapId: z.string(),
  roles: z.array(z.enum(directoryRoleNames)),
  assignments: z.array(z.object({ group: z.string(), roles: z.array(z.enum(directoryRoleNames)) })),
  invitationId: z.string(),
  since: z.string(),
  endsAt: z.string(),
});

export const customerView = named(
  'Customer',
  z.object({
    id: z.string(),
    relationship: described(
      '`known`: you only know it; request a relationship. `none`: granular privileges only.',
      z.optional(z.enum(['active', 'known', 'none'])),
    ),
    company: z.string(),
    contact: z.object({ name: z.string(), email: z.string() }),
    language: z.enum(languages),
    status: described('Of a customer that a provider added.', z.optional(z.enum(['provisioning', 'ready']))),
    account: z.optional(
      z.object({
        domain: z.optional(z.string()),
        domainProvenAt: described(
          'When a record in its DNS proved it. Absent: a provider named it.',
          z.optional(z.string()),
        ),
        phone: z.optional(z.string()),
        address: z.optional(
          z.object({
            street: z.string(),
            city: z.string(),
            state: z.optional(z.string()),
            postalCode: z.string(),
            country: z.string(),
          }),
        ),
      }),
    ),
    createdAt: z.string(),
    grants: z.array(grant),
    granular: described('Granular privileges, apart from any relationship.', z.array(granular)),
  }),
);

const accessQuestion = named(
  'AccessQuestion',
  z.strictObject({
    role: z.enum(roles),
    groups: described(
      'Groups of your directory the user is in: granular privileges are assigned to groups.',
      z.optional(z.array(line(100)).check(z.maxLength(200))),
    ),
    action: z.enum(actions),
  }),
);

const accessAnswer = named(
  'AccessAnswer',
  z.object({
    allowed: z.boolean(),
    reason: described('Why not: the role, or no such privilege.', z.optional(z.enum(['role', 'privilege']))),
    privilege: z.optional(z.enum([...privileges, 'granular'])),
    relationshipId: z.optional(z.string()),
    gdapId: z.optional(z.string()),
    invitationId: z.optional(z.string()),
    additionId: z.optional(z.string()),
    grantedBy: described('The provider that gave it.', z.optional(z.string())),
    since: z.optional(z.string()),
    endsAt: described('Of granular privileges.', z.optional(z.string())),
  }),
);

const azureView = named(
  'AzureAccess',
  z.object({ customerId: z.string(), resellerId: z.string(), granted: z.boolean() }),
);

/** A reseller's access to a customer's Azure account as the API shows it. */
export const showAzure = ({ customerId, accountId: resellerId, grants }: Access) => ({
  status: 200,
  body: azureView.parse({ customerId, resellerId, granted: grants.azure !== undefined }),
});

export const relationshipOperations = {
  setAzureAccess: operation({
    id: 'setAzureAccess',
    method: 'POST',
    path: '/v1/customers/{customerId}/azure-access',
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Gives your reseller access to a customer’s Azure account, or takes it back.',
    rows: ['R29'],
    body: named('AzureAccessChange', z.strictObject({ resellerId: id, granted: z.boolean() })),
    answers: { 200: azureView },
    refusals: [
      'not_found',
      'privilege_required',
      'partnership_not_active',
      'partner_not_active',
      'reseller_relationship_missing',
      'azure_already_granted',
    ],
    makes: true,
  }),
  checkAccess: operation({
    id: 'checkAccess',
    method: 'POST',
    path: '/v1/customers/{customerId}/access/check',
    permission: forUsers(everyone),
    summary: 'Answers whether a user of yours, of some role, may do something for a customer. Keeps nothing.',
    rows: ['R29', 'R44'],
    body: accessQuestion,
    answers: { 200: accessAnswer },
  }),
  listCustomers: operation({
    id: 'listCustomers',
    method: 'GET',
    path: '/v1/customers',
    permission: forUsers(everyone),
    summary:
      'Lists the customers that have a relationship with you, and those you know, newest first. Of what is rare a page may bring few, or none, and have a `nextCursor` all the same.',
    rows: ['R4', 'R11'],
    query: z.strictObject({
      ...pageQuery,
      relationship: described('With a relationship, or only known.', z.optional(z.enum(['active', 'known']))),
      withAccountId: described(
        'Only customers that another partner has a relationship with as well: its account’s ID.',
        z.optional(id),
      ),
    }),
    answers: { 200: listOf('CustomerList', customerListItem) },
    refusals: ['cursor_invalid'],
  }),
  addKnownCustomer: operation({
    id: 'addKnownCustomer',
    method: 'POST',
    path: '/v1/known-customers',
    permission: forUsers(admins),
    summary: 'Puts a customer you know on your list, without any privilege, so that you can request a relationship.',
    rows: ['R4', 'R5'],
    body: newCustomerBody,
    answers: { 201: customerListItem },
    refusals: ['customer_already_listed'],
    makes: true,
  }),
  getCustomer: operation({
    id: 'getCustomer',
    method: 'GET',
    path: '/v1/customers/{customerId}',
    permission: forUsers(everyone),
    summary: 'Reads a customer of yours, and what you may do for it.',
    rows: ['R3', 'R11'],
    answers: { 200: customerView },
    refusals: ['not_found'],
  }),
} as const;
