import { createHash } from 'node:crypto';
import { hashOf } from '../base/canonical-json.ts';
import type { AccountId, CustomerId } from '../base/ids.ts';

/** Who did something. Partners' users by their IDs, never by name; the customer is known only through its link. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: string;
      readonly accountId: AccountId;
      readonly roles: readonly string[];
      /** Where a program did it, not a person: its API client (R50). */
      readonly clientId?: string;
    }
  | { readonly kind: 'operator'; readonly principal: string }
  | { readonly kind: 'customer'; readonly invitationId: string }
  /** Whoever holds a link that the partner sent itself, before a code proved that it is the customer (R9). */
  | { readonly kind: 'linkHolder'; readonly invitationId: string }
  /** By the link it asked for itself (R44). */
  | { readonly kind: 'customer'; readonly customerId: CustomerId }
  | { readonly kind: 'system'; readonly function: string };

/** Place in a chain: the newest record's number (from 1) and hash (hex SHA-256). */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * `base64url(SHA-256(salt | value))`: proves a personal value while the value is kept, and says nothing once it is
 * erased.
 */
export type Commitment = string;

export interface AuditEntry {
  /** The invitation, customer or partner whose chain this is. */
  readonly chainId: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly actor: Actor;
  readonly action: string;
  /** The state before and after, where the thing has states. */
  readonly before?: string;
  readonly after?: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly commitments: Readonly<Record<string, Commitment>>;
  readonly correlationId: string;
}

/** One link of a chain: an entry with its number, the hash of the record before it, and its own hash (R38, R43). */
export interface AuditRecord extends AuditEntry {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first record of every chain names as its predecessor. */
export const chainStart: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** The partner whose record it is: whose thing changed, or whose user did it; `undefined` where there is none. */
export function accountOf({ details, actor, chainId }: AuditEntry): string | undefined {
  if (typeof details.accountId === 'string') return details.accountId;
  if (actor.kind === 'user') return actor.accountId;
  return chainId.startsWith('par_') ? chainId : undefined;
}

/** Appends an entry to the chain that ends in `head`; no head starts a new chain. */
export function appendRecord(head: ChainHead = chainStart, entry: AuditEntry): AuditRecord {
  const unsealed = { ...entry, sequence: head.sequence + 1, previousHash: head.hash };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/** True where the record is as it was written and follows `head`. */
export function follows(head: ChainHead, record: AuditRecord): boolean {
  return record.sequence === head.sequence + 1 && record.previousHash === head.hash && isAsWritten(record);
}

/** True where the record's hash fits its contents. */
export function isAsWritten({ hash, ...unsealed }: AuditRecord): boolean {
  return hash === hashOf(unsealed);
}

/** Commits to a personal value without showing it. */
export function commitTo(value: string, salt: string): Commitment {
  return createHash('sha256').update(`${salt}|${value}`).digest('base64url');
}
