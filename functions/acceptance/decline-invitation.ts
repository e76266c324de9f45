import { decide } from '../invitations/decide.ts';
import { decline, type Invitation } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.dynamodb.ts';
import type { Clock } from '../shared/ids.ts';

/**
 * The customer declines (R10). An invitation that is declined already is answered as it is.
 * @throws `invitation_not_pending`, `invitation_expired`, `busy_try_again`
 */
export async function declineInvitation(
  ports: { readonly invitations: Invitations; readonly clock: Clock },
  opened: Invitation,
  correlationId: string,
): Promise<Invitation> {
  if (opened.status === 'declined') return opened;
  const actor = { kind: 'customer', invitationId: opened.id } as const;
  return decide(
    ports.invitations,
    opened,
    (invitation) => decline(invitation, { actor, at: ports.clock(), correlationId }),
    (change) => ports.invitations.end(change),
  );
}
