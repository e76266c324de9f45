import { contextOf, type UserCommand } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import { changeOwnInvitation, type InvitationAsRead } from './change-invitation.ts';
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
export function cancelInvitation(
  ports: { readonly invitations: Invitations; readonly clock: Clock },
  command: UserCommand,
  asRead: InvitationAsRead,
): Promise<Invitation> {
  return changeOwnInvitation(ports, command, asRead, {
    transition: (invitation) => cancel(invitation, contextOf(command, ports.clock())),
    write: (change) => ports.invitations.end(change, command.idempotency),
  });
}
