import type { Caller } from '../identity/caller.ts';
import type { Language } from '../platform/base/languages.ts';
import { draftText, invitationEmail, mailtoOf } from './invitation-message.ts';
import { type InvitationRequest, type PreparePorts, prepareInvitation } from './prepare-invitation.ts';

/** The message of an invitation before it is confirmed; the link still as its placeholder. */
export interface Draft {
  readonly subject: string;
  /** What the partner may edit. */
  readonly text: string;
  /** The whole message with its fixed last lines. */
  readonly fullText: string;
  readonly html: string;
  readonly mailto: string;
  readonly language: Language;
  readonly expiresAt: string;
}

/**
 * Drafts the message of an invitation in the customer's language (R8), and refuses what could not be sent either
 * (R5, R6). Keeps nothing.
 *
 * @param dayMs the length of an invitation's day in milliseconds
 * @throws what `prepareInvitation` throws
 */
export async function draftInvitation(
  ports: PreparePorts,
  caller: Caller,
  asked: Omit<InvitationRequest, 'text' | 'delivery' | 'reference'>,
  dayMs: number,
  now: Date,
): Promise<Draft> {
  const { wanted } = await prepareInvitation(ports, caller, { ...asked, delivery: 'service' });
  const partner = { kind: caller.partnerKind, name: caller.partnerName };
  const expiresAt = new Date(now.getTime() + wanted.expiresInDays * dayMs);
  const facts = { partner, jointPartnerName: wanted.jointPartner?.partnerName, invitation: wanted, expiresAt };
  const email = invitationEmail(facts);
  return {
    subject: email.subject,
    text: draftText(facts),
    fullText: email.text,
    html: email.html,
    mailto: mailtoOf(wanted.recipient.email, email),
    language: wanted.language,
    expiresAt: expiresAt.toISOString(),
  };
}
