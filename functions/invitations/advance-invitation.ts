import type { ChangeContext } from '../platform/changes/change.ts';
import { remind } from './delivery.ts';
import { expire, type Invitation, isPast } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';

/**
 * What time does to a pending invitation (R13): it expires, or a reminder is due.
 *
 * @param invitation as the due index holds it; its write is refused where an answer came meanwhile
 * @throws StaleWriteError
 */
export async function advanceInvitation(
  { invitations }: { readonly invitations: Pick<Invitations, 'change'> },
  invitation: Invitation,
  context: ChangeContext,
): Promise<'expired' | 'reminded'> {
  const isOver = isPast(invitation, context.at);
  await invitations.change(isOver ? expire(invitation, context) : remind(invitation, context));
  return isOver ? 'expired' : 'reminded';
}
