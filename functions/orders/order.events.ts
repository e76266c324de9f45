import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event, idList, time } from '../platform/changes/event.schema.ts';

const offer = z.strictObject({ status: z.enum(['active', 'withdrawn']) });
const ofCustomer = z.strictObject({ accountId, customerId: z.string() });
const ofSubscription = z.strictObject({
  ...ofCustomer.shape,
  providerId: described('Whose it is, where another partner changed it.', z.optional(z.string())),
});

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
  SubscriptionSeatsChanged: event(z.strictObject({ ...ofSubscription.shape, seatsBefore: z.int(), seats: z.int() })),
  SubscriptionRenewed: event(z.strictObject({ ...ofSubscription.shape, termEndsAt: time, ...changed })),
  SubscriptionChangeScheduled: event(z.strictObject({ ...ofSubscription.shape, ...changed })),
  SubscriptionChangeWithdrawn: event(ofSubscription),
  SubscriptionEnding: event(
    z.strictObject({ ...ofSubscription.shape, endsAt: time, daysLeft: described('Days until it ends.', z.int()) }),
  ),
  SubscriptionExpired: event(ofSubscription),
  SubscriptionAutoRenewChanged: event(z.strictObject({ ...ofSubscription.shape, autoRenew: z.boolean() })),
  SubscriptionSuspended: event(ofSubscription),
  SubscriptionResumed: event(ofSubscription),
  SubscriptionCancelled: event(ofSubscription),
  SubscriptionAssociated: event(
    z.strictObject({
      ...ofSubscription.shape,
      associatedPartnerId: described('The PartnerID; absent: cleared.', z.optional(z.string())),
      resellerId: z.optional(z.string()),
    }),
  ),
  SubscriptionSupportChanged: event(
    z.strictObject({ ...ofSubscription.shape, resellerId: described('Absent: cleared.', z.optional(z.string())) }),
  ),
  LicenceAssigned: event(z.strictObject({ ...ofSubscription.shape, userId: z.string() })),
  LicenceRemoved: event(z.strictObject({ ...ofSubscription.shape, userId: z.string() })),
} as const;
