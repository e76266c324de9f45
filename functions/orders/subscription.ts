import { daysLeft, nextNotice } from '../platform/base/end-notices.ts';
import type { DomainError } from '../platform/base/errors.ts';
import type { AccountId, CustomerId, PartnerId } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { chainStart } from '../platform/changes/audit-record.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventOf } from '../platform/changes/event.ts';
import type { Offer, Plan } from './offer.ts';
import type { orderEvents } from './order.events.ts';
import { orderRefusal } from './orders.errors.ts';
import { nextTermEnd, termsAfter } from './term.ts';

const record = recorderOf<Subscription, typeof orderEvents>();

/** A reseller by one of its locations: who gets the incentive credit (R27). */
export interface Association {
  /** The location's PartnerID. */
  readonly partnerId: PartnerId;
  /** The reseller's account. */
  readonly resellerId: AccountId;
  /** Its company, as it was then; absent on those of before. */
  readonly resellerName?: string;
}

/** `expired`: its term ended, and it was not renewed. */
export const subscriptionStates = ['active', 'suspended', 'cancelled', 'expired'] as const;

/** What a subscription is to be from its renewal on (R51): priced when it was scheduled. */
export interface ScheduledChange extends Plan {
  readonly offerId: string;
  readonly offerName: string;
  readonly fewest: number;
  readonly most: number;
  /** Absent: as many as it has then. */
  readonly seats?: number;
  readonly scheduledAt: string;
}

/**
 * What a customer has bought through a provider (R25). Its first record is its order; its own chain begins with its
 * first change.
 */
export interface Subscription extends Aggregate, Plan {
  readonly status: (typeof subscriptionStates)[number];
  readonly customerId: CustomerId;
  readonly providerId: AccountId;
  readonly offerId: string;
  readonly offerName: string;
  /** The fewest that the offer allows. */
  readonly fewest: number;
  readonly most: number;
  readonly seats: number;
  /** Licences that users have; never more than seats. */
  readonly assigned: number;
  readonly association?: Association;
  /** The account of the reseller that supports it (R28). */
  readonly supportContact?: AccountId;
  readonly orderId: string;
  readonly createdAt: string;
  /** When the present term ends (R47). */
  readonly termEndsAt: string;
  /** When the present term began, where it is not the first. */
  readonly renewedAt?: string;
  /** Whether it is renewed when its term ends (R51); absent: it is. */
  readonly autoRenew?: boolean;
  /** What changes when it is renewed. */
  readonly scheduledChange?: ScheduledChange;
  /** When the present length of term began, where a renewal changed it: terms are counted from here. */
  readonly countedFrom?: string;
  /** When it is told next that it ends (R52); absent where it does not, or where that was told for the last time. */
  readonly noticeAt?: string;
  /** When seats were added last: what was just bought can be given back. */
  readonly boughtAt: string;
  /** Seats before those were added: fewer cannot be given back. */
  readonly keptSeats: number;
  readonly revision: number;
}

/** A subscription as it was ordered. @param dayMs the length of a day in milliseconds */
export function orderedSubscription(
  facts: Omit<
    Subscription,
    'status' | 'assigned' | 'createdAt' | 'termEndsAt' | 'boughtAt' | 'keptSeats' | 'revision' | 'chain'
  >,
  dayMs: number,
  at: Date,
): Subscription {
  const time = at.toISOString();
  const termEndsAt = termsAfter(at, facts.term, 1, dayMs).toISOString();
  const times = { createdAt: time, termEndsAt, boughtAt: time };
  return { ...facts, ...times, status: 'active', assigned: 0, keptSeats: 0, revision: 1, chain: chainStart };
}

/** Days within which seats that were bought can be given back. */
export const returnDays = 7;

const isReturnable = ({ boughtAt }: Subscription, dayMs: number, now: Date) =>
  Date.parse(boughtAt) + returnDays * dayMs > now.getTime();

/** Who changes a subscription, and with which length of a day in milliseconds. */
export interface SubscriptionContext extends ChangeContext {
  readonly accountId: AccountId;
}

/**
 * More licences (R26): by an order only.
 * @throws `subscription_not_active`, `seats_out_of_range`
 */
export function addSeats(
  subscription: Subscription,
  more: number,
  dayMs: number,
  context: SubscriptionContext,
): Change<Subscription> {
  requireActive(subscription);
  const seats = subscription.seats + more;
  if (seats > subscription.most) throw outOfRange(subscription);
  // What was bought in several steps within the days can be given back whole.
  const keptSeats = isReturnable(subscription, dayMs, context.at) ? subscription.keptSeats : subscription.seats;
  return change(subscription, { seats, keptSeats, boughtAt: context.at.toISOString() }, context, {
    event: 'SubscriptionSeatsChanged',
    details: { ...idsOf(subscription, context), seatsBefore: subscription.seats, seats },
  });
}

/**
 * Fewer licences: never below what is assigned, within the days in which they can be given back.
 * @throws `subscription_not_active`, `seats_out_of_range`, `seats_assigned`, `seats_not_returnable`, `seats_need_order`
 */
export function reduceSeats(
  subscription: Subscription,
  seats: number,
  dayMs: number,
  context: SubscriptionContext,
): Change<Subscription> {
  requireActive(subscription);
  if (seats >= subscription.seats)
    throw orderRefusal('seats_need_order', 'More licences are ordered with a cart. Fewer are set here.');
  if (seats < subscription.fewest) throw outOfRange(subscription);
  if (seats < subscription.assigned) throw tooFewFor(subscription);
  if (!isReturnable(subscription, dayMs, context.at) || seats < subscription.keptSeats)
    throw orderRefusal(
      'seats_not_returnable',
      `Within ${returnDays} days those that were bought last can be given back: down to ${subscription.keptSeats}.`,
    );
  return change(subscription, { seats }, context, {
    event: 'SubscriptionSeatsChanged',
    details: { ...idsOf(subscription, context), seatsBefore: subscription.seats, seats },
  });
}

/** Whether it is renewed when its term ends, as things stand: what is suspended is not (R51). */
export const willRenew = ({ status, autoRenew = true }: Subscription): boolean => status === 'active' && autoRenew;

/** It runs: it may be used, or used again. */
export const isRunning = ({ status }: Subscription): boolean => status === 'active' || status === 'suspended';

/** When the sweep looks after it next: when its end is to be told, or at the end of its term. */
export const dueTimeOf = ({ noticeAt = '', termEndsAt }: Subscription): string =>
  noticeAt !== '' && noticeAt < termEndsAt ? noticeAt : termEndsAt;

/** A subscription with the time at which its end is told next, where it ends. */
function withNotice({ noticeAt: _, ...subscription }: Subscription, dayMs: number, now: Date): Subscription {
  if (!isRunning(subscription) || willRenew(subscription)) return subscription;
  const { renewedAt = subscription.createdAt, termEndsAt: endsAt } = subscription;
  const termDays = (Date.parse(endsAt) - Date.parse(renewedAt)) / dayMs;
  const next = nextNotice({ endsAt, termDays }, dayMs, now);
  return { ...subscription, ...(next === undefined ? {} : { noticeAt: next.toISOString() }) };
}

/**
 * What time does to a subscription: tells that it will end (R52); at the end of its term begins the next, and with it
 * the days in which licences can be given back, as was scheduled for it; or ends it, where it is not to be renewed
 * (R47, R51). `undefined` where nothing is due, or it has ended before.
 */
export function advanceSubscription(
  subscription: Subscription,
  dayMs: number,
  context: ChangeContext,
): Change<Subscription> | undefined {
  const now = context.at.toISOString();
  if (!isRunning(subscription) || dueTimeOf(subscription) > now) return undefined;
  if (subscription.termEndsAt <= now) return endTerm(subscription, dayMs, context);
  const { termEndsAt: endsAt } = subscription;
  const details = { ...owned(subscription), endsAt, daysLeft: daysLeft({ endsAt }, dayMs, context.at) };
  const told = withNotice(subscription, dayMs, context.at);
  return record(subscription, { ...told, revision: subscription.revision + 1 }, context, {
    event: 'SubscriptionEnding',
    details,
  });
}

function endTerm(subscription: Subscription, dayMs: number, context: ChangeContext): Change<Subscription> {
  const { noticeAt: _notice, scheduledChange, ...kept } = subscription;
  const revision = subscription.revision + 1;
  if (!willRenew(subscription))
    return record(subscription, { ...kept, status: 'expired', revision }, context, {
      event: 'SubscriptionExpired',
      details: owned(subscription),
    });
  const renewed = asScheduled(kept, scheduledChange);
  const { termEndsAt: renewedAt, createdAt } = subscription;
  const countedFrom = renewed.countedFrom ?? createdAt;
  const termEndsAt = nextTermEnd(new Date(countedFrom), renewed.term, new Date(renewedAt), dayMs).toISOString();
  const after = { ...renewed, termEndsAt, renewedAt, boughtAt: renewedAt, keptSeats: 0, revision };
  const changed = scheduledChange === undefined ? {} : differences(subscription, after);
  return record(subscription, after, context, {
    event: 'SubscriptionRenewed',
    details: { ...owned(subscription), termEndsAt, ...changed },
  });
}

/** What was scheduled is carried out: never fewer licences than users have by now, nor fewer or more than are sold. */
function asScheduled(subscription: Subscription, scheduled: ScheduledChange | undefined): Subscription {
  if (scheduled === undefined) return subscription;
  const { scheduledAt: _, ...to } = scheduled;
  const wanted = to.seats ?? Math.min(Math.max(subscription.seats, to.fewest), to.most);
  const seats = Math.max(wanted, subscription.assigned);
  const counted = to.term === subscription.term ? {} : { countedFrom: subscription.termEndsAt };
  return { ...subscription, ...to, seats, ...counted };
}

type Terms = Pick<Subscription, 'seats' | 'offerId' | 'term' | 'billing'>;

/** What a change sets otherwise than it was. */
function differences(before: Terms, { seats, offerId, term, billing }: Terms): Partial<Terms> {
  return {
    ...(seats === before.seats ? {} : { seats }),
    ...(offerId === before.offerId ? {} : { offerId }),
    ...(term === before.term ? {} : { term }),
    ...(billing === before.billing ? {} : { billing }),
  };
}

/** What a provider wants from the renewal on; what is left out stays. */
export interface RenewalWish {
  readonly seats?: number | undefined;
  readonly offerId?: string | undefined;
  readonly term?: Plan['term'] | undefined;
  readonly billing?: Plan['billing'] | undefined;
}

/**
 * Schedules a change for the renewal (R51), in place of one that was scheduled before. Another offer, term or billing
 * is priced now, as the catalogue has it.
 *
 * @param offer the offer it is to be of; needed where offer, term or billing change
 * @throws `subscription_not_active`, `subscription_not_renewing`, `plan_not_sold`, `seats_out_of_range`,
 *   `seats_assigned`, `changes_nothing`
 */
export function scheduleChange(
  subscription: Subscription,
  wish: RenewalWish,
  offer: Offer | undefined,
  context: SubscriptionContext,
): Change<Subscription> {
  requireRunning(subscription);
  if (subscription.autoRenew === false)
    throw orderRefusal(
      'subscription_not_renewing',
      'It ends with its term. Set autoRenew to true first, then schedule the change.',
    );
  const to = planOf(subscription, wish, offer);
  const { seats = subscription.seats } = wish;
  if (seats < to.fewest || seats > to.most) throw outOfRange(to);
  if (seats < subscription.assigned) throw tooFewFor(subscription);
  const changed = differences(subscription, { ...to, seats });
  if (Object.keys(changed).length === 0)
    throw orderRefusal('changes_nothing', 'It would be renewed just like this. Say what is to change.');
  // Licences that are added or given back until then count, unless their number was said.
  const scheduledChange = { ...to, ...withoutUndefined({ seats: wish.seats }), scheduledAt: context.at.toISOString() };
  return change(subscription, { scheduledChange }, context, {
    event: 'SubscriptionChangeScheduled',
    details: { ...idsOf(subscription, context), ...changed },
  });
}

/** Whether a wish needs the catalogue: its offer, term or billing is another than the present. */
export const isOtherPlan = (present: Subscription, wish: RenewalWish): boolean =>
  (wish.offerId ?? present.offerId) !== present.offerId ||
  (wish.term ?? present.term) !== present.term ||
  (wish.billing ?? present.billing) !== present.billing;

function planOf(present: Subscription, wish: RenewalWish, offer: Offer | undefined) {
  const { offerId, offerName, fewest, most, currency, priceMinor } = present;
  const { term = present.term, billing = present.billing } = wish;
  if (!isOtherPlan(present, wish)) return { offerId, offerName, fewest, most, term, billing, currency, priceMinor };
  const plan = offer?.plans.find((each) => each.term === term && each.billing === billing);
  if (offer?.status !== 'active' || plan === undefined)
    throw orderRefusal('plan_not_sold', 'There is no such offer on sale for this term and billing. See the catalogue.');
  const { min, max } = offer.seats;
  return { offerId: offer.id, offerName: offer.name, fewest: min, most: max, ...plan };
}

/**
 * Withdraws the change scheduled for the renewal (R51).
 * @throws `scheduled_change_missing`, `subscription_not_active`
 */
export function withdrawChange(subscription: Subscription, context: SubscriptionContext): Change<Subscription> {
  requireRunning(subscription);
  const { scheduledChange, ...rest } = subscription;
  if (scheduledChange === undefined)
    throw orderRefusal('scheduled_change_missing', 'No change is scheduled for the renewal.');
  return record(subscription, { ...rest, revision: subscription.revision + 1 }, context, {
    event: 'SubscriptionChangeWithdrawn',
    details: idsOf(subscription, context),
  });
}

/**
 * Switches the renewal on or off (R51). Off, what was scheduled for it is dropped.
 * @throws `subscription_not_active` where it has ended
 */
export function setAutoRenew(
  subscription: Subscription,
  autoRenew: boolean,
  dayMs: number,
  context: SubscriptionContext,
): Change<Subscription> {
  requireRunning(subscription);
  const { scheduledChange, ...rest } = subscription;
  const kept = autoRenew && scheduledChange ? { ...rest, scheduledChange } : rest;
  const after = withNotice({ ...kept, autoRenew, revision: subscription.revision + 1 }, dayMs, context.at);
  return record(subscription, after, context, {
    event: 'SubscriptionAutoRenewChanged',
    details: { ...idsOf(subscription, context), autoRenew },
  });
}

const moves = {
  suspended: { from: ['active'], event: 'SubscriptionSuspended' },
  active: { from: ['suspended'], event: 'SubscriptionResumed' },
  cancelled: { from: ['active', 'suspended'], event: 'SubscriptionCancelled' },
} as const;

/**
 * Suspends, resumes or cancels (R12, R26). What is cancelled stays so. Cancelling is possible in the first days of a
 * term; later the renewal is switched off (R51).
 *
 * @throws `subscription_already_active`, `subscription_already_suspended`, `subscription_already_cancelled`,
 *   `subscription_not_active`, `subscription_not_cancellable`
 */
export function moveTo(
  subscription: Subscription,
  status: keyof typeof moves,
  dayMs: number,
  context: SubscriptionContext,
): Change<Subscription> {
  const { from, event } = moves[status];
  if (subscription.status === status)
    throw orderRefusal(`subscription_already_${status}`, `The subscription is ${status} already.`);
  if (!(from as readonly string[]).includes(subscription.status)) requireActive(subscription);
  const { createdAt, renewedAt = createdAt } = subscription;
  if (status === 'cancelled' && Date.parse(renewedAt) + returnDays * dayMs <= context.at.getTime())
    throw orderRefusal(
      'subscription_not_cancellable',
      `It can be cancelled within ${returnDays} days of its purchase or renewal. Set autoRenew to false: it ends with its term.`,
    );
  const after = withNotice({ ...subscription, status, revision: subscription.revision + 1 }, dayMs, context.at);
  return record(subscription, after, context, { event, details: idsOf(subscription, context) });
}

/** Associates a reseller, which was verified, or none (R27). @throws `subscription_not_active` */
export function associate(
  subscription: Subscription,
  association: Association | undefined,
  context: SubscriptionContext,
): Change<Subscription> {
  requireRunning(subscription);
  const { association: _, ...rest } = subscription;
  const after = { ...rest, ...withoutUndefined({ association }), revision: subscription.revision + 1 };
  return record(subscription, after, context, {
    event: 'SubscriptionAssociated',
    details: {
      ...idsOf(subscription, context),
      ...withoutUndefined({ associatedPartnerId: association?.partnerId, resellerId: association?.resellerId }),
    },
  });
}

/** Designates a reseller as the support contact, or clears it (R28). @throws `subscription_not_active` */
export function designateSupport(
  subscription: Subscription,
  resellerId: AccountId | undefined,
  context: SubscriptionContext,
): Change<Subscription> {
  requireRunning(subscription);
  const { supportContact: _, ...rest } = subscription;
  const after = {
    ...rest,
    ...(resellerId === undefined ? {} : { supportContact: resellerId }),
    revision: subscription.revision + 1,
  };
  return record(subscription, after, context, {
    event: 'SubscriptionSupportChanged',
    details: { ...idsOf(subscription, context), ...(resellerId === undefined ? {} : { resellerId }) },
  });
}

/** A user gets a licence (R12). @throws `subscription_not_active`, `seats_used_up` */
export function assignLicence(
  subscription: Subscription,
  userId: string,
  context: SubscriptionContext,
): Change<Subscription> {
  requireActive(subscription);
  if (subscription.assigned >= subscription.seats)
    throw orderRefusal(
      'seats_used_up',
      `All ${subscription.seats} licences are assigned. Order more, or take one back.`,
    );
  return change(subscription, { assigned: subscription.assigned + 1 }, context, {
    event: 'LicenceAssigned',
    details: { ...idsOf(subscription, context), userId },
  });
}

/** A user's licence is taken back (R12). */
export function removeLicence(
  subscription: Subscription,
  userId: string,
  context: SubscriptionContext,
): Change<Subscription> {
  return change(subscription, { assigned: subscription.assigned - 1 }, context, {
    event: 'LicenceRemoved',
    details: { ...idsOf(subscription, context), userId },
  });
}

function requireActive({ status }: Subscription): void {
  if (status !== 'active') throw orderRefusal('subscription_not_active', `The subscription is ${status}.`);
}

function requireRunning(subscription: Subscription): void {
  if (!isRunning(subscription)) requireActive(subscription);
}

function tooFewFor({ assigned }: Subscription): DomainError {
  return orderRefusal('seats_assigned', `${assigned} licences are assigned. Take some back first.`);
}

function outOfRange({ fewest, most }: Pick<Subscription, 'fewest' | 'most'>): DomainError {
  return orderRefusal('seats_out_of_range', `Between ${fewest} and ${most} licences are possible.`);
}

/** Whose it is: its provider's, and its customer's. */
const owned = ({ customerId, providerId: accountId }: Subscription) => ({ accountId, customerId });

/** Who changed it, whose customer's it is, and whose it is where another changed it. */
const idsOf = ({ customerId, providerId }: Subscription, { accountId }: SubscriptionContext) => ({
  accountId,
  customerId,
  ...(providerId === accountId ? {} : { providerId }),
});

function change(
  before: Subscription,
  to: Partial<Subscription>,
  context: ChangeContext,
  happening: EventOf<typeof orderEvents>,
): Change<Subscription> {
  return record(before, { ...before, ...to, revision: before.revision + 1 }, context, happening);
}
