import type { SignedReceipt } from '../../receipts/receipt.ts';



/** Where receipts are kept: beside the invitation or the removal they are of, once. */
export interface Receipts {
  get(id: string): Promise<SignedReceipt | undefined>;
  /** Keeps the first; a second of the same is left. */
  keep(id: string, receipt: SignedReceipt): Promise<void>;
}
