import { refusals } from '../platform/base/errors.ts';

/** What is refused of receipts: each code, and what kind of refusal it is. */
export const receiptRefusal = refusals({
  receipt_not_ready: 'conflict',
});
