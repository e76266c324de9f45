import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { Invitation } from './invitation.ts';
import { recipientOf } from './invitation-message.ts';

/** Tells the inviter that the customer asked for a new link, in the inviter's language (R45). */
export function renewalEmail(invitation: Invitation, language: Language): Email {
  const values = {
    recipient: recipientOf(invitation),
    invitation: invitation.id,
    previous: invitation.previousId ?? 'none',
    reference: invitation.reference ?? 'none',
    expiresAt: new Date(invitation.expiresAt),
  };
  return renderEmail({
    language,
    subject: say(language, 'renewal.subject', { ...values, recipient: invitation.recipient.email }),
    text: say(language, 'renewal.text', values),
    footer: [say(language, 'outcome.footer')],
  });
}
