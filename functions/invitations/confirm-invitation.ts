import { actorOf, type Caller } from '../identity/caller.ts';
import { type IdempotentRequest, onceOnly } from '../shared/idempotency.ts';
import type { Clock, Ids } from '../shared/ids.ts';
import type { AddressHasher } from './address-hash.kms.ts';
import { readInvitation } from './decide.ts';
import { createInvitation, type NewInvitation, type Pace } from './invitation.ts';
import type { LinkMaker } from './invitation-link.kms.ts';
import type { Invitations } from './invitations.dynamodb.ts';
import { checkMessageText } from './message-text.ts';
import { type WithOwnDelivery, withOwnDelivery } from './own-delivery.ts';

export interface ConfirmPorts {
  readonly invitations: Invitations;
  readonly addresses: AddressHasher;
  readonly links: LinkMaker;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly pace: Pace;
}

/**
 * "Done": confirms the draft (R5, R8, R9).
 *
 * 1. An edited text must hold the link's placeholder and no other link.
 * 2. The recipient's address is hashed.
 * 3. In one transaction: the invitation, the slot that keeps a second one out, the audit record, the event from which
 *    the workflow starts, the idempotency key.
 * 4. A partner that sends it itself gets the link, the texts and a `mailto:`. A repeated request gets the same again.
 *
 * @throws `message_link_missing`, `message_foreign_link`, `invitation_already_pending`, `relationship_already_exists`,
 *   `idempotency_key_reused`
 */
export async function confirmInvitation(
  ports: ConfirmPorts,
  caller: Caller,
  wanted: NewInvitation,
  request: IdempotentRequest,
  correlationId: string,
): Promise<WithOwnDelivery> {
  if (wanted.text !== undefined) checkMessageText(wanted.text);
  const at = ports.clock();
  const made = {
    id: ports.ids.next('inv', at),
    salt: ports.ids.salt(),
    recipientHash: await ports.addresses.hash(wanted.recipient.email),
  };
  const occasion = { actor: actorOf(caller), at, correlationId };
  const change = createInvitation(made, caller, wanted, ports.pace, occasion);
  const invitation = await onceOnly(
    async () => {
      await ports.invitations.create(change, request);
      return change.after;
    },
    (id) => readInvitation(ports.invitations, id),
  );
  return withOwnDelivery(ports, invitation);
}
