import type { Change } from '../shared/change.ts';
import { DomainError, notFound, StaleWriteError } from '../shared/errors.ts';
import type { Invitation } from './invitation.ts';
import type { Invitations } from './invitations.dynamodb.ts';

const attempts = 4;

/**
 * Reads an invitation, decides, writes; where another write came first, reads again and decides anew.
 *
 * @param decide makes the change, or throws the refusal
 * @throws `not_found`, what `decide` throws, `busy_try_again` after four lost races
 */
export async function decide(
  invitations: Pick<Invitations, 'get'>,
  invitationId: string,
  decide: (invitation: Invitation) => Change<Invitation>,
  write: (change: Change<Invitation>) => Promise<void>,
): Promise<Invitation> {
  for (let attempt = 1; ; attempt += 1) {
    const change = decide(await readInvitation(invitations, invitationId));
    try {
      await write(change);
      return change.after;
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      if (attempt === attempts) {
        throw new DomainError('busy_try_again', 'Others are changing this invitation. Try again.', {
          retryAfterSeconds: 1,
        });
      }
    }
  }
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
  partnerId: string,
  id: string,
): Promise<Invitation> {
  const invitation = await readInvitation(invitations, id);
  if (invitation.partnerId !== partnerId) throw notFound('invitation');
  return invitation;
}
