import { type AcceptPorts, acceptInvitation } from '../acceptance/accept-invitation.ts';
import { type DeclinePorts, declineInvitation, turnInvitationAway } from '../acceptance/decline-invitation.ts';
import { consentOf } from '../invitations/consent.ts';
import type { DeliveryFeedback } from '../invitations/delivery.ts';
import { type Invitation, type PendingInvitation, takeables } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { noteDeliveryOf } from '../invitations/note-delivery.ts';
import { DomainError } from '../platform/base/errors.ts';
import { isSimulated } from '../platform/mail/simulated.ts';

export type SimulatePorts = AcceptPorts & DeclinePorts & { readonly invitations: Invitations };

/** What simulated recipients do, by what stands before the `@`; whatever follows a `+` tells them apart. */
export const simulatedOutcomes = ['accept', 'decline', 'not-me', 'bounce', 'complain', 'ignore'] as const;
export type SimulatedOutcome = (typeof simulatedOutcomes)[number];

/** What a recipient does; `undefined` where it is none of the simulator's. */
export function outcomeOf(email: string): SimulatedOutcome | undefined {
  if (!isSimulated(email)) return undefined;
  const [name = ''] = email.split(/[+@]/);
  return simulatedOutcomes.find((each) => each === name);
}

/**
 * Does what a simulated recipient does once an invitation was sent to it (R59): so an integrator sees every outcome
 * alone. It takes the same ways as a person: the same text, the same checks, the same records.
 *
 * An invitation that the partner sends itself needs a code, and a partnership somebody who signs in: they are left alone.
 *
 * @returns what was done
 */
export async function simulate(
  ports: SimulatePorts,
  invitationId: string,
  correlationId: string,
): Promise<SimulatedOutcome | 'nothing'> {
  const invitation = await ports.invitations.get(invitationId);
  if (invitation?.status !== 'pending' || invitation.delivery.method !== 'service') return 'nothing';
  const outcome = outcomeOf(invitation.recipient.email);
  if (outcome === undefined || invitation.asks?.kind === 'partnership') return 'nothing';
  try {
    await carryOut(ports, invitation, outcome, correlationId);
    return outcome;
  } catch (error) {
    // Refused as a person would be: what was asked for is there already, say.
    if (error instanceof DomainError && error.code !== 'busy_try_again') return 'nothing';
    throw error;
  }
}

async function carryOut(
  ports: SimulatePorts,
  invitation: PendingInvitation,
  outcome: SimulatedOutcome,
  correlationId: string,
): Promise<void> {
  const { generation } = invitation;
  const tell = (feedback: Omit<DeliveryFeedback, 'generation'>) =>
    noteDeliveryOf(ports, invitation.id, { generation, ...feedback }, correlationId);
  if (outcome === 'bounce') {
    await tell({ state: 'bounced', failedForGood: 'bounced' });
    return;
  }
  await tell({ state: 'delivered' });
  if (outcome === 'complain') await tell({ state: 'complained' });
  const shown = shownTo(invitation);
  const answer = { shown, code: undefined, correlationId };
  if (outcome === 'decline') await declineInvitation(ports, invitation, 'Simulated', answer);
  if (outcome === 'not-me') await turnInvitationAway(ports, invitation, undefined, answer);
  if (outcome !== 'accept') return;
  const company = invitation.recipient.company ?? 'Simulated Customer';
  const taken = invitation.granular && takeables;
  const decision = { name: 'Simulated Customer', company, taken, code: undefined, shown };
  await acceptInvitation(ports, invitation, decision, correlationId);
}

/** What the page would have shown, in the invitation's language. */
function shownTo(invitation: Invitation) {
  const { language } = invitation;
  const { version, hash } = consentOf(invitation, language);
  return { language, version, hash };
}
