import { erasedContact, erasedText } from '../platform/base/erased.ts';
import { monthsAfter } from '../platform/base/time.ts';
import type { Change, ChangeContext, Unchained } from '../platform/changes/change.ts';
import { type AcceptedInvitation, type Invitation, recordInvitation, type UnacceptedInvitation } from './invitation.ts';

/**
 * When the personal values of an invitation are erased that nobody accepted (R56).
 * @param months how long they are kept after its end
 */
export function erasureTime(invitation: Invitation, months: number): Date | undefined {
  if (invitation.status === 'pending' || invitation.status === 'accepted') return undefined;
  return invitation.erasedAt === undefined ? monthsAfter(new Date(invitation.endedAt), months) : undefined;
}

/**
 * Erases the personal values of an invitation that ended; what happened stays on record (R56). The salt goes too, so
 * that nobody can try names against the commitments in the audit trail.
 *
 * @returns `undefined` where it was done before
 */
export function eraseInvitation(
  invitation: AcceptedInvitation | UnacceptedInvitation,
  context: ChangeContext,
): Change<Invitation> | undefined {
  if (invitation.erasedAt !== undefined) return undefined;
  const { text: _text, reference: _reference, addressHash: _addressHash, ...kept } = invitation;
  const blank = {
    recipient: { email: erasedContact.email },
    recipientHash: erasedText,
    salt: erasedText,
    erasedAt: context.at.toISOString(),
    revision: invitation.revision + 1,
  };
  return recordInvitation(invitation, { ...withoutAnswer(kept), ...blank }, context, {
    event: 'InvitationErased',
    details: { accountId: invitation.accountId },
  });
}

/** Without what its recipient wrote. */
function withoutAnswer(
  invitation: Unchained<AcceptedInvitation> | Unchained<UnacceptedInvitation>,
): Unchained<AcceptedInvitation> | Unchained<UnacceptedInvitation> {
  if (invitation.status === 'accepted') return { ...invitation, acceptedBy: { name: erasedText, company: erasedText } };
  const { comment: _comment, passedOnTo: _passedOnTo, ...kept } = invitation;
  return kept;
}
