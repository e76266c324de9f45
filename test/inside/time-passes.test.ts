/** What the sweep does to things whose time would come after months. It comes once a minute: all are made due at once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import { makeDue } from '../support/due.ts';
import { aCart, added, aLine, change, subscribed } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { itemOf, tables } from '../support/tables.ts';
import { answerPage, ask, emailOf, emailTo, invite, linkTo, newAddress, target, until } from '../support/target.ts';

const asAgent = { as: ['reseller', 'adminAgent'] as ['reseller', 'adminAgent'] };
/** A sweep, and what comes before it. */
const aSweep = 100;
let provider: TestPartner;

const entityOf = async (pk: string, sk: string) => (await itemOf(pk, sk))?.entity as Record<string, unknown>;

/** Two subscriptions, of which one renews itself, and a cart, all at the end of their time. */
async function makeOrders() {
  const reseller = await aPartner('reseller', 'autumn');
  provider = await aPartner('provider', 'winter');
  await connectPartners(provider, reseller);
  const customerId = await added(provider, reseller);
  const renewing = await subscribed(provider, customerId, [aLine(reseller)]);
  const ending = await subscribed(provider, customerId, [aLine(reseller)]);
  expect(await change(provider, `/v1/subscriptions/${ending}`, { autoRenew: false })).toMatchObject({ status: 200 });
  const atRenewal = { atRenewal: { offerId: 'off_office-basic', term: 'P1M', seats: 4 } };
  const scheduled = await change(provider, `/v1/subscriptions/${renewing}`, atRenewal);
  expect(scheduled.body.scheduledChange).toMatchObject({ offerName: 'Office Basic', priceMinor: 600, exponent: 2 });
  const told = await subscribed(provider, customerId, [aLine(reseller)]);
  expect(await change(provider, `/v1/subscriptions/${told}`, { autoRenew: false })).toMatchObject({ status: 200 });
  await makeDue(told, 'subscription', ['noticeAt']);
  const { path } = await aCart(provider, customerId, [aLine(reseller)]);
  await makeDue(renewing, 'subscription', ['termEndsAt']);
  const { termEndsAt } = await entityOf(renewing, 'subscription');
  await makeDue(ending, 'subscription', ['termEndsAt']);
  await makeDue(path.slice('/v1/carts/'.length), 'cart', ['expiresAt']);
  return { renewing, ending, told, cart: path, termEndsAt: String(termEndsAt) };
}

/** Granular privileges that the customer approved, near their end. */
async function makeGdap(wanted: object) {
  const email = newAddress('gdap');
  const { body } = await invite({ recipient: { email } });
  await answerPage(await linkTo(email));
  const { customerId } = (await ask('GET', `/v1/invitations/${body.id}`)).body;
  const request = { body: { roles: ['globalReader'], term: 'P365D', ...wanted }, ...asAgent };
  const asked = await ask('POST', `/v1/customers/${customerId}/gdap`, request);
  const mail = await emailTo(email, ({ subject }) => subject.includes('granular'));
  await answerPage(reachable(target, linkIn(mail.text) ?? ''));
  const { endsAt } = await entityOf(asked.body.id, 'gdap');
  await makeDue(asked.body.id, 'gdap', ['dueAt']);
  return { path: `/v1/gdap/${asked.body.id}`, id: String(asked.body.id), email, endsAt: String(endsAt) };
}

/** An invitation that ended long ago, and that nobody accepted. */
async function makeDeclined() {
  const email = newAddress('forgotten');
  const wanted = { recipient: { email, name: 'Franca Rossi', company: 'Forgotten Firm' }, reference: 'Ticket 7' };
  const { body } = await invite(wanted);
  await answerPage(await linkTo(email), { decision: 'decline', confirm: 'yes', comment: 'Franca says no' });
  const item = (await itemOf(body.id, 'invitation')) as { dueAt: string; entity: { endedAt: string } };
  const found = () => ask('GET', `/v1/invitations?recipient=${encodeURIComponent(email)}`);
  expect((await found()).body.items).toHaveLength(1);
  await makeDue(body.id, 'invitation');
  return { id: String(body.id), dueAt: item.dueAt, endedAt: item.entity.endedAt, found };
}

let orders: Awaited<ReturnType<typeof makeOrders>>;
let extending: Awaited<ReturnType<typeof makeGdap>>;
let plain: Awaited<ReturnType<typeof makeGdap>>;
let declined: Awaited<ReturnType<typeof makeDeclined>>;

beforeAll(async () => {
  [orders, extending, plain, declined] = await Promise.all([
    makeOrders(),
    makeGdap({ autoExtend: true }),
    makeGdap({}),
    makeDeclined(),
  ]);
}, 120_000);

afterAll(() => tables.db.destroy());

/** Reads until what was read is as it should be. */
const untilIs = (
  read: () => Promise<{ body: Record<string, unknown> }>,
  is: (body: Record<string, unknown>) => boolean,
) =>
  until(
    'change by the sweep',
    async () => {
      const { body } = await read();
      return is(body) ? body : undefined;
    },
    aSweep,
  );

describe('R51: when a term ends', () => {
  test('a subscription renews itself; one that does not is expired', async () => {
    const read = (id: string) => provider.ask('GET', `/v1/subscriptions/${id}`);
    await untilIs(
      () => read(orders.ending),
      ({ status }) => status === 'expired',
    );
    const isRenewed = ({ termEndsAt }: Record<string, unknown>) => String(termEndsAt) > orders.termEndsAt;
    const renewed = await untilIs(() => read(orders.renewing), isRenewed);
    expect(renewed).toMatchObject({ status: 'active', offerName: 'Office Basic', term: 'P1M', seats: 4 });
    expect(renewed.scheduledChange).toBeUndefined();
  });

  test('R52: one that will not be renewed tells its end, to its provider by mail', async () => {
    const isAbout = ({ subject, text }: { subject: string; text: string }) =>
      subject.includes('Office Plus') && text.includes(orders.told);
    const mail = await emailTo(provider.emailOf('adminAgent'), isAbout, aSweep);
    expect(mail.subject).toMatch(/left: Office Plus \(10\) ends/);
  });

  test('a cart that waited is expired', async () => {
    await untilIs(
      () => provider.ask('GET', orders.cart),
      ({ status }) => status === 'expired',
    );
  });
});

describe('R32: when granular privileges near their end', () => {
  test('those that extend themselves are extended, others are expiring', async () => {
    const isExtended = ({ endsAt }: Record<string, unknown>) => String(endsAt) > extending.endsAt;
    await untilIs(() => ask('GET', extending.path), isExtended);
    await untilIs(
      () => ask('GET', plain.path),
      ({ status }) => status === 'expiring',
    );
  });

  test('R52: both sides are told of their end, and again when they have ended', async () => {
    const about = (subject: RegExp) => (mail: { subject: string; text: string }) =>
      subject.test(mail.subject) && mail.text.includes(plain.id);
    const toCustomer = await emailTo(plain.email, about(/days left/), aSweep);
    expect(toCustomer.text).toContain('/my-access?lang=');
    const admin = emailOf('reseller', 'globalAdmin');
    await emailTo(admin, about(/days left/), aSweep);
    const { headers } = await ask('GET', plain.path, asAgent);
    const end = { body: {}, headers: { 'if-match': String(headers.get('etag')) }, ...asAgent };
    expect(await ask('POST', `${plain.path}/termination`, end)).toMatchObject({ status: 200 });
    await Promise.all([emailTo(plain.email, about(/have ended/), aSweep), emailTo(admin, about(/have ended/), aSweep)]);
  });
});

describe('R56: thirteen months after an invitation ended that nobody accepted', () => {
  test('its personal values are erased, and it is found no more by whom it was for', async () => {
    const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
    expect(months(declined.dueAt) - months(declined.endedAt)).toBe(13);
    const read = () => ask('GET', `/v1/invitations/${declined.id}`);
    const erased = await untilIs(read, ({ erasedAt }) => erasedAt !== undefined);
    expect(erased).toMatchObject({ status: 'declined', recipient: { email: 'erased@erased.invalid' } });
    expect(JSON.stringify(await itemOf(declined.id, 'invitation'))).not.toMatch(/Franca|Forgotten|Ticket|tailspin/i);
    expect((await declined.found()).body.items).toEqual([]);
    const renewal = await ask('POST', '/v1/invitations', { body: { previousId: declined.id } });
    expect(renewal.body.code).toBe('invitation_not_renewable');
    const chain = `/v1/audit-records/verification?chain=${declined.id}`;
    expect((await ask('GET', chain, asAgent)).body).toMatchObject({ isComplete: true });
  });
});
