import { type Email, renderEmail } from '../platform/mail/email.ts';
import { defused } from '../platform/text/foreign-link.ts';
import { say } from '../platform/text/messages/messages.ts';
import { askedBy } from './consent.ts';
import type { AcceptedInvitation } from './invitation.ts';

/**
 * Confirms to a customer what was accepted from its address, in the language in which it was shown (R10).
 * @param viewUrl where the customer sees and ends it
 */
export function acceptanceEmail(invitation: AcceptedInvitation, viewUrl: string): Email {
  const { acceptedBy, partnerName: partner, endedAt, shown } = invitation;
  const { language } = shown;
  const link = `${viewUrl}?lang=${language}`;
  const lines = askedBy(invitation, language, invitation.taken).map((line) => `– ${defused(line)}`);
  const person = { name: defused(acceptedBy.name), company: defused(acceptedBy.company) };
  return renderEmail({
    language,
    subject: say(language, 'record.subject'),
    text: say(language, 'record.text', { ...person, at: new Date(endedAt), lines: lines.join('\n'), link }),
    link: { urls: [link], label: say(language, 'record.button') },
    footer: [say(language, 'record.footer', { partner: defused(partner) })],
  });
}
