import * as z from 'zod/mini';
import { accountId, event, idList } from '../platform/changes/event.schema.ts';
import { agreementStates } from './agreement.ts';
import { partnerKinds } from './roles.ts';

/** What happens to partner accounts and their users (R1, R2). */
export const partnerEvents = {
  PartnerCreated: event(z.strictObject({ kind: z.enum(partnerKinds), agreement: z.enum(agreementStates) })),
  PartnerChanged: event(
    z.strictObject({ agreementBefore: z.enum(agreementStates), agreement: z.enum(agreementStates) }),
  ),
  PartnerLimitsSet: event(
    z.strictObject({
      invitationsPerHour: z.optional(z.int()),
      pendingInvitations: z.optional(z.int()),
      emailsPerRecipientAndDay: z.optional(z.int()),
    }),
  ),
  UserCreated: event(z.strictObject({ accountId, roles: idList })),
} as const;
