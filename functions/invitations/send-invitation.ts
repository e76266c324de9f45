import type { Partner } from '../identity/partner.ts';
import type { Partners } from '../identity/partners.port.ts';
import { mayBeGiven } from '../identity/standing.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import { changeInvitation, readInvitation } from './change-invitation.ts';
import { markReminded, markSent, markUndeliverable } from './delivery.ts';
import { askingAccounts, type Invitation, isPast, linked } from './invitation.ts';
import { factsOf, invitationEmail } from './invitation-message.ts';
import type { Invitations } from './invitations.port.ts';
import { mailInviter } from './mail-inviter.ts';
import { reminderEmail } from './reminder-message.ts';
import { renewalEmail } from './renewal-message.ts';

export interface SendPorts {
  readonly invitations: Invitations;
  readonly partners: Pick<Partners, 'getPartner' | 'getUser' | 'listUsers'>;
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
 * 1. Read it. What was sent already, is sent by the partner itself, or is past its time, is not sent; but a reminder
 *    that is due is. While a partner that asks is suspended or has no active agreement nothing is sent (R48): it
 *    could not be accepted. Once that is over, the partner may send it again.
 * 2. Make the link, fill the text, send.
 * 3. Where the customer itself asked for it, tell the inviter, and nobody else (R45).
 * 4. Mark it as sent; where the address can never be reached, as undeliverable.
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
  const isFirst = invitation.delivery.state === 'queued';
  if (isPast(invitation, ports.clock()) || !(isFirst || invitation.reminderDue)) return seen(invitation);
  const asking = await accountsThatAsk(ports, invitation);
  if (!asking.every(mayBeGiven)) return seen(invitation);

  const actor = { kind: 'system', function: 'send-invitation' } as const;
  const by = (): ChangeContext => ({ actor, at: ports.clock(), correlationId });
  const delivered = await send(ports, invitation, isFirst, asking[0]?.contactEmail);
  if (isFirst && delivered && invitation.askedForByCustomer && invitation.generation === 1) {
    await mailInviter(ports, invitation, (language) => renewalEmail(invitation, language), 'renewal');
  }
  const refused = isFirst && !delivered;
  const mark = (now: Invitation) => {
    if (now.generation !== invitation.generation) throw new SupersededError();
    if (refused) return markUndeliverable(now, by());
    return isFirst ? markSent(now, by()) : markReminded(now, delivered, by());
  };
  try {
    const marked = await changeInvitation(ports.invitations, invitation, {
      transition: mark,
      write: ports.invitations[refused ? 'end' : 'change'],
    });
    return refused ? nothingToAwait : seen(marked);
  } catch (error) {
    if (error instanceof SupersededError) return seen(invitation);
    if (isNoLongerPending(error)) return nothingToAwait;
    throw error;
  }
}

/** The accounts of all partners that ask; the inviting one first. */
function accountsThatAsk({ partners }: SendPorts, invitation: Invitation): Promise<(Partner | undefined)[]> {
  return Promise.all(askingAccounts(invitation).map((id) => partners.getPartner(id)));
}

/** A resend came while the mail was sent: the link in it is void, and the workflow is to send the new one. */
class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/**
 * Answers go to the inviting partner's contact.
 * @returns whether the mail service took it; `false` where it will never take one to this address
 */
async function send(
  { links, mailer, dayMs }: SendPorts,
  invitation: Invitation,
  isFirst: boolean,
  replyTo: string | undefined,
): Promise<boolean> {
  const link = await links.linkOf(linked(invitation));
  const email = isFirst ? invitationEmail(factsOf(invitation, dayMs), link) : reminderEmail(invitation, link);
  const message = isFirst ? 'invitation' : 'reminder';
  const tags = { message, invitation: invitation.id, generation: String(invitation.generation) };
  return sendUnlessRefused(mailer, invitation.recipient.email, email, tags, replyTo);
}

const seen = (invitation: Invitation) => ({ sequence: invitation.chain.sequence });

/** A decision came while the mail was sent: it stands. */
function isNoLongerPending(error: unknown): boolean {
  return error instanceof DomainError && /^invitation_(not_pending|already_)/.test(error.code);
}
