import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event, idList, time } from '../platform/changes/event.schema.ts';

const offer = z.strictObject({ status: z.enum(['active', 'withdrawn']) });
const ofCustomer = z.strictObject({ accountId, customerId: z.string() });

/** What of a subscription a change scheduled for its renewal sets. */
const changed = {
  seats: z.optional(z.int()),
  offerId: z.optional(z.string()),
  term: z.optional(z.string()),
  billing: z.optional(z.string()),
};

/** What happens to the catalogue, carts and subscriptions (R25 to R28). */
export const orderEvents = {
  OfferPublished: event(offer),
  OfferChanged: event(offer),
  CartOpened: event(ofCustomer),
  CartChanged: event(z.strictObject({ accountId, lines: z.int() })),
  CartPurchased: event(z.strictObject({ ...ofCustomer.shape, orderId: z.string(), subscriptionIds: idList })),
  CartCancelled: event(ofCustomer),
  CartExpired: event(ofCustomer),
  SubscriptionSeatsChanged: event(z.strictObject({ ...ofCustomer.shape, seatsBefore: z.int(), seats: z.int() })),
  SubscriptionRenewed: event(z.strictObject({ ...ofCustomer.shape, termEndsAt: time, ...changed })),
  SubscriptionChangeScheduled: event(z.strictObject({ ...ofCustomer.shape, ...changed })),
  SubscriptionChangeWithdrawn: event(ofCustomer),
  SubscriptionEnding: event(
    z.strictObject({ ...ofCustomer.shape, endsAt: time, daysLeft: described('Days until it ends.', z.int()) }),
  ),
  SubscriptionExpired: event(ofCustomer),
  SubscriptionAutoRenewChanged: event(z.strictObject({ ...ofCustomer.shape, autoRenew: z.boolean() })),
  SubscriptionSuspended: event(ofCustomer),
  SubscriptionResumed: event(ofCustomer),
  SubscriptionCancelled: event(ofCustomer),
  SubscriptionAssociated: event(
    z.strictObject({
      ...ofCustomer.shape,
      associatedPartnerId: described('The PartnerID; absent: cleared.', z.optional(z.string())),
      resellerId: z.optional(z.string()),
    }),
  ),
  SubscriptionSupportChanged: event(
    z.strictObject({ ...ofCustomer.shape, resellerId: described('Absent: cleared.', z.optional(z.string())) }),
  ),
  LicenceAssigned: event(z.strictObject({ ...ofCustomer.shape, userId: z.string() })),
  LicenceRemoved: event(z.strictObject({ ...ofCustomer.shape, userId: z.string() })),
} as const;
