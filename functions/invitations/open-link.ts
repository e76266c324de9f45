import { linkInvalid } from '../platform/links/link-token.ts';
import { linkRefusal } from '../platform/links/links.errors.ts';
import type { LinkReader } from '../platform/links/links.port.ts';
import { type Invitation, isPast } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';

export interface OpenPorts {
  readonly links: LinkReader;
  readonly invitations: Pick<Invitations, 'get'>;
}

/**
 * Finds the invitation that a link belongs to (R10). Opening changes nothing, however often.
 *
 * @throws `link_invalid` for a forged link, or one cut off; `link_void` where a resend replaced it
 */
export async function openLink(ports: OpenPorts, token: string): Promise<Invitation> {
  const { claims, named: invitation } = await ports.links.read(token, 'accept', (id) => ports.invitations.get(id));
  if (invitation === undefined) throw linkInvalid();
  if (invitation.generation !== claims.generation) throw linkRefusal('link_void', 'There is a newer link.');
  return invitation;
}

/** How an invitation looks to the customer: one past its time is expired, whether or not the sweep came by (R13). */
export function shownState(invitation: Invitation, now: Date): Invitation['status'] {
  return invitation.status === 'pending' && isPast(invitation, now) ? 'expired' : invitation.status;
}
