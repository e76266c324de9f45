import { DomainError } from '../shared/errors.ts';
import type { SignedReceipt } from './receipt.ts';
import type { Receipts } from './receipts.dynamodb.ts';

/**
 * Reads the receipt of an accepted invitation, or the certificate of a removal.
 * @throws `receipt_not_ready` where nothing was accepted or removed, or it is not signed yet
 */
export async function readReceipt(receipts: Pick<Receipts, 'get'>, id: string | undefined): Promise<SignedReceipt> {
  const receipt = id === undefined ? undefined : await receipts.get(id);
  if (receipt !== undefined) return receipt;
  throw new DomainError(
    'receipt_not_ready',
    'There is none: nothing has come to an end, or it is signed in a moment.',
    {
      retryAfterSeconds: 5,
    },
  );
}
