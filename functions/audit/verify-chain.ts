import { notFound } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { type ChainHead, chainStart, follows } from '../platform/changes/audit-record.ts';
import type { AuditTrail } from './audit-trail.port.ts';

/** What a check of a chain has found so far. */
export interface Verification {
  readonly chainId: string;
  /** The number of the last record that is as it was written, and follows the one before. */
  readonly verifiedTo: number;
  /** Whether the end of the chain was reached, or a broken link. */
  readonly isComplete: boolean;
  /** The first record that is not as it was written, that is missing, or that nothing accounts for. */
  readonly brokenAt?: number;
  /** Where to go on. */
  readonly head: ChainHead;
}

/** Records of one query, and of one call. */
const perQuery = 1000;
export const recordsPerCall = 10_000;

/**
 * Verifies a chain (R43): each record must be as it was written, and follow the one before; the last must be the one
 * that the thing itself names. Long chains are verified in several calls.
 *
 * @param from where the last call ended
 * @throws `not_found` where it is not the partner's
 */
export async function verifyChain(
  trail: Pick<AuditTrail, 'chain' | 'ownerOf'>,
  accountId: AccountId,
  chainId: string,
  from: ChainHead = chainStart,
): Promise<Verification> {
  const owner = await trail.ownerOf(chainId, accountId);
  if (owner.accountId !== accountId || owner.head === undefined) throw notFound('audit chain');
  let head = from;
  for (let count = 0; count < recordsPerCall; count += perQuery) {
    const { items, next } = await trail.chain(chainId, head.sequence, perQuery);
    for (const record of items) {
      const isNamed = record.sequence !== owner.head.sequence || record.hash === owner.head.hash;
      if (!follows(head, record) || !isNamed) return broken(chainId, head);
      head = { sequence: record.sequence, hash: record.hash };
    }
    if (next !== undefined) continue;
    const newest = async () => (await trail.ownerOf(chainId, accountId)).head;
    return (await isAccountedFor(owner.head, head, newest))
      ? { chainId, verifiedTo: head.sequence, isComplete: true, head }
      : broken(chainId, head);
  }
  return { chainId, verifiedTo: head.sequence, isComplete: false, head };
}

/** Where the chain goes further than its thing did, a change came meanwhile; or somebody wrote what nobody did. */
async function isAccountedFor(
  read: ChainHead,
  reached: ChainHead,
  newest: () => Promise<ChainHead | undefined>,
): Promise<boolean> {
  const named = reached.sequence > read.sequence ? await newest() : read;
  if (named === undefined || reached.sequence < read.sequence) return false;
  return named.sequence > reached.sequence || (named.sequence === reached.sequence && named.hash === reached.hash);
}

function broken(chainId: string, head: ChainHead): Verification {
  return { chainId, verifiedTo: head.sequence, isComplete: true, brokenAt: head.sequence + 1, head };
}
