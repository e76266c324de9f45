import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event, idList, time } from '../platform/changes/event.schema.ts';

const gdap = z.strictObject({ gdapId: z.string(), accountId });
const gdapEnds = z.strictObject({ ...gdap.shape, endsAt: time });

/** What happens to granular delegated admin privileges (R32). */
export const gdapEvents = {
  GdapActivated: event(z.strictObject({ ...gdap.shape, invitationId: z.string(), roles: idList, endsAt: time })),
  GdapChanged: event(
    z.strictObject({
      ...gdap.shape,
      autoExtend: z.boolean(),
      groups: described('`group=role+role`, divided by blanks.', z.string()),
    }),
  ),
  GdapTemplatesChanged: event(z.strictObject({ accountId, templates: described('How many there are now.', z.int()) })),
  GdapExtended: event(gdapEnds),
  GdapExpiring: event(
    z.strictObject({ ...gdapEnds.shape, daysLeft: described('Days until they end; absent: 30.', z.optional(z.int())) }),
  ),
  GdapExpired: event(gdap),
  GdapTerminated: event(z.strictObject({ ...gdap.shape, reason: z.enum(['byPartner', 'byCustomer']) })),
} as const;
