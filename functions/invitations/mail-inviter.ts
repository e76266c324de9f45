import { noticeTo } from '../identity/notices.ts';
import type { User } from '../identity/partner.ts';
import type { Partners } from '../identity/partners.port.ts';
import { activeUser, globalAdminsOf } from '../identity/users-to-tell.ts';
import type { Language } from '../platform/base/languages.ts';
import type { Email } from '../platform/mail/email.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import type { Invitation } from './invitation.ts';

export interface MailInviterPorts {
  readonly partners: Pick<Partners, 'getPartner' | 'getUser' | 'listUsers'>;
  readonly mailer: Mailer;
}

/** Who was told; `nobody` where no user is left that wants to be told, `refused` where every address refuses mail. */
export type Told = 'inviter' | 'admins' | 'nobody' | 'refused';

/** What a user is told by each message. */
const kinds = { outcome: 'invitationAnswered', renewal: 'newLinkAsked' } as const;

/**
 * Mails the user who sent an invitation, in the user's language; where the user is gone, disabled, or its address
 * refuses mail, the Global admins (R49).
 *
 * @param message what the mail service's delivery events call it
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function mailInviter(
  { partners, mailer }: MailInviterPorts,
  invitation: Invitation,
  emailIn: (language: Language) => Email,
  message: 'outcome' | 'renewal',
): Promise<Told> {
  const tags = { message, invitation: invitation.id, generation: String(invitation.generation) };
  const mail = ({ email, language }: User) => sendUnlessRefused(mailer, email, emailIn(language), tags);
  const [inviter, partner] = await Promise.all([
    activeUser(partners, invitation.invitedBy),
    partners.getPartner(invitation.accountId),
  ]);
  const wants = (user: User) => noticeTo(user, partner, kinds[message]).told;
  if (inviter !== undefined && !wants(inviter)) return 'nobody';
  if (inviter !== undefined && (await mail(inviter))) return 'inviter';
  const admins = (await globalAdminsOf(partners, invitation.accountId)).filter(wants);
  let told = 0;
  for (const admin of admins) if (admin.id !== inviter?.id && (await mail(admin))) told += 1;
  if (told > 0) return 'admins';
  return inviter === undefined && admins.length === 0 ? 'nobody' : 'refused';
}
