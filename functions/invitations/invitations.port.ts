import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Invitation } from './invitation.ts';
import type { DeliveryState, InvitationState } from './invitation-states.ts';

/** Which invitations of a partner's are wanted; all that are named must hold (R14). */
export interface InvitationFilter {
  readonly state?: InvitationState | undefined;
  readonly delivery?: DeliveryState | undefined;
  readonly invitedBy?: string | undefined;
  readonly reference?: string | undefined;
  readonly recipientHash?: string | undefined;
  /** Made from this time on, and before that one; RFC 3339 in UTC. */
  readonly createdFrom?: string | undefined;
  readonly createdBefore?: string | undefined;
  /** Pending, and ends before. */
  readonly endsBefore?: string | undefined;
}

/** What an email of the service counts against: most a day to one recipient, and how long a day is. */
export interface EmailLimit {
  readonly most: number;
  readonly dayMs: number;
}

/** What of an invitation there is one of at a time. */
export type Slot = Pick<Invitation, 'accountId' | 'recipientHash' | 'jointPartner' | 'asks'>;

/** What is written when an invitation is made. */
export interface InvitationCreation {
  readonly invitation: Change<Invitation>;
  readonly limit: EmailLimit;
  /** Absent where the customer asked for it. */
  readonly idempotency?: IdempotentRequest | undefined;
  /** The change of the invitation that it follows. */
  readonly followed?: Change<Invitation> | undefined;
}

/** Where invitations are kept. */
export interface Invitations {
  get(id: string): Promise<Invitation | undefined>;
  /** Newest first. A page of rare things may hold fewer than `limit`, and there is more all the same. */
  list(accountId: AccountId, filter: InvitationFilter, limit: number, after?: string): Promise<Page<Invitation>>;
  /** The pending invitation that asks the same of the same recipient; `undefined` where there is none. */
  findPending(slot: Slot, now: Date): Promise<string | undefined>;
  /**
   * @throws `invitation_already_pending`, `recipient_limit_reached`, AlreadyDoneError, `idempotency_key_reused`;
   *   StaleWriteError where the one it follows was changed
   */
  create(creation: InvitationCreation): Promise<void>;
  /** Keeps a change that leaves it pending, or that ends it by its time. @throws StaleWriteError */
  change(change: Change<Invitation>): Promise<void>;
  /** Gives it a new term, and its slot too. @throws `recipient_limit_reached`, StaleWriteError, AlreadyDoneError */
  renew(change: Change<Invitation>, limit: EmailLimit, request: IdempotentRequest): Promise<void>;
  /** Ends it before its time, and makes room for a new one. @throws StaleWriteError, AlreadyDoneError */
  end(change: Change<Invitation>, request?: IdempotentRequest): Promise<void>;
  /** Remembers a batch's key. @returns whether it came before, with the same body. @throws `idempotency_key_reused` */
  rememberBatch(request: IdempotentRequest, now: Date): Promise<boolean>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
