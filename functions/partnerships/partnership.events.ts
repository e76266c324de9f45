import * as z from 'zod/mini';
import { attested } from '../attestations/attestation-event.schema.ts';
import { described } from '../platform/base/json.schema.ts';
import { event } from '../platform/changes/event.schema.ts';
import type { Count } from '../platform/changes/event.ts';

const partnership = z.strictObject({ resellerId: z.string(), providerId: z.string() });

/** A partnership counts for both of its sides. */
const countBoth =
  (by: 1 | -1) =>
  ({ resellerId, providerId }: z.infer<typeof partnership>): readonly Count[] =>
    [resellerId, providerId].map((accountId) => ({ accountId, what: 'partnerships', by }));

/** What happens to partnerships (R21, R22). */
export const partnershipEvents = {
  PartnershipEstablished: event(partnership, 'none', countBoth(1)),
  PartnershipEnded: event(
    z.strictObject({ ...partnership.shape, accountId: described('Who ended it.', z.string()), ...attested }),
    'none',
    countBoth(-1),
  ),
} as const;
