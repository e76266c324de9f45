import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Partner, User } from './partner.ts';

/** What a change of a user is written with. */
export interface UserWrite {
  readonly staysAdmin?: string | undefined;
  readonly request?: IdempotentRequest | undefined;
}

/** Where partners and their users are kept (R1, R2). */
export interface Partners {
  getPartner(id: string): Promise<Partner | undefined>;
  getUser(userId: string): Promise<User | undefined>;
  listPartners(limit: number, after?: string): Promise<Page<Partner>>;
  /** The providers there are: one query. */
  listProviders(limit: number, after?: string): Promise<Page<Partner>>;
  listUsers(accountId: AccountId, limit: number, after?: string): Promise<Page<User>>;
  /** @throws `partner_id_taken`, AlreadyDoneError */
  createPartner(change: Change<Partner>, request: IdempotentRequest): Promise<void>;
  /** @throws StaleWriteError where another was faster, AlreadyDoneError */
  changePartner(change: Change<Partner>, request?: IdempotentRequest): Promise<void>;
  /** The account's logo, a PNG in base64: what pages show. */
  getLogo(id: AccountId): Promise<string | undefined>;
  /** Keeps the logo, or forgets it. @throws StaleWriteError where another was faster */
  changeLogo(change: Change<Partner>, logo: string | undefined): Promise<void>;
  /** The PartnerID becomes the account's. @throws `partner_id_taken`, StaleWriteError where another was faster */
  addLocation(change: Change<Partner>, partnerId: PartnerId): Promise<void>;
  /** The limits too, where they are looked up. @throws `revision_mismatch` where another was faster */
  changeLimits(change: Change<Partner>): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
  /** @throws `user_already_exists`, AlreadyDoneError */
  createUser(change: Change<User>, request: IdempotentRequest): Promise<void>;
  /**
   * @param together.staysAdmin a user that must be an active Global admin while this is written
   * @throws StaleWriteError where another was faster, or that one is no active Global admin; AlreadyDoneError
   */
  changeUser(change: Change<User>, together?: UserWrite): Promise<void>;
}
