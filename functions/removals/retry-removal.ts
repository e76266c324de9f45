import { contextOf, type UserCommand } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { changeOnce } from '../platform/changes/change-course.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { removalOf } from '../relationships/relationship.ts';
import { readRemoval } from './read-removal.ts';
import { type Removal, retry } from './removal.ts';
import type { Removals } from './removals.port.ts';

export interface RetryPorts {
  readonly customers: Pick<Customers, 'getRelationship'>;
  readonly removals: Removals;
  /** Whether the certificate of a removal is signed. */
  readonly isCertified: (removalId: string) => Promise<boolean>;
  readonly clock: Clock;
}

/**
 * Has a stalled removal go on from where it stands, or one whose certificate is missing (R42).
 *
 * @param asRead.expectedRevision the removal's
 * @throws `not_found`, `removal_not_stalled`, `revision_mismatch`, `idempotency_key_reused`, `busy_try_again`
 */
export async function retryRemoval(
  { customers, removals, isCertified, clock }: RetryPorts,
  command: UserCommand,
  { relationshipId, expectedRevision }: { readonly relationshipId: string; readonly expectedRevision: number },
): Promise<Removal> {
  const { caller, idempotency } = command;
  const removalId = removalOf(await readOwnRelationship(customers, caller.accountId, relationshipId));
  if (removalId === undefined) throw notFound('removal');
  return changeOnce(
    {
      read: () => readRemoval(removals, removalId),
      expectedRevision,
      transition: async (removal) => retry(removal, await isCertified(removalId), contextOf(command, clock())),
      write: (change) => removals.change(change, undefined, idempotency),
    },
    ({ after }) => after,
    { rebuild: (id) => readRemoval(removals, id), recall: () => removals.recall(idempotency, clock()) },
  );
}
