import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import { acceptanceEmail } from './acceptance-message.ts';
import { readInvitation } from './change-invitation.ts';
import type { AcceptedInvitation } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { type MailInviterPorts, mailInviter, type Told } from './mail-inviter.ts';
import { outcomeEmail } from './outcome-message.ts';

export interface NotifyPorts extends MailInviterPorts {
  readonly invitations: Pick<Invitations, 'get'>;
  /** Where a customer sees who can do what on its account, and ends it. */
  readonly viewUrl: string;
}

/**
 * Tells the user who sent the invitation how it ended, in the user's language (R14); where that user is gone, the
 * Global admins. Before that, the customer gets a record of what was accepted from its address.
 *
 * @returns whom it was sent to
 * @throws SendingThrottledError, SendingUnavailableError; RecipientRefusedError where every address refuses: it is
 *   tried again
 */
export async function notifyInviter(ports: NotifyPorts, invitationId: string): Promise<{ told: Told }> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  if (invitation.status === 'pending') return { told: 'nobody' };
  if (invitation.status === 'accepted' && invitation.asks?.kind !== 'partnership')
    await confirmToCustomer(ports, invitation);
  const told = await mailInviter(ports, invitation, (language) => outcomeEmail(invitation, language), 'outcome');
  if (told === 'refused') throw new RecipientRefusedError('Neither the inviter nor a Global admin can be reached.');
  return { told };
}

/** An address that refuses mail by now is no reason to try again. */
async function confirmToCustomer({ mailer, viewUrl }: NotifyPorts, invitation: AcceptedInvitation): Promise<void> {
  try {
    const tags = { message: 'accepted', invitation: invitation.id } as const;
    await mailer.send(invitation.recipient.email, acceptanceEmail(invitation, viewUrl), tags);
  } catch (error) {
    if (!(error instanceof RecipientRefusedError)) throw error;
  }
}
