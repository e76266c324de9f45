import { actorOf, type Caller } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import { changeOwn } from './change-invitation.ts';
import { cancel, type Invitation } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';

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
  return changeOwn(
    ports,
    caller,
    wanted,
    request,
    (invitation) => cancel(invitation, { actor: actorOf(caller), at: clock(), correlationId }),
    (change) => invitations.end(change, request),
  );
}
