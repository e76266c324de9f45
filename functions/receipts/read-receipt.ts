import type { SignedReceipt } from './receipt.ts';
import { receiptRefusal } from './receipts.errors.ts';
import type { Receipts } from './receipts.port.ts';

/**
 * Reads the receipt of an accepted invitation, or the certificate of a removal.
 * @throws `receipt_not_ready` where it is not signed yet
 */
export async function readReceipt(receipts: Pick<Receipts, 'get'>, id: string): Promise<SignedReceipt> {
  const receipt = await receipts.get(id);
  if (receipt !== undefined) return receipt;
  throw receiptRefusal('receipt_not_ready', 'It is signed once everything is done. Try again in a moment.', {
    retryAfterSeconds: 5,
  });
}
