import { describe, expect, test } from '@jest/globals';
import type { Offer } from '../../../functions/orders/offer.ts';
import {
  advanceSubscription,
  dueTimeOf,
  moveTo,
  type RenewalWish,
  scheduleChange,
  setAutoRenew,
  withdrawChange,
} from '../../../functions/orders/subscription.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { aContext, aSubscription, errorOf, later } from '../../support/builders.ts';

const at = (days: number) => ({ ...aContext(later(days * dayMs)), accountId: 'par_1' });
const day = (days: number) => later(days * dayMs).toISOString();

const plan = { term: 'P1M', billing: 'monthly', currency: 'USD', priceMinor: 300 } as const;
const anOffer = (wanted: Partial<Offer> = {}) =>
  ({
    id: 'off_2',
    name: 'Office Plus',
    status: 'active',
    plans: [plan],
    seats: { min: 1, max: 8 },
    ...wanted,
  }) as Offer;

const schedule = (wish: RenewalWish, offer?: Offer, subscription = aSubscription()) =>
  scheduleChange(subscription, wish, offer, at(100));

describe('R51: a change scheduled for the renewal', () => {
  test('of the licences alone is carried out by the renewal, at the price of before', () => {
    const scheduled = schedule({ seats: 4 });
    expect(scheduled.event).toMatchObject({ type: 'SubscriptionChangeScheduled', data: { seats: 4 } });
    expect(scheduled.after).toMatchObject({ seats: 10, scheduledChange: { seats: 4, priceMinor: 100 }, revision: 2 });
    const renewed = advanceSubscription(scheduled.after, dayMs, at(365))!;
    expect(renewed.after).toMatchObject({ seats: 4, priceMinor: 100, termEndsAt: day(731), revision: 3 });
    expect(renewed.after).not.toHaveProperty('scheduledChange');
    expect(renewed.event).toMatchObject({ type: 'SubscriptionRenewed', data: { seats: 4 } });
    expect(renewed.event.data).not.toHaveProperty('offerId');
  });

  test('of the offer and the term is priced when it is scheduled, and counts its terms from the renewal', () => {
    const { after } = schedule({ offerId: 'off_2', term: 'P1M', seats: 8 }, anOffer());
    expect(after.scheduledChange).toMatchObject({ offerName: 'Office Plus', ...plan, fewest: 1, most: 8 });
    const renewed = advanceSubscription(after, dayMs, at(365))!.after;
    expect(renewed).toMatchObject({ offerId: 'off_2', ...plan, seats: 8, countedFrom: day(365), termEndsAt: day(396) });
    expect(renewed).not.toHaveProperty('scheduledAt');
    expect(advanceSubscription(renewed, dayMs, at(396))!.after.countedFrom).toBe(day(365));
  });

  test('leaves licences that were added or given back until then, where their number was not said', () => {
    const { after } = schedule({ offerId: 'off_2', term: 'P1M' }, anOffer({ seats: { min: 2, max: 20 } }));
    expect(after.scheduledChange).not.toHaveProperty('seats');
    for (const [seats, renewed] of [
      [15, 15],
      [25, 20],
      [1, 2],
    ] as const)
      expect(advanceSubscription({ ...after, seats }, dayMs, at(365))!.after.seats).toBe(renewed);
  });

  test('leaves those their licences who got one meanwhile', () => {
    const { after } = schedule({ seats: 4 });
    expect(advanceSubscription({ ...after, assigned: 6 }, dayMs, at(365))!.after.seats).toBe(6);
  });

  test.each([
    ['more than are sold', { seats: 101 }, undefined, {}, 'seats_out_of_range'],
    ['fewer than are sold', { seats: 1 }, undefined, {}, 'seats_out_of_range'],
    ['more than the new offer has', { offerId: 'off_2', term: 'P1M' }, anOffer(), {}, 'seats_out_of_range'],
    ['fewer than users have', { seats: 4 }, undefined, { assigned: 5 }, 'seats_assigned'],
    ['what it is already', { seats: 10, term: 'P1Y' }, undefined, {}, 'changes_nothing'],
    ['an offer that is not there', { offerId: 'off_9' }, undefined, {}, 'plan_not_sold'],
    [
      'an offer that is withdrawn',
      { offerId: 'off_2', term: 'P1M' },
      anOffer({ status: 'withdrawn' }),
      {},
      'plan_not_sold',
    ],
    ['a plan that is not sold', { offerId: 'off_2', term: 'P3Y' }, anOffer(), {}, 'plan_not_sold'],
    [
      'a billing that is not sold',
      { offerId: 'off_2', term: 'P1M', billing: 'upfront' },
      anOffer(),
      {},
      'plan_not_sold',
    ],
    ['one that is not renewed', { seats: 4 }, undefined, { autoRenew: false }, 'subscription_not_renewing'],
    ['one that has ended', { seats: 4 }, undefined, { status: 'expired' }, 'subscription_not_active'],
  ] as const)('is refused for %s', (_, wish, offer, wanted, code) => {
    expect(errorOf(() => schedule(wish, offer, aSubscription(wanted)))).toMatchObject({ code });
  });

  test('is withdrawn, and dropped where the renewal is switched off', () => {
    const { after } = schedule({ seats: 4 });
    const withdrawn = withdrawChange(after, at(101));
    expect(withdrawn.event.type).toBe('SubscriptionChangeWithdrawn');
    expect(withdrawn.after).not.toHaveProperty('scheduledChange');
    expect(errorOf(() => withdrawChange(withdrawn.after, at(102)))).toMatchObject({ code: 'scheduled_change_missing' });
    expect(errorOf(() => withdrawChange({ ...after, status: 'cancelled' }, at(102)))).toMatchObject({
      code: 'subscription_not_active',
    });
    expect(setAutoRenew(after, false, dayMs, at(101)).after).not.toHaveProperty('scheduledChange');
    expect(setAutoRenew(after, true, dayMs, at(101)).after).toHaveProperty('scheduledChange');
  });
});

describe('R52: a subscription that will not renew', () => {
  const ending = () => setAutoRenew(aSubscription(), false, dayMs, at(100)).after;

  test('tells its end 30, 7 and 1 days before, and ends', () => {
    let subscription = ending();
    const told: unknown[] = [];
    for (let due = dueTimeOf(subscription); due < day(365); due = dueTimeOf(subscription)) {
      const change = advanceSubscription(subscription, dayMs, { ...at(0), at: new Date(due) })!;
      told.push([change.event.type, change.event.data.daysLeft]);
      subscription = change.after;
    }
    expect(told).toEqual([30, 7, 1].map((days) => ['SubscriptionEnding', days]));
    expect(advanceSubscription(subscription, dayMs, at(365))!.after.status).toBe('expired');
  });

  test('of a month tells it first in its second half', () => {
    const month = setAutoRenew(aSubscription({ termEndsAt: day(30) }), false, dayMs, at(1)).after;
    expect(month.noticeAt).toBe(day(15));
  });

  test('tells nothing that is past, and nothing where it is renewed after all', () => {
    expect(setAutoRenew(aSubscription(), false, dayMs, at(359)).after.noticeAt).toBe(day(364));
    expect(setAutoRenew(aSubscription(), false, dayMs, at(364.5)).after.noticeAt).toBeUndefined();
    expect(setAutoRenew(ending(), true, dayMs, at(101)).after.noticeAt).toBeUndefined();
  });

  test('is also one that is suspended, until it is resumed', () => {
    const suspended = moveTo(aSubscription(), 'suspended', dayMs, at(100)).after;
    expect(suspended.noticeAt).toBe(day(335));
    expect(moveTo(suspended, 'active', dayMs, at(101)).after.noticeAt).toBeUndefined();
  });
});
