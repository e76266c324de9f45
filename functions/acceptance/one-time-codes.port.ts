import type { Invitation } from '../invitations/invitation.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { KeptCode } from './one-time-code.ts';

/**
 * Whose code it is: an invitation's, or a customer's for an address of its own. The limits hold per partner, or
 * customer, and address: a new invitation brings no new attempts.
 */
export type CodeHolder = Pick<Invitation, 'id' | 'recipientHash' | 'addressHash'> & {
  readonly accountId: AccountId | CustomerId;
};

/** Where the one-time codes are kept: one per partner and address, the newest. */
export interface OneTimeCodes {
  /**
   * Keeps a new code instead of the last one.
   * @throws `code_too_soon` within a minute of the last one; `code_limit_reached` after five within a day
   */
  replace(holder: CodeHolder, code: KeptCode, now: Date): Promise<void>;
  /** Takes a code back that could not be mailed: another may be asked for at once. */
  withdraw(holder: CodeHolder, code: KeptCode): Promise<void>;
  /** Counts an attempt before anything is compared; `undefined` where no code holds, or its attempts are used up. */
  countAttempt(holder: CodeHolder, now: Date): Promise<KeptCode | undefined>;
}
