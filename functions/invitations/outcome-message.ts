import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import { type AcceptedInvitation, isTaken, type UnacceptedInvitation } from './invitation.ts';
import { recipientOf } from './invitation-message.ts';

/** How it ended: an acceptance by what was asked for, a cancellation by why. */
function outcomeOf(invitation: AcceptedInvitation | UnacceptedInvitation, endReason: string | undefined): string {
  const { status, asks } = invitation;
  if (status === 'accepted') return asks?.kind ?? (isTaken(invitation, 'relationship') ? status : 'gdap');
  return status === 'cancelled' && endReason ? endReason : status;
}

/** Of an invitation that asked for both: what the customer took of it. */
function takenOf(invitation: AcceptedInvitation | UnacceptedInvitation, language: Language): string {
  if (invitation.status !== 'accepted' || invitation.taken === undefined) return '';
  const taken = invitation.taken.length > 1 ? 'both' : (invitation.taken[0] ?? 'both');
  return `\n\n${say(language, 'outcome.taken', { taken })}`;
}

/** Tells the inviter how an invitation ended, in the inviter's language (R14). */
export function outcomeEmail(invitation: AcceptedInvitation | UnacceptedInvitation, language: Language): Email {
  const { endReason, comment, passedOnTo } = { ...(invitation as Partial<UnacceptedInvitation>) };
  const values = {
    outcome: outcomeOf(invitation, endReason),
    recipient: recipientOf(invitation),
    joint: invitation.jointPartner?.partnerName ?? 'none',
    person: passedOnTo?.email ?? 'none',
    comment: comment ?? 'none',
    invitation: invitation.id,
    reference: invitation.reference ?? 'none',
    at: new Date(invitation.endedAt),
  };
  return renderEmail({
    language,
    subject: say(language, 'outcome.subject', { ...values, recipient: invitation.recipient.email }),
    text: `${say(language, 'outcome.text', values)}${takenOf(invitation, language)}`,
    footer: [say(language, 'outcome.footer')],
  });
}
