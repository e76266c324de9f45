import type { Partners } from '../identity/partners.dynamodb.ts';
import type { Mailer } from '../notifications/mailer.ses.ts';
import { outcomeEmail } from '../notifications/outcome-message.ts';
import { RecipientRefusedError } from '../notifications/sending-errors.ts';
import { readInvitation } from './decide.ts';
import type { Invitations } from './invitations.dynamodb.ts';

export interface NotifyPorts {
  readonly invitations: Pick<Invitations, 'get'>;
  readonly partners: Pick<Partners, 'getUser'>;
  readonly mailer: Mailer;
}

/**
 * Tells the user who sent the invitation how it ended, in the user's language (R14). Nobody is told where the user is
 * gone or the address refuses mail: the invitation's state tells it all the same.
 *
 * @returns whom it was sent to: `inviter`, or `nobody`
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function notifyInviter(ports: NotifyPorts, invitationId: string): Promise<{ told: 'inviter' | 'nobody' }> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  const inviter = await ports.partners.getUser(invitation.invitedBy);
  if (invitation.status === 'pending' || inviter === undefined) return { told: 'nobody' };
  try {
    const tags = { message: 'outcome', invitation: invitation.id, generation: String(invitation.generation) };
    await ports.mailer.send(inviter.email, outcomeEmail(invitation, inviter.language), tags);
    return { told: 'inviter' };
  } catch (error) {
    if (error instanceof RecipientRefusedError) return { told: 'nobody' };
    throw error;
  }
}
