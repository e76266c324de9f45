import * as z from 'zod/mini';
import { everyone, forUsers } from '../identity/permissions.ts';
import { partnerKinds } from '../identity/roles.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { grant, granular } from '../relationships/relationships.schema.ts';

const partnerAccess = z.object({
  accountId: z.string(),
  partnerName: z.string(),
  partnerKind: z.enum(partnerKinds),
  contactEmail: z.string(),
  grants: z.array(grant),
  granular: z.array(granular),
  levels: described(
    'The access levels; of single subscriptions by their IDs.',
    z.object({
      manageAccount: z.boolean(),
      manageAzure: z.boolean(),
      incentiveCredit: z.array(z.string()),
      support: z.array(z.string()),
    }),
  ),
});

export const customerAccessView = named('CustomerAccess', z.object({ items: z.array(partnerAccess) }));

/** What a partner may ask of a customer's view (R29). */
export const customerAccessOperations = {
  getCustomerAccess: operation({
    id: 'getCustomerAccess',
    method: 'GET',
    path: '/v1/customers/{customerId}/access',
    permission: forUsers(everyone),
    summary: 'Tells which partner may do what for a customer of yours, since when, and through which acceptance.',
    rows: ['R29', 'R44'],
    answers: { 200: customerAccessView },
    refusals: ['not_found'],
  }),
} as const;
