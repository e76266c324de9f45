import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event, idList } from '../platform/changes/event.schema.ts';
import { privileges } from './access.ts';

const azure = z.strictObject({ accountId, relationshipId: z.string(), byAccountId: z.string() });
const removing = z.strictObject({ relationshipId: z.string(), accountId, removalId: z.string() });

/**
 * What happens to reseller relationships and what they grant (R11, R15, R16, R29). A partner's customers are counted.
 */
export const relationshipEvents = {
  RelationshipEstablished: event(
    z.strictObject({
      relationshipId: z.string(),
      accountId,
      invitationId: z.optional(z.string()),
      additionId: described('The addition of the customer, where it came by that.', z.optional(z.string())),
      privileges: idList,
    }),
    'none',
    (data) => [{ accountId: data.accountId, what: 'customers', by: 1 }],
  ),
  RelationshipRemoving: event(removing, 'none', (data) => [{ accountId: data.accountId, what: 'customers', by: -1 }]),
  PrivilegeRevoked: event(z.strictObject({ ...removing.shape, privilege: z.enum(privileges) })),
  RelationshipRemoved: event(removing),
  AzureAccessGranted: event(azure),
  AzureAccessRevoked: event(azure),
} as const;
