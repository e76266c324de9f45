import { factsOf, invitationEmail } from '../notifications/invitation-message.ts';
import type { Mailer } from '../notifications/mailer.ses.ts';
import { RecipientRefusedError } from '../notifications/sending-errors.ts';
import type { Occasion } from '../shared/change.ts';
import { DomainError } from '../shared/errors.ts';
import type { Clock } from '../shared/ids.ts';
import { decide, readInvitation } from './decide.ts';
import { type Invitation, isPast, markSent, markUndeliverable } from './invitation.ts';
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

/** What the workflow is told when there is nothing to wait for: lower than any signal, so that it does not wait. */
const nothingToAwait = { sequence: 0 };

/**
 * Sends a pending invitation, once per generation as far as can be known (R9): sending is at least once, for the mail
 * service may take a message and its answer be lost.
 *
 * 1. Read it. What was sent already, is sent by the partner itself, or is past its time, is not sent.
 * 2. Make the link, fill the text, send.
 * 3. Mark it as sent; where the address can never be reached, as undeliverable.
 *
 * @returns the number of the newest change that was seen, up to which the workflow need not be woken; 0 where the
 *   invitation has ended, and there is nothing to wait for
 * @throws SendingThrottledError (try again), SendingUnavailableError (the operator's to mend)
 */
export async function sendInvitation(
  ports: SendPorts,
  invitationId: string,
  correlationId: string,
): Promise<{ sequence: number }> {
  const invitation = await readInvitation(ports.invitations, invitationId);
  if (invitation.status !== 'pending') return nothingToAwait;
  if (invitation.delivery.state !== 'queued' || isPast(invitation, ports.clock())) return seen(invitation);

  const actor = { kind: 'system', function: 'send-invitation' } as const;
  const by = (): Occasion => ({ actor, at: ports.clock(), correlationId });
  const delivered = await send(ports, invitation);
  const mark = (now: Invitation) => {
    if (now.generation !== invitation.generation) throw new SupersededError();
    return delivered ? markSent(now, by()) : markUndeliverable(now, by());
  };
  try {
    const marked = await decide(ports.invitations, invitationId, mark, ports.invitations[delivered ? 'change' : 'end']);
    return delivered ? seen(marked) : nothingToAwait;
  } catch (error) {
    if (error instanceof SupersededError) return seen(invitation);
    if (isNoLongerPending(error)) return nothingToAwait;
    throw error;
  }
}

/** A resend came while the mail was sent: the link in it is void, and the workflow is to send the new one. */
class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** @returns whether the mail service took it; `false` where it will never take one to this address */
async function send({ links, mailer, dayMs }: SendPorts, invitation: Invitation): Promise<boolean> {
  const email = invitationEmail(factsOf(invitation, dayMs), await links.linkOf(invitation));
  const tags = { message: 'invitation', invitation: invitation.id, generation: String(invitation.generation) };
  try {
    await mailer.send(invitation.recipient.email, email, tags);
    return true;
  } catch (error) {
    if (error instanceof RecipientRefusedError) return false;
    throw error;
  }
}

const seen = (invitation: Invitation) => ({ sequence: invitation.chain.sequence });

/** A decision came while the mail was sent: it stands. */
function isNoLongerPending(error: unknown): boolean {
  return error instanceof DomainError && /^invitation_(not_pending|already_)/.test(error.code);
}
