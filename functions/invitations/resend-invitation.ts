import { contextOf, type UserCommand } from '../identity/caller.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Pace } from '../platform/base/time.ts';
import type { Allowance } from '../platform/limits/limits.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import { changeOwnInvitation, type InvitationAsRead } from './change-invitation.ts';
import { resend } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { type WithOwnDelivery, withOwnDelivery } from './own-delivery.ts';

export interface ResendPorts {
  readonly invitations: Invitations;
  readonly usage: Pick<Usage, 'take'>;
  readonly links: LinkMaker;
  readonly clock: Clock;
  readonly pace: Pace;
}

/**
 * Sends a pending invitation again: the same invitation with a new term and a new link; older links are void (R13).
 *
 * 1. It must be the caller's own, pending, in time, and as the caller read it; by email at most once an hour.
 * 2. It counts against the partner's hour, and against the recipient's day.
 * 3. In one transaction: the term, the generation, the slot's term, the audit record, the event that wakes the
 *    workflow, the idempotency key.
 * 4. The workflow sends it; a partner that sends it itself gets the new link. A repeated request gets the same again.
 *
 * @throws `not_found`, `revision_mismatch`, `invitation_not_pending`, `invitation_expired`, `resend_too_soon`,
 *   `resend_limit_reached`, `recipient_complained`, `rate_limit_reached`, `recipient_limit_reached`,
 *   `idempotency_key_reused`
 */
export async function resendInvitation(
  ports: ResendPorts,
  command: UserCommand,
  request: InvitationAsRead & { readonly expiresInDays: number },
): Promise<WithOwnDelivery & { readonly allowance?: Allowance }> {
  const { invitations, usage, clock, pace } = ports;
  let allowance: Allowance | undefined;
  const resent = await changeOwnInvitation(ports, command, request, {
    transition: (invitation) => resend(invitation, request.expiresInDays, pace, contextOf(command, clock())),
    async write(change) {
      allowance ??= await usage.take('resend', command.caller.accountId, pace.dayMs / 24, clock());
      const limit = { most: allowance.limits.emailsPerRecipientAndDay, dayMs: pace.dayMs };
      await invitations.renew(change, limit, command.idempotency);
    },
  });
  return { ...(await withOwnDelivery(ports, resent)), ...(allowance ? { allowance } : {}) };
}
