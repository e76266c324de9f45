import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Gdap, GdapChange } from './gdap.ts';
import type { GdapTemplates } from './gdap-templates.ts';

/** Where granular privileges are kept (R32). */
export interface Gdaps {
  get(id: string): Promise<Gdap | undefined>;
  /** Remembers the key of a batch; whether it was used before. @throws `idempotency_key_reused` */
  rememberBatch(request: IdempotentRequest, now: Date): Promise<boolean>;
  /** A partner's templates, by their ID (R53). */
  getTemplates(id: string): Promise<GdapTemplates | undefined>;
  /** @throws StaleWriteError where they were changed since they were read */
  keepTemplates(change: Change<GdapTemplates>): Promise<void>;
  /** The days on which some of them allowed something last, by their IDs, `YYYY-MM-DD` (R53): one read. */
  lastUses(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A partner's, newest first; of one customer, where it is named: one query. */
  list(accountId: AccountId, customerId: CustomerId | undefined, limit: number, after?: string): Promise<Page<Gdap>>;
  /**
   * @param because the request that asked for it, or the text that the customer confirmed, to be kept for good
   * @throws StaleWriteError where the customer or the privileges were changed since they were read; AlreadyDoneError
   */
  change(
    change: GdapChange,
    because?: { readonly request?: IdempotentRequest; readonly shown?: { readonly hash: string } },
  ): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
