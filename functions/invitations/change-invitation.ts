import type { Caller } from '../identity/caller.ts';
import { notFound, revisionMismatch } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import { expire, type Invitation, isPast } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { requireMayAsk } from './may-ask.ts';

/**
 * Works on the newest state of an invitation: where another write came first, reads again and works anew.
 *
 * @param opened the invitation as it was read already
 * @param work throws StaleWriteError where it was overtaken
 * @throws what `work` throws, `busy_try_again` after four lost races
 */
export function onNewest<T>(
  invitations: Pick<Invitations, 'get'>,
  opened: Invitation,
  work: (invitation: Invitation) => Promise<T>,
): Promise<T> {
  return retryOvertaken(async (attempt) => work(attempt === 1 ? opened : await readInvitation(invitations, opened.id)));
}

/**
 * Decides on the newest state of an invitation, and writes.
 *
 * @param transition makes the change, or throws the refusal
 * @throws what `transition` throws, `busy_try_again`
 */
export function decide(
  invitations: Pick<Invitations, 'get'>,
  opened: Invitation,
  transition: (invitation: Invitation) => Change<Invitation>,
  write: (change: Change<Invitation>) => Promise<void>,
): Promise<Invitation> {
  return onNewest(invitations, opened, async (invitation) => {
    const change = transition(invitation);
    await write(change);
    return change.after;
  });
}

/**
 * A partner's own change of one of its invitations, as it read it, done once per key. What is not possible from the
 * present state is told before a revision that is not the present one.
 *
 * @throws `not_found`, `role_required`, `revision_mismatch`, `idempotency_key_reused`, `busy_try_again`, what `transition` throws
 */
export async function changeOwn(
  { invitations, clock }: { readonly invitations: Invitations; readonly clock: Clock },
  caller: Caller,
  wanted: { readonly invitationId: string; readonly expectedRevision: number },
  request: IdempotentRequest,
  transition: (invitation: Invitation) => Change<Invitation>,
  write: (change: Change<Invitation>) => Promise<void>,
): Promise<Invitation> {
  const readOwn = (id: string) => readOwnInvitation(invitations, caller.accountId, id);
  const asRead = (invitation: Invitation) => {
    requireMayAsk(caller, invitation.asks);
    const change = transition(invitation);
    if (invitation.revision !== wanted.expectedRevision) throw revisionMismatch();
    return change;
  };
  const opened = await readOwn(wanted.invitationId);
  return onceOnly(
    () => decide(invitations, opened, asRead, write),
    readOwn,
    () => invitations.recall(request, clock()),
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
  accountId: string,
  id: string,
): Promise<Invitation> {
  const invitation = await readInvitation(invitations, id);
  if (invitation.accountId !== accountId) throw notFound('invitation');
  return invitation;
}
