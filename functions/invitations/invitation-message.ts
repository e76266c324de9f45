import type { PartnerKind } from '../identity/roles.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { defused } from '../platform/text/foreign-link.ts';
import { say } from '../platform/text/messages/messages.ts';
import { type Asks, daysOf, type Invitation, type NewInvitation } from './invitation.ts';
import { fillLink, linkPlaceholder } from './message-text.ts';

/** What the message of an invitation is made from. */
export interface MessageFacts {
  readonly partner: { readonly kind: PartnerKind; readonly name: string };
  /** The partner for which it asks too (R6). */
  readonly jointPartnerName?: string | undefined;
  readonly invitation: Pick<NewInvitation, 'recipient' | 'language' | 'expiresInDays' | 'text' | 'asks' | 'granular'>;
  readonly expiresAt: Date;
}

/** The messages of each kind of invitation. */
function keyOf<Part extends 'subject' | 'text'>(asks: Asks | undefined, part: Part) {
  return `${asks?.kind ?? 'invitation'}.${part}` as const;
}

/** The text a partner may edit, with the link's placeholder, in the customer's language (R8). */
export function draftText({ partner, jointPartnerName, invitation }: MessageFacts): string {
  return say(invitation.language, keyOf(invitation.asks, 'text'), {
    kind: partner.kind,
    partner: partner.name,
    joint: jointPartnerName ?? 'none',
    name: invitation.recipient.name ?? 'none',
    granular: invitation.granular === undefined ? 'none' : 'asked',
    link: linkPlaceholder,
  });
}

/**
 * The email with the link in its place; while there is none, with the placeholder. The subject and the lines below
 * the text are fixed.
 */
export function invitationEmail(facts: MessageFacts, link: string = linkPlaceholder): Email {
  const { partner, invitation, expiresAt } = facts;
  const { language } = invitation;
  return renderEmail({
    language,
    subject: say(language, keyOf(invitation.asks, 'subject'), { kind: partner.kind, partner: partner.name }),
    text: fillLink(invitation.text ?? draftText(facts), link),
    link: { urls: [link], label: say(language, 'invitation.button') },
    footer: [
      say(language, 'invitation.expiry', { days: invitation.expiresInDays, expiresAt }),
      say(language, 'invitation.unexpected', { partner: partner.name }),
    ],
  });
}

/** Mail programs cut off, or refuse, what is longer. */
const longestMailto = 2000;

/** A `mailto:` address, and what to do where the message is not in it. */
export interface MailtoLink {
  readonly mailto: string;
  readonly mailtoNote?: string;
}

/**
 * A `mailto:` address (RFC 6068) that opens the message in a mail program (R8). One that would be too long opens with
 * the subject alone, and says that the text is to be pasted.
 */
export function mailtoOf(recipient: string, email: Email): MailtoLink {
  const address = encodeURIComponent(recipient).replace('%40', '@');
  const body = email.text.replaceAll('\n', '\r\n');
  const withSubject = `mailto:${address}?subject=${encodeURIComponent(email.subject)}`;
  const mailto = `${withSubject}&body=${encodeURIComponent(body)}`;
  if (mailto.length <= longestMailto) return { mailto };
  const mailtoNote = `The message is too long for a mailto: address (${mailto.length} characters). Paste message.text.`;
  return { mailto: withSubject, mailtoNote };
}

/**
 * The facts of an invitation that was made already.
 * @param dayMs the length of an invitation's day in milliseconds
 */
export function factsOf(invitation: Invitation, dayMs: number): MessageFacts {
  const { recipient, language, text, asks, granular, expiresAt } = invitation;
  return {
    partner: { kind: invitation.partnerKind, name: invitation.partnerName },
    jointPartnerName: invitation.jointPartner?.partnerName,
    invitation: { recipient, language, text, asks, granular, expiresInDays: daysOf(invitation, dayMs) },
    expiresAt: new Date(expiresAt),
  };
}

/** The recipient as the inviter knows it: by its company, else by its address. */
export function recipientOf({ recipient: { company, email } }: Pick<Invitation, 'recipient'>): string {
  return company === undefined ? email : defused(company);
}
