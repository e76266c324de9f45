import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { end, type Invitation, recordInvitation, requireOpen, requirePending } from './invitation.ts';
import type { DeliveryState, EndReason } from './invitation-states.ts';
import { invitationRefusal } from './invitations.errors.ts';

/** What the mail service tells of a message it took (R14). */
export interface DeliveryFeedback {
  /** The invitation's generation when it was sent. */
  readonly generation: number;
  readonly state: Exclude<DeliveryState, 'queued' | 'self'>;
  /** Where it never got there: why, and for good. */
  readonly failedForGood?: Extract<EndReason, 'bounced' | 'rejected'>;
}

/** What is told late never lowers what is known already: "sent" stays behind "bounced". */
const rank: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sent: 1,
  delayed: 2,
  delivered: 3,
  bounced: 4,
  complained: 5,
  self: 6,
};

const furtherOf = (a: DeliveryState, b: DeliveryState) => (rank[b] > rank[a] ? b : a);

/** Its sender is asked to send nothing more there. */
const unwelcome: readonly DeliveryState[] = ['bounced', 'complained'];

/**
 * The mail service took the message (R14). Changes the delivery only, not the revision.
 * @throws `invitation_not_pending`
 */
export function markSent(invitation: Invitation, context: ChangeContext): Change<Invitation> {
  const pending = requirePending(invitation);
  const delivery = { ...pending.delivery, state: furtherOf(pending.delivery.state, 'sent') };
  return recordInvitation(pending, { ...pending, reminderDue: false, delivery }, context, {
    event: 'InvitationSent',
    details: { accountId: pending.accountId, generation: pending.generation },
  });
}

/**
 * What became of a message (R14, R46). In any order and however often: what is old news, or is about an older
 * generation, changes nothing. An invitation that can never arrive ends as undeliverable; where it bounced or was
 * complained of, no reminder follows.
 *
 * @returns `undefined` where nothing changes
 */
export function noteDelivery(
  invitation: Invitation,
  feedback: DeliveryFeedback,
  context: ChangeContext,
): Change<Invitation> | undefined {
  const { delivery, generation, status } = invitation;
  if (delivery.method === 'self' || feedback.generation !== generation) return undefined;
  const state = furtherOf(delivery.state, feedback.state);
  const { failedForGood } = feedback;
  const ends = failedForGood !== undefined && status === 'pending';
  if (state === delivery.state && !ends) return undefined;
  const noted = {
    ...invitation,
    delivery: { ...delivery, state },
    ...(unwelcome.includes(state) ? { remindAt: [], reminderDue: false } : {}),
  };
  if (ends && noted.status === 'pending') {
    return end(noted, { status: 'undeliverable', endReason: failedForGood }, 'InvitationUndeliverable', context);
  }
  return recordInvitation(invitation, noted, context, {
    event: 'InvitationDeliveryChanged',
    details: { accountId: invitation.accountId, generation, state, invitation: status },
  });
}

/**
 * The mail service will never take a message to its address (R13).
 * @throws `invitation_already_undeliverable`, `invitation_not_pending`
 */
export function markUndeliverable(invitation: Invitation, context: ChangeContext): Change<Invitation> {
  const pending = requirePending(invitation, 'undeliverable');
  return end(pending, { status: 'undeliverable', endReason: 'refused' }, 'InvitationUndeliverable', context);
}

/**
 * The time of a reminder has come (R13). Reminders that came due together are one.
 * @throws `invitation_not_pending`, `invitation_expired`; `invitation_not_due` before the time of any
 */
export function remind(invitation: Invitation, context: ChangeContext): Change<Invitation> {
  const pending = requireOpen(invitation, undefined, context.at);
  const remindAt = pending.remindAt.filter((time) => time > context.at.toISOString());
  if (remindAt.length === pending.remindAt.length) throw invitationRefusal('invitation_not_due', 'No reminder is due.');
  return recordInvitation(pending, { ...pending, remindAt, reminderDue: true }, context, {
    event: 'InvitationReminderDue',
    details: { accountId: pending.accountId, generation: pending.generation },
  });
}

/**
 * The mail service took the reminder (R13), or will never take one: then it does not count.
 * @throws `invitation_not_pending`
 */
export function markReminded(invitation: Invitation, sent: boolean, context: ChangeContext): Change<Invitation> {
  const pending = requirePending(invitation);
  const remindersSent = pending.remindersSent + (sent ? 1 : 0);
  return recordInvitation(pending, { ...pending, reminderDue: false, remindersSent }, context, {
    event: 'InvitationReminderSent',
    details: { accountId: pending.accountId, remindersSent },
  });
}
