import { acceptanceRefusal } from '../acceptance/acceptance.errors.ts';
import { attestationRefusal } from '../attestations/attestations.errors.ts';
import { customerAccountRefusal } from '../customer-accounts/customer-accounts.errors.ts';
import { gdapRefusal } from '../gdap/gdap.errors.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import { importRefusal } from '../imports/imports.errors.ts';
import { invitationRefusal } from '../invitations/invitations.errors.ts';
import { orderRefusal } from '../orders/orders.errors.ts';
import { partnershipRefusal } from '../partnerships/partnerships.errors.ts';
import { type ErrorKind, refusal } from '../platform/base/errors.ts';
import { limitRefusal } from '../platform/limits/limits.errors.ts';
import { linkRefusal } from '../platform/links/links.errors.ts';
import { receiptRefusal } from '../receipts/receipts.errors.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { removalRefusal } from '../removals/removals.errors.ts';
import { webhookRefusal } from '../webhooks/webhooks.errors.ts';

/** What each feature refuses; a test holds that no two declare the same code. */
export const allRefusals = [
  refusal,
  linkRefusal,
  limitRefusal,
  identityRefusal,
  attestationRefusal,
  partnershipRefusal,
  relationshipRefusal,
  gdapRefusal,
  webhookRefusal,
  importRefusal,
  customerAccountRefusal,
  invitationRefusal,
  orderRefusal,
  acceptanceRefusal,
  removalRefusal,
  receiptRefusal,
];

/** Every code that the service refuses with, and its kind. */
export const errorKinds: ReadonlyMap<string, ErrorKind> = new Map(
  allRefusals.flatMap(({ kinds }) => Object.entries<ErrorKind>(kinds)),
);

/** The kind of a refusal by its code. @throws Error for a code that nothing declares */
export function kindOf(code: string): ErrorKind {
  const kind = errorKinds.get(code);
  if (kind === undefined) throw new Error(`No feature declares the refusal ${code}.`);
  return kind;
}
