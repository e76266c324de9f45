import type { Caller } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { Page, PageRequest } from '../platform/table/page.ts';
import type { Invitation } from './invitation.ts';
import type { InvitationFilter, Invitations } from './invitations.port.ts';

/** Which invitations a user asks for (R14). */
export interface ListRequest extends Omit<InvitationFilter, 'recipientHash' | 'endsBefore'> {
  /** An email address, whole. */
  readonly recipient?: string | undefined;
  readonly expiringWithinDays?: number | undefined;
}

export interface ListPorts {
  readonly invitations: Pick<Invitations, 'list'>;
  readonly addresses: AddressHasher;
  readonly clock: Clock;
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
}

/**
 * Lists a partner's invitations, newest first (R14).
 * @param request `invitedBy: 'me'` is the caller
 */
export async function listInvitations(
  ports: ListPorts,
  caller: Caller,
  { recipient, expiringWithinDays, invitedBy, ...rest }: ListRequest,
  { limit, after }: PageRequest,
): Promise<Page<Invitation>> {
  const filter: InvitationFilter = {
    ...rest,
    invitedBy: invitedBy === 'me' ? caller.userId : invitedBy,
    recipientHash: recipient === undefined ? undefined : await ports.addresses.hash(recipient),
    endsBefore:
      expiringWithinDays === undefined
        ? undefined
        : new Date(ports.clock().getTime() + expiringWithinDays * ports.dayMs).toISOString(),
  };
  return ports.invitations.list(caller.accountId, filter, limit, after);
}
