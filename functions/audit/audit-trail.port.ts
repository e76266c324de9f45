import type { AccountId } from '../platform/base/ids.ts';
import type { AuditRecord, ChainHead } from '../platform/changes/audit-record.ts';
import type { Page } from '../platform/table/page.ts';

/** Which records are wanted; all that are named must hold. Times are RFC 3339 in UTC. */
export interface TrailFilter {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly action?: string | undefined;
  readonly chain?: string | undefined;
  /** A user's ID. */
  readonly userId?: string | undefined;
}

/** What a chain is of, as the table has it now. */
export interface ChainOwner {
  readonly head: ChainHead | undefined;
  /** The partner asked for, where the chain is its own; of a customer, where it ever had a privilege. */
  readonly accountId: AccountId | undefined;
}

/** The audit trail, to be read (R38, R43). */
export interface AuditTrail {
  /** A partner's records, newest first, for years back. */
  list(accountId: AccountId, filter: TrailFilter, limit: number, after?: string): Promise<Page<AuditRecord>>;
  /** Records of one chain in their order, from one number on, and whether there are more. */
  chain(chainId: string, after: number, limit: number): Promise<Page<AuditRecord>>;
  /** Whose a chain is, and where it should end. */
  ownerOf(chainId: string, accountId: AccountId): Promise<ChainOwner>;
}
