import * as z from 'zod/mini';
import { accountId, event, idList } from '../platform/changes/event.schema.ts';
import { agreementStates } from './agreement.ts';
import { partnerKinds } from './roles.ts';

const apiClient = z.strictObject({ accountId, clientId: z.string(), roles: idList });

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
  PartnerSuspended: event(z.strictObject({})),
  PartnerResumed: event(z.strictObject({})),
  PartnerClosed: event(z.strictObject({})),
  PartnerAccountChanged: event(z.strictObject({ fields: idList })),
  LocationAdded: event(z.strictObject({ partnerId: z.string(), isRetired: z.boolean() })),
  LocationChanged: event(z.strictObject({ partnerId: z.string(), isRetired: z.boolean() })),
  UserChanged: event(z.strictObject({ accountId, rolesBefore: idList, roles: idList })),
  UserNoticesChanged: event(z.strictObject({ accountId })),
  ApiClientCreated: event(apiClient),
  ApiClientChanged: event(apiClient),
  ApiClientSecretRotated: event(apiClient),
  ApiClientRemoved: event(apiClient),
  UserDisabled: event(z.strictObject({ accountId })),
  UserEnabled: event(z.strictObject({ accountId })),
  UserRemoved: event(z.strictObject({ accountId })),
  UserInvitedAgain: event(z.strictObject({ accountId })),
} as const;
