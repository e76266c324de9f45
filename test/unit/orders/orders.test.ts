import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cancelCart, expireCart, markPurchased, openCart, setLines } from '../../../functions/orders/cart.ts';
import type { Order } from '../../../functions/orders/order.ts';
import { totalOf, totalsOf } from '../../../functions/orders/price.ts';
import {
  addSeats,
  advanceSubscription,
  assignLicence,
  associate,
  designateSupport,
  moveTo,
  orderedSubscription,
  reduceSeats,
  removeLicence,
  type Subscription,
  setAutoRenew,
  willRenew,
} from '../../../functions/orders/subscription.ts';
import { termsAfter } from '../../../functions/orders/term.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { searchable } from '../../../functions/platform/text/searchable-text.ts';
import { aContext, aSubscription, errorOf, later } from '../../support/builders.ts';

const at = (days: number) => ({ ...aContext(later(days * dayMs)), accountId: 'par_1' });

describe('R26: licences', () => {
  test('are added up to the most, and given back within seven days of buying, down to what was there before', () => {
    const more = addSeats(aSubscription(), 5, dayMs, at(100)).after;
    expect(more).toMatchObject({ seats: 15, keptSeats: 10 });
    expect(reduceSeats(more, 10, dayMs, at(106)).after.seats).toBe(10);
    expect(errorOf(() => reduceSeats(more, 9, dayMs, at(106)))).toMatchObject({ code: 'seats_not_returnable' });
    expect(errorOf(() => reduceSeats(more, 12, dayMs, at(107)))).toMatchObject({ code: 'seats_not_returnable' });
    expect(errorOf(() => addSeats(more, 86, dayMs, at(100)))).toMatchObject({ code: 'seats_out_of_range' });
  });

  test('bought in several steps are given back whole', () => {
    const first = addSeats(aSubscription(), 5, dayMs, at(100)).after;
    const second = addSeats(first, 5, dayMs, at(103)).after;
    expect(reduceSeats(second, 10, dayMs, at(104)).after.seats).toBe(10);
  });

  test('never fall below what is assigned, nor below the fewest', () => {
    const assigned = aSubscription({ assigned: 6 });
    expect(errorOf(() => reduceSeats(assigned, 5, dayMs, at(1)))).toMatchObject({ code: 'seats_assigned' });
    expect(errorOf(() => reduceSeats(aSubscription(), 1, dayMs, at(1)))).toMatchObject({ code: 'seats_out_of_range' });
    expect(errorOf(() => reduceSeats(aSubscription(), 11, dayMs, at(1)))).toMatchObject({ code: 'seats_need_order' });
  });

  test('are assigned while there are some, of an active subscription', () => {
    expect(assignLicence(aSubscription({ assigned: 9 }), 'cuu_1', at(1)).after.assigned).toBe(10);
    expect(errorOf(() => assignLicence(aSubscription({ assigned: 10 }), 'c', at(1)))).toMatchObject({
      code: 'seats_used_up',
    });
    const suspended = aSubscription({ status: 'suspended' });
    expect(errorOf(() => assignLicence(suspended, 'c', at(1)))).toMatchObject({ code: 'subscription_not_active' });
  });
});

describe('R26, R35: what a subscription tells of its changes', () => {
  const ids = { accountId: 'par_1', customerId: 'cus_1' };
  const association = { partnerId: '11111', resellerId: 'par_2' };
  test.each([
    ['more licences', addSeats(aSubscription(), 5, dayMs, at(1)), { ...ids, seatsBefore: 10, seats: 15 }],
    ['fewer licences', reduceSeats(aSubscription(), 4, dayMs, at(1)), { ...ids, seatsBefore: 10, seats: 4 }],
    [
      'its next term',
      advanceSubscription(aSubscription(), dayMs, at(365))!,
      { ...ids, termEndsAt: later(731 * dayMs).toISOString() },
    ],
    ['its suspension', moveTo(aSubscription(), 'suspended', dayMs, at(1)), ids],
    [
      'its reseller',
      associate(aSubscription(), association, at(1)),
      { ...ids, associatedPartnerId: '11111', resellerId: 'par_2' },
    ],
    ['that it has none', associate(aSubscription({ association }), undefined, at(1)), ids],
    ['its support contact', designateSupport(aSubscription(), 'par_2', at(1)), { ...ids, resellerId: 'par_2' }],
    ['that it has no support', designateSupport(aSubscription({ supportContact: 'par_2' }), undefined, at(1)), ids],
    ['a licence', assignLicence(aSubscription(), 'cuu_1', at(1)), { ...ids, userId: 'cuu_1' }],
    ['a licence less', removeLicence(aSubscription({ assigned: 1 }), 'cuu_1', at(1)), { ...ids, userId: 'cuu_1' }],
  ])('%s', (_, change, details) => {
    expect(change.event.data).toEqual(details);
    expect(change.after.revision).toBe(2);
  });

  test('the very bounds are allowed', () => {
    expect(addSeats(aSubscription(), 90, dayMs, at(1)).after.seats).toBe(100);
    expect(reduceSeats(aSubscription({ assigned: 2 }), 2, dayMs, at(1)).after.seats).toBe(2);
    const same = () => reduceSeats(aSubscription(), 10, dayMs, at(1));
    expect(errorOf(same)).toMatchObject({ code: 'seats_need_order' });
  });

  test.each([
    ['more licences', (subscription: Subscription) => addSeats(subscription, 1, dayMs, at(1))],
    ['fewer licences', (subscription: Subscription) => reduceSeats(subscription, 4, dayMs, at(1))],
    ['a reseller', (subscription: Subscription) => associate(subscription, association, at(1))],
    ['a support contact', (subscription: Subscription) => designateSupport(subscription, 'par_2', at(1))],
  ])('one that is cancelled gets no %s', (_, attempt) => {
    expect(errorOf(() => attempt(aSubscription({ status: 'cancelled' })))).toMatchObject({
      code: 'subscription_not_active',
    });
  });

  test('one that is suspended may be associated, but gets no licences', () => {
    const suspended = aSubscription({ status: 'suspended' });
    expect(associate(suspended, association, at(1)).after.association).toEqual(association);
    expect(designateSupport(suspended, 'par_2', at(1)).after.supportContact).toBe('par_2');
    expect(errorOf(() => addSeats(suspended, 1, dayMs, at(1)))).toMatchObject({ code: 'subscription_not_active' });
  });
});

describe('R12, R26: a subscription', () => {
  test.each([
    ['active', 'suspended', undefined],
    ['active', 'cancelled', undefined],
    ['active', 'active', 'subscription_already_active'],
    ['suspended', 'active', undefined],
    ['suspended', 'cancelled', undefined],
    ['suspended', 'suspended', 'subscription_already_suspended'],
    ['cancelled', 'active', 'subscription_not_active'],
    ['cancelled', 'suspended', 'subscription_not_active'],
    ['cancelled', 'cancelled', 'subscription_already_cancelled'],
  ] as const)('that is %s and is to be %s: %s', (from, to, code) => {
    const attempt = () => moveTo(aSubscription({ status: from }), to, dayMs, at(1));
    if (code === undefined) expect(attempt().after.status).toBe(to);
    else expect(errorOf(attempt)).toMatchObject({ code });
  });

  test('R47: begins its next term when one is over, until it is cancelled', () => {
    expect(advanceSubscription(aSubscription(), dayMs, at(364))).toBeUndefined();
    expect(advanceSubscription(aSubscription(), dayMs, at(365))?.after.termEndsAt).toBe(
      later(731 * dayMs).toISOString(),
    );
    expect(advanceSubscription(aSubscription({ status: 'cancelled' }), dayMs, at(365))).toBeUndefined();
    expect(advanceSubscription(aSubscription({ status: 'expired' }), dayMs, at(365))).toBeUndefined();
  });

  test.each([
    ['the renewal is off', { autoRenew: false }],
    ['it is suspended', { status: 'suspended' }],
  ] as const)('R51: expires at the end of its term where %s', (_, wanted) => {
    expect(advanceSubscription(aSubscription(wanted), dayMs, at(364))).toBeUndefined();
    const ended = advanceSubscription(aSubscription(wanted), dayMs, at(365));
    expect(ended?.after.status).toBe('expired');
    expect(ended?.event).toMatchObject({ type: 'SubscriptionExpired', data: { accountId: 'par_1' } });
  });

  test('R51: its renewal is switched off and on again, while it runs', () => {
    const off = setAutoRenew(aSubscription(), false, dayMs, at(1));
    expect(off.event).toMatchObject({ type: 'SubscriptionAutoRenewChanged', data: { autoRenew: false } });
    expect([willRenew(aSubscription()), willRenew(off.after)]).toEqual([true, false]);
    expect(willRenew(setAutoRenew(off.after, true, dayMs, at(2)).after)).toBe(true);
    expect(willRenew(aSubscription({ status: 'suspended' }))).toBe(false);
    for (const status of ['cancelled', 'expired'] as const)
      expect(errorOf(() => setAutoRenew(aSubscription({ status }), true, dayMs, at(1)))).toMatchObject({
        code: 'subscription_not_active',
      });
  });

  test('R51: is cancelled, and has fewer licences, in the first seven days of each term', () => {
    const cancel = (subscription: Subscription, day: number) => moveTo(subscription, 'cancelled', dayMs, at(day));
    expect(cancel(aSubscription(), 6).after.status).toBe('cancelled');
    expect(errorOf(() => cancel(aSubscription(), 7))).toMatchObject({ code: 'subscription_not_cancellable' });
    const renewed = advanceSubscription(aSubscription(), dayMs, at(365.5))!.after;
    expect(cancel(renewed, 371).after.status).toBe('cancelled');
    expect(errorOf(() => cancel(renewed, 372))).toMatchObject({ code: 'subscription_not_cancellable' });
    expect(reduceSeats(renewed, 3, dayMs, at(371)).after.seats).toBe(3);
    expect(errorOf(() => reduceSeats(renewed, 3, dayMs, at(372)))).toMatchObject({ code: 'seats_not_returnable' });
  });
});

describe('R51: terms are of the calendar', () => {
  const end = (from: string, term: 'P1M' | 'P1Y' | 'P3Y', count: number) =>
    termsAfter(new Date(`${from}T10:00:00.000Z`), term, count, dayMs)
      .toISOString()
      .slice(0, 10);

  test.each([
    ['2027-01-31', 'P1M', 1, '2027-02-28'],
    ['2027-01-31', 'P1M', 2, '2027-03-31'],
    ['2027-01-31', 'P1M', 3, '2027-04-30'],
    ['2027-12-15', 'P1Y', 1, '2028-12-15'],
    ['2028-02-29', 'P1Y', 1, '2029-02-28'],
    ['2028-02-29', 'P1Y', 4, '2032-02-29'],
    ['2027-12-31', 'P1M', 2, '2028-02-29'],
    ['2027-06-30', 'P3Y', 1, '2030-06-30'],
  ] as const)('%s and %s, %d times, is %s', (from, term, count, ends) => {
    expect(end(from, term, count)).toBe(ends);
  });

  test('the day of the beginning stays, renewal after renewal', () => {
    const bought = new Date('2027-01-31T10:00:00.000Z');
    const context = (day: string) => ({ ...aContext(new Date(`${day}T12:00:00.000Z`)), accountId: 'par_1' });
    const facts = { ...aSubscription(), term: 'P1M' as const };
    let subscription = orderedSubscription(facts, dayMs, bought);
    const ends = [subscription.termEndsAt.slice(0, 10)];
    for (const day of ['2027-02-28', '2027-03-31', '2027-04-30']) {
      subscription = advanceSubscription(subscription, dayMs, context(day))!.after;
      ends.push(subscription.termEndsAt.slice(0, 10));
    }
    expect(ends).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  });

  test('run faster where the days of the stage do', () => {
    const began = new Date('2027-01-31T10:00:00.000Z');
    expect(termsAfter(began, 'P1M', 1, 1000).getTime() - began.getTime()).toBe(28 * 1000);
  });
});

describe('R25: a cart', () => {
  const made = { id: 'crt_1', providerId: 'par_1', customerId: 'cus_1', lines: [], createdBy: 'user-1' };
  const cart = openCart(made, dayMs, at(0)).after;
  const order = { id: 'ord_1', lines: [] } as unknown as Order;

  test('is bought or cancelled once, and changed no more', () => {
    const bought = markPurchased(cart, order, at(1)).after;
    expect(errorOf(() => markPurchased(bought, order, at(1)))).toMatchObject({
      code: 'cart_already_purchased',
      details: { conflictingId: 'ord_1' },
    });
    const cancelled = cancelCart(cart, at(1)).after;
    expect(errorOf(() => cancelCart(cancelled, at(1)))).toMatchObject({ code: 'cart_already_cancelled' });
    expect(errorOf(() => setLines(cancelled, [], at(1)))).toMatchObject({ code: 'cart_not_open' });
  });

  test('tells of each change, and raises its revision', () => {
    const lines = [{ kind: 'more', subscriptionId: 'sub_1', seats: 1 }] as const;
    const twoLines = { id: 'ord_1', lines: [{ subscriptionId: 'sub_1' }, { subscriptionId: 'sub_2' }] };
    const ids = { accountId: 'par_1', customerId: 'cus_1' };
    const changes = [
      openCart(made, dayMs, at(0)),
      setLines(cart, lines, at(1)),
      markPurchased(cart, twoLines as unknown as Order, at(1)),
      cancelCart(cart, at(1)),
      expireCart(cart, at(7))!,
    ];
    expect(changes.map(({ event: { data } }) => data)).toEqual([
      ids,
      { accountId: 'par_1', lines: 1 },
      { ...ids, orderId: 'ord_1', subscriptionIds: 'sub_1 sub_2' },
      ids,
      ids,
    ]);
    expect(changes.map(({ after }) => after.revision)).toEqual([1, 2, 2, 2, 2]);
    expect(expireCart(changes[2]!.after, at(8))).toBeUndefined();
  });

  test('that is open past its time cannot be bought; one that is cancelled says so only to who cancels it', () => {
    expect(errorOf(() => markPurchased(cart, order, at(7)))).toMatchObject({
      code: 'cart_not_open',
      message: expect.stringContaining('expired'),
    });
    const cancelled = cancelCart(cart, at(1)).after;
    expect(errorOf(() => markPurchased(cancelled, order, at(1)))).toMatchObject({
      code: 'cart_not_open',
      message: expect.stringContaining('cancelled'),
    });
    const expired = expireCart(cart, at(7))!.after;
    expect(errorOf(() => cancelCart(expired, at(8)))).toMatchObject({ code: 'cart_not_open' });
  });

  test('expires after seven days, whether or not the sweep came by', () => {
    expect(errorOf(() => setLines(cart, [], at(7)))).toMatchObject({ code: 'cart_not_open' });
    expect(expireCart(cart, at(6))).toBeUndefined();
    expect(expireCart(cart, at(7))?.after.status).toBe('expired');
  });
});

describe('R25: totals', () => {
  test('are exact, or refused', () => {
    const seats = fc.integer({ min: 1, max: 1_000_000 });
    const price = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(seats, price, fc.constantFrom('EUR', 'USD')), { maxLength: 50 }), (lines) => {
        const totals = lines.map(([count, priceMinor, currency]) => ({
          currency,
          totalMinor: totalOf(count, { priceMinor }),
        }));
        if (totals.some(({ totalMinor }) => totalMinor === undefined)) return;
        const sums = totalsOf(totals as { currency: string; totalMinor: number }[]);
        for (const wanted of ['EUR', 'USD']) {
          const exact = lines
            .filter(([, , currency]) => currency === wanted)
            .reduce((sum, [count, priceMinor]) => sum + BigInt(count) * BigInt(priceMinor), 0n);
          if (sums !== undefined) expect(BigInt(sums[wanted] ?? 0)).toBe(exact);
          else expect(lines.length).toBeGreaterThan(0);
        }
      }),
    );
    expect(totalOf(1_000_000, { priceMinor: 1e12 })).toBeUndefined();
    const half = { currency: 'EUR', totalMinor: Number.MAX_SAFE_INTEGER };
    expect([totalsOf([half]), totalsOf([half, { ...half, totalMinor: 1 }])]).toEqual([
      { EUR: Number.MAX_SAFE_INTEGER },
      undefined,
    ]);
  });
});

describe('R30: names as they are searched', () => {
  test.each([
    ['Élan  Ärzte', 'elan arzte'],
    ['ŐRSÉG Kft.', 'orseg kft.'],
    ['Straße', 'strasse'],
    ['#~', ''],
    ['ﷺ'.repeat(100), expect.stringMatching(/^.{1,200}$/s)],
  ])('%s', (name, folded) => {
    expect(searchable(name)).toEqual(folded);
  });
});
