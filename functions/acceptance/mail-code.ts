import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { askingAccounts, type Invitation, isPast } from '../invitations/invitation.ts';
import { invitationRefusal } from '../invitations/invitations.errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { type MailBrake, sourceOf } from '../platform/limits/anonymous-mail.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import type { CodeHasher } from './code-hasher.port.ts';
import { codeEmail } from './code-message.ts';
import { codeMinutes, keepCode, makeCode } from './one-time-code.ts';
import type { OneTimeCodes } from './one-time-codes.port.ts';

export interface MailCodePorts {
  readonly codes: OneTimeCodes;
  readonly codeHasher: CodeHasher;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly brake: MailBrake;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly mailer: Mailer;
  readonly ids: Ids;
  readonly clock: Clock;
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
  const source = await ports.codeHasher.hash(sourceOf(sourceIp), 'source');
  await ports.usage.takeDaily('codeFromSource', source, ports.brake.perSource, now);
  const code = makeCode();
  const kept = await keepCode(ports.codeHasher, code, ports.ids.salt());
  await ports.codes.replace(invitation, kept, now);
  // In all only what is really mailed counts: nobody uses that up by asking too often.
  await ports.usage.takeDaily('codeInAll', 'all', ports.brake.inAll, now);
  const email = codeEmail(language, { partner: invitation.partnerName, code, minutes: codeMinutes });
  try {
    await ports.mailer.send(invitation.recipient.email, email, { message: 'code', invitation: invitation.id });
  } catch (error) {
    if (error instanceof RecipientRefusedError)
      throw acceptanceRefusal('code_undeliverable', 'The address takes no email.', {}, { cause: error });
    await ports.codes.withdraw(invitation, kept);
    throw error;
  }
}
