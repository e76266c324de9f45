import type { UserCommand } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeOnce } from '../platform/changes/change-course.ts';
import { expire, type Invitation, isPast } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { requireMayAsk } from './may-ask.ts';

/**
 * Works on the newest state of an invitation: where another write came first, reads again and works anew.
 *
 * @param opened the invitation as it was read already
 * @param work throws StaleWriteError where it was overtaken
 * @throws what `work` throws, `busy_try_again` after six lost races
 */
export function onNewest<T>(
  invitations: Pick<Invitations, 'get'>,
  opened: Invitation,
  work: (invitation: Invitation) => Promise<T>,
): Promise<T> {
  return retryOvertaken(async (attempt) => work(attempt === 1 ? opened : await readInvitation(invitations, opened.id)));
}

/** How an invitation changes, and where the change is written. */
export interface InvitationChange {
  /** Makes the change, or throws the refusal. */
  readonly transition: (invitation: Invitation) => Change<Invitation>;
  /** @throws StaleWriteError where it was overtaken */
  readonly write: (change: Change<Invitation>) => Promise<void>;
}

/**
 * Changes the newest state of an invitation, and writes.
 * @throws what `transition` throws, `busy_try_again`
 */
export function changeInvitation(
  invitations: Pick<Invitations, 'get'>,
  opened: Invitation,
  { transition, write }: InvitationChange,
): Promise<Invitation> {
  return onNewest(invitations, opened, async (invitation) => {
    const change = transition(invitation);
    await write(change);
    return change.after;
  });
}

/** An invitation as the caller read it. */
export interface InvitationAsRead {
  readonly invitationId: string;
  readonly expectedRevision: number;
}

/**
 * A partner's own change of one of its invitations, as it read it, done once per key.
 *
 * @throws `not_found`, `role_required`, `revision_mismatch`, `idempotency_key_reused`, `busy_try_again`, what
 *   `transition` throws
 */
export function changeOwnInvitation(
  { invitations, clock }: { readonly invitations: Invitations; readonly clock: Clock },
  { caller, idempotency }: UserCommand,
  { invitationId, expectedRevision }: InvitationAsRead,
  { transition, write }: InvitationChange,
): Promise<Invitation> {
  const read = (id: string) => readOwnInvitation(invitations, caller.accountId, id);
  return changeOnce(
    {
      read: () => read(invitationId),
      expectedRevision,
      transition(invitation) {
        requireMayAsk(caller, invitation);
        return transition(invitation);
      },
      write,
    },
    ({ after }) => after,
    { rebuild: read, recall: () => invitations.recall(idempotency, clock()) },
  );
}

/** Marks an invitation as expired whose time is over before the sweep came by. @throws StaleWriteError */
export async function expireNow(
  invitations: Pick<Invitations, 'change'>,
  invitation: Invitation,
  context: ChangeContext,
): Promise<Invitation> {
  if (invitation.status !== 'pending' || !isPast(invitation, context.at)) return invitation;
  const change = expire(invitation, context);
  await invitations.change(change);
  return change.after;
}

/** @throws `not_found` */
export async function readInvitation(invitations: Pick<Invitations, 'get'>, id: string): Promise<Invitation> {
  const invitation = await invitations.get(id);
  if (invitation === undefined) throw notFound('invitation');
  return invitation;
}

/** Reads an invitation of the caller's own partner; another partner's is not there. @throws `not_found` */
export async function readOwnInvitation(
  invitations: Pick<Invitations, 'get'>,
  accountId: AccountId,
  id: string,
): Promise<Invitation> {
  const invitation = await readInvitation(invitations, id);
  if (invitation.accountId !== accountId) throw notFound('invitation');
  return invitation;
}
