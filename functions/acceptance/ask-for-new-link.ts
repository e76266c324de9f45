import { expireNow, onNewest } from '../invitations/change-invitation.ts';
import {
  createInvitation,
  daysOf,
  follow,
  type Invitation,
  notRenewable,
  relationshipsOf,
} from '../invitations/invitation.ts';
import { invitationRefusal } from '../invitations/invitations.errors.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { againAs } from '../invitations/prepare-invitation.ts';
import { partnershipIdFor } from '../partnerships/partnership.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import type { Pace } from '../platform/base/time.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { findExistingRelationships } from './existing-relationships.ts';

export interface AskAgainPorts {
  readonly invitations: Invitations;
  readonly customers: Pick<Customers, 'find'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly usage: Pick<Usage, 'limits'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly pace: Pace;
}

/** Days after its end for which an invitation may be asked for again. */
export const renewalDays = 90;

/**
 * The customer asks for a new link after the time of its invitation was over (R45). The invitation stays expired;
 * another one follows it, asks the same for as many days, and is mailed to the same address by the service. The
 * inviter is told.
 *
 * 1. Its time must be over, but not for long; one that is followed already is answered as it is.
 * 2. It must still be possible: the partnership of a joint one active, a relationship missing.
 * 3. It counts as an email to the recipient, not against the partner's hour: whoever has an old link shall not use it
 *    up.
 * 4. In one transaction: the new invitation, and a note on the one it follows.
 *
 * @returns the invitation that expired
 * @throws `invitation_not_renewable`, `renewal_not_possible`, `relationship_already_exists`,
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
    const context: ChangeContext = { actor, at: clock(), correlationId };
    const expired = await expireNow(invitations, read, context);
    if (expired.status !== 'expired') throw notRenewable();
    requireRecent(expired, pace, context.at);
    await requireStillPossible(ports, expired);
    const id = ids.next('inv', context.at);
    const followed = follow(expired, id, context);
    const { emailsPerRecipientAndDay: most } = await usage.limits(expired.accountId);
    const { recipientHash, addressHash, invitedBy: userId } = expired;
    const identified = { id, salt: ids.salt(), recipientHash, ...withoutUndefined({ addressHash }) };
    const asks = againAs(ids, expired.asks, context.at);
    const draft = { ...again(expired, pace), ...withoutUndefined({ asks }), ...identified };
    const change = createInvitation({ ...expired, userId }, draft, pace, context);
    await invitations.create({ invitation: change, limit: { most, dayMs: pace.dayMs }, followed });
    return followed.after;
  });
}

/** What it asked for, once more. */
function again(expired: Invitation, { dayMs }: Pace) {
  const { recipient, language, text, reference, jointPartner } = expired;
  const optional = withoutUndefined({ text, reference, jointPartner });
  const asked = { previousId: expired.id, askedForByCustomer: true, delivery: 'service' } as const;
  return { recipient, language, ...optional, expiresInDays: daysOf(expired, dayMs), ...asked };
}

async function requireStillPossible({ customers, partnerships }: AskAgainPorts, invitation: Invitation): Promise<void> {
  const { jointPartner } = invitation;
  if (jointPartner) {
    const partnership = await partnerships.get(partnershipIdFor(invitation, jointPartner.accountId));
    if (partnership?.status !== 'active') throw notPossible();
  }
  if (invitation.asks !== undefined) return;
  const { existing } = await findExistingRelationships(customers, invitation);
  if (relationshipsOf(invitation).every(({ accountId }) => existing[accountId] !== undefined)) {
    throw relationshipRefusal('relationship_already_exists', 'There are such relationships already.');
  }
}

function requireRecent(invitation: Invitation, { dayMs }: Pace, now: Date): void {
  if (Date.parse(invitation.expiresAt) + renewalDays * dayMs >= now.getTime()) return;
  throw notPossible();
}

const notPossible = () => invitationRefusal('renewal_not_possible', 'Ask the partner for a new invitation.');
