import { actorOf, type Caller } from '../identity/caller.ts';
import { busyTryAgain, notFound, revisionMismatch, StaleWriteError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { readRemoval } from './read-removal.ts';
import { type Removal, retry } from './removal.ts';
import type { Removals } from './removals.port.ts';

/**
 * Has a stalled removal go on from where it stands, or one whose certificate is missing (R42).
 *
 * @param wanted.expectedRevision the removal's
 * @throws `not_found`, `removal_not_stalled`, `revision_mismatch`, `idempotency_key_reused`
 */
export async function retryRemoval(
  ports: {
    readonly customers: Pick<Customers, 'getRelationship'>;
    readonly removals: Removals;
    /** Whether the certificate of a removal is signed. */
    readonly isCertified: (removalId: string) => Promise<boolean>;
    readonly clock: Clock;
  },
  caller: Caller,
  wanted: { readonly relationshipId: string; readonly expectedRevision: number },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Removal> {
  const { customers, removals, isCertified, clock } = ports;
  const { removalId } = await readOwnRelationship(customers, caller.accountId, wanted.relationshipId);
  if (removalId === undefined) throw notFound('removal');
  return onceOnly(
    async () => {
      const removal = await readRemoval(removals, removalId);
      const change = retry(removal, await isCertified(removalId), {
        actor: actorOf(caller),
        at: clock(),
        correlationId,
      });
      if (removal.revision !== wanted.expectedRevision) throw revisionMismatch();
      try {
        await removals.change(change, undefined, request);
      } catch (error) {
        throw error instanceof StaleWriteError ? busyTryAgain(error) : error;
      }
      return change.after;
    },
    (id) => readRemoval(removals, id),
    () => removals.recall(request, clock()),
  );
}
