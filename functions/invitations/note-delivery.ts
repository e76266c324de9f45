import type { Clock } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { onNewest } from './change-invitation.ts';
import { type DeliveryFeedback, noteDelivery } from './delivery.ts';
import type { Invitations } from './invitations.port.ts';

/**
 * Keeps what the mail service tells of an invitation's message (R14). In any order and however often.
 *
 * 1. Read the invitation; one that is not there, or an older generation, is none of our business.
 * 2. What is no news changes nothing.
 * 3. In one transaction: the delivery's state, the audit record, the event; where it can never arrive, the end of the
 *    invitation and the free slot.
 *
 * @returns `noted`, or `ignored`
 * @throws `busy_try_again`
 */
export async function noteDeliveryOf(
  { invitations, clock }: { readonly invitations: Invitations; readonly clock: Clock },
  invitationId: string,
  feedback: DeliveryFeedback,
  correlationId: string,
): Promise<'noted' | 'ignored'> {
  const opened = await invitations.get(invitationId);
  if (opened === undefined) return 'ignored';
  return onNewest(invitations, opened, async (invitation) => {
    const context: ChangeContext = {
      actor: { kind: 'system', function: 'delivery-feedback' },
      at: clock(),
      correlationId,
    };
    const change = noteDelivery(invitation, feedback, context);
    if (change === undefined) return 'ignored';
    const hasEnded = change.after.status !== invitation.status;
    await (hasEnded ? invitations.end(change) : invitations.change(change));
    return 'noted';
  });
}
