import { type Invitation, markOpened } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';

export interface NoteOpenedPorts {
  readonly invitations: Pick<Invitations, 'change'>;
  readonly clock: Clock;
}

/**
 * Notes that a person did something on the page (R14). It is worth a note, but no refusal: an overtaken one is left.
 * Where the partner sent the link itself, it may be the partner: that is no note of the customer's.
 */
export async function noteOpened(
  { invitations, clock }: NoteOpenedPorts,
  invitation: Invitation,
  correlationId: string,
): Promise<void> {
  if (invitation.delivery.method === 'self') return;
  const actor = { kind: 'customer', invitationId: invitation.id } as const;
  const change = markOpened(invitation, { actor, at: clock(), correlationId });
  if (change === undefined) return;
  try {
    await invitations.change(change);
  } catch (error) {
    if (!(error instanceof StaleWriteError)) throw error;
  }
}
