import { type AuditRecord, type ChainHead, isAsWritten } from '../platform/changes/audit-record.ts';

/** How far a chain went: its last record's number and hash. */
export interface SealedHead extends ChainHead {
  readonly chainId: string;
}

/** Heads of chains, to be signed and kept where nobody can change or delete them (R43). */
export interface AuditSeal {
  readonly kind: 'audit-seal';
  readonly version: '1';
  /** RFC 3339, UTC. */
  readonly sealedAt: string;
  readonly heads: readonly SealedHead[];
}

/** Seals the last of each chain's new records: it stands for all before it. */
export function sealOf(records: readonly SealedHead[], now: Date): AuditSeal {
  const last = new Map<string, SealedHead>();
  for (const { chainId, sequence, hash } of records) {
    if ((last.get(chainId)?.sequence ?? 0) < sequence) last.set(chainId, { chainId, sequence, hash });
  }
  return { kind: 'audit-seal', version: '1', sealedAt: now.toISOString(), heads: [...last.values()] };
}

/** What became of a sealed head: its record is as it was, another stands there, or none. */
export type HeadVerdict = 'stands' | 'changed' | 'missing';

/** Holds a sealed head against the record that stands in its place now. */
export function checkHead({ hash }: SealedHead, record: AuditRecord | undefined): HeadVerdict {
  if (record === undefined) return 'missing';
  return record.hash === hash && isAsWritten(record) ? 'stands' : 'changed';
}
