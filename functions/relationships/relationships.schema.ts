import * as z from 'zod/mini';
import { privileges } from '../invitations/invitation.ts';
import { listOf, named } from '../shared/json.schema.ts';
import { languages } from '../shared/languages.ts';
import { operation, pageOfQuery } from '../shared/operation.schema.ts';

/** A customer as the list shows it. */
export const customerListItem = named(
  'CustomerListItem',
  z.object({
    customerId: z.string(),
    company: z.string(),
    relationshipId: z.string(),
    privileges: z.array(z.enum(privileges)),
    establishedAt: z.string(),
    invitationId: z.string(),
  }),
);

const grant = z.object({ privilege: z.enum(privileges), relationshipId: z.string(), since: z.string() });

export const customerView = named(
  'Customer',
  z.object({
    id: z.string(),
    company: z.string(),
    contact: z.object({ name: z.string(), email: z.string() }),
    language: z.enum(languages),
    createdAt: z.string(),
    grants: z.array(grant),
  }),
);

export const relationshipOperations = {
  listCustomers: operation({
    id: 'listCustomers',
    method: 'GET',
    path: '/v1/customers',
    access: 'user',
    summary: 'Lists the customers that have a relationship with you, newest first.',
    rows: ['R4', 'R11'],
    query: pageOfQuery,
    answers: { 200: listOf('CustomerList', customerListItem) },
    refusals: ['cursor_invalid'],
  }),
  getCustomer: operation({
    id: 'getCustomer',
    method: 'GET',
    path: '/v1/customers/{customerId}',
    access: 'user',
    summary: 'Reads a customer of yours, and what you may do for it.',
    rows: ['R3', 'R11'],
    answers: { 200: customerView },
    refusals: ['not_found'],
  }),
} as const;
