import type { ChangeContext } from '../platform/changes/change.ts';
import { remind } from './delivery.ts';
import { eraseInvitation } from './erase-invitation.ts';
import { expire, type Invitation, isPast } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';

/**
 * What time does to an invitation: a pending one expires, or a reminder is due (R13); of one that ended without
 * acceptance the personal values are erased (R56).
 *
 * @param invitation as the due index holds it; its write is refused where an answer came meanwhile
 * @throws StaleWriteError
 */
export async function advanceInvitation(
  { invitations }: { readonly invitations: Pick<Invitations, 'change'> },
  invitation: Invitation,
  context: ChangeContext,
): Promise<'expired' | 'reminded' | 'advanced' | 'overtaken'> {
  if (invitation.status !== 'pending') {
    const erasure = eraseInvitation(invitation, context);
    if (erasure === undefined) return 'overtaken';
    await invitations.change(erasure);
    return 'advanced';
  }
  const isOver = isPast(invitation, context.at);
  await invitations.change(isOver ? expire(invitation, context) : remind(invitation, context));
  return isOver ? 'expired' : 'reminded';
}
