import * as z from 'zod/mini';
import { partnerKinds } from '../identity/roles.ts';
import { grant, granular } from '../relationships/relationships.schema.ts';
import { described, named } from '../platform/base/json.schema.ts';


const partnerAccess = z.object({
  partnerId: z.string(),
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
