import * as z from 'zod/mini';
import type { AccountId } from '../platform/base/ids.ts';
import { described } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { accountId, event, idList, time } from '../platform/changes/event.schema.ts';
import type { Count } from '../platform/changes/event.ts';
import { deliveryMethods, deliveryStates, endReasons, invitationStates } from './invitation-states.ts';

const generation = described('Raised by each resend.', z.int());
const ended = z.strictObject({ accountId, reason: z.optional(z.enum(endReasons)) });

/** Whoever invited has one more or one fewer that waits for an answer. */
const countPending =
  (by: 1 | -1) =>
  (data: { readonly accountId: AccountId }): readonly Count[] => [{ accountId: data.accountId, what: 'pending', by }];

/** An end wakes the workflow, which tells the inviter. */
const endEvent = <Data extends z.ZodMiniType<{ readonly accountId: AccountId }>>(data: Data) =>
  event(data, 'wake', countPending(-1));

/** What happens to invitations (R5 to R14, R45). */
export const invitationEvents = {
  InvitationCreated: event(
    z.strictObject({
      accountId,
      jointAccountId: z.optional(z.string()),
      previousId: described('The invitation it follows.', z.optional(z.string())),
      asks: described('What it asks for, where it is not relationships.', z.optional(z.enum(['gdap', 'partnership']))),
      gdapId: described('The granular privileges it asks for, alone or beside relationships.', z.optional(z.string())),
      language: z.enum(languages),
      delivery: z.enum(deliveryMethods),
      expiresAt: time,
    }),
    'start',
    countPending(1),
  ),
  InvitationResent: event(z.strictObject({ accountId, generation, expiresAt: time }), 'wake'),
  InvitationReminderDue: event(z.strictObject({ accountId, generation }), 'wake'),
  InvitationReminderSent: event(z.strictObject({ accountId, remindersSent: z.int() })),
  InvitationSent: event(z.strictObject({ accountId, generation })),
  InvitationDeliveryChanged: event(
    z.strictObject({
      accountId,
      generation,
      state: z.enum(deliveryStates),
      invitation: z.enum(invitationStates),
    }),
  ),
  InvitationOpened: event(z.strictObject({ accountId })),
  InvitationAccepted: endEvent(
    z.strictObject({
      accountId,
      customerId: z.optional(z.string()),
      partnershipId: z.optional(z.string()),
      relationshipIds: idList,
      taken: described(
        'Of one that asked for both: `relationship`, `granular` or both, divided by a blank.',
        z.optional(z.string()),
      ),
      shownLanguage: z.enum(languages),
      shownVersion: z.string(),
      shownHash: described('Hexadecimal SHA-256 of the text that was shown.', z.string()),
    }),
  ),
  InvitationDeclined: endEvent(ended),
  InvitationCancelled: endEvent(ended),
  InvitationExpired: endEvent(ended),
  InvitationUndeliverable: endEvent(ended),
  InvitationFollowed: event(z.strictObject({ accountId, nextId: z.string() })),
  InvitationErased: event(z.strictObject({ accountId })),
} as const;
