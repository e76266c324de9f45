import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { Invitation } from './invitation.ts';

/** Reminds the customer of an invitation that waits for its answer, in the invitation's language (R13). */
export function reminderEmail(invitation: Invitation, link: string): Email {
  const { language, partnerName: partner, recipient } = invitation;
  return renderEmail({
    language,
    subject: say(language, 'reminder.subject', { partner }),
    text: say(language, 'reminder.text', { partner, name: recipient.name ?? 'none', link }),
    link: { urls: [link], label: say(language, 'invitation.button') },
    footer: [
      say(language, 'reminder.expiry', { expiresAt: new Date(invitation.expiresAt) }),
      say(language, 'invitation.unexpected', { partner }),
    ],
  });
}
