import type { PartnerId } from '../platform/base/ids.ts';
import type { Partner } from './partner.ts';

/** Which account holds a PartnerID. */
export interface PartnerIds {
  /** @returns the partner, `undefined` where nobody holds it: two reads */
  holderOf(partnerId: PartnerId): Promise<Partner | undefined>;
}
