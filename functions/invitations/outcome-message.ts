import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { AcceptedInvitation, UnacceptedInvitation } from './invitation.ts';
import { recipientOf } from './invitation-message.ts';

/** How it ended: an acceptance by what was asked for, a cancellation by why. */
function outcomeOf({ status, asks }: AcceptedInvitation | UnacceptedInvitation, endReason: string | undefined): string {
  if (status === 'accepted') return asks?.kind ?? status;
  return status === 'cancelled' && endReason ? endReason : status;
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
    text: say(language, 'outcome.text', values),
    footer: [say(language, 'outcome.footer')],
  });
}
