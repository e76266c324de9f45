import type { Partner } from './partner.ts';

/** Which account holds a PartnerID. */
export interface PartnerIds {
  /** @returns the partner, `undefined` where nobody holds it: two reads */
  holderOf(partnerId: string): Promise<Partner | undefined>;
}
