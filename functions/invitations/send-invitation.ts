import { factsOf, invitationEmail } from '../notifications/invitation-message.ts';
import type { Mailer } from '../notifications/mailer.ses.ts';
import { RecipientRefusedError } from '../notifications/sending-errors.ts';
import type { Occasion } from '../shared/change.ts';
import type { Clock } from '../shared/ids.ts';
import { decide, readInvitation } from './decide.ts';
import { type Invitation, isPast, markSent, markUndeliverable } from './invitation.ts';
import { InvitationNotPendingError } from './invitation-errors.ts';
import type { LinkMaker } from './invitation-link.kms.ts';
import type { Invitations } from './invitations.dynamodb.ts';

export interface SendPorts {
  readonly invitations: Invitations;
  readonly links: LinkMaker;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
}

/**
 * Sends a pending invitation, once per generation as far as can be known (R9): sending is at least once, for the mail
 * service may take a message and its answer be lost.
 *
 * 1. Read it. What was sent already, is sent by the partner itself, or is past its time, is not sent.
 * 2. Make the link, fill the text, send.
 * 3. Mark it as sent; where the address can never be reached, as undeliverable.
 *
 * @returns the number of the newest change that was seen, up to which the workflow need not be woken
 * @throws InvitationNotPendingError; SendingThrottledError (try again), SendingUnavailableError (the operator's to mend)
 */
export async function sendInvitation(
  ports: SendPorts,
  invitationId: string,
  correlationId: string,
): Promise<{ sequence: number }> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  requirePending(invitation);
  if (invitation.delivery.state !== 'queued' || isPast(invitation, ports.clock())) return seen(invitation);

  const by = (): Occasion => ({
    actor: { kind: 'system', function: 'send-invitation' },
    at: ports.clock(),
    correlationId,
  });
  try {
    await send(ports, invitation);
  } catch (error) {
    if (!(error instanceof RecipientRefusedError)) throw error;
    const ended = await decide(
      ports.invitations,
      invitationId,
      (current) => markUndeliverable(requirePending(current), by()),
      (change) => ports.invitations.end(change),
    );
    throw new InvitationNotPendingError(`It is ${ended.status}.`);
  }
  const sent = await decide(
    ports.invitations,
    invitationId,
    (current) => markSent(requirePending(current), by()),
    (change) => ports.invitations.change(change),
  );
  return seen(sent);
}

async function send({ links, mailer, dayMs }: SendPorts, invitation: Invitation): Promise<void> {
  const email = invitationEmail(factsOf(invitation, dayMs), await links.linkOf(invitation));
  await mailer.send(invitation.recipient.email, email, {
    message: 'invitation',
    invitation: invitation.id,
    generation: String(invitation.generation),
  });
}

const seen = (invitation: Invitation) => ({ sequence: invitation.chain.sequence });

function requirePending(invitation: Invitation): Invitation {
  if (invitation.status !== 'pending') throw new InvitationNotPendingError(`It is ${invitation.status}.`);
  return invitation;
}
