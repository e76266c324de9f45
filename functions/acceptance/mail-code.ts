import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { askingAccounts, type Invitation, isPast } from '../invitations/invitation.ts';
import { invitationRefusal } from '../invitations/invitations.errors.ts';
import type { Language } from '../platform/base/languages.ts';
import { codeEmail } from './code-message.ts';
import { type IssueCodePorts, issueCode } from './issue-code.ts';
import { codeMinutes } from './one-time-code.ts';

export interface MailCodePorts extends IssueCodePorts {
  readonly partners: Pick<Partners, 'getPartner'>;
}

/**
 * Mails a one-time code to the invited address (R9): the partner sent the link itself, so the link alone proves
 * nothing.
 *
 * 1. The invitation must be pending, in time, and sent by the partner itself, whose account is active.
 * 2. Count it by where it is asked for. Keep the code, hashed, in place of the last one.
 * 3. Mail it; where that fails, take the code back, so that another can be asked for.
 *
 * @throws `invitation_not_pending`, `invitation_expired`, `partner_not_active`, `code_too_soon`, `code_limit_reached`,
 *   `daily_limit_reached`, `code_undeliverable`
 */
export async function mailCode(
  ports: MailCodePorts,
  invitation: Invitation,
  { language, sourceIp }: { readonly language: Language; readonly sourceIp: string },
): Promise<void> {
  const now = ports.clock();
  if (invitation.status !== 'pending' || invitation.delivery.method !== 'self') {
    throw invitationRefusal('invitation_not_pending', 'This invitation needs no code.');
  }
  if (isPast(invitation, now)) throw invitationRefusal('invitation_expired', 'The time of this invitation is over.');
  await requireMayBeGiven(ports.partners, askingAccounts(invitation));
  const { partnerName: partner } = invitation;
  await issueCode(ports, invitation, {
    ...{ to: invitation.recipient.email, sourceIp, tags: { message: 'code', invitation: invitation.id } },
    emailWith: (code) => codeEmail(language, { partner, code, minutes: codeMinutes }),
  });
}
