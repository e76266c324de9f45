import { customerIdOf } from '../customers/customer.ts';
import type { EndedGdap, PendingGdap } from '../gdap/gdap.ts';
import { gdapAsked, type Invitation, isTaken, type PendingInvitation } from './invitation.ts';

/** Privileges that wait for the customer, or that it did not approve: all that is known of them is their invitation. */
export function gdapRequested(invitation: PendingInvitation): PendingGdap | undefined;
export function gdapRequested(invitation: Invitation): PendingGdap | EndedGdap | undefined;
export function gdapRequested(invitation: Invitation): PendingGdap | EndedGdap | undefined {
  const {
    recipientHash,
    addressHash = recipientHash,
    recipient,
    accountId,
    partnerKind,
    partnerName,
    createdAt,
  } = invitation;
  const asked = gdapAsked(invitation);
  if (asked === undefined) return undefined;
  const { id, roles, termDays, autoExtend, assignments = [] } = asked;
  const facts = {
    ...{ id, roles, termDays, autoExtend, accountId, partnerKind, partnerName },
    // Of an address that was typed: whose contact it is, nobody is told before it answers.
    customerId: customerIdOf(invitation.granular ? addressHash : recipientHash),
    company: recipient.company ?? recipient.email,
    invitationId: invitation.id,
    requestedAt: createdAt,
    assignments,
    revision: invitation.revision,
  };
  if (invitation.status === 'pending') return { ...facts, status: 'approvalPending' };
  const { status, endedAt } = invitation;
  if (status === 'accepted')
    return isTaken(invitation, 'granular')
      ? undefined
      : { ...facts, status: 'terminated', endedAt, endReason: 'declined' };
  return status === 'expired'
    ? { ...facts, status, endedAt }
    : { ...facts, status: 'terminated', endedAt, endReason: status };
}
