import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { HeldChange } from '../relationships/relationship.ts';
import type { Removal } from './removal.ts';

/** Where removals are kept. */
export interface Removals {
  get(id: string): Promise<Removal | undefined>;
  /** A partner's removals, newest first: one query. */
  list(accountId: AccountId, limit: number, after?: string): Promise<Page<Removal>>;
  /**
   * All of a removal's beginning in one transaction: the attestation or confirmation with its record and text, the
   * relationship that counts no longer.
   *
   * @throws StaleWriteError where the customer changed since it was read; AlreadyDoneError, `idempotency_key_reused`
   */
  begin(
    removal: Change<Removal>,
    held: HeldChange,
    shown: { readonly hash: string },
    request?: IdempotentRequest,
  ): Promise<void>;
  /** A step, with what it changed for the customer. @throws StaleWriteError, AlreadyDoneError */
  change(removal: Change<Removal>, held?: HeldChange, request?: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
