import * as z from 'zod/mini';
import { attested } from '../attestations/attestation-event.schema.ts';
import { described } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { accountId, event } from '../platform/changes/event.schema.ts';
import { privileges } from '../relationships/access.ts';

const removal = z.strictObject({ accountId, relationshipId: z.string() });
const ofRelationship = { accountId, customerId: z.string(), relationshipId: z.string() };

/** What happens to removals (R15 to R17, R42, R44). Beginning one starts its workflow. */
export const removalEvents = {
  RemovalAttested: event(z.strictObject({ ...ofRelationship, ...attested }), 'start'),
  RemovalConfirmed: event(
    z.strictObject({
      ...ofRelationship,
      shownHash: described('Hexadecimal SHA-256 of the text that the customer was shown.', z.string()),
      shownLanguage: z.enum(languages),
    }),
    'start',
  ),
  RemovalProgressed: event(z.strictObject({ accountId, privilege: z.enum(privileges) })),
  RemovalCleared: event(z.strictObject({ accountId, supportContacts: z.int(), carts: z.int() })),
  RemovalFinished: event(removal),
  RemovalStalled: event(removal),
  RemovalRetried: event(removal, 'restart'),
} as const;
