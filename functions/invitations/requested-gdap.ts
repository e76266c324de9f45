import type { Gdap } from '../gdap/gdap.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { Invitation } from './invitation.ts';

/** Privileges that wait for the customer, or that it did not approve: all that is known of them is their invitation. */
export function gdapRequested(invitation: Invitation): Gdap | undefined {
  const { asks, status, recipientHash, recipient, accountId, partnerKind, partnerName, createdAt } = invitation;
  if (asks?.kind !== 'gdap' || status === 'accepted') return undefined;
  const { id, roles, termDays, autoExtend } = asks;
  const endReason = status === 'pending' || status === 'expired' ? undefined : status;
  return {
    ...{ id, roles, termDays, autoExtend, accountId, partnerKind, partnerName },
    status: status === 'pending' ? 'approvalPending' : status === 'expired' ? 'expired' : 'terminated',
    customerId: `cus_${recipientHash}`,
    company: recipient.company ?? recipient.email,
    invitationId: invitation.id,
    requestedAt: createdAt,
    ...withoutUndefined({ endedAt: 'endedAt' in invitation ? invitation.endedAt : undefined, endReason }),
    assignments: [],
    revision: invitation.revision,
  };
}
