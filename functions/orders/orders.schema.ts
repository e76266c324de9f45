import * as z from 'zod/mini';
import { everyone, forOperator, forUsers } from '../identity/permissions.ts';
import { described, id, listOf, named, revision } from '../platform/base/json.schema.ts';
import { operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { line } from '../platform/text/text.schema.ts';
import { type Cart, cartStates } from './cart.ts';
import { exponentOf, isCurrency } from './currency.ts';
import { billings, isBillable, terms } from './offer.ts';
import type { Order } from './order.ts';
import { cartProblemCodes, cartProblems, type Review } from './review-cart.ts';
import { isRunning, type Subscription, subscriptionStates, willRenew } from './subscription.ts';

const minor = described('In minor units of the currency, such as cents.', z.int().check(z.minimum(0), z.maximum(1e12)));
const currency = described('ISO 4217.', z.string().check(z.refine(isCurrency, 'is no currency of ISO 4217')));
const seats = z.int().check(z.minimum(1), z.maximum(1_000_000));

const plan = z
  .strictObject({
    term: z.enum(terms),
    billing: z.enum(billings),
    currency,
    priceMinor: described('Per seat and billing period, in minor units.', minor),
  })
  .check(z.refine(isBillable, 'is billed for longer than its term'));

const exponent = described(
  'Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00.',
  z.int(),
);

/** Tells the exponent beside each currency. */
function withExponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExponents);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExponents(member)]));
  return typeof members.currency === 'string' ? { ...members, exponent: exponentOf(members.currency) } : members;
}

/** A view of something that holds amounts. */
const ofMoney = <View extends z.ZodMiniType>(view: View) =>
  z.pipe(
    z.transform((shown: unknown) => withExponents(shown)),
    view,
  );

const samePlanOnce = z.refine(
  (plans: unknown) =>
    new Set((plans as { term: string; billing: string }[]).map(({ term, billing }) => `${term} ${billing}`)).size ===
    (plans as unknown[]).length,
  'names a term and billing twice',
);

const offerFacts = {
  name: line(100),
  description: line(500),
  plans: z.array(plan).check(z.minLength(1), z.maxLength(20), samePlanOnce),
  seats: z
    .strictObject({ min: seats, max: seats })
    .check(z.refine(({ min, max }) => min <= max, 'has more min than max')),
};

const status = z.enum(['active', 'withdrawn']);

export const newOfferBody = named(
  'NewOffer',
  z.strictObject({
    sku: described('Your name for it, part of its ID.', z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,49}$/))),
    ...offerFacts,
    status: z._default(status, 'active'),
  }),
);

const offerChangeBody = named(
  'OfferChange',
  z
    .strictObject({
      name: z.optional(offerFacts.name),
      description: z.optional(offerFacts.description),
      plans: z.optional(offerFacts.plans),
      seats: z.optional(offerFacts.seats),
      status: z.optional(status),
    })
    .check(z.refine((body) => Object.values(body).some((value) => value !== undefined), 'changes nothing')),
);

const planView = z.object({
  term: z.enum(terms),
  billing: z.enum(billings),
  currency: z.string(),
  exponent,
  priceMinor: minor,
});

export const offerView = ofMoney(
  named(
    'Offer',
    z.object({ id: z.string(), status, ...offerFacts, plans: z.array(planView), createdAt: z.string(), revision }),
  ),
);

/** Whoever gets the credit, by a number of its or by its account. */
const namedReseller = z
  .string()
  .check(z.regex(/^(\d{5,10}|par_[0-9A-Za-z]{1,40})$/, 'is a PartnerID of 5 to 10 digits, or an account’s ID'));

const newLine = z.strictObject({
  kind: z.literal('new'),
  offerId: id,
  term: z.enum(terms),
  billing: z.enum(billings),
  seats,
  partnerId: described(
    'The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified.',
    namedReseller,
  ),
});

const moreLine = z.strictObject({
  kind: z.literal('more'),
  subscriptionId: id,
  seats: described('How many more.', seats),
});

const mostLines = 50;
const lines = z.array(z.discriminatedUnion('kind', [newLine, moreLine])).check(z.maxLength(mostLines));

const cartBody = named(
  'NewCart',
  z.strictObject({ customerId: id, lines: z._default(lines, []), reference: z.optional(line(100)) }),
);

const cartView = named(
  'Cart',
  z.object({
    id: z.string(),
    status: z.enum(cartStates),
    customerId: z.string(),
    lines,
    reference: z.optional(z.string()),
    createdBy: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    orderId: z.optional(z.string()),
    revision,
  }),
);

/** A cart as the API shows it. */
export const showCart = (cart: Cart) => ({ status: 200, body: cartView.parse(cart), revision: cart.revision });
export { cartView };

const price = { offerName: z.string(), currency: z.string(), exponent, priceMinor: z.int(), totalMinor: z.int() };
const totals = described('By currency, in minor units.', z.record(z.string(), z.int()));

const pricedLine = z.discriminatedUnion('kind', [
  z.object({ ...newLine.shape, ...price, reseller: z.optional(z.object({ accountId: z.string(), name: z.string() })) }),
  z.object({ ...moreLine.shape, ...price }),
]);

const reviewView = ofMoney(
  named(
    'CartReview',
    z.object({
      valid: z.boolean(),
      lines: z.array(pricedLine),
      totals,
      problems: z.array(
        z.object({
          code: z.enum(cartProblemCodes),
          line: described('From 0.', z.optional(z.int())),
          detail: described('In words.', z.string()),
        }),
      ),
      reviewHash: described('Of lines and prices: buy with it.', z.string()),
    }),
  ),
);

/** A review as the API shows it. */
export function showReview({ lines: priced, totals: sums, problems: found, hash }: Review): z.infer<typeof reviewView> {
  const problems = found.map((each) => ({ ...each, detail: cartProblems[each.code] }));
  return reviewView.parse({ valid: problems.length === 0, lines: priced, totals: sums, problems, reviewHash: hash });
}

const orderView = ofMoney(
  named(
    'Order',
    z.object({
      id: z.string(),
      cartId: z.string(),
      customerId: z.string(),
      lines: z.array(
        z.discriminatedUnion('kind', [
          z.object({ ...newLine.shape, ...price, subscriptionId: z.string() }),
          z.object({ ...moreLine.shape, ...price }),
        ]),
      ),
      totals,
      orderedBy: z.string(),
      orderedAt: z.string(),
      reference: z.optional(z.string()),
    }),
  ),
);

/** An order as the API shows it. */
export const showOrder = (order: Order): z.infer<typeof orderView> => orderView.parse(order);
export { orderView };

const actingAs = described('That you act as indirect provider.', z.boolean());

const purchaseBody = named(
  'Purchase',
  z.strictObject({ reviewHash: z.string().check(z.maxLength(100)), actingAsIndirectProvider: actingAs }),
);

/** What is bought: of which offer, for how long, at which price, for how many. */
const planShown = {
  offerId: z.string(),
  offerName: z.string(),
  term: z.enum(terms),
  billing: z.enum(billings),
  currency: z.string(),
  exponent,
  priceMinor: z.int(),
  seats: z.int(),
};

const subscriptionShown = ofMoney(
  named(
    'Subscription',
    z.object({
      id: z.string(),
      status: z.enum(subscriptionStates),
      customerId: z.string(),
      providerId: z.string(),
      ...planShown,
      assigned: described('Licences that users have.', z.int()),
      association: described(
        'The reseller that gets the incentive credit.',
        z.optional(z.object({ partnerId: z.string(), resellerId: z.string(), resellerName: z.optional(z.string()) })),
      ),
      supportContact: described('The account of the reseller that supports it.', z.optional(z.string())),
      orderId: z.string(),
      createdAt: z.string(),
      termEndsAt: z.string(),
      autoRenew: described('Whether it is renewed when its term ends.', z._default(z.boolean(), true)),
      scheduledChange: described(
        'What it will be from its renewal on, at the price of when it was scheduled.',
        z.optional(
          z.object({
            ...planShown,
            seats: described('Absent: as many as it has then.', z.optional(z.int())),
            scheduledAt: z.string(),
          }),
        ),
      ),
      endsAt: described('Where it will not be renewed: when it ends.', z.optional(z.string())),
      revision,
    }),
  ),
);

export const subscriptionView = z.pipe(
  z.transform((subscription: Subscription): unknown =>
    isRunning(subscription) && !willRenew(subscription)
      ? { ...subscription, endsAt: subscription.termEndsAt }
      : subscription,
  ),
  subscriptionShown,
);

const subscriptionBody = named(
  'SubscriptionChange',
  z.union([
    z.strictObject({ seats: described('Fewer licences; more are ordered with a cart.', seats) }),
    z.strictObject({ autoRenew: described('Whether it is renewed when its term ends.', z.boolean()) }),
    z.strictObject({
      atRenewal: described(
        'What changes when it is renewed, in place of what was scheduled before; `null` withdraws it.',
        z.nullable(
          z
            .strictObject({
              seats: z.optional(seats),
              offerId: z.optional(id),
              term: z.optional(z.enum(terms)),
              billing: z.optional(z.enum(billings)),
            })
            .check(z.refine((wish) => Object.values(wish).some((value) => value !== undefined), 'changes nothing')),
        ),
      ),
    }),
    z.strictObject({
      associatedPartnerId: described(
        'A PartnerID of the reseller, or its account’s ID; `null` clears.',
        z.nullable(namedReseller),
      ),
    }),
    z.strictObject({ supportContact: described('A reseller’s account; `null` clears.', z.nullable(id)) }),
  ]),
);

const none = (name: string) => named(name, z.strictObject({}));

const licenceList = named(
  'LicenceList',
  z.object({
    items: z.array(
      z.object({
        userId: z.string(),
        since: z.string(),
        name: described('For whom may read the customer’s users; so is the user name.', z.optional(z.string())),
        userName: z.optional(z.string()),
      }),
    ),
  }),
);

const cart = '/v1/carts/{cartId}' as const;
const subscription = '/v1/subscriptions/{subscriptionId}' as const;

const moveRefusals = {
  suspend: ['subscription_already_suspended'],
  resume: ['subscription_already_active'],
  cancel: ['subscription_already_cancelled', 'subscription_not_cancellable'],
} as const;

const move = (name: 'suspend' | 'resume' | 'cancel', noun: string, summary: string) =>
  operation({
    id: `${name}Subscription`,
    method: 'POST',
    path: `${subscription}/${noun}` as const,
    permission: forUsers(everyone),
    summary,
    rows: ['R12', 'R26'],
    body: none(`Subscription${noun[0]?.toUpperCase()}${noun.slice(1)}`),
    answers: { 200: subscriptionView },
    refusals: ['not_found', 'privilege_required', 'subscription_not_active', ...moveRefusals[name]],
    makes: true,
    changes: true,
  });

export const catalogueOperations = {
  listOffers: operation({
    id: 'listOffers',
    method: 'GET',
    path: '/v1/offers',
    permission: forUsers(everyone),
    summary: 'The catalogue: offers with their plans and seats.',
    rows: ['R25'],
    query: pageOfQuery,
    answers: { 200: listOf('OfferList', offerView) },
    refusals: ['cursor_invalid'],
  }),
  getOffer: operation({
    id: 'getOffer',
    method: 'GET',
    path: '/v1/offers/{offerId}',
    permission: forUsers(everyone),
    summary: 'Reads an offer.',
    rows: ['R25'],
    answers: { 200: offerView },
    refusals: ['not_found'],
  }),
  publishOffer: operation({
    id: 'publishOffer',
    method: 'POST',
    path: '/v1/operator/offers',
    permission: forOperator,
    summary: 'Puts an offer into the catalogue.',
    rows: ['R25'],
    body: newOfferBody,
    answers: { 201: offerView },
    refusals: ['offer_already_exists'],
    makes: true,
  }),
  readOffer: operation({
    id: 'readOffer',
    method: 'GET',
    path: '/v1/operator/offers/{offerId}',
    permission: forOperator,
    summary: 'Reads an offer, to change it.',
    rows: ['R25'],
    answers: { 200: offerView },
    refusals: ['not_found'],
  }),
  changeOffer: operation({
    id: 'changeOffer',
    method: 'PATCH',
    path: '/v1/operator/offers/{offerId}',
    permission: forOperator,
    summary: 'Changes an offer, or withdraws it. What was bought stays as it was bought.',
    rows: ['R25'],
    body: offerChangeBody,
    answers: { 200: offerView },
    refusals: ['not_found'],
    changes: true,
  }),
} as const;

export const orderOperations = {
  beginCart: operation({
    id: 'beginCart',
    method: 'POST',
    path: '/v1/carts',
    permission: forUsers(everyone, { kind: 'provider', activeAgreement: true }),
    summary: `Begins a cart for a customer for which you may order; at most ${mostLines} lines.`,
    rows: ['R25', 'R26'],
    body: cartBody,
    answers: { 201: cartView },
    refusals: ['not_found', 'privilege_required', 'provider_relationship_missing'],
    makes: true,
  }),
  listCarts: operation({
    id: 'listCarts',
    method: 'GET',
    path: '/v1/carts',
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Lists your carts, newest first.',
    rows: ['R25'],
    query: pageOfQuery,
    answers: { 200: listOf('CartList', cartView) },
    refusals: ['cursor_invalid'],
  }),
  getCart: operation({
    id: 'getCart',
    method: 'GET',
    path: cart,
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Reads a cart.',
    rows: ['R25'],
    answers: { 200: cartView },
    refusals: ['not_found'],
  }),
  changeCart: operation({
    id: 'changeCart',
    method: 'PATCH',
    path: cart,
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Sets the lines of an open cart.',
    rows: ['R25', 'R26'],
    body: named('CartChange', z.strictObject({ lines })),
    answers: { 200: cartView },
    refusals: ['not_found', 'cart_not_open', 'cart_already_purchased'],
    changes: true,
  }),
  reviewCart: operation({
    id: 'reviewCart',
    method: 'POST',
    path: `${cart}/review`,
    permission: forUsers(everyone, { kind: 'provider', activeAgreement: true }),
    summary: 'Prices the cart, and tells all that is wrong with it. Writes nothing.',
    rows: ['R3', 'R24', 'R25', 'R27'],
    body: named('CartReviewRequest', z.strictObject({ actingAsIndirectProvider: actingAs })),
    answers: { 200: reviewView },
    refusals: ['not_found', 'acting_as_unconfirmed', 'cart_not_open', 'cart_already_purchased'],
  }),
  purchaseCart: operation({
    id: 'purchaseCart',
    method: 'POST',
    path: `${cart}/purchase`,
    permission: forUsers(everyone, { kind: 'provider', activeAgreement: true }),
    summary: 'Buys the cart as it was reviewed, once: an order, and its subscriptions.',
    rows: ['R3', 'R24', 'R25', 'R26', 'R27'],
    body: purchaseBody,
    answers: { 201: orderView },
    refusals: [
      'not_found',
      'acting_as_unconfirmed',
      'cart_not_open',
      'cart_already_purchased',
      'cart_not_valid',
      'cart_too_large',
      'review_changed',
      'provider_relationship_missing',
      'reseller_relationship_missing',
      'customer_agreement_missing',
      'partnership_not_active',
    ],
    makes: true,
    changes: true,
  }),
  cancelCart: operation({
    id: 'cancelCart',
    method: 'POST',
    path: `${cart}/cancellation`,
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Ends the whole operation.',
    rows: ['R25'],
    body: none('CartCancellation'),
    answers: { 200: cartView },
    refusals: ['not_found', 'cart_already_cancelled', 'cart_already_purchased', 'cart_not_open'],
    makes: true,
    changes: true,
  }),
  listOrders: operation({
    id: 'listOrders',
    method: 'GET',
    path: '/v1/orders',
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Lists your orders, newest first.',
    rows: ['R25'],
    query: pageOfQuery,
    answers: { 200: listOf('OrderList', orderView) },
    refusals: ['cursor_invalid'],
  }),
  getOrder: operation({
    id: 'getOrder',
    method: 'GET',
    path: '/v1/orders/{orderId}',
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Reads an order.',
    rows: ['R25'],
    answers: { 200: orderView },
    refusals: ['not_found'],
  }),
} as const;

export const subscriptionOperations = {
  listSubscriptions: operation({
    id: 'listSubscriptions',
    method: 'GET',
    path: '/v1/customers/{customerId}/subscriptions',
    permission: forUsers(everyone),
    summary: 'Lists a customer’s subscriptions, newest first.',
    rows: ['R12', 'R26'],
    query: pageOfQuery,
    answers: { 200: listOf('SubscriptionList', subscriptionView) },
    refusals: ['not_found', 'privilege_required', 'cursor_invalid'],
  }),
  getSubscription: operation({
    id: 'getSubscription',
    method: 'GET',
    path: subscription,
    permission: forUsers(everyone),
    summary: 'Reads a subscription.',
    rows: ['R12', 'R26'],
    answers: { 200: subscriptionView },
    refusals: ['not_found', 'privilege_required'],
  }),
  changeSubscription: operation({
    id: 'changeSubscription',
    method: 'PATCH',
    path: subscription,
    permission: forUsers(everyone, { kind: 'provider' }),
    summary:
      'Sets fewer licences, switches the renewal, schedules a change for it, associates a reseller, or designates its support contact: one at a time.',
    rows: ['R26', 'R27', 'R28', 'R51'],
    body: subscriptionBody,
    answers: { 200: subscriptionView },
    refusals: [
      'not_found',
      'privilege_required',
      'subscription_not_active',
      'seats_out_of_range',
      'seats_assigned',
      'seats_not_returnable',
      'seats_need_order',
      'subscription_not_renewing',
      'plan_not_sold',
      'changes_nothing',
      'scheduled_change_missing',
      'partner_id_not_verified',
      'partnership_not_active',
    ],
    changes: true,
  }),
  suspendSubscription: move('suspend', 'suspension', 'Suspends a subscription with its services.'),
  resumeSubscription: move('resume', 'resumption', 'Resumes a suspended subscription.'),
  cancelSubscription: move('cancel', 'cancellation', 'Cancels a subscription for good.'),
  listLicences: operation({
    id: 'listLicences',
    method: 'GET',
    path: `${subscription}/licences`,
    permission: forUsers(everyone),
    summary: 'Lists the users that have a licence.',
    rows: ['R12'],
    answers: { 200: licenceList },
    refusals: ['not_found', 'privilege_required'],
  }),
  assignLicence: operation({
    id: 'assignLicence',
    method: 'POST',
    path: `${subscription}/licences`,
    permission: forUsers(everyone),
    summary: 'Gives a user of the customer’s a licence; never more than were bought.',
    rows: ['R12'],
    body: named('LicenceAssignment', z.strictObject({ userId: id })),
    answers: { 201: subscriptionView },
    refusals: [
      'not_found',
      'privilege_required',
      'subscription_not_active',
      'seats_used_up',
      'licence_already_assigned',
    ],
    makes: true,
  }),
  removeLicence: operation({
    id: 'removeLicence',
    method: 'POST',
    path: `${subscription}/licences/{userId}/removal`,
    permission: forUsers(everyone),
    summary: 'Takes a user’s licence back.',
    rows: ['R12'],
    body: none('LicenceRemoval'),
    answers: { 200: subscriptionView },
    refusals: ['not_found', 'privilege_required', 'licence_not_assigned'],
    makes: true,
  }),
} as const;
