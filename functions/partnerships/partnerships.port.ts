import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Partnership } from './partnership.ts';

/** Where partnerships are kept. */
export interface Partnerships {
  get(id: string): Promise<Partnership | undefined>;
  /** A partner's active partnerships, newest first: one query. */
  list(
    partner: { accountId: AccountId; partnerKind: 'reseller' | 'provider' },
    limit: number,
    after?: string,
  ): Promise<Page<Partnership>>;
  /** @throws StaleWriteError */
  keep(change: Change<Partnership>): Promise<void>;
  /** The end, with the text that was affirmed (R22). @throws StaleWriteError, AlreadyDoneError */
  end(change: Change<Partnership>, shown: { readonly hash: string }, request: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
