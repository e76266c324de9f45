import { onNewest } from '../invitations/decide.ts';
import { createInvitation, expire, follow, type Invitation, isPast, type Pace } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.dynamodb.ts';
import type { Usage } from '../invitations/usage.dynamodb.ts';
import type { Occasion } from '../shared/change.ts';
import { DomainError } from '../shared/errors.ts';
import { given } from '../shared/given.ts';
import type { Clock, Ids } from '../shared/ids.ts';

export interface AskAgainPorts {
  readonly invitations: Invitations;
  readonly usage: Pick<Usage, 'take'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly pace: Pace;
}

/** Days after its end for which an invitation may be asked for again. */
export const renewalDays = 90;

/**
 * The customer asks for a new link after the time of its invitation was over (R45). The invitation stays expired; another
 * one follows it, asks the same for as many days, and is mailed to the same address by the service. The inviter is told.
 *
 * 1. Its time must be over, but not for long; one that is followed already is answered as it is.
 * 2. It counts against the inviter's hour.
 * 3. In one transaction: the new invitation, and a note on the one it follows.
 *
 * @returns the invitation that expired
 * @throws `invitation_not_renewable`, `renewal_too_late`, `rate_limit_reached`, `pending_limit_reached`,
 *   `recipient_limit_reached`, `invitation_already_pending`, `busy_try_again`
 */
export async function askForNewLink(
  ports: AskAgainPorts,
  opened: Invitation,
  correlationId: string,
): Promise<Invitation> {
  const { invitations, clock, ids, pace, usage } = ports;
  const actor = { kind: 'customer', invitationId: opened.id } as const;
  return onNewest(invitations, opened, async (read) => {
    if (read.nextId !== undefined) return read;
    const occasion: Occasion = { actor, at: clock(), correlationId };
    const expired = await expireNow(invitations, read, occasion);
    requireRecent(expired, pace, occasion.at);
    const id = ids.next('inv', occasion.at);
    const followed = follow(expired, id, occasion);
    const { limits } = await usage.take('invitation', expired.partnerId, pace.dayMs / 24, occasion.at);
    const made = { id, salt: ids.salt(), recipientHash: expired.recipientHash };
    const change = createInvitation(
      made,
      { ...expired, userId: expired.invitedBy },
      again(expired, pace),
      pace,
      occasion,
    );
    const limit = { most: limits.emailsPerRecipientAndDay, dayMs: pace.dayMs };
    await invitations.create(change, limit, undefined, followed);
    return followed.after;
  });
}

/** What it asked for, once more. */
function again(expired: Invitation, { dayMs }: Pace) {
  const { recipient, language, text, reference, jointPartner, termFrom, expiresAt } = expired;
  const optional = given({ text, reference, jointPartner });
  const expiresInDays = Math.round((Date.parse(expiresAt) - Date.parse(termFrom)) / dayMs);
  const asked = { previousId: expired.id, askedForByCustomer: true, delivery: 'service' } as const;
  return { recipient, language, ...optional, expiresInDays, ...asked };
}

/** Its time may be over before the sweep came by. */
async function expireNow(invitations: Invitations, invitation: Invitation, occasion: Occasion): Promise<Invitation> {
  if (invitation.status !== 'pending' || !isPast(invitation, occasion.at)) return invitation;
  const change = expire(invitation, occasion);
  await invitations.change(change);
  return change.after;
}

function requireRecent(invitation: Invitation, { dayMs }: Pace, now: Date): void {
  if (Date.parse(invitation.expiresAt) + renewalDays * dayMs >= now.getTime()) return;
  throw new DomainError('renewal_too_late', 'It ended long ago. Ask for a new invitation.');
}
