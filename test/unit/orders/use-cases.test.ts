import { describe, expect, test } from '@jest/globals';
import { customerAgreementVersion } from '../../../functions/customer-accounts/account.ts';
import type { KnownCustomer } from '../../../functions/customers/customer.ts';
import type { RegistryAnswer } from '../../../functions/identity/partner-id-registry.port.ts';
import { allSubscriptions } from '../../../functions/orders/all-subscriptions.ts';
import { type Cart, openCart } from '../../../functions/orders/cart.ts';
import type { CartLine } from '../../../functions/orders/cart-line.ts';
import { addOffer, editOffer } from '../../../functions/orders/catalogue.ts';
import {
  abandonCart,
  beginCart,
  type CartPorts,
  changeCart,
  expireOne,
  purchaseCart,
  review,
} from '../../../functions/orders/manage-cart.ts';
import {
  advanceSubscriptionOf,
  listOwnSubscriptions,
  moveSubscription,
  readSubscription,
  type SubscriptionPorts,
  setLicence,
  setSubscription,
} from '../../../functions/orders/manage-subscription.ts';
import type { Offer, OfferFacts } from '../../../functions/orders/offer.ts';
import type { Order } from '../../../functions/orders/order.ts';
import type { Orders, Purchase } from '../../../functions/orders/orders.port.ts';
import { orderedSubscription, type Subscription } from '../../../functions/orders/subscription.ts';
import { partnershipIdOf } from '../../../functions/partnerships/partnership.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { aCaller, aContext, later, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds } from '../../support/fakes.ts';

const customerId = 'cus_1';
const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider', partnerName: 'Northwind' });
const reseller = aCaller({ accountId: 'par_R', roles: ['adminAgent'] });
const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };

const anOffer = (wanted: Partial<Offer> = {}): Offer => ({
  ...{ id: 'off_1', name: 'Office', description: '', status: 'active', createdAt: '', revision: 3 },
  ...{ seats: { min: 2, max: 100 }, chain: { sequence: 1, hash: 'h' } },
  plans: [{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 1250 }],
  ...wanted,
});

const aSubscription = (wanted: Partial<Subscription> = {}): Subscription => ({
  ...orderedSubscription(
    {
      ...{ id: 'sub_1', customerId, providerId: 'par_P', offerId: 'off_1', offerName: 'Office', orderId: 'ord_0' },
      ...{ term: 'P1Y', billing: 'monthly', currency: 'USD', priceMinor: 100, fewest: 2, most: 20, seats: 10 },
      association: { partnerId: '11111', resellerId: 'par_R' },
    },
    dayMs,
    noon,
  ),
  ...wanted,
});

const aNewLine: CartLine = {
  kind: 'new',
  offerId: 'off_1',
  term: 'P1Y',
  billing: 'monthly',
  seats: 5,
  partnerId: '11111',
};
const more: CartLine = { kind: 'more', subscriptionId: 'sub_1', seats: 3 };

/** All that a purchase needs, as it should be; what a test alters stands in `world`. */
function setUp(lines: readonly CartLine[] = [aNewLine]) {
  const known: RegistryAnswer = {
    status: 'known',
    location: { partnerId: '11111', company: 'Contoso', country: 'IT', isActive: true },
  };
  const world = {
    offers: [anOffer()],
    subscriptions: [aSubscription()],
    access: {
      par_P: { customerId, accountId: 'par_P', grants: { orders: grant } },
      par_R: { customerId, accountId: 'par_R', grants: { delegatedAdmin: grant } },
    } as Record<string, Access>,
    agreement: customerAgreementVersion as string | undefined,
    customerStatus: undefined as 'provisioning' | undefined,
    known: undefined as KnownCustomer | undefined,
    partnership: 'active',
    registry: known as RegistryAnswer,
    isHeld: true,
    users: ['cuu_1'],
    now: later(1000),
    interrupts: 0,
  };
  const draft = { id: 'crt_1', providerId: 'par_P', customerId, lines, createdBy: 'user-1', reference: 'PO 7' };
  const carts = new Map<string, Cart>([['crt_1', openCart(draft, dayMs, aContext()).after]]);
  const kept = {
    purchases: [] as Purchase[],
    orders: [] as Order[],
    keys: new Map<string, string>(),
    licences: [] as object[],
    partnershipIds: [] as (string | undefined)[],
  };
  const guard = (key: string | undefined, id: string) => {
    if (world.interrupts > 0) {
      world.interrupts -= 1;
      throw new StaleWriteError('another came first');
    }
    const used = key === undefined ? undefined : kept.keys.get(key);
    if (used !== undefined) throw new AlreadyDoneError(used);
    if (key !== undefined) kept.keys.set(key, id);
  };
  const orders: Partial<Orders> = {
    getOffers: async (ids) => world.offers.filter(({ id }) => ids.includes(id)),
    getSubscriptions: async (ids) => world.subscriptions.filter(({ id }) => ids.includes(id)),
    getSubscription: async (id) => world.subscriptions.find((each) => each.id === id),
    listSubscriptions: async () => ({ items: world.subscriptions, next: undefined }),
    getCart: async (id) => carts.get(id),
    keepCart: async ({ after }, request) => {
      guard(request?.key, after.id);
      carts.set(after.id, after);
    },
    purchase: async (purchase) => {
      guard(purchase.idempotency.key, purchase.order.id);
      carts.set(purchase.cart.after.id, purchase.cart.after);
      kept.purchases.push(purchase);
      kept.orders.push(purchase.order);
    },
    getOrder: async (id) => kept.orders.find((each) => each.id === id),
    changeSubscription: async ({ after }, { request, partnershipId, assign, takeBack } = {}) => {
      guard(request?.key, after.id);
      kept.licences.push({ assign, takeBack });
      kept.partnershipIds.push(partnershipId);
      world.subscriptions = world.subscriptions.map((each) => (each.id === after.id ? after : each));
    },
    recall: async ({ key }) => kept.keys.get(key),
  };
  const ports = {
    ...{ orders, ids: countingIds(), clock: () => world.now, dayMs },
    customers: {
      find: async () => ({ customer: { status: world.customerStatus }, access: world.access, known: world.known }),
      getAccess: async (_: string, accountId: string) => world.access[accountId],
    },
    accounts: {
      getAgreement: async () => world.agreement && { version: world.agreement },
      getUser: async (_: string, id: string) => (world.users.includes(id) ? { id } : undefined),
    },
    partnerships: { get: async (id: string) => ({ id, status: world.partnership }) },
    registry: { look: async () => world.registry },
    partnerIds: {
      holderOf: async () => (world.isHeld ? { id: 'par_R', company: 'Contoso', agreement: 'active' } : undefined),
    },
    partners: { getPartner: async (id: string) => ({ id, address: { country: 'HU' } }) },
  };
  return { world, carts, kept, ports: ports as unknown as CartPorts & SubscriptionPorts };
}

const idempotency = (key = 'key-0001') => ({ caller: 'par_P', operation: 'x', key, bodyHash: 'b' });
const by = (caller = provider, key?: string) => ({ caller, correlationId: 'c', idempotency: idempotency(key) });
const asRead = { cartId: 'crt_1', expectedRevision: 1 };

/** Reviews and buys, as a person would. */
async function buy({ ports }: ReturnType<typeof setUp>, wanted: object = {}, key?: string) {
  const reviewed = await review(ports, provider, 'crt_1', true);
  const request = { ...asRead, reviewHash: reviewed.review.hash, actingAsIndirectProvider: true, ...wanted };
  return purchaseCart(ports, by(provider, key), request);
}

describe('R25: reviewing a cart', () => {
  test('prices each line, and finds nothing wrong where nothing is', async () => {
    const { ports } = setUp([aNewLine, more]);
    const { review: found, cart } = await review(ports, provider, 'crt_1', true);
    expect(cart.id).toBe('crt_1');
    expect(found.problems).toEqual([]);
    expect(found.lines).toEqual([
      {
        ...{ ...aNewLine, offerName: 'Office', currency: 'EUR', priceMinor: 1250, totalMinor: 6250 },
        reseller: { accountId: 'par_R', name: 'Contoso' },
      },
      { ...more, offerName: 'Office', currency: 'USD', priceMinor: 100, totalMinor: 300 },
    ]);
    expect(found.totals).toEqual({ EUR: 6250, USD: 300 });
    expect(found.conditions).toEqual({
      ...{ customerId, providerId: 'par_P', agreementVersion: customerAgreementVersion },
      resellers: [{ resellerId: 'par_R', partnershipId: partnershipIdOf('par_R', 'par_P') }],
      offers: [{ id: 'off_1', revision: 3 }],
    });
  });

  type World = ReturnType<typeof setUp>['world'];
  const line = (wanted: object) => [{ ...aNewLine, ...wanted } as CartLine];
  const subscription = (wanted: Partial<Subscription>) => (world: World) => {
    world.subscriptions = [aSubscription(wanted)];
  };
  const without = (id: string) => (world: World) => {
    world.access[id] = { customerId, accountId: id, grants: {} };
  };
  const asIs = () => undefined;
  const huge = anOffer({
    seats: { min: 1, max: 1e6 },
    plans: [{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 1e12 }],
  });

  test.each<[string, readonly CartLine[], (world: World) => unknown, object]>([
    ['no line', [], asIs, { code: 'cart_empty' }],
    ['an offer nobody knows', line({ offerId: 'off_2' }), asIs, { code: 'offer_unknown', line: 0 }],
    [
      'an offer that is withdrawn',
      [aNewLine],
      (world) => (world.offers = [anOffer({ status: 'withdrawn' })]),
      { code: 'offer_withdrawn', line: 0 },
    ],
    ['a term there is not', line({ term: 'P1M' }), asIs, { code: 'plan_unknown', line: 0 }],
    ['a billing there is not', line({ billing: 'annual' }), asIs, { code: 'plan_unknown', line: 0 }],
    ['too few', line({ seats: 1 }), asIs, { code: 'seats_out_of_range', line: 0 }],
    ['too many', line({ seats: 101 }), asIs, { code: 'seats_out_of_range', line: 0 }],
    [
      'a line whose total cannot be told',
      line({ seats: 1e6 }),
      (w) => (w.offers = [huge]),
      { code: 'total_too_large', line: 0 },
    ],
    [
      'a PartnerID nobody knows',
      [aNewLine],
      (w) => (w.registry = { status: 'unknown' }),
      { code: 'partner_id_unknown', line: 0 },
    ],
    [
      'a PartnerID that is nobody’s here',
      [aNewLine],
      (w) => (w.isHeld = false),
      { code: 'partner_id_unknown', line: 0 },
    ],
    [
      'a registry that does not answer',
      [aNewLine],
      (w) => (w.registry = { status: 'unavailable' }),
      { code: 'partner_id_unavailable', line: 0 },
    ],
    [
      'another’s subscription',
      [more],
      subscription({ providerId: 'par_X' }),
      { code: 'subscription_unknown', line: 0 },
    ],
    ['another customer’s', [more], subscription({ customerId: 'cus_2' }), { code: 'subscription_unknown', line: 0 }],
    [
      'a subscription that is suspended',
      [more],
      subscription({ status: 'suspended' }),
      { code: 'subscription_not_active', line: 0 },
    ],
    ['the same subscription twice', [more, more], asIs, { code: 'subscription_twice', line: 1 }],
    ['more than there may be', [{ ...more, seats: 11 }], asIs, { code: 'seats_out_of_range', line: 0 }],
    [
      'more at a price that cannot be told',
      [more],
      subscription({ priceMinor: Number.MAX_SAFE_INTEGER }),
      { code: 'total_too_large', line: 0 },
    ],
    [
      'a customer that is not ready',
      [aNewLine],
      (w) => (w.customerStatus = 'provisioning'),
      { code: 'customer_not_ready' },
    ],
    ['no right to order', [aNewLine], without('par_P'), { code: 'provider_relationship_missing' }],
    ['no reseller of the customer’s', [aNewLine], without('par_R'), { code: 'reseller_relationship_missing' }],
    ['no reseller of the customer’s, for more', [more], without('par_R'), { code: 'reseller_relationship_missing' }],
    ['no agreement', [aNewLine], (w) => (w.agreement = undefined), { code: 'customer_agreement_missing' }],
    ['an agreement of another version', [aNewLine], (w) => (w.agreement = '0'), { code: 'customer_agreement_missing' }],
  ])('names %s', async (_, lines, alter, problem) => {
    const { ports, world } = setUp(lines);
    alter(world);
    expect((await review(ports, provider, 'crt_1', true)).review.problems).toEqual([problem]);
  });

  test('names a subscription without its reseller, and a partnership that has ended', async () => {
    const alone = setUp([more]);
    const { association: _, ...rest } = aSubscription();
    alone.world.subscriptions = [rest];
    const { review: found } = await review(alone.ports, provider, 'crt_1', true);
    expect(found.problems).toEqual([{ code: 'reseller_missing', line: 0 }]);
    const parted = setUp([more]);
    parted.world.partnership = 'removed';
    const { review: second } = await review(parted.ports, provider, 'crt_1', true);
    expect(second.problems).toEqual([{ code: 'partnership_not_active' }]);
    const unverified = setUp();
    unverified.world.partnership = 'removed';
    const { review: third } = await review(unverified.ports, provider, 'crt_1', true);
    expect(third.problems).toEqual([{ code: 'partner_id_partnership', line: 0 }]);
  });

  test('names what a transaction cannot hold', async () => {
    const subscriptions = Array.from({ length: 31 }, (_, index) => aSubscription({ id: `sub_${index}` }));
    const lines = subscriptions.map(({ id }): CartLine => ({ kind: 'more', subscriptionId: id, seats: 1 }));
    const fits = setUp(lines.slice(0, 30));
    fits.world.subscriptions = subscriptions;
    expect((await review(fits.ports, provider, 'crt_1', true)).review.problems).toEqual([]);
    const large = setUp(lines);
    large.world.subscriptions = subscriptions;
    expect((await review(large.ports, provider, 'crt_1', true)).review.problems).toEqual([{ code: 'cart_too_large' }]);
  });

  test('names totals that cannot be told, and takes the very bounds', async () => {
    const price = { term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: Number.MAX_SAFE_INTEGER } as const;
    const large = setUp([{ ...aNewLine, seats: 1 } as CartLine, { ...aNewLine, seats: 1 } as CartLine]);
    large.world.offers = [anOffer({ seats: { min: 1, max: 1 }, plans: [price] })];
    expect((await review(large.ports, provider, 'crt_1', true)).review.problems).toEqual([{ code: 'total_too_large' }]);
    const bounds = setUp([{ ...aNewLine, seats: 2 } as CartLine, { ...more, seats: 10 }]);
    expect((await review(bounds.ports, provider, 'crt_1', true)).review.problems).toEqual([]);
  });

  test('is another whenever price or lines are others', async () => {
    const hashOf = async (lines: readonly CartLine[], priceMinor = 1250) => {
      const { ports, world } = setUp(lines);
      world.offers = [anOffer({ plans: [{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor }] })];
      return (await review(ports, provider, 'crt_1', true)).review.hash;
    };
    const hashes = await Promise.all([hashOf([aNewLine]), hashOf([aNewLine], 1251), hashOf(line({ seats: 6 }))]);
    expect(new Set(hashes).size).toBe(3);
    expect(await hashOf([aNewLine])).toBe(hashes[0]);
  });

  test('needs the confirmation, and a cart of the provider’s own that is open', async () => {
    const { ports, world } = setUp();
    const code = async (work: Promise<unknown>) => ((await rejectionOf(work)) as { code: string }).code;
    expect(await code(review(ports, provider, 'crt_1', false))).toBe('acting_as_unconfirmed');
    expect(await code(review(ports, aCaller({ accountId: 'par_X' }), 'crt_1', true))).toBe('not_found');
    expect(await code(review(ports, provider, 'crt_2', true))).toBe('not_found');
    world.now = later(7 * dayMs);
    expect(await code(review(ports, provider, 'crt_1', true))).toBe('cart_not_open');
  });
});

describe('R25, R26: buying a cart', () => {
  test('makes the order, its subscriptions, and the end of the cart, all in one', async () => {
    const own = setUp([aNewLine, more]);
    const order = await buy(own);
    const at = own.world.now.toISOString();
    expect(order).toMatchObject({
      ...{ id: 'ord_1', cartId: 'crt_1', providerId: 'par_P', customerId, orderedBy: provider.userId, orderedAt: at },
      ...{ totals: { EUR: 6250, USD: 300 }, reference: 'PO 7' },
      lines: [
        { subscriptionId: 'sub_2', seats: 5 },
        { subscriptionId: 'sub_1', seats: 3 },
      ],
    });
    const [purchase] = own.kept.purchases;
    expect(purchase?.cart.after).toMatchObject({ status: 'purchased', orderId: 'ord_1' });
    expect(purchase?.added).toMatchObject([
      {
        ...{ id: 'sub_2', orderId: 'ord_1', customerId, providerId: 'par_P', status: 'active', seats: 5, assigned: 0 },
        ...{ fewest: 2, most: 100, priceMinor: 1250, association: { partnerId: '11111', resellerId: 'par_R' } },
      },
    ]);
    expect(purchase?.extended).toMatchObject([
      { after: { id: 'sub_1', seats: 13 }, event: { data: { seatsBefore: 10 } } },
    ]);
    expect(purchase?.conditions.offers).toEqual([{ id: 'off_1', revision: 3 }]);
  });

  test('is carried out once, and answered again', async () => {
    const own = setUp();
    const order = await buy(own);
    const request = { ...asRead, reviewHash: 'any', actingAsIndirectProvider: true };
    expect(await purchaseCart(own.ports, by(), request)).toEqual(order);
    expect(await rejectionOf(purchaseCart(own.ports, by(provider, 'key-0002'), request))).toMatchObject({
      code: 'cart_already_purchased',
      details: { conflictingId: order.id },
    });
    expect(own.kept.purchases).toHaveLength(1);
  });

  test.each([
    ['another review', { reviewHash: 'another' }, 'review_changed'],
    ['another revision', { expectedRevision: 2 }, 'revision_mismatch'],
    ['no confirmation', { actingAsIndirectProvider: false }, 'acting_as_unconfirmed'],
    ['another’s cart', { cartId: 'crt_2' }, 'not_found'],
  ])('is refused with %s, and nothing is written', async (_, wanted, code) => {
    const own = setUp();
    expect(await rejectionOf(buy(own, wanted))).toMatchObject({ code });
    expect(own.kept.purchases).toEqual([]);
  });

  test('is refused while something is wrong, and says where', async () => {
    const own = setUp([{ ...aNewLine, seats: 1 } as CartLine]);
    own.world.agreement = undefined;
    expect(await rejectionOf(buy(own))).toMatchObject({
      code: 'cart_not_valid',
      details: {
        errors: [
          { pointer: '', detail: 'customer_agreement_missing' },
          { pointer: '/lines/0', detail: 'seats_out_of_range' },
        ],
      },
    });
    expect(own.kept.purchases).toEqual([]);
  });

  test('that is overtaken is reviewed anew', async () => {
    const own = setUp();
    own.world.interrupts = 1;
    expect(await buy(own)).toMatchObject({ cartId: 'crt_1' });
    expect(own.kept.purchases).toHaveLength(1);
  });
});

describe('R25: a cart', () => {
  const draft = { customerId, lines: [aNewLine], reference: undefined };

  test('is begun once, by whom may order', async () => {
    const own = setUp();
    const first = await beginCart(own.ports, by(), draft);
    expect(first).toMatchObject({ status: 'open', providerId: 'par_P', customerId, createdBy: provider.userId });
    expect(await beginCart(own.ports, by(), draft)).toEqual(first);
    own.world.access = { par_R: own.world.access.par_R! };
    expect(await rejectionOf(beginCart(own.ports, by(provider, 'key-0002'), draft))).toMatchObject({
      code: 'not_found',
    });
  });

  test('R3: names what is missing where the provider only knows the customer', async () => {
    const own = setUp();
    own.world.access = {};
    own.world.known = { customerId } as KnownCustomer;
    expect(await rejectionOf(beginCart(own.ports, by(), draft))).toMatchObject({
      code: 'provider_relationship_missing',
    });
    expect([...own.carts.keys()]).toEqual(['crt_1']);
  });

  test('is changed as it was read, by its own provider', async () => {
    const { ports } = setUp();
    const changed = await changeCart(ports, by(), { ...asRead, lines: [more] });
    expect(changed).toMatchObject({ lines: [more], revision: 2 });
    const stale = changeCart(ports, by(), { ...asRead, lines: [] });
    expect(await rejectionOf(stale)).toMatchObject({ code: 'revision_mismatch' });
    const another = changeCart(ports, by(aCaller({ accountId: 'par_X' })), { ...asRead, lines: [] });
    expect(await rejectionOf(another)).toMatchObject({ code: 'not_found' });
  });

  test('is abandoned once', async () => {
    const { ports, carts } = setUp();
    expect(await abandonCart(ports, by(), asRead)).toMatchObject({ status: 'cancelled' });
    expect(await abandonCart(ports, by(), asRead)).toMatchObject({ status: 'cancelled' });
    expect(await rejectionOf(abandonCart(ports, by(provider, 'key-0002'), asRead))).toMatchObject({
      code: 'cart_already_cancelled',
    });
    expect(carts.get('crt_1')?.revision).toBe(2);
  });

  test('expires by the sweep when its time is over', async () => {
    const { ports, carts } = setUp();
    expect(await expireOne(ports.orders, 'crt_1', aContext(later(6 * dayMs)))).toBe(false);
    expect(await expireOne(ports.orders, 'crt_1', aContext(later(7 * dayMs)))).toBe(true);
    expect(carts.get('crt_1')?.status).toBe('expired');
    expect(await expireOne(ports.orders, 'crt_9', aContext())).toBe(false);
  });
});

describe('R12: a licence', () => {
  const give = (has: boolean, userId = 'cuu_1') => ({ subscriptionId: 'sub_1', userId, has });

  test('is given to a user of the customer’s, and taken back', async () => {
    const { ports, kept } = setUp();
    expect(await setLicence(ports, by(reseller), give(true))).toMatchObject({ assigned: 1 });
    expect(await setLicence(ports, by(reseller, 'key-0002'), give(false))).toMatchObject({ assigned: 0 });
    expect(kept.licences).toEqual([
      { assign: 'cuu_1', takeBack: undefined },
      { assign: undefined, takeBack: 'cuu_1' },
    ]);
  });

  test.each([true, false])('of a user nobody knows is not there (given: %s)', async (has) => {
    const { ports, kept } = setUp();
    expect(await rejectionOf(setLicence(ports, by(reseller), give(has, 'cuu_9')))).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('user'),
    });
    expect(kept.licences).toEqual([]);
  });

  test('is the reseller’s business: the provider only ordered it, another partner does not see it', async () => {
    const { ports, kept } = setUp();
    expect(await rejectionOf(setLicence(ports, by(), give(true)))).toMatchObject({ code: 'privilege_required' });
    const another = by(aCaller({ accountId: 'par_X', roles: ['adminAgent'] }));
    expect(await rejectionOf(setLicence(ports, another, give(true)))).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('subscription'),
    });
    expect(kept.licences).toEqual([]);
  });

  test('is given once for one key', async () => {
    const { ports, kept } = setUp();
    await setLicence(ports, by(reseller), give(true));
    expect(await setLicence(ports, by(reseller), give(true))).toMatchObject({ assigned: 1 });
    expect(kept.licences).toHaveLength(1);
  });
});

describe('R26, R27, R28: setting a subscription', () => {
  const subscriptionAsRead = { subscriptionId: 'sub_1', expectedRevision: 1 };

  test('fewer licences, by the provider that ordered it', async () => {
    const { ports, kept } = setUp();
    expect(await setSubscription(ports, by(), subscriptionAsRead, { seats: 4 })).toMatchObject({ seats: 4 });
    expect(kept.partnershipIds).toEqual([undefined]);
    const by2 = setSubscription(ports, by(reseller), subscriptionAsRead, { seats: 3 });
    expect(await rejectionOf(by2)).toMatchObject({ code: 'privilege_required' });
    const stale = setSubscription(ports, by(), subscriptionAsRead, { seats: 3 });
    expect(await rejectionOf(stale)).toMatchObject({ code: 'revision_mismatch' });
  });

  test('a PartnerID that is verified, while the partnership holds', async () => {
    const { ports, kept, world } = setUp();
    const set = (associatedPartnerId: string | null, expectedRevision = 1) =>
      setSubscription(ports, by(), { ...subscriptionAsRead, expectedRevision }, { associatedPartnerId });
    expect(await set('11111')).toMatchObject({ association: { partnerId: '11111', resellerId: 'par_R' } });
    expect(kept.partnershipIds).toEqual([partnershipIdOf('par_R', 'par_P')]);
    world.registry = { status: 'unavailable' };
    expect(await rejectionOf(set('11111', 2))).toMatchObject({
      code: 'partner_id_not_verified',
      message: expect.stringContaining('try again'),
      details: { errors: [{ pointer: '/associatedPartnerId', detail: 'unavailable' }] },
    });
    world.registry = { status: 'unknown' };
    expect(await rejectionOf(set('11111', 2))).toMatchObject({ message: expect.stringContaining('unknown') });
    expect(await set(null, 2)).not.toHaveProperty('association');
  });

  test('a support contact that is a partner, or none', async () => {
    const { ports, kept, world } = setUp();
    const set = (supportContact: string | null, expectedRevision = 1) =>
      setSubscription(ports, by(), { ...subscriptionAsRead, expectedRevision }, { supportContact });
    expect(await set('par_R')).toMatchObject({ supportContact: 'par_R' });
    expect(kept.partnershipIds).toEqual([partnershipIdOf('par_R', 'par_P')]);
    world.partnership = 'removed';
    expect(await rejectionOf(set('par_R', 2))).toMatchObject({ code: 'partnership_not_active' });
    expect(await set(null, 2)).not.toHaveProperty('supportContact');
  });
});

describe('R12, R26: moving a subscription', () => {
  const to = (status: 'active' | 'suspended' | 'cancelled', expectedRevision = 1) => ({
    subscriptionId: 'sub_1',
    expectedRevision,
    status,
  });

  test('is for the provider that ordered it, and for whom may administer it', async () => {
    const { ports } = setUp();
    expect(await moveSubscription(ports, by(), to('suspended'))).toMatchObject({ status: 'suspended' });
    expect(await moveSubscription(ports, by(reseller, 'key-0002'), to('active', 2))).toMatchObject({
      status: 'active',
    });
    expect(await moveSubscription(ports, by(reseller, 'key-0002'), to('active', 2))).toMatchObject({
      status: 'active',
    });
    const again = moveSubscription(ports, by(reseller, 'key-0003'), to('active', 3));
    expect(await rejectionOf(again)).toMatchObject({ code: 'subscription_already_active' });
  });

  test('of another provider’s is none of a provider’s business', async () => {
    const { ports, world } = setUp();
    world.access.par_X = { customerId, accountId: 'par_X', grants: { orders: grant } };
    const another = aCaller({ accountId: 'par_X', partnerKind: 'provider' });
    expect(await rejectionOf(readSubscription(ports, another, 'sub_1'))).toMatchObject({ code: 'privilege_required' });
    expect(await rejectionOf(moveSubscription(ports, by(another), to('cancelled')))).toMatchObject({
      code: 'privilege_required',
    });
    expect(await listOwnSubscriptions(ports, another, customerId, { limit: 10, after: undefined })).toMatchObject({
      items: [],
    });
  });

  test('lists all for whom may read the account, its own for a provider', async () => {
    const { ports, world } = setUp();
    world.subscriptions = [aSubscription(), aSubscription({ id: 'sub_2', providerId: 'par_X' })];
    const page = { limit: 10, after: undefined };
    expect((await listOwnSubscriptions(ports, reseller, customerId, page)).items).toHaveLength(2);
    expect((await listOwnSubscriptions(ports, provider, customerId, page)).items).toMatchObject([{ id: 'sub_1' }]);
    expect(await rejectionOf(readSubscription(ports, provider, 'sub_9'))).toMatchObject({ code: 'not_found' });
  });

  test('R47: begins its next term by the sweep', async () => {
    const { ports, world } = setUp();
    expect(await advanceSubscriptionOf(ports, 'sub_1', aContext(later(364 * dayMs)))).toBe(false);
    expect(await advanceSubscriptionOf(ports, 'sub_1', aContext(later(365 * dayMs)))).toBe(true);
    expect(world.subscriptions[0]?.termEndsAt).toBe(later(731 * dayMs).toISOString());
    expect(await advanceSubscriptionOf(ports, 'sub_9', aContext())).toBe(false);
  });
});

describe('R25: the catalogue', () => {
  const plans = anOffer().plans;
  const facts = {
    name: 'Office',
    description: 'All of it',
    plans,
    seats: { min: 1, max: 5 },
    status: 'active' as const,
  };

  function setUpOffers(...offers: Offer[]) {
    const kept = new Map(offers.map((each) => [each.id, each]));
    const keys = new Map<string, string>();
    const orders = {
      getOffer: async (id: string) => kept.get(id),
      keepOffer: async ({ after }: Change<Offer>, request?: { key: string }) => {
        const used = request && keys.get(request.key);
        if (used !== undefined) throw new AlreadyDoneError(used);
        kept.set(after.id, after);
        if (request) keys.set(request.key, after.id);
      },
    };
    return { kept, ports: { orders } };
  }

  test('takes an offer once, under the name the operator gave it', async () => {
    const { ports } = setUpOffers();
    const first = await addOffer(ports, { sku: 'office', ...facts }, idempotency(), aContext());
    expect(first).toMatchObject({ ...facts, id: 'off_office', revision: 1, createdAt: noon.toISOString() });
    expect(await addOffer(ports, { sku: 'office', ...facts }, idempotency(), aContext())).toEqual(first);
  });

  test('changes an offer as it was read', async () => {
    const { ports, kept } = setUpOffers(anOffer());
    const asRead = { offerId: 'off_1', expectedRevision: 3 };
    const edit = (facts: Partial<OfferFacts>, offerId = 'off_1') =>
      editOffer(ports, { ...asRead, offerId, facts }, aContext());
    expect(await edit({ status: 'withdrawn' })).toMatchObject({
      ...{ status: 'withdrawn', revision: 4, name: 'Office' },
    });
    expect(kept.get('off_1')?.status).toBe('withdrawn');
    expect(await rejectionOf(edit({ status: 'active' }))).toMatchObject({
      code: 'revision_mismatch',
    });
    expect(await rejectionOf(edit({}, 'off_9'))).toMatchObject({ code: 'not_found' });
  });
});

test('all of a customer’s subscriptions are read page by page', async () => {
  const pages = [
    { items: [aSubscription()], next: 'a' },
    { items: [aSubscription({ id: 'sub_2' })], next: undefined },
  ];
  const asked: unknown[] = [];
  const listSubscriptions = async (...args: unknown[]) => {
    asked.push(args);
    return pages[asked.length - 1]!;
  };
  expect((await allSubscriptions({ listSubscriptions }, customerId)).map(({ id }) => id)).toEqual(['sub_1', 'sub_2']);
  expect(asked).toEqual([
    [customerId, 100, undefined],
    [customerId, 100, 'a'],
  ]);
});
