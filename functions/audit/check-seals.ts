import { type Verdict, verifySigned } from '../platform/signing/signed-document.ts';
import type { AuditTrail } from './audit-trail.port.ts';
import { checkHead, type SealedHead } from './seal.ts';
import type { KeptSeal, Seals } from './seals.port.ts';

export interface CheckPorts {
  readonly seals: Pick<Seals, 'ofDay' | 'read'>;
  readonly trail: Pick<AuditTrail, 'chain'>;
  /** DER, SPKI: of the key that signs seals. */
  readonly publicKey: Uint8Array;
}

/** What the seals of a day say of the evidence as it is now. */
export interface DayVerdict {
  readonly seals: number;
  readonly heads: number;
  /** Seals that nobody of ours signed, and records that are not as they were sealed. */
  readonly broken: readonly (
    | { readonly seal: KeptSeal; readonly why: 'hash' | 'signature' }
    | { readonly head: SealedHead; readonly why: 'changed' | 'missing' }
  )[];
}

/**
 * Holds the audit records against the seals of a day (R43): whoever rewrote a chain from end to end, heads and all, is
 * found here.
 *
 * @param day `2026-11-21`, UTC
 */
export async function checkSeals({ seals, trail, publicKey }: CheckPorts, day: string): Promise<DayVerdict> {
  const broken: DayVerdict['broken'][number][] = [];
  const kept = await seals.ofDay(day);
  let count = 0;
  for (const seal of kept) {
    const signed = await seals.read(seal);
    const verdict: Verdict = verifySigned(signed, publicKey);
    if (!verdict.valid) {
      broken.push({ seal, why: verdict.reason });
      continue;
    }
    count += signed.document.heads.length;
    for (const head of signed.document.heads) {
      const { items } = await trail.chain(head.chainId, head.sequence - 1, 1);
      const [record] = items;
      const isThere = record?.sequence === head.sequence;
      const why = checkHead(head, isThere ? record : undefined);
      if (why !== 'stands') broken.push({ head, why });
    }
  }
  return { seals: kept.length, heads: count, broken };
}
