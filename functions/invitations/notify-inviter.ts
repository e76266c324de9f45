import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import { readInvitation } from './change-invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { type MailInviterPorts, mailInviter, type Told } from './mail-inviter.ts';
import { outcomeEmail } from './outcome-message.ts';

export interface NotifyPorts extends MailInviterPorts {
  readonly invitations: Pick<Invitations, 'get'>;
}

/**
 * Tells the user who sent the invitation how it ended, in the user's language (R14); where that user is gone, the
 * Global admins.
 *
 * @returns whom it was sent to
 * @throws SendingThrottledError, SendingUnavailableError; RecipientRefusedError where every address refuses: it is
 *   tried again
 */
export async function notifyInviter(ports: NotifyPorts, invitationId: string): Promise<{ told: Told }> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  if (invitation.status === 'pending') return { told: 'nobody' };
  const told = await mailInviter(ports, invitation, (language) => outcomeEmail(invitation, language), 'outcome');
  if (told === 'refused') throw new RecipientRefusedError('Neither the inviter nor a Global admin can be reached.');
  return { told };
}
