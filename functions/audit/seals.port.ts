import type { SignedDocument } from '../platform/signing/signed-document.ts';
import type { AuditSeal } from './seal.ts';

/** A seal that was kept: `2026-11-21/….json`, in the version named. */
export interface KeptSeal {
  readonly key: string;
  readonly version: string;
}

/** Where seals are kept: a bucket that lets nobody change or delete them for years. */
export interface Seals {
  /** @param position of the first record in the stream: a name that no other seal has */
  keep(seal: SignedDocument<AuditSeal>, position: string): Promise<void>;
  /** Every version of every seal of a day (`2026-11-21`, UTC): one written over another hides nothing. */
  ofDay(day: string): Promise<readonly KeptSeal[]>;
  read(kept: KeptSeal): Promise<SignedDocument<AuditSeal>>;
}
