import { randomUUID } from 'node:crypto';
import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { versioned } from '../../functions/platform/table/table.dynamodb.ts';
import * as orders from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { scan, tables } from '../support/tables.ts';
import { answerPage, askAsOperator, awsSettings, linkTo, newAddress, target } from '../support/target.ts';

let provider: TestPartner;
let reseller: TestPartner;

const cognito = new CognitoIdentityProviderClient(awsSettings);

beforeAll(async () => {
  [provider, reseller] = await Promise.all([aPartner('provider', 'north'), aPartner('reseller', 'south')]);
  await connectPartners(provider, reseller);
}, 60_000);

afterAll(() => {
  tables.db.destroy();
  cognito.destroy();
});

const aCustomer = (wanted: Record<string, unknown> = {}, resellerId = reseller.id) =>
  orders.aCustomer(resellerId, wanted);
const added = (withAgreement = true) => orders.added(provider, reseller, { withAgreement });
const aLine = (wanted: Record<string, unknown> = {}) => orders.aLine(reseller, wanted);
const aCart = (customerId: string, lines: object[] = [aLine()], who = provider) => orders.aCart(who, customerId, lines);
const reviewed = (path: string) => orders.reviewed(provider, path);
const bought = (path: string, etag: string) => orders.bought(provider, { path, etag });
const change = (path: string, body: unknown, who = provider) => orders.change(who, path, body);
const { acting } = orders;

/** A subscription of ten seats. */
async function subscribed(lines: object[] = [aLine()]) {
  const customerId = await added();
  const id = await orders.subscribed(provider, customerId, lines);
  return { customerId, id, path: `/v1/subscriptions/${id}` };
}

describe('R23: a customer on a reseller’s behalf', () => {
  test('is reviewed without a trace, then added: both relationships, an admin user, a password told once', async () => {
    const body = aCustomer();
    expect(await provider.ask('POST', '/v1/customers/review', { body })).toMatchObject({
      status: 200,
      body: { valid: true, reseller: { company: 'Firm south' } },
    });
    const headers = { 'idempotency-key': `add-${randomUUID()}` };
    const first = await provider.ask('POST', '/v1/customers', { body, headers });
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'ready', adminUser: { userName: `admin@${body.domain}`, temporaryPassword: expect.any(String) } },
    });
    const { id, adminUser } = first.body;
    const again = await provider.ask('POST', '/v1/customers', { body, headers });
    expect(again).toMatchObject({
      status: 201,
      body: { id, adminUser: { note: expect.stringContaining('once only') } },
    });
    expect(again.body.adminUser.temporaryPassword).toBeUndefined();
    const items = [...(await scan(tables.main)), ...(await scan(tables.evidence))];
    expect(JSON.stringify(items)).not.toContain(adminUser.temporaryPassword);
    const pool = { UserPoolId: target.outputs.CustomerPoolId, Username: adminUser.userName };
    expect((await cognito.send(new AdminGetUserCommand(pool))).UserStatus).toBe('FORCE_CHANGE_PASSWORD');

    const access = (await provider.ask('GET', `/v1/customers/${id}/access`)).body.items;
    expect(access).toMatchObject([
      { accountId: provider.id, grants: [{ privilege: 'orders', additionId: expect.stringMatching(/^add_/) }] },
      { accountId: reseller.id, grants: [{ privilege: 'delegatedAdmin', additionId: expect.stringMatching(/^add_/) }] },
    ]);
    for (const who of [provider, reseller])
      expect((await who.ask('GET', '/v1/customers?limit=100')).body.items).toContainEqual(
        expect.objectContaining({ customerId: id, company: 'Tailspin Toys' }),
      );
    expect(await provider.ask('POST', '/v1/customers', { body: aCustomer({ domain: body.domain }) })).toMatchObject({
      status: 409,
      body: { code: 'customer_domain_taken' },
    });
  });

  test.each([
    [
      'a postal code of another country',
      { address: { street: 'x', city: 'y', postalCode: '123', country: 'IT' } },
      '/address/postalCode',
    ],
    [
      'no state where there is one',
      { address: { street: 'x', city: 'y', postalCode: '98052', country: 'US' } },
      '/address/state',
    ],
    ['no domain', { domain: 'tailspin' }, '/domain'],
    ['a reserved domain', { domain: 'abc.customers.invalid' }, '/domain'],
    ['no phone number', { phone: 'call me' }, '/phone'],
  ])('is refused with %s', async (_, wanted, pointer) => {
    const { status, body } = await provider.ask('POST', '/v1/customers/review', { body: aCustomer(wanted) });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  test('is a provider’s to add, for its active reseller only', async () => {
    const stranger = await aPartner('reseller', 'stranger');
    expect(await provider.ask('POST', '/v1/customers', { body: aCustomer({}, stranger.id) })).toMatchObject({
      body: { code: 'partnership_not_active' },
    });
    expect(await reseller.ask('POST', '/v1/customers', { body: aCustomer() })).toMatchObject({
      status: 403,
      body: { code: 'partner_kind_required' },
    });
  });

  test('added twice at once with one domain is one', async () => {
    const body = aCustomer();
    const answers = await Promise.all([1, 2].map(() => provider.ask('POST', '/v1/customers', { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('R24, R25, R26, R3: ordering', () => {
  test('cart, review, purchase: an order and its subscription, once, however often it is asked', async () => {
    const customerId = await added();
    const { cart, path, etag } = await aCart(customerId, [
      aLine(),
      aLine({ offerId: 'off_office-basic', term: 'P1Y', billing: 'annual', seats: 3 }),
    ]);
    expect(cart).toMatchObject({ status: 201, body: { status: 'open' } });
    const { body: review } = await reviewed(path);
    expect(review).toMatchObject({ valid: true, problems: [], totals: { EUR: 10 * 1050 + 3 * 5700 } });
    expect(review.lines[0]).toMatchObject({ offerName: 'Office Plus', priceMinor: 1050, totalMinor: 10_500 });
    const buy = () => {
      const headers = { 'if-match': etag, 'idempotency-key': randomUUID() };
      return provider.ask('POST', `${path}/purchase`, { body: { ...acting, reviewHash: review.reviewHash }, headers });
    };
    const twice = await Promise.all([buy(), buy()]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const order = twice.find(({ status }) => status === 201)!;
    expect(await buy()).toMatchObject({
      body: { code: 'cart_already_purchased', conflictingId: order.body.id },
    });
    const listed = (await provider.ask('GET', `/v1/customers/${customerId}/subscriptions`)).body.items;
    expect(listed).toHaveLength(2);
    expect(listed.map(({ id }: { id: string }) => id).sort()).toEqual(
      order.body.lines.map(({ subscriptionId }: { subscriptionId: string }) => subscriptionId).sort(),
    );
    expect(listed[0]).toMatchObject({
      status: 'active',
      assigned: 0,
      association: { partnerId: reseller.partnerId, resellerId: reseller.id },
    });
    expect((await provider.ask('GET', '/v1/orders')).body.items[0]).toMatchObject({ id: order.body.id, customerId });
  });

  test('the same request repeated is answered as it was', async () => {
    const { path, etag } = await aCart(await added());
    const { body } = await reviewed(path);
    const options = {
      body: { ...acting, reviewHash: body.reviewHash },
      headers: { 'if-match': etag, 'idempotency-key': randomUUID() },
    };
    const [first, second] = [
      await provider.ask('POST', `${path}/purchase`, options),
      await provider.ask('POST', `${path}/purchase`, options),
    ];
    expect(second).toMatchObject({ status: 201, body: first.body });
  });

  test('more licences on a subscription that is there', async () => {
    const { customerId, id, path } = await subscribed();
    const more = await aCart(customerId, [{ kind: 'more', subscriptionId: id, seats: 5 }]);
    expect(await bought(more.path, more.etag)).toMatchObject({ status: 201, body: { totals: { EUR: 5250 } } });
    expect((await provider.ask('GET', path)).body.seats).toBe(15);
    expect(await change(path, { seats: 12 })).toMatchObject({ status: 200, body: { seats: 12 } });
    expect(await change(path, { seats: 20 })).toMatchObject({ body: { code: 'seats_need_order' } });
  });

  test('without the agreement nothing is ordered, and the review says so', async () => {
    const { path, etag } = await aCart(await added(false));
    expect((await reviewed(path)).body.problems).toMatchObject([{ code: 'customer_agreement_missing' }]);
    expect(await bought(path, etag)).toMatchObject({
      status: 422,
      body: { code: 'cart_not_valid', errors: [{ detail: 'customer_agreement_missing' }] },
    });
  });

  test.each([
    ['an offer that is none', { offerId: 'off_none' }, 'offer_unknown'],
    ['a plan that is none', { term: 'P1M', billing: 'annual' }, 'plan_unknown'],
    ['too many seats', { seats: 10_001 }, 'seats_out_of_range'],
    ['a PartnerID nobody has', { partnerId: '99998' }, 'partner_id_unknown'],
  ])('%s is found at review', async (_, wanted, code) => {
    const { path } = await aCart(await added(), [aLine(wanted)]);
    expect((await reviewed(path)).body).toMatchObject({ valid: false, problems: [{ code, line: 0 }] });
  });

  test('a PartnerID with a letter is refused at once', async () => {
    const { cart } = await aCart(await added(), [aLine({ partnerId: '12345x' })]);
    expect(cart).toMatchObject({ status: 400, body: { errors: [{ pointer: '/lines/0/partnerId' }] } });
  });

  test('a line whose offer was withdrawn after the review is not bought', async () => {
    const sku = `short-${randomUUID().slice(0, 8)}`;
    const plans = [{ term: 'P1M', billing: 'monthly', currency: 'EUR', priceMinor: 100 }];
    const facts = { sku, name: 'Short', description: 'Short-lived', plans, seats: { min: 1, max: 9 } };
    const offer = await askAsOperator('POST', '/v1/operator/offers', { body: facts });
    expect(offer.status).toBe(201);
    const { path, etag } = await aCart(await added(), [aLine({ offerId: offer.body.id, term: 'P1M', seats: 1 })]);
    const { body } = await reviewed(path);
    const gone = { body: { status: 'withdrawn' }, headers: { 'if-match': String(offer.headers.get('etag')) } };
    expect((await askAsOperator('PATCH', `/v1/operator/offers/${offer.body.id}`, gone)).status).toBe(200);
    const buy = { body: { ...acting, reviewHash: body.reviewHash }, headers: { 'if-match': etag } };
    expect(await provider.ask('POST', `${path}/purchase`, buy)).toMatchObject({
      status: 422,
      body: { code: 'cart_not_valid', errors: [{ pointer: '/lines/0', detail: 'offer_withdrawn' }] },
    });
  });

  test('a price that changed after the review is not bought; totals that cannot be told are refused', async () => {
    const sku = `dear-${randomUUID().slice(0, 8)}`;
    const plans = [{ term: 'P1M', billing: 'monthly', currency: 'EUR', priceMinor: 1e12 }];
    const seats = { min: 1, max: 1_000_000 };
    const offer = await askAsOperator('POST', '/v1/operator/offers', {
      body: { sku, name: 'Dear', description: 'Dear', plans, seats },
    });
    const line = aLine({ offerId: offer.body.id, term: 'P1M', seats: 1 });
    const { path, etag } = await aCart(await added(), [line]);
    const { body } = await reviewed(path);
    const dearer = {
      body: { plans: [{ ...plans[0], priceMinor: 1e12 - 1 }] },
      headers: { 'if-match': String(offer.headers.get('etag')) },
    };
    await askAsOperator('PATCH', `/v1/operator/offers/${offer.body.id}`, dearer);
    const buy = { body: { ...acting, reviewHash: body.reviewHash }, headers: { 'if-match': etag } };
    expect(await provider.ask('POST', `${path}/purchase`, buy)).toMatchObject({ body: { code: 'review_changed' } });
    const large = await aCart(await added(), [{ ...line, seats: 1_000_000 }]);
    expect((await reviewed(large.path)).body.problems).toMatchObject([{ code: 'total_too_large', line: 0 }]);
  });

  test('R3: a provider orders nothing for a customer that only the reseller has; a reseller orders nothing', async () => {
    const email = newAddress('only');
    await reseller.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
    await answerPage(await linkTo(email));
    const [own] = (await reseller.ask('GET', '/v1/customers')).body.items;
    expect((await aCart(own.customerId)).cart).toMatchObject({ status: 404 });
    expect((await aCart(own.customerId, [aLine()], reseller)).cart).toMatchObject({
      status: 403,
      body: { code: 'partner_kind_required' },
    });
  });

  test('R3: a relationship that ended after the review makes the purchase fail, naming whose', async () => {
    const customerId = await added();
    const { path, etag } = await aCart(customerId);
    const { body: review } = await reviewed(path);
    await orders.removeRelationship(reseller, customerId);
    const buy = { body: { ...acting, reviewHash: review.reviewHash }, headers: { 'if-match': etag } };
    expect(await provider.ask('POST', `${path}/purchase`, buy)).toMatchObject({
      status: 422,
      body: { errors: [{ detail: 'reseller_relationship_missing' }] },
    });
  });

  test('a cart is changed as it was read, cancelled once, and bought no more', async () => {
    const { path, etag } = await aCart(await added(), []);
    expect((await reviewed(path)).body.problems).toContainEqual(expect.objectContaining({ code: 'cart_empty' }));
    expect(await provider.ask('POST', `${path}/review`, { body: { actingAsIndirectProvider: false } })).toMatchObject({
      body: { code: 'acting_as_unconfirmed' },
    });
    expect(await change(path, { lines: [aLine()] })).toMatchObject({ status: 200, body: { lines: [{ seats: 10 }] } });
    expect(await provider.ask('PATCH', path, { body: { lines: [] }, headers: { 'if-match': etag } })).toMatchObject({
      status: 412,
    });
    const end = () => orders.move(provider, path, 'cancellation');
    expect(await end()).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await end()).toMatchObject({ body: { code: 'cart_already_cancelled' } });
    expect(await reviewed(path)).toMatchObject({ body: { code: 'cart_not_open' } });
  });

  test('R27: the reseller is picked from the list, by one of its PartnerIDs or by its account, and shown by name', async () => {
    const { items } = (await provider.ask('GET', '/v1/partnerships')).body;
    const picked = items.find(({ partner }: { partner: { accountId: string } }) => partner.accountId === reseller.id);
    expect(picked.partner.locations).toMatchObject([{ partnerId: reseller.partnerId, country: 'IT' }]);
    const [seenByReseller] = (await reseller.ask('GET', '/v1/partnerships')).body.items;
    expect(seenByReseller.partner).not.toHaveProperty('locations');

    const { path, etag } = await aCart(await added(), [aLine({ partnerId: reseller.id })]);
    const { body } = await reviewed(path);
    const named = { partnerId: reseller.partnerId, reseller: { accountId: reseller.id, name: picked.partner.name } };
    expect(body).toMatchObject({ valid: true, lines: [named] });
    const order = await bought(path, etag);
    const subscription = `/v1/subscriptions/${order.body.lines[0].subscriptionId}`;
    const association = { partnerId: reseller.partnerId, resellerId: reseller.id, resellerName: picked.partner.name };
    expect((await provider.ask('GET', subscription)).body).toMatchObject({ association });
    expect(await change(subscription, { associatedPartnerId: null })).toMatchObject({ status: 200 });
    expect(await change(subscription, { associatedPartnerId: reseller.id })).toMatchObject({ body: { association } });
    expect(await change(subscription, { associatedPartnerId: 'par_nobody' })).toMatchObject({
      body: { code: 'partner_id_not_verified', errors: [{ detail: 'unknown' }] },
    });
    expect(await change(subscription, { associatedPartnerId: provider.id })).toMatchObject({
      body: { code: 'partner_id_not_verified' },
    });
  });

  test('fifty lines are bought at once', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => aLine({ seats: index + 1 }));
    const { path, etag } = await aCart(await added(), lines);
    const order = await bought(path, etag);
    expect(order).toMatchObject({ status: 201, body: { totals: { EUR: 1050 * 1275 } } });
    expect(new Set(order.body.lines.map(({ subscriptionId }: { subscriptionId: string }) => subscriptionId)).size).toBe(
      50,
    );
  });
});

describe('R4: another provider of the same customer', () => {
  test('sees and changes nothing of what this one ordered', async () => {
    const { customerId, path } = await subscribed();
    const other = await aPartner('provider', 'rival');
    const { body } = await provider.ask('GET', `/v1/customers/${customerId}`);
    const invited = await other.ask('POST', '/v1/invitations', { body: { recipient: { email: body.contact.email } } });
    expect(invited.status).toBe(201);
    await answerPage(await linkTo(body.contact.email));
    const [own] = (await other.ask('GET', '/v1/customers')).body.items;
    expect(own.customerId).not.toBe(customerId);
    for (const end of ['cancellation', 'suspension'])
      expect(await other.ask('POST', `${path}/${end}`, { body: {}, headers: { 'if-match': '"1"' } })).toMatchObject({
        status: 404,
      });
  });

  test('that may order for it, too, cannot cancel what this one ordered', async () => {
    const { customerId, path } = await subscribed();
    const other = await aPartner('provider', 'second');
    const known = await tables.db.send(
      new GetCommand({ TableName: tables.main, Key: { pk: customerId, sk: `access#${provider.id}` } }),
    );
    const entity = { ...known.Item?.entity, accountId: other.id };
    await tables.db.send(
      new PutCommand({ TableName: tables.main, Item: versioned({ pk: customerId, sk: `access#${other.id}`, entity }) }),
    );
    expect((await other.ask('GET', `/v1/customers/${customerId}`)).status).toBe(200);
    for (const answer of [
      await other.ask('GET', path),
      await other.ask('POST', `${path}/cancellation`, { body: {}, headers: { 'if-match': '"1"' } }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'privilege_required' } });
    expect((await other.ask('GET', `/v1/customers/${customerId}/subscriptions`)).body.items).toEqual([]);
  });
});

describe('R27, R28: credit and support', () => {
  test('a reseller is associated by a PartnerID that is verified, and designated as support contact', async () => {
    const { path } = await subscribed();
    const other = await aPartner('reseller', 'credit');
    expect(await change(path, { associatedPartnerId: other.partnerId })).toMatchObject({
      status: 422,
      body: { code: 'partner_id_not_verified', errors: [{ detail: 'partnership' }] },
    });
    expect(await change(path, { supportContact: other.id })).toMatchObject({
      body: { code: 'partnership_not_active' },
    });
    await connectPartners(provider, other);
    expect(await change(path, { associatedPartnerId: other.partnerId })).toMatchObject({
      body: { association: { resellerId: other.id } },
    });
    expect(await change(path, { supportContact: other.id })).toMatchObject({ body: { supportContact: other.id } });
    const cleared = await change(path, { supportContact: null });
    expect(cleared.body.supportContact).toBeUndefined();
    expect(await other.ask('GET', path)).toMatchObject({ status: 404 });
    expect(await change(path, { seats: 9 }, reseller)).toMatchObject({ status: 403 });
  });
});

describe('R12: a partner with the privilege manages', () => {
  test('users, whose password is told once; and their account details', async () => {
    const { customerId } = await subscribed();
    const users = `/v1/customers/${customerId}/users`;
    const headers = { 'idempotency-key': randomUUID() };
    const wanted = { body: { name: 'Béla Nagy', userName: 'bela.nagy' }, headers };
    const made = await reseller.ask('POST', users, wanted);
    expect(made).toMatchObject({ status: 201, body: { status: 'active', temporaryPassword: expect.any(String) } });
    const repeated = await reseller.ask('POST', users, wanted);
    expect(repeated.body).toMatchObject({ id: made.body.id, note: expect.stringContaining('once only') });
    expect(repeated.body.temporaryPassword).toBeUndefined();
    expect(await reseller.ask('POST', users, { body: wanted.body })).toMatchObject({
      body: { code: 'user_name_taken' },
    });
    const path = `${users}/${made.body.id}`;
    expect(await reseller.ask('POST', `${path}/disablement`, { body: {} })).toMatchObject({
      body: { status: 'disabled' },
    });
    expect(await reseller.ask('POST', `${path}/disablement`, { body: {} })).toMatchObject({
      body: { code: 'user_already_disabled' },
    });
    const pool = { UserPoolId: target.outputs.CustomerPoolId, Username: made.body.userName };
    expect((await cognito.send(new AdminGetUserCommand(pool))).Enabled).toBe(false);
    expect(await reseller.ask('POST', `${path}/enablement`, { body: {} })).toMatchObject({
      body: { status: 'active' },
    });
    const reset = await reseller.ask('POST', `${path}/password-reset`, { body: {} });
    expect(reset.body.temporaryPassword).not.toBe(made.body.temporaryPassword);
    expect((await reseller.ask('GET', users)).body.items).toHaveLength(2);

    const account = `/v1/customers/${customerId}`;
    expect(await change(account, { company: 'Tailspin Kft.', phone: '+36 1 111 1111' }, reseller)).toMatchObject({
      status: 200,
      body: { company: 'Tailspin Kft.', account: { phone: '+36 1 111 1111' } },
    });
    const found = (await reseller.ask('GET', '/v1/search?q=tailspin%20kft')).body.items;
    expect(found).toContainEqual(expect.objectContaining({ customerId, name: 'Tailspin Kft.' }));
    expect(await change(account, { company: 'x' }, provider)).toMatchObject({
      status: 403,
      body: { code: 'privilege_required', requiredActions: ['manageAccount'] },
    });
    expect(await provider.ask('POST', users, { body: wanted.body })).toMatchObject({ status: 403 });
    expect(await reseller.ask('POST', users, { body: wanted.body, as: 'salesAgent' })).toMatchObject({ status: 403 });
    const stranger = await aPartner('reseller', 'nosy');
    expect(await stranger.ask('GET', users)).toMatchObject({ status: 404 });
  });

  test('licences, never more than were bought, two at the same moment included', async () => {
    const { customerId, path } = await subscribed([aLine({ seats: 2 })]);
    const users = await Promise.all(
      ['a', 'b', 'c'].map(async (userName) => {
        const { body } = await reseller.ask('POST', `/v1/customers/${customerId}/users`, {
          body: { name: `User ${userName}`, userName },
        });
        return String(body.id);
      }),
    );
    const assign = (userId: string) => reseller.ask('POST', `${path}/licences`, { body: { userId } });
    const answers = await Promise.all(users.map(assign));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('seats_used_up');
    const licences = (await reseller.ask('GET', `${path}/licences`)).body.items;
    expect(licences).toHaveLength(2);
    expect(licences[0]).toMatchObject({ name: expect.any(String), userName: expect.stringContaining('@') });
    // A provider that may only order reads no users.
    expect((await provider.ask('GET', `${path}/licences`)).body.items[0]).not.toHaveProperty('name');
    expect((await reseller.ask('GET', path)).body).toMatchObject({ seats: 2, assigned: 2 });
    expect(await change(path, { seats: 1 })).toMatchObject({ body: { code: 'seats_assigned' } });
    const holder = users[answers.findIndex(({ status }) => status === 201)] ?? '';
    const back = () => reseller.ask('POST', `${path}/licences/${holder}/removal`, { body: {} });
    expect(await back()).toMatchObject({ status: 200, body: { assigned: 1 } });
    expect(await back()).toMatchObject({ body: { code: 'licence_not_assigned' } });
    expect(await change(path, { seats: 1 })).toMatchObject({ status: 200 });
  });

  test('subscriptions: suspended, resumed, cancelled for good', async () => {
    const { path } = await subscribed();
    const move = (to: string, who = reseller) => orders.move(who, path, to);
    expect(await move('suspension')).toMatchObject({ body: { status: 'suspended' } });
    expect(await move('suspension')).toMatchObject({ body: { code: 'subscription_already_suspended' } });
    expect(await move('resumption', provider)).toMatchObject({ body: { status: 'active' } });
    expect(await move('cancellation')).toMatchObject({ body: { status: 'cancelled' } });
    expect(await move('resumption')).toMatchObject({ body: { code: 'subscription_not_active' } });
  });

  test('R51: the renewal is switched off by the provider that ordered it, and the subscription tells its end', async () => {
    const { path } = await subscribed();
    const { body } = await provider.ask('GET', path);
    expect(body).toMatchObject({ autoRenew: true, currency: 'EUR', exponent: 2 });
    expect(body.endsAt).toBeUndefined();
    expect(await change(path, { autoRenew: false }, reseller)).toMatchObject({ status: 403 });
    expect(await change(path, { autoRenew: 'no' })).toMatchObject({ status: 400 });
    const off = await change(path, { autoRenew: false });
    expect(off.body).toMatchObject({ status: 'active', autoRenew: false, endsAt: body.termEndsAt });
    expect((await change(path, { autoRenew: true })).body.endsAt).toBeUndefined();
  });

  test('R51: a change is scheduled for the renewal, replaced, seen and withdrawn', async () => {
    const { path } = await subscribed();
    const set = (atRenewal: unknown) => change(path, { atRenewal });
    expect((await set({ seats: 4 })).body).toMatchObject({ seats: 10, scheduledChange: { seats: 4 } });
    const other = await set({ offerId: 'off_office-basic', term: 'P1M' });
    expect(other.body.scheduledChange).toMatchObject({ offerId: 'off_office-basic', term: 'P1M', priceMinor: 600 });
    expect((await provider.ask('GET', path)).body.scheduledChange).toEqual(other.body.scheduledChange);
    expect(await set({ offerId: 'off_device-care' })).toMatchObject({ status: 422, body: { code: 'plan_not_sold' } });
    expect(await set({})).toMatchObject({ status: 400 });
    expect(await change(path, { atRenewal: { seats: 5 } }, reseller)).toMatchObject({ status: 403 });
    expect((await set(null)).body.scheduledChange).toBeUndefined();
    expect(await set(null)).toMatchObject({ status: 409, body: { code: 'scheduled_change_missing' } });
    await change(path, { autoRenew: false });
    expect(await set({ seats: 5 })).toMatchObject({ status: 409, body: { code: 'subscription_not_renewing' } });
  });
});
