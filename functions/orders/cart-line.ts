import type { PartnerId } from '../platform/base/ids.ts';
import type { Plan } from './offer.ts';

/** One line of a cart: a new subscription, or more licences on one that is there (R25, R26). */
export type CartLine =
  | ({
      readonly kind: 'new';
      readonly offerId: string;
      readonly seats: number;
      /** The PartnerID of the reseller it is associated with (R27). */
      readonly partnerId: PartnerId;
    } & Pick<Plan, 'term' | 'billing'>)
  | { readonly kind: 'more'; readonly subscriptionId: string; readonly seats: number };
