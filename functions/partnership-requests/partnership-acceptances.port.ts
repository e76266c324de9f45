import type { Invitation } from '../invitations/invitation.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';

/** What is written when a reseller accepts a partnership (R21). */
export interface PartnershipAcceptance {
  readonly invitation: Change<Invitation>;
  readonly partnership: Change<Partnership>;
  /** The account of the reseller and its revision, when its onboarding was checked. */
  readonly asRead: { readonly accountId: AccountId; readonly revision: number };
  /** The text that was shown. */
  readonly shown: { readonly hash: string };
  /** Absent where it was accepted on the page. */
  readonly idempotency?: IdempotentRequest | undefined;
}

/** Where acceptances of partnerships are written. */
export interface PartnershipAcceptances {
  /**
   * All of it in one transaction, or nothing.
   * @throws StaleWriteError where the invitation, the partnership or the account was changed since; AlreadyDoneError
   */
  keep(acceptance: PartnershipAcceptance): Promise<void>;
}
