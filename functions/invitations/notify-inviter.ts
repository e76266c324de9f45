import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { retry } from '../platform/base/retry.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import type { Waits } from '../platform/outbox/waits.port.ts';
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
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly waits: Pick<Waits, 'close'>;
  readonly clock: Clock;
}

/**
 * Tells the user who sent the invitation how it ended, in the user's language (R14); where that user is gone, the
 * Global admins. After that, the customer gets a record of what was accepted from its address.
 *
 * @param sequence the newest change that the workflow saw: its signal is handled then, and the workflow done
 * @returns whom it was sent to
 * @throws SendingThrottledError, SendingUnavailableError; RecipientRefusedError where every address refuses: it is
 *   tried again
 */
export async function notifyInviter(
  ports: NotifyPorts,
  invitationId: string,
  sequence: number | undefined,
): Promise<{ told: Told }> {
  const told = await tell(ports, invitationId);
  // An execution of before closes by itself. Were the task to fail here, all of this would be mailed again.
  if (sequence !== undefined)
    await retry(
      () => ports.waits.close(invitationId, sequence, ports.clock()),
      () => true,
      3,
    );
  return { told };
}

async function tell(ports: NotifyPorts, invitationId: string): Promise<Told> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  if (invitation.status === 'pending') return 'nobody';
  // An erased one says nothing of anybody any more.
  if (invitation.erasedAt !== undefined) return 'nobody';
  // She knows what she did herself.
  if (invitation.status === 'cancelled' && invitation.cancelledBy === invitation.invitedBy) return 'nobody';
  const told = await mailInviter(ports, invitation, (language) => outcomeEmail(invitation, language), 'outcome');
  if (invitation.status === 'accepted' && invitation.asks?.kind !== 'partnership')
    await confirmToCustomer(ports, invitation, told === 'refused');
  if (told === 'refused') throw new RecipientRefusedError('Neither the inviter nor a Global admin can be reached.');
  return told;
}

/**
 * An address that refuses mail by now is no reason to try again.
 * @param isRepeated the task is tried again whatever comes of this: then once a day is enough
 */
async function confirmToCustomer(
  { mailer, viewUrl, usage, clock }: NotifyPorts,
  invitation: AcceptedInvitation,
  isRepeated: boolean,
): Promise<void> {
  try {
    if (isRepeated) await usage.takeDaily('acceptanceRecord', invitation.id, 1, clock());
    const tags = { message: 'accepted', invitation: invitation.id } as const;
    await sendUnlessRefused(mailer, invitation.recipient.email, acceptanceEmail(invitation, viewUrl), tags);
  } catch (error) {
    const wasMailed = error instanceof DomainError && error.code === 'daily_limit_reached';
    if (!wasMailed) throw error;
  }
}
