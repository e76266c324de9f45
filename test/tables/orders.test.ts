import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from '@jest/globals';
import { addCustomer, changeCustomer, recordAgreement } from '../../functions/customer-accounts/account.ts';
import { finishProvisioning } from '../../functions/customer-accounts/add-customer.ts';
import { customerAccountsIn } from '../../functions/customer-accounts/customer-accounts.dynamodb.ts';
import type { Customer } from '../../functions/customers/customer.ts';
import { type Cart, markPurchased, openCart } from '../../functions/orders/cart.ts';
import { expireOne } from '../../functions/orders/manage-cart.ts';
import { advanceSubscriptionOf } from '../../functions/orders/manage-subscription.ts';
import { changeOffer, publishOffer } from '../../functions/orders/offer.ts';
import type { Order } from '../../functions/orders/order.ts';
import { ordersIn } from '../../functions/orders/orders.dynamodb.ts';
import type { PurchaseConditions } from '../../functions/orders/orders.port.ts';
import { assignLicence, designateSupport, orderedSubscription } from '../../functions/orders/subscription.ts';
import { establishPartnership, partnershipIdOf } from '../../functions/partnerships/partnership.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import { changeAzure } from '../../functions/relationships/azure-access.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import { aContext, ended, rejectionOf } from '../support/builders.ts';
import { ids, ownTables } from '../support/tables.ts';

// What is due at once is no test's own where the sweep comes by.
const tables = await ownTables();

afterAll(() => tables.db.destroy());

const orders = ordersIn(tables);
const accounts = customerAccountsIn(tables);
const partnerships = partnershipsIn(tables);
const customers = customersIn(tables);
const now = new Date();
const context = aContext(now);
const aRequest = () => ({ caller: 'test', operation: 'x', key: randomUUID(), bodyHash: 'x' });

/** Two partners that work together, a customer of theirs with the agreement, an offer, an open cart. */
async function setUp() {
  const [resellerId, providerId] = [ids.next('par', now), ids.next('par', now)];
  const partnershipId = partnershipIdOf(resellerId, providerId);
  const sides = {
    reseller: { accountId: resellerId, name: 'South' },
    provider: { accountId: providerId, name: 'North' },
  };
  const partnership = establishPartnership(undefined, sides, context);
  await partnerships.keep(partnership);
  const made = { additionId: ids.next('add', now), salt: 's', userId: ids.next('cuu', now) };
  const contact = { name: 'Anna', email: 'anna@tailspin.example' };
  const domain = `${randomUUID()}.example`;
  const of = (accountId: string, partnerKind: 'reseller' | 'provider') => ({
    ...{ id: ids.next('rel', now), accountId, partnerKind, additionId: made.additionId },
    privileges: [partnerKind === 'reseller' ? ('delegatedAdmin' as const) : ('orders' as const)],
  });
  const wanted = { company: 'Tailspin', contact, language: 'en', account: { domain } } as const;
  const added = addCustomer({ ...wanted, ...made }, [of(resellerId, 'reseller'), of(providerId, 'provider')], context);
  await accounts.add(added, partnershipId, randomUUID(), aRequest());
  const customer = added.customer.at(-1)?.after as Customer;
  const customerId = customer.id;
  const recordedBy = { accountId: providerId, userId: 'u' };
  const facts = { version: '1', firstName: 'A', lastName: 'K', email: contact.email, acceptedOn: '2026-01-01' };
  const agreement = { ...facts, customerId, recordedBy, recordedAt: now.toISOString() };
  const recorded = recordAgreement(customer, agreement, context);
  await accounts.change(recorded, { agreement });
  const plans = [{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 100 }] as const;
  const offer = publishOffer(
    `off_${randomUUID()}`,
    { name: 'Office', description: 'x', plans, seats: { min: 1, max: 9 }, status: 'active' },
    context,
  );
  await orders.keepOffer(offer);
  const cart = openCart(
    { id: ids.next('crt', now), providerId, customerId, lines: [], createdBy: 'u' },
    dayMs,
    context,
  );
  await orders.keepCart(cart);
  const conditions: PurchaseConditions = {
    ...{ customerId, providerId, agreementVersion: '1' },
    resellers: [{ resellerId, partnershipId }],
    offers: [{ id: offer.after.id, revision: 1 }],
  };
  return {
    resellerId,
    providerId,
    partnership,
    partnershipId,
    added,
    customer: recorded.after,
    offer,
    cart: cart.after,
    conditions,
  };
}

function aSubscription(customerId: string, providerId: string, seats = 2) {
  return orderedSubscription(
    {
      ...{ id: ids.next('sub', now), customerId, providerId, offerId: 'off_1', offerName: 'Office', orderId: 'ord_1' },
      ...{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 100, fewest: 1, most: 9, seats },
    },
    dayMs,
    now,
  );
}

/** Buys one subscription. */
async function buy(cart: Cart, conditions: PurchaseConditions, request = aRequest()) {
  const { customerId, providerId } = cart;
  const subscription = aSubscription(customerId, providerId);
  const order: Order = {
    ...{ id: ids.next('ord', now), cartId: cart.id, providerId, customerId, totals: {}, orderedBy: 'u' },
    lines: [],
    orderedAt: now.toISOString(),
  };
  await orders.purchase({
    cart: markPurchased(cart, order, context),
    order: order,
    added: [subscription],
    extended: [],
    conditions: conditions,
    idempotency: request,
  });
  return { order, subscription };
}

const takeGrant = (customerId: string, accountId: string, privilege: string) =>
  tables.db.send(
    new UpdateCommand({
      TableName: tables.main,
      Key: { pk: customerId, sk: `access#${accountId}` },
      UpdateExpression: 'REMOVE entity.grants.#privilege',
      ExpressionAttributeNames: { '#privilege': privilege },
    }),
  );

describe('R25: a purchase, in one transaction', () => {
  test('is whole; the same cart is bought no more', async () => {
    const { cart, conditions } = await setUp();
    const { order, subscription } = await buy(cart, conditions);
    expect(await orders.getOrder(order.id)).toMatchObject({ cartId: cart.id });
    expect((await orders.listSubscriptions(cart.customerId, 10)).items).toEqual([subscription]);
    expect(await orders.getCart(cart.id)).toMatchObject({ status: 'purchased', orderId: order.id });
    expect(await rejectionOf(buy(cart, conditions))).toMatchObject({ name: 'StaleWriteError' });
    expect((await orders.listSubscriptions(cart.customerId, 10)).items).toHaveLength(1);
  });

  test('R3: fails, and leaves nothing, once something of what it rests on is gone', async () => {
    type Made = Awaited<ReturnType<typeof setUp>>;
    const cases: [string, (made: Made) => Promise<unknown>][] = [
      ['provider_relationship_missing', ({ cart, providerId }) => takeGrant(cart.customerId, providerId, 'orders')],
      [
        'reseller_relationship_missing',
        ({ cart, resellerId }) => takeGrant(cart.customerId, resellerId, 'delegatedAdmin'),
      ],
      [
        'partnership_not_active',
        ({ partnership }) => partnerships.end(ended(partnership.after, context), { hash: 'x' }, aRequest()),
      ],
    ];
    for (const [code, end] of cases) {
      const made = await setUp();
      await end(made);
      expect(await rejectionOf(buy(made.cart, made.conditions))).toMatchObject({ code });
      expect((await orders.listSubscriptions(made.cart.customerId, 10)).items).toEqual([]);
      expect(await orders.getCart(made.cart.id)).toMatchObject({ status: 'open' });
    }
  });

  test('R24: fails with another version of the agreement; and anew where an offer was changed', async () => {
    const { cart, conditions, offer } = await setUp();
    expect(await rejectionOf(buy(cart, { ...conditions, agreementVersion: '2' }))).toMatchObject({
      code: 'customer_agreement_missing',
    });
    await orders.keepOffer(changeOffer(offer.after, { status: 'withdrawn' }, context));
    expect(await rejectionOf(buy(cart, conditions))).toMatchObject({ name: 'StaleWriteError' });
  });

  test('R33: with a key that was used is told what came of it', async () => {
    const { cart, conditions } = await setUp();
    const request = aRequest();
    const { order } = await buy(cart, conditions, request);
    expect(await rejectionOf(buy(cart, conditions, request))).toMatchObject({
      name: 'AlreadyDoneError',
      resultId: order.id,
    });
    expect(await orders.recall(request, now)).toBe(order.id);
  });

  test('larger than a transaction is refused whole', async () => {
    const { cart, conditions } = await setUp();
    const many = Array.from({ length: 50 }, (_, index) => ({ id: `off_${index}`, revision: 1 }));
    const order = { id: 'ord_1', lines: [], orderedAt: now.toISOString() } as unknown as Order;
    const made = Array.from({ length: 45 }, () => aSubscription(cart.customerId, cart.providerId));
    const bought = orders.purchase({
      cart: markPurchased(cart, order, context),
      order: order,
      added: made,
      extended: [],
      conditions: { ...conditions, offers: many },
      idempotency: aRequest(),
    });
    expect(await rejectionOf(bought)).toMatchObject({ code: 'cart_too_large' });
  });
});

describe('R12, R28: a subscription', () => {
  test('gives a user one licence, guarded by what was read', async () => {
    const { cart, conditions } = await setUp();
    const { subscription } = await buy(cart, conditions);
    const by = { ...context, accountId: 'par_1' };
    const first = assignLicence(subscription, 'cuu_1', by);
    await orders.changeSubscription(first, { assign: 'cuu_1' });
    const stale = orders.changeSubscription(assignLicence(subscription, 'cuu_2', by), { assign: 'cuu_2' });
    expect(await rejectionOf(stale)).toMatchObject({ name: 'StaleWriteError' });
    const again = orders.changeSubscription(assignLicence(first.after, 'cuu_1', by), { assign: 'cuu_1' });
    expect(await rejectionOf(again)).toMatchObject({ code: 'licence_already_assigned' });
    expect(await orders.listLicences(subscription.id)).toEqual([{ userId: 'cuu_1', since: now.toISOString() }]);
    const back = orders.changeSubscription(first, { takeBack: 'cuu_9' });
    expect(await rejectionOf(back)).toMatchObject({ code: 'licence_not_assigned' });
  });

  test('names a support contact only while the partnership is active', async () => {
    const { cart, conditions, partnership, partnershipId, resellerId } = await setUp();
    const { subscription } = await buy(cart, conditions);
    const change = designateSupport(subscription, resellerId, { ...context, accountId: 'par_1' });
    await partnerships.end(ended(partnership.after, context), { hash: 'x' }, aRequest());
    expect(await rejectionOf(orders.changeSubscription(change, { partnershipId }))).toMatchObject({
      code: 'partnership_not_active',
    });
  });
});

describe('R23: an addition', () => {
  test('takes its domain, and needs the partnership', async () => {
    const { added, partnershipId, partnership } = await setUp();
    expect(await rejectionOf(accounts.add(added, partnershipId, 'x', aRequest()))).toMatchObject({
      code: 'customer_domain_taken',
    });
    expect(await accounts.isTaken(added.customer[0].after.account?.domain ?? '')).toBe(true);
    await partnerships.end(ended(partnership.after, context), { hash: 'x' }, aRequest());
    expect(await rejectionOf(accounts.add(added, partnershipId, 'x', aRequest()))).toMatchObject({
      code: 'partnership_not_active',
    });
  });

  test('R12: a user’s name is taken once; a user is changed as it was read', async () => {
    const { customer, added } = await setUp();
    const make = (id: string, revision: number, userName = added.admin.userName) => {
      const what = { event: 'CustomerUserCreated', details: { accountId: 'par_1', userId: id } } as const;
      const user = { ...added.admin, id, userName, revision };
      return { change: changeCustomer(customer, customer, context, what), user };
    };
    const same = make('cuu_2', 1);
    expect(await rejectionOf(accounts.change(same.change, { user: same.user }))).toMatchObject({
      code: 'user_name_taken',
    });
    const stale = make(added.admin.id, 5);
    expect(await rejectionOf(accounts.change(stale.change, { user: stale.user }))).toMatchObject({
      name: 'StaleWriteError',
    });
  });
});

describe('R29: Azure access', () => {
  test('is granted only while the partnership is active and the provider may order', async () => {
    const { customer, resellerId, providerId, partnershipId } = await setUp();
    const grant = async () => {
      const { customer: read, access } = await customers.find(customer.id, [resellerId]);
      const change = changeAzure(
        { customer: read as Customer, access: access[resellerId] },
        { granted: true, grantedBy: providerId },
        context,
      );
      await customers.changeAccess({
        customer: change.customer,
        access: change.access,
        idempotency: aRequest(),
        conditions: {
          partnershipId,
          orderingAccountId: providerId,
        },
      });
    };
    await takeGrant(customer.id, providerId, 'orders');
    expect(await rejectionOf(grant())).toMatchObject({ name: 'StaleWriteError' });
    expect((await customers.getAccess(customer.id, resellerId))?.grants.azure).toBeUndefined();
  });
});

describe('what time does', () => {
  const due = dueWorkIn(tables);

  /** Whether an item is due at a time. */
  async function isDue(id: string, at: Date): Promise<boolean> {
    for await (const page of due.pages(at))
      if (page.some((item) => item.kind === 'thing' && item.key.pk === id)) return true;
    return false;
  }

  const at = (days: number) => new Date(now.getTime() + days * dayMs);

  test('R25: a cart is due after seven days, expires once, and is due no more', async () => {
    const { cart } = await setUp();
    expect([await isDue(cart.id, at(6)), await isDue(cart.id, at(7))]).toEqual([false, true]);
    expect(await expireOne(orders, cart.id, aContext(at(7)))).toBe(true);
    expect(await expireOne(orders, cart.id, aContext(at(7)))).toBe(false);
    expect(await orders.getCart(cart.id)).toMatchObject({ status: 'expired' });
    expect(await isDue(cart.id, at(8))).toBe(false);
    expect(await orders.openCartsFor(cart.customerId, cart.providerId)).toEqual([]);
  });

  test('R47: a subscription is due at the end of its term, and again at the end of the next', async () => {
    const { cart, conditions } = await setUp();
    const { subscription } = await buy(cart, conditions);
    expect([await isDue(subscription.id, at(364)), await isDue(subscription.id, at(365))]).toEqual([false, true]);
    expect(await advanceSubscriptionOf({ orders, dayMs }, subscription.id, aContext(at(365)))).toBe(true);
    expect([await isDue(subscription.id, at(366)), await isDue(subscription.id, at(731))]).toEqual([false, true]);
  });

  test('R23: a customer whose sign-in is missing is due until the sweep has made it', async () => {
    const { customer } = await setUp();
    expect(await isDue(customer.id, new Date(now.getTime() + 61_000))).toBe(true);
    const made: string[] = [];
    const directory = {
      create: async (name: string) => made.push(name) > 0,
      reset: async () => undefined,
      allow: async () => undefined,
      remove: async () => undefined,
    };
    expect(await finishProvisioning({ accounts, customers, directory }, customer.id, context)).toBe(true);
    expect(made).toEqual([`admin@${customer.account?.domain}`]);
    expect(await isDue(customer.id, at(1))).toBe(false);
  });
});
