import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { expireNow, onNewest } from '../invitations/change-invitation.ts';
import { requireSameConsent } from '../invitations/consent.ts';
import {
  askingAccounts,
  createInvitation,
  daysOf,
  follow,
  type Invitation,
  isPast,
  relationshipsOf,
  requireFollowable,
} from '../invitations/invitation.ts';
import { invitationRefusal } from '../invitations/invitations.errors.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { againAs } from '../invitations/prepare-invitation.ts';
import { partnershipIdFor } from '../partnerships/partnership.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import type { Pace } from '../platform/base/time.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { Actor } from '../platform/changes/audit-record.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import type { EndingAnswer } from './decline-invitation.ts';
import { findExistingRelationships } from './existing-relationships.ts';

export interface AskAgainPorts {
  readonly invitations: Invitations;
  readonly customers: Pick<Customers, 'find' | 'contactOf'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly usage: Pick<Usage, 'limits'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly pace: Pace;
}

/** Days after its end for which an invitation may be asked for again. */
export const renewalDays = 90;

/**
 * Whether a new link may be asked for, as far as the invitation tells, before anything is changed or mailed.
 * @throws `shown_text_changed`, `invitation_not_renewable`, `invitation_already_renewed`, `renewal_not_possible`
 */
export function requireRenewable(
  { clock, pace }: Pick<AskAgainPorts, 'clock' | 'pace'>,
  opened: Invitation,
  { shown }: Pick<EndingAnswer, 'shown'>,
): void {
  requireSameConsent(opened, shown);
  const now = clock();
  // Its time is over, though nobody has noted it yet.
  const isPastUnnoted = opened.status === 'pending' && isPast(opened, now);
  if (!isPastUnnoted) requireFollowable(opened);
  requireRecent(opened, pace, now);
}

/**
 * The customer asks for a new link after the time of its invitation was over, or after an answer that it did not mean
 * (R45). The invitation stays as it ended; another one follows it, asks the same for as many days, and is mailed to the
 * same address by the service. The inviter is told.
 *
 * 1. It must have ended, but not long ago; one that is followed already is answered as it is.
 * 2. It must still be possible: its partners' accounts and agreements active, the partnership of a joint one active, a
 *    relationship missing.
 * 3. It counts as an email to the recipient, not against the partner's hour: whoever has an old link shall not use it
 *    up.
 * 4. In one transaction: the new invitation, and a note on the one it follows.
 *
 * @returns the invitation that ended
 * @throws `shown_text_changed`, `invitation_not_renewable`, `renewal_not_possible`, `partner_not_active`,
 *   `relationship_already_exists`, `recipient_limit_reached`, `invitation_already_pending`, `busy_try_again`
 */
export async function askForNewLink(
  ports: AskAgainPorts,
  opened: Invitation,
  { shown, correlationId }: Pick<EndingAnswer, 'shown' | 'correlationId'>,
): Promise<Invitation> {
  const { invitations, clock, ids, pace, usage } = ports;
  // Where the partner sent the link itself, nobody proved to be the customer.
  const isUnproven = opened.delivery.method === 'self';
  const by = { invitationId: opened.id };
  const actor: Actor = isUnproven ? { kind: 'linkHolder', ...by } : { kind: 'customer', ...by };
  requireSameConsent(opened, shown);
  return onNewest(invitations, opened, async (read) => {
    if (read.nextId !== undefined) return read;
    const context: ChangeContext = { actor, at: clock(), correlationId };
    const ended = await expireNow(invitations, read, context);
    requireFollowable(ended);
    requireRecent(ended, pace, context.at);
    await Promise.all([requireStillPossible(ports, ended), requireMayBeGiven(ports.partners, askingAccounts(ended))]);
    const id = ids.next('inv', context.at);
    const followed = follow(ended, id, context);
    const { emailsPerRecipientAndDay: most } = await usage.limits(ended.accountId);
    const { recipientHash, addressHash, invitedBy: userId } = ended;
    const identified = { id, salt: ids.salt(), recipientHash, ...withoutUndefined({ addressHash }) };
    const asks = againAs(ids, ended.asks, context.at);
    const granular = ended.granular && { ...ended.granular, id: ids.next('gdap', context.at) };
    const draft = { ...again(ended, pace), ...withoutUndefined({ asks, granular }), ...identified };
    const change = createInvitation({ ...ended, userId }, draft, pace, context);
    await invitations.create({ invitation: change, limit: { most, dayMs: pace.dayMs }, followed });
    return followed.after;
  });
}

/** What it asked for, once more. */
function again(ended: Invitation, { dayMs }: Pace) {
  const { recipient, language, text, reference, jointPartner } = ended;
  const optional = withoutUndefined({ text, reference, jointPartner });
  const asked = { previousId: ended.id, askedForByCustomer: true, delivery: 'service' } as const;
  return { recipient, language, ...optional, expiresInDays: daysOf(ended, dayMs), ...asked };
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
  // One that expired ended with its time, whenever that was noted.
  const isEndedBefore = 'endedAt' in invitation && invitation.endedAt < invitation.expiresAt;
  const endedAt = isEndedBefore ? invitation.endedAt : invitation.expiresAt;
  if (Date.parse(endedAt) + renewalDays * dayMs >= now.getTime()) return;
  throw notPossible();
}

const notPossible = () => invitationRefusal('renewal_not_possible', 'Ask the partner for a new invitation.');
