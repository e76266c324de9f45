import { customerAgreementVersion } from '../customer-accounts/account.ts';
import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import type { Caller } from '../identity/caller.ts';
import { partnershipIdOf } from '../partnerships/partnership.ts';
import {
  type PartnerIdVerification,
  type VerifyPartnerIdPorts,
  verifyReseller,
} from '../partnerships/verify-partner-id.ts';
import { hashOf } from '../platform/base/canonical-json.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { mostWrites } from '../platform/table/page.ts';
import type { Access } from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Cart } from './cart.ts';
import type { CartLine } from './cart-line.ts';
import type { Offer } from './offer.ts';
import type { Orders, PurchaseConditions } from './orders.port.ts';
import { type Priced, totalOf, totalsOf } from './price.ts';
import type { Subscription } from './subscription.ts';

/** What may be wrong with a cart, so that it cannot be bought, and what to do. */
export const cartProblems = {
  cart_empty: 'The cart has no line.',
  offer_unknown: 'There is no such offer.',
  offer_withdrawn: 'The offer is not sold any more.',
  plan_unknown: 'The offer is not sold for this term and billing.',
  seats_out_of_range: 'So many licences are not sold: see the offer for the fewest and the most.',
  subscription_unknown: 'The customer has no such subscription of yours.',
  subscription_not_active: 'The subscription is not active.',
  subscription_twice: 'Another line is for the same subscription already.',
  partner_id_unknown: 'There is no reseller with this PartnerID.',
  partner_id_location: 'The location is no longer in use.',
  partner_id_account: 'The reseller’s account is suspended or closed.',
  partner_id_agreement: 'The reseller’s partner agreement is not active.',
  partner_id_region: 'The location is not in your region.',
  partner_id_partnership: 'The reseller is no partner of yours.',
  partner_id_unavailable: 'The PartnerID could not be verified just now: try again.',
  provider_relationship_missing:
    'The customer has not given you the right to order: invite it, or have it invited jointly.',
  reseller_missing: 'No reseller is associated with the subscription: set one first.',
  reseller_relationship_missing: 'The reseller has no relationship with the customer: it invites the customer first.',
  partnership_not_active: 'Your partnership with the reseller is not active.',
  customer_not_ready: 'The customer is still being set up: try again in a minute.',
  customer_agreement_missing: 'The customer has not accepted the present customer agreement: record it first.',
  total_too_large: 'The total is too large.',
  cart_too_large: 'The cart is too large to be bought at once: divide it.',
} as const;
export const cartProblemCodes = Object.keys(cartProblems) as [CartProblemCode, ...CartProblemCode[]];
export type CartProblemCode = keyof typeof cartProblems;

/** One problem, with the line's number from 0 where it is of a line. */
export interface CartProblem {
  readonly code: CartProblemCode;
  readonly line?: number;
}

/** A cart, looked through: prices, totals, and all that is wrong (R25). */
export interface Review {
  readonly lines: readonly Priced[];
  readonly totals: Readonly<Record<string, number>>;
  readonly problems: readonly CartProblem[];
  /** Of lines and prices: buy with it. */
  readonly hash: string;
  /** What must still hold when it is bought. */
  readonly conditions: PurchaseConditions;
  readonly associations: ReadonlyMap<string, Extract<PartnerIdVerification, { verified: true }>>;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
}

export interface ReviewPorts extends VerifyPartnerIdPorts {
  readonly orders: Pick<Orders, 'getOffers' | 'getSubscriptions'>;
  readonly customers: Pick<Customers, 'find' | 'getAccess'>;
  readonly accounts: Pick<CustomerAccounts, 'getAgreement'>;
}

/**
 * Looks through a cart (R25): prices each line, and finds all that is wrong, the preconditions of R3 included. Writes
 * nothing.
 */
export async function reviewCart(ports: ReviewPorts, caller: Caller, cart: Cart): Promise<Review> {
  const { customerId, providerId, lines } = cart;
  const [offers, subscriptions, { customer, access }, agreement, verified] = await Promise.all([
    ports.orders.getOffers(lines.flatMap((line) => (line.kind === 'new' ? [line.offerId] : []))),
    ports.orders.getSubscriptions(lines.flatMap((line) => (line.kind === 'more' ? [line.subscriptionId] : []))),
    ports.customers.find(customerId, [providerId]),
    ports.accounts.getAgreement(customerId),
    verifyAll(ports, caller, lines),
  ]);
  const known = { offers: byId(offers), subscriptions: byId(subscriptions), verified, customerId, providerId };
  const looked = lines.map((line, index) => lookAt(known, line, index, lines));
  const resellerIds = resellersOf(verified, subscriptions);
  const lacking = await lackingOf(ports, customerId, providerId, resellerIds);
  const priced = looked.flatMap(({ priced: each }) => (each ? [each] : []));
  const totals = totalsOf(priced);
  const problems: CartProblem[] = [
    ...(lines.length === 0 ? [{ code: 'cart_empty' } as const] : []),
    ...(customer?.status === 'provisioning' ? [{ code: 'customer_not_ready' } as const] : []),
    ...(hasOrders(access[providerId]) ? [] : [{ code: 'provider_relationship_missing' } as const]),
    ...lacking.map((code) => ({ code })),
    ...(agreement?.version === customerAgreementVersion ? [] : [{ code: 'customer_agreement_missing' } as const]),
    ...looked.flatMap(({ problems: found }) => found),
    ...(totals === undefined ? [{ code: 'total_too_large' } as const] : []),
    ...(writesOf(lines, resellerIds.length, offers.length) > mostWrites ? [{ code: 'cart_too_large' } as const] : []),
  ];
  return {
    lines: priced,
    totals: totals ?? {},
    problems,
    hash: hashOf({ cart: cart.id, customerId, lines: priced }),
    conditions: {
      customerId,
      providerId,
      agreementVersion: customerAgreementVersion,
      resellers: resellerIds.map((resellerId) => ({
        resellerId,
        partnershipId: partnershipIdOf(resellerId, providerId),
      })),
      offers: offers.map(({ id, revision }) => ({ id, revision })),
    },
    associations: new Map(
      [...verified.values()].flatMap((each) => (each.verified ? [[each.partnerId, each] as const] : [])),
    ),
    offers: known.offers,
    subscriptions: known.subscriptions,
  };
}

interface Known {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly verified: ReadonlyMap<string, PartnerIdVerification>;
  readonly customerId: CustomerId;
  readonly providerId: AccountId;
}

interface Looked {
  readonly priced?: Priced;
  readonly problems: readonly CartProblem[];
}

function lookAt(known: Known, line: CartLine, index: number, all: readonly CartLine[]): Looked {
  const wrong = (...codes: CartProblemCode[]): Looked => ({ problems: codes.map((code) => ({ code, line: index })) });
  if (line.kind === 'more') {
    const isFirst =
      all.findIndex((each) => each.kind === 'more' && each.subscriptionId === line.subscriptionId) === index;
    return isFirst ? lookAtMore(known, line, wrong) : wrong('subscription_twice');
  }
  const offer = known.offers.get(line.offerId);
  if (offer === undefined) return wrong('offer_unknown');
  if (offer.status === 'withdrawn') return wrong('offer_withdrawn');
  const plan = offer.plans.find(({ term, billing }) => term === line.term && billing === line.billing);
  if (plan === undefined) return wrong('plan_unknown');
  const verification = known.verified.get(line.partnerId);
  const totalMinor = totalOf(line.seats, plan);
  const { currency, priceMinor } = plan;
  const { problems } = wrong(
    ...(line.seats < offer.seats.min || line.seats > offer.seats.max ? (['seats_out_of_range'] as const) : []),
    ...(verification?.verified ? [] : ([`partner_id_${verification?.reason ?? 'unknown'}`] as const)),
    ...(totalMinor === undefined ? (['total_too_large'] as const) : []),
  );
  return totalMinor === undefined
    ? { problems }
    : {
        problems,
        priced: { ...line, ...resellerIn(verification), offerName: offer.name, currency, priceMinor, totalMinor },
      };
}

/** Who gets the credit, by name; its PartnerID, where the line names its account. */
function resellerIn(verification: PartnerIdVerification | undefined) {
  if (!verification?.verified) return {};
  const { partnerId, accountId, company } = verification;
  return { partnerId, reseller: { accountId, name: company } };
}

function lookAtMore(
  { subscriptions, customerId, providerId }: Known,
  line: Extract<CartLine, { kind: 'more' }>,
  wrong: (...codes: CartProblemCode[]) => Looked,
): Looked {
  const subscription = subscriptions.get(line.subscriptionId);
  if (subscription?.customerId !== customerId || subscription.providerId !== providerId)
    return wrong('subscription_unknown');
  if (subscription.status !== 'active') return wrong('subscription_not_active');
  if (subscription.association === undefined) return wrong('reseller_missing');
  if (subscription.seats + line.seats > subscription.most) return wrong('seats_out_of_range');
  const totalMinor = totalOf(line.seats, subscription);
  if (totalMinor === undefined) return wrong('total_too_large');
  const { offerName, currency, priceMinor } = subscription;
  return { problems: [], priced: { ...line, offerName, currency, priceMinor, totalMinor } };
}

/** Verifies each reseller once, by what the lines name it with. */
async function verifyAll(ports: VerifyPartnerIdPorts, caller: Caller, lines: readonly CartLine[]) {
  const ids = [...new Set(lines.flatMap((line) => (line.kind === 'new' ? [line.partnerId] : [])))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await verifyReseller(ports, caller, id)] as const)));
}

/** The resellers of all lines: of new ones by their PartnerID, of more licences as the subscription has it. */
function resellersOf(
  verified: ReadonlyMap<string, PartnerIdVerification>,
  subscriptions: readonly Subscription[],
): string[] {
  const ofNew = [...verified.values()].flatMap((each) => (each.verified ? [each.accountId] : []));
  const ofMore = subscriptions.flatMap(({ association }) => (association ? [association.resellerId] : []));
  return [...new Set([...ofNew, ...ofMore])];
}

/** What the resellers lack: a relationship with the customer, a partnership with the provider (R3, R22). */
async function lackingOf(
  { customers, partnerships }: Pick<ReviewPorts, 'customers' | 'partnerships'>,
  customerId: CustomerId,
  providerId: AccountId,
  resellerIds: readonly string[],
): Promise<CartProblemCode[]> {
  const [access, active] = await Promise.all([
    Promise.all(resellerIds.map((id) => customers.getAccess(customerId, id))),
    Promise.all(resellerIds.map((id) => partnerships.get(partnershipIdOf(id, providerId)))),
  ]);
  return [
    ...(access.some((each) => each?.grants.delegatedAdmin === undefined)
      ? (['reseller_relationship_missing'] as const)
      : []),
    ...(active.some((each) => each?.status !== 'active') ? (['partnership_not_active'] as const) : []),
  ];
}

/**
 * The writes and checks of a purchase: key, cart with record and event, provider's right, agreement, order; and those
 * of lines.
 */
function writesOf(lines: readonly CartLine[], resellers: number, offers: number): number {
  const ofLines = lines.reduce((sum, { kind }) => sum + (kind === 'new' ? 1 : 3), 0);
  return 7 + 2 * resellers + offers + ofLines;
}

const hasOrders = (access: Access | undefined) => access?.grants.orders !== undefined;

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((each) => [each.id, each]));
