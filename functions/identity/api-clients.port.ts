import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { User } from './partner.ts';

/** Where a client ID leads to, and when it got a token last. */
export interface ClientPlace {
  readonly userId: string;
  readonly lastUsedAt?: string;
}

/** Where partners' API clients are kept (R50). */
export interface ApiClients {
  find(clientId: string): Promise<ClientPlace | undefined>;
  /** An account's, at most fifty: one query. */
  listOf(accountId: AccountId): Promise<User[]>;
  /** @throws StaleWriteError (also where the slot is taken), AlreadyDoneError */
  keep(change: Change<User>, request?: IdempotentRequest): Promise<void>;
  noteUse(clientId: string, at: Date): Promise<void>;
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

/** What a program proves itself by: derived from a key that never leaves KMS, and kept nowhere. */
export interface ClientSecrets {
  /** What the program knows. Secret. */
  secretOf(clientId: string, version: number): Promise<string>;
  /** What its sign-in has for a password, which nobody is ever told. Secret. */
  passwordOf(clientId: string): Promise<string>;
}

/** Where programs sign in. */
export interface ClientDirectory {
  /** Makes a sign-in, or finds the one that is there. @returns the user's ID */
  ensureClient(clientId: string, password: string): Promise<string>;
  remove(userId: string): Promise<void>;
}

/** Who hands out tokens. */
export interface TokenIssuer {
  /** @returns an access token, and the seconds it holds. Secret. */
  tokenFor(clientId: string, password: string): Promise<{ readonly token: string; readonly seconds: number }>;
}
