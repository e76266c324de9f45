import type { Clock } from '../platform/base/ids.ts';
import type { Signer } from '../platform/signing/signing-key.port.ts';
import { type SealedHead, sealOf } from './seal.ts';
import type { Seals } from './seals.port.ts';

export interface SealPorts {
  readonly signer: Signer;
  readonly seals: Pick<Seals, 'keep'>;
  readonly clock: Clock;
}

/** What the evidence table's stream brought: records that were added, and places where one was changed or deleted. */
export interface EvidenceNews {
  /** Place of the first in the stream. */
  readonly position: string;
  readonly added: readonly SealedHead[];
  readonly touched: readonly Omit<SealedHead, 'hash'>[];
}

/**
 * Signs how far each chain went, and keeps it out of everybody's reach (R43). Repeated, it seals the same once more.
 *
 * @returns how many heads were sealed
 */
export async function sealHeads({ signer, seals, clock }: SealPorts, news: EvidenceNews): Promise<number> {
  const seal = sealOf(news.added, clock());
  if (seal.heads.length > 0) await seals.keep(await signer.sign(seal), news.position);
  return seal.heads.length;
}
