import type { Caller } from '../identity/caller.ts';
import type { Language } from '../platform/base/languages.ts';
import { draftText, invitationEmail } from './invitation-message.ts';
import { type InvitationRequest, type PreparePorts, prepareInvitation } from './prepare-invitation.ts';

/**
 * The message of an invitation before it is confirmed; the link still as its placeholder. It is to be read and edited:
 * what is copied, or opened in a mail program, comes with the confirmed invitation and its real link (R8, R9).
 */
export interface Draft {
  readonly subject: string;
  /** What the partner may edit. */
  readonly text: string;
  /** The whole message with its fixed last lines. */
  readonly fullText: string;
  readonly html: string;
  readonly language: Language;
  readonly expiresAt: string;
}

export interface DraftPorts extends PreparePorts {
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
}

/** What a draft is made from. */
export type DraftRequest = Omit<InvitationRequest, 'text' | 'delivery' | 'reference'>;

/**
 * Drafts the message of an invitation in the customer's language (R8), and refuses what could not be sent either
 * (R5, R6). Keeps nothing.
 *
 * @throws what `prepareInvitation` throws
 */
export async function draftInvitation(ports: DraftPorts, caller: Caller, request: DraftRequest): Promise<Draft> {
  const { draft } = await prepareInvitation(ports, caller, { ...request, delivery: 'service' });
  const partner = { kind: caller.partnerKind, name: caller.partnerName };
  const expiresAt = new Date(ports.clock().getTime() + draft.expiresInDays * ports.dayMs);
  const facts = { partner, jointPartnerName: draft.jointPartner?.partnerName, invitation: draft, expiresAt };
  const email = invitationEmail(facts);
  return {
    subject: email.subject,
    text: draftText(facts),
    fullText: email.text,
    html: email.html,
    language: draft.language,
    expiresAt: expiresAt.toISOString(),
  };
}
