import type { Partnership } from './partnership.ts';
import type { Page } from '../platform/table/page.ts';
import type { Change } from '../platform/changes/change.ts';
import type { Invitation } from '../invitations/invitation.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';



/** Where partnerships are kept. */
export interface Partnerships {
  get(id: string): Promise<Partnership | undefined>;
  /** A partner's active partnerships, newest first: one query. */
  list(
    partner: { partnerId: string; partnerKind: 'reseller' | 'provider' },
    limit: number,
    after?: string,
  ): Promise<Page<Partnership>>;
  /** @throws StaleWriteError */
  keep(change: Change<Partnership>): Promise<void>;
  /**
   * All of an acceptance in one transaction: the invitation, the partnership, the text that was shown (R21).
   * @param asRead the account of the reseller and its revision, when its onboarding was checked
   * @throws StaleWriteError where the invitation, the partnership or the account was changed since; AlreadyDoneError
   */
  accept(
    invitation: Change<Invitation>,
    partnership: Change<Partnership>,
    asRead: { readonly partnerId: string; readonly revision: number },
    shown: { readonly hash: string },
    request?: IdempotentRequest,
  ): Promise<void>;
  /** The end, with the text that was affirmed (R22). @throws StaleWriteError, AlreadyDoneError */
  end(change: Change<Partnership>, shown: { readonly hash: string }, request: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
