import { changeInvitation } from '../invitations/change-invitation.ts';
import { requireSameConsent } from '../invitations/consent.ts';
import { decline, type Invitation, requireOpen, turnAway } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import type { Decision } from './accept-invitation.ts';
import { type CodePorts, requireCode } from './require-code.ts';

export interface DeclinePorts extends CodePorts {
  readonly invitations: Pick<Invitations, 'get' | 'end'>;
}

/** What ends an invitation: what was shown, and the code where the partner sent the link itself. */
export interface EndingAnswer extends Pick<Decision, 'shown' | 'code'> {
  readonly correlationId: string;
}

/**
 * Whether an invitation may be ended by an answer, before anything is changed.
 * @throws `shown_text_changed`, `invitation_not_pending`, `invitation_already_…`, `invitation_expired`
 */
export function requireEndable(
  { clock }: Pick<DeclinePorts, 'clock'>,
  invitation: Invitation,
  next: 'declined' | 'cancelled',
  { shown }: Pick<EndingAnswer, 'shown'>,
): void {
  requireOpen(invitation, next, clock());
  requireSameConsent(invitation, shown);
}

/**
 * The customer declines, and may say why (R10, R13). An invitation that is declined already is answered as it is.
 * @throws `shown_text_changed`, `code_required`, `code_wrong`, `invitation_not_pending`, `invitation_expired`,
 *   `busy_try_again`
 */
export async function declineInvitation(
  ports: DeclinePorts,
  opened: Invitation,
  comment: string | undefined,
  answer: EndingAnswer,
): Promise<Invitation> {
  if (opened.status === 'declined') return opened;
  requireEndable(ports, opened, 'declined', answer);
  return endAsCustomer(ports, opened, answer, (invitation, context) => decline(invitation, comment, context));
}

/**
 * Whoever got the invitation is the wrong person, and may name the right one: it ends, and its inviter is told (R45).
 * Nothing is sent to the person named before the inviter confirms.
 *
 * @throws `shown_text_changed`, `code_required`, `code_wrong`, `invitation_not_pending`,
 *   `invitation_already_cancelled`, `invitation_expired`, `busy_try_again`
 */
export async function turnInvitationAway(
  ports: DeclinePorts,
  opened: Invitation,
  passedOnTo: { readonly email: string; readonly name?: string } | undefined,
  answer: EndingAnswer,
): Promise<Invitation> {
  requireEndable(ports, opened, 'cancelled', answer);
  return endAsCustomer(ports, opened, answer, (invitation, context) => turnAway(invitation, passedOnTo, context));
}

async function endAsCustomer(
  ports: DeclinePorts,
  opened: Invitation,
  { code, correlationId }: EndingAnswer,
  transition: (invitation: Invitation, context: ChangeContext) => Change<Invitation>,
): Promise<Invitation> {
  const { invitations, clock } = ports;
  await requireCode(ports, opened, code);
  const actor = { kind: 'customer', invitationId: opened.id } as const;
  return changeInvitation(invitations, opened, {
    transition: (invitation) => transition(invitation, { actor, at: clock(), correlationId }),
    write: (change) => invitations.end(change),
  });
}
