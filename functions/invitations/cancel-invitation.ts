import { actorOf, type Caller } from '../identity/caller.ts';
import { revisionMismatch } from '../shared/errors.ts';
import { type IdempotentRequest, onceOnly } from '../shared/idempotency.ts';
import type { Clock } from '../shared/ids.ts';
import { decide, readOwnInvitation } from './decide.ts';
import { cancel, type Invitation } from './invitation.ts';
import type { Invitations } from './invitations.dynamodb.ts';

/**
 * Takes an invitation back (R13). Its link says so from then on, and a new one can be sent.
 *
 * 1. It must be the caller's own, pending, and as the caller read it.
 * 2. In one transaction: the state, the audit record, the event, the free slot, the idempotency key.
 *
 * @throws `not_found`, `revision_mismatch`, `invitation_already_cancelled`, `invitation_not_pending`,
 *   `invitation_expired`, `idempotency_key_reused`
 */
export async function cancelInvitation(
  ports: { readonly invitations: Invitations; readonly clock: Clock },
  caller: Caller,
  wanted: { readonly invitationId: string; readonly expectedRevision: number },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Invitation> {
  const { invitations, clock } = ports;
  await readOwnInvitation(invitations, caller.partnerId, wanted.invitationId);
  return onceOnly(
    () =>
      decide(
        invitations,
        wanted.invitationId,
        (invitation) => {
          const change = cancel(invitation, { actor: actorOf(caller), at: clock(), correlationId });
          if (invitation.revision !== wanted.expectedRevision) throw revisionMismatch();
          return change;
        },
        (change) => invitations.end(change, request),
      ),
    (id) => readOwnInvitation(invitations, caller.partnerId, id),
    () => invitations.recall(request, clock()),
  );
}
