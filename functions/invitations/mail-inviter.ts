import type { Partners } from '../identity/partners.port.ts';
import type { Language } from '../platform/base/languages.ts';
import type { Email } from '../platform/mail/email.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import type { Invitation } from './invitation.ts';

export interface MailInviterPorts {
  readonly partners: Pick<Partners, 'getUser'>;
  readonly mailer: Mailer;
}

/**
 * Mails the user who sent an invitation, in the user's language. Nobody is told where the user is gone or the address
 * refuses mail: the invitation tells it all the same.
 *
 * @param message what the mail service's delivery events call it
 * @returns whether somebody was told
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function mailInviter(
  { partners, mailer }: MailInviterPorts,
  invitation: Invitation,
  emailIn: (language: Language) => Email,
  message: 'outcome' | 'renewal',
): Promise<boolean> {
  const inviter = await partners.getUser(invitation.invitedBy);
  if (inviter === undefined) return false;
  const tags = { message, invitation: invitation.id, generation: String(invitation.generation) };
  try {
    await mailer.send(inviter.email, emailIn(inviter.language), tags);
    return true;
  } catch (error) {
    if (error instanceof RecipientRefusedError) return false;
    throw error;
  }
}
