import type { AcceptedInvitation, UnacceptedInvitation } from '../invitations/invitation.ts';
import type { Language } from '../shared/languages.ts';
import { type Email, renderEmail } from './email.ts';
import { say } from './messages/messages.ts';

/** Tells the inviter how an invitation ended, in the inviter's language (R14). */
export function outcomeEmail(invitation: AcceptedInvitation | UnacceptedInvitation, language: Language): Email {
  const { endReason, comment, passedOnTo } = { ...(invitation as Partial<UnacceptedInvitation>) };
  const values = {
    outcome: invitation.status === 'cancelled' && endReason ? endReason : invitation.status,
    recipient: invitation.recipient.company ?? invitation.recipient.email,
    joint: invitation.jointPartner?.partnerName ?? 'none',
    person: passedOnTo?.email ?? 'none',
    comment: comment ?? 'none',
    invitation: invitation.id,
    reference: invitation.reference ?? 'none',
    at: new Date(invitation.endedAt),
  };
  return renderEmail({
    language,
    subject: say(language, 'outcome.subject', values),
    text: say(language, 'outcome.text', values),
    footer: [say(language, 'outcome.footer')],
  });
}
