import { changeInvitation } from '../invitations/change-invitation.ts';
import { decline, type Invitation, turnAway } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';

export interface DeclinePorts {
  readonly invitations: Pick<Invitations, 'get' | 'end'>;
  readonly clock: Clock;
}

/**
 * The customer declines, and may say why (R10, R13). An invitation that is declined already is answered as it is.
 * @throws `invitation_not_pending`, `invitation_expired`, `busy_try_again`
 */
export async function declineInvitation(
  ports: DeclinePorts,
  opened: Invitation,
  comment: string | undefined,
  correlationId: string,
): Promise<Invitation> {
  if (opened.status === 'declined') return opened;
  return endAsCustomer(ports, opened, correlationId, (invitation, context) => decline(invitation, comment, context));
}

/**
 * Whoever got the invitation is the wrong person, and may name the right one: it ends, and its inviter is told (R45).
 * Nothing is sent to the person named before the inviter confirms.
 *
 * @throws `invitation_not_pending`, `invitation_already_cancelled`, `invitation_expired`, `busy_try_again`
 */
export async function turnInvitationAway(
  ports: DeclinePorts,
  opened: Invitation,
  passedOnTo: { readonly email: string; readonly name?: string } | undefined,
  correlationId: string,
): Promise<Invitation> {
  return endAsCustomer(ports, opened, correlationId, (invitation, context) =>
    turnAway(invitation, passedOnTo, context),
  );
}

function endAsCustomer(
  { invitations, clock }: DeclinePorts,
  opened: Invitation,
  correlationId: string,
  transition: (invitation: Invitation, context: ChangeContext) => Change<Invitation>,
): Promise<Invitation> {
  const actor = { kind: 'customer', invitationId: opened.id } as const;
  return changeInvitation(invitations, opened, {
    transition: (invitation) => transition(invitation, { actor, at: clock(), correlationId }),
    write: (change) => invitations.end(change),
  });
}
