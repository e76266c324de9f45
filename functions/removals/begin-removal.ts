import { type Affirmation, requireAffirmed } from '../attestations/attestation.ts';
import { actorOf, type Caller } from '../identity/caller.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Orders } from '../orders/orders.port.ts';
import { revisionMismatch } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { beginRemoving, privilegesThrough, type Relationship } from '../relationships/relationship.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { previewRemoval } from './pre-flight.ts';
import { readRemoval } from './read-removal.ts';
import { beginRemoval, type Removal } from './removal.ts';
import { removalRefusal } from './removals.errors.ts';
import type { Removals } from './removals.port.ts';

export interface BeginPorts {
  readonly customers: Pick<Customers, 'find' | 'getRelationship' | 'listAccess'>;
  readonly invitations: Pick<Invitations, 'list'>;
  readonly orders: Pick<Orders, 'listSubscriptions' | 'openCartsFor'>;
  readonly removals: Removals;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What is asked for, as the caller read it. */
export interface RemovalRequest {
  readonly relationshipId: string;
  readonly expectedRevision: number;
  readonly affirmation: Affirmation;
  /** Where the request came from; kept as a commitment only. */
  readonly sourceIp: string;
}

/**
 * Removes a relationship: its privileges count no longer from this moment on (R15, R16, R17). What is left to do, the
 * workflow does.
 *
 * 1. It must be the caller's own, active, and as the caller read it; every statement of the present text affirmed.
 * 2. In one transaction: the attestation, the relationship, the access, audit records, events, the idempotency key.
 * 3. Where another change of the customer came first, read and decide anew.
 *
 * @throws `not_found`, `removal_already_running`, `relationship_already_removed`, `revision_mismatch`,
 *   `attestation_changed`, `attestation_not_affirmed`, `idempotency_key_reused`, `busy_try_again`
 */
export async function startRemoval(
  ports: BeginPorts,
  caller: Caller,
  wanted: RemovalRequest,
  request: IdempotentRequest,
  correlationId: string,
): Promise<Removal> {
  const { removals, clock } = ports;
  return onceOnly(
    () => retryOvertaken(() => begin(ports, caller, wanted, request, correlationId)),
    (id) => readRemoval(removals, id),
    () => removals.recall(request, clock()),
  );
}

async function begin(
  ports: BeginPorts,
  caller: Caller,
  wanted: RemovalRequest,
  request: IdempotentRequest,
  correlationId: string,
): Promise<Removal> {
  const { customers, removals, ids, clock } = ports;
  const relationship = await readOwnRelationship(customers, caller.accountId, wanted.relationshipId);
  requireActive(relationship);
  if (relationship.revision !== wanted.expectedRevision) throw revisionMismatch();
  const attestation = requireAffirmed('removal', wanted.affirmation);
  const [{ customer, access }, ahead] = await Promise.all([
    customers.find(relationship.customerId, [caller.accountId]),
    previewRemoval(ports, relationship, attestation.language),
  ]);
  const own = access[caller.accountId];
  if (customer === undefined || own === undefined) throw new Error(`${relationship.id} has no customer or no access.`);
  const at = clock();
  const context = { actor: actorOf(caller), at, correlationId };
  const made = { id: ids.next('rem', at), salt: ids.salt(), sourceIp: wanted.sourceIp };
  const consequences = ahead.consequences.map(({ code }) => code);
  const held = { ...relationship, privileges: privilegesThrough(own, relationship.id) };
  const removal = beginRemoval(made, held, caller, { attestation, consequences, toClear: ahead.toClear }, context);
  const changed = beginRemoving({ customer, relationship, access: own }, made.id, context);
  await removals.begin(removal, changed, attestation, request);
  return removal.after;
}

/** Tells "is being removed" from "is removed already" (R34). */
function requireActive({ status, removalId }: Relationship): void {
  const details = removalId === undefined ? {} : { conflictingId: removalId };
  if (status === 'removing')
    throw removalRefusal('removal_already_running', 'The relationship is being removed already.', details);
  if (status === 'removed')
    throw relationshipRefusal('relationship_already_removed', 'The relationship is removed already.', details);
}
