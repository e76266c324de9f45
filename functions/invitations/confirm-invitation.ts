import { contextOf, type UserCommand } from '../identity/caller.ts';
import { busyTryAgain, StaleWriteError } from '../platform/base/errors.ts';
import type { Ids } from '../platform/base/ids.ts';
import type { Pace } from '../platform/base/time.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import type { Allowance } from '../platform/limits/limits.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import { expireNow, readInvitation } from './change-invitation.ts';
import { createInvitation, follow, type Invitation } from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { type WithOwnDelivery, withOwnDelivery } from './own-delivery.ts';
import { type InvitationRequest, type PreparePorts, prepareInvitation } from './prepare-invitation.ts';

export interface ConfirmPorts extends PreparePorts {
  readonly invitations: Invitations;
  readonly usage: Pick<Usage, 'take' | 'takeDaily'>;
  readonly links: LinkMaker;
  readonly ids: Ids;
  readonly pace: Pace;
}

/** What came of "Done"; the allowance is missing where a repeated request was answered again. */
export interface Confirmed extends WithOwnDelivery {
  readonly allowance?: Allowance;
}

/**
 * "Done": confirms the draft (R5, R6, R7, R8, R9).
 *
 * 1. Count it against the partner's hour, and find out whom it is for (`prepareInvitation`).
 * 2. In one transaction: the invitation, the slot that keeps a second one out, the recipient's count of emails, the
 *    audit record, the event from which the workflow starts, the idempotency key; and a note on the one it follows.
 * 3. A partner that sends it itself gets the link, the texts and a `mailto:`. A repeated request gets the same again.
 *
 * @throws what `prepareInvitation` throws; `invitation_already_pending`, `invitation_not_renewable`,
 *   `invitation_already_renewed`, `rate_limit_reached`, `pending_limit_reached`, `recipient_limit_reached`,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export async function confirmInvitation(
  ports: ConfirmPorts,
  command: UserCommand,
  request: InvitationRequest,
): Promise<Confirmed> {
  const at = ports.clock();
  const { invitation, allowance } = await onceOnly<{ invitation: Invitation; allowance?: Allowance }>(
    () => make(ports, command, request, at),
    async (id) => ({ invitation: await readInvitation(ports.invitations, id) }),
    () => ports.invitations.recall(command.idempotency, at),
  );
  return { ...(await withOwnDelivery(ports, invitation)), ...(allowance ? { allowance } : {}) };
}

async function make(ports: ConfirmPorts, command: UserCommand, request: InvitationRequest, at: Date) {
  const { dayMs } = ports.pace;
  const { caller } = command;
  const context = contextOf(command, at);
  const [allowance, { draft, recipientHash, addressHash, previous }] = await Promise.all([
    ports.usage.take('invitation', caller.accountId, dayMs / 24, at),
    prepareInvitation(ports, caller, request),
  ]);
  const id = ports.ids.next('inv', at);
  const identified = { id, salt: ports.ids.salt(), recipientHash, ...withoutUndefined({ addressHash }) };
  const change = createInvitation(caller, { ...draft, ...identified }, ports.pace, context);
  const limit = { most: allowance.limits.emailsPerRecipientAndDay, dayMs };
  try {
    const followed = previous && follow(await expireNow(ports.invitations, previous, context), id, context);
    await ports.invitations.create({ invitation: change, limit, idempotency: command.idempotency, followed });
  } catch (error) {
    throw error instanceof StaleWriteError ? busyTryAgain(error) : error;
  }
  return { invitation: change.after, allowance };
}
