import { type Affirmation, requireAffirmed } from '../attestations/attestation.ts';
import { contextOf, type UserCommand } from '../identity/caller.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Orders } from '../orders/orders.port.ts';
import { revisionMismatch } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { changeOnce } from '../platform/changes/change-course.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { markRemoving, privilegesThrough, type Relationship } from '../relationships/relationship.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { previewRemoval } from './pre-flight.ts';
import { readRemoval } from './read-removal.ts';
import { createRemoval, type Removal } from './removal.ts';
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
export function beginRemoval(ports: BeginPorts, command: UserCommand, request: RemovalRequest): Promise<Removal> {
  const { customers, removals, clock } = ports;
  const { caller, idempotency } = command;
  return changeOnce(
    {
      read: () => readOwnRelationship(customers, caller.accountId, request.relationshipId),
      expectedRevision: request.expectedRevision,
      transition: (relationship) => prepareRemoval(ports, command, request, relationship),
      write: ({ removal, changed, attestation }) => removals.begin(removal, changed, attestation, idempotency),
    },
    ({ removal }) => removal.after,
    { rebuild: (id) => readRemoval(removals, id), recall: () => removals.recall(idempotency, clock()) },
  );
}

async function prepareRemoval(
  ports: BeginPorts,
  command: UserCommand,
  { affirmation, expectedRevision, sourceIp }: RemovalRequest,
  relationship: Relationship,
) {
  const { customers, ids, clock } = ports;
  const { accountId } = command.caller;
  requireActive(relationship);
  // Before the text: what is to be removed may be another by now.
  if (relationship.revision !== expectedRevision) throw revisionMismatch();
  const attestation = requireAffirmed('removal', affirmation);
  const [{ customer, access }, ahead] = await Promise.all([
    customers.find(relationship.customerId, [accountId]),
    previewRemoval(ports, relationship, attestation.language),
  ]);
  const own = access[accountId];
  if (customer === undefined || own === undefined) throw new Error(`${relationship.id} has no customer or no access.`);
  const context = contextOf(command, clock());
  const consequences = ahead.consequences.map(({ code }) => code);
  const id = ids.next('rem', context.at);
  const draft = { id, salt: ids.salt(), sourceIp, attestation, consequences, toClear: ahead.toClear };
  const held = { ...relationship, privileges: privilegesThrough(own, relationship.id) };
  return {
    removal: createRemoval(held, draft, command.caller, context),
    changed: markRemoving({ customer, relationship, access: own }, id, context),
    attestation,
  };
}

/** Tells "is being removed" from "is removed already" (R34). */
function requireActive(relationship: Relationship): void {
  if (relationship.status === 'active') return;
  const { status, removalId: conflictingId } = relationship;
  if (status === 'removing')
    throw removalRefusal('removal_already_running', 'The relationship is being removed already.', { conflictingId });
  throw relationshipRefusal('relationship_already_removed', 'The relationship is removed already.', { conflictingId });
}
