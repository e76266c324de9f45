import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCart, added, aLine, change, removeRelationship, subscribed } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { tables } from '../support/tables.ts';
import { newAddress, until } from '../support/target.ts';

let provider: TestPartner;
let reseller: TestPartner;
let customerId: string;
let subscription: string;

beforeAll(async () => {
  [provider, reseller] = await Promise.all([aPartner('provider', 'north'), aPartner('reseller', 'Süd & Söhne')]);
  await connectPartners(provider, reseller);
  customerId = await added(provider, reseller, { company: 'Élan Ärzte GmbH' });
  subscription = await subscribed(provider, customerId, [aLine(reseller)]);
}, 60_000);

afterAll(() => tables.db.destroy());

const find = async (who: TestPartner, q: string, what = 'customers') =>
  (await who.ask('GET', `/v1/search?q=${encodeURIComponent(q)}&in=${what}`)).body.items;

describe('R30: everything in one place', () => {
  test('is counted without reading, and tells what needs attention', async () => {
    const counted = async () => {
      const { body } = await provider.ask('GET', '/v1/overview');
      return body.counts?.customers === 1 && body.counts.partnerships === 1 ? body : undefined;
    };
    const overview = await until('counts', counted);
    expect(overview.attention).toMatchObject({
      stalledRemovals: { count: 0, more: false },
      subscriptionsWithoutReseller: { count: 0, more: false },
    });
    await change(provider, `/v1/subscriptions/${subscription}`, { associatedPartnerId: null });
    expect((await provider.ask('GET', '/v1/overview')).body.attention.subscriptionsWithoutReseller.count).toBe(1);
    await change(provider, `/v1/subscriptions/${subscription}`, { associatedPartnerId: reseller.partnerId });
    expect((await provider.ask('GET', '/v1/overview')).body.attention.subscriptionsWithoutReseller.count).toBe(0);
  });

  test('is found by how its name begins, whatever case and accents; another partner’s is not', async () => {
    for (const q of ['elan', 'ÉLAN ä', 'Elan arzte gmbh'])
      expect(await find(provider, q)).toMatchObject([{ kind: 'customer', name: 'Élan Ärzte GmbH', customerId }]);
    expect(await provider.ask('GET', '/v1/search?q=%23~')).toMatchObject({ status: 400 });
    expect(await find(provider, 'firm sud', 'resellers')).toMatchObject([{ kind: 'reseller', accountId: reseller.id }]);
    await reseller.ask('POST', '/v1/known-customers', {
      body: { company: 'Elán Known', contact: { name: 'K', email: newAddress() } },
    });
    expect((await find(reseller, 'elan')).map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'customer',
      'knownCustomer',
    ]);
    expect(await find(await aPartner('reseller', 'nobody'), 'elan')).toEqual([]);
    const email = newAddress('zoe');
    const { body } = await reseller.ask('POST', '/v1/invitations', {
      body: { recipient: { email, company: 'Zürcher Söhne' } },
    });
    expect(await find(reseller, 'zurcher', 'invitations')).toMatchObject([{ id: body.id, status: 'pending' }]);
  });

  test('is found by any word, by its contact and the contact’s address; what begins with it comes first', async () => {
    const email = newAddress('erika');
    for (const [company, name] of [
      ['Word Ärzte', 'Åse Nováková'],
      ['Ärzte Word', 'Zoë'],
    ] as const)
      await reseller.ask('POST', '/v1/known-customers', {
        body: { company, contact: { name, email: name === 'Zoë' ? newAddress() : email } },
      });
    const namesOf = async (q: string) => (await find(reseller, q)).map(({ name }: { name: string }) => name);
    expect(await namesOf('arzte')).toEqual(['Ärzte Word', 'Élan Ärzte GmbH', 'Word Ärzte']);
    expect(await namesOf('rzte')).toEqual([]);
    expect(await namesOf('novak')).toEqual(['Word Ärzte']);
    expect(await namesOf('ase nov')).toEqual(['Word Ärzte']);
    expect(await namesOf(email.toUpperCase())).toEqual(['Word Ärzte']);
    const paged: string[] = [];
    let cursor = '';
    do {
      const { body } = await reseller.ask('GET', `/v1/search?q=arzte&limit=1${cursor}`);
      paged.push(...body.items.map(({ name }: { name: string }) => name));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor !== '');
    expect(paged).toEqual(['Ärzte Word', 'Élan Ärzte GmbH', 'Word Ärzte']);
    const invited = newAddress('kata');
    const recipient = { email: invited, name: 'Kovács Kata', company: 'Word & Söhne' };
    const { body } = await reseller.ask('POST', '/v1/invitations', { body: { recipient } });
    for (const q of ['kata', 'kovacs', 'word', invited])
      expect(await find(reseller, q, 'invitations')).toMatchObject([{ id: body.id }]);
  });

  test('is paged through in the order of names', async () => {
    for (const company of ['Page C', 'Page A', 'Page B'])
      await reseller.ask('POST', '/v1/known-customers', {
        body: { company, contact: { name: 'K', email: newAddress() } },
      });
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await reseller.ask('GET', `/v1/search?q=page&limit=1${cursor}`);
      names.push(...body.items.map(({ name }: { name: string }) => name));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor !== '');
    expect(names).toEqual(['Page A', 'Page B', 'Page C']);
  });
});

describe('R47: the renewals', () => {
  test('list invitations, granular privileges and subscriptions by their end', async () => {
    const email = newAddress('soon');
    await provider.ask('POST', '/v1/invitations', { body: { recipient: { email }, expiresInDays: 2 } });
    const { body } = await provider.ask('GET', '/v1/renewals');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['invitation', 'subscription']);
    expect(body.items[1]).toMatchObject({ id: subscription, association: { resellerId: reseller.id } });
    const soon = (await provider.ask('GET', '/v1/renewals?withinDays=30')).body.items;
    expect(soon.map(({ kind }: { kind: string }) => kind)).toEqual(['invitation']);
    expect((await provider.ask('GET', '/v1/overview')).body.attention.endingSoon.count).toBe(1);
  });
});

describe('R29: the access levels', () => {
  const levels = async (who: TestPartner) => {
    const { body } = await who.ask('GET', `/v1/customers/${customerId}/access`);
    return Object.fromEntries(
      body.items.map((each: { accountId: string; levels: object }) => [each.accountId, each.levels]),
    );
  };
  const azure = (granted: boolean) =>
    provider.ask('POST', `/v1/customers/${customerId}/azure-access`, { body: { resellerId: reseller.id, granted } });

  test('are visible for each partner, and change with what grants them', async () => {
    expect(await levels(provider)).toMatchObject({
      [provider.id]: { manageAccount: false, manageAzure: false, incentiveCredit: [], support: [] },
      [reseller.id]: { manageAccount: true, manageAzure: false, incentiveCredit: [subscription], support: [] },
    });
    await change(provider, `/v1/subscriptions/${subscription}`, { supportContact: reseller.id });
    expect(await azure(true)).toMatchObject({ status: 200, body: { granted: true } });
    expect(await azure(true)).toMatchObject({ status: 409, body: { code: 'azure_already_granted' } });
    expect((await levels(reseller))[reseller.id]).toMatchObject({ manageAzure: true, support: [subscription] });
    const question = { body: { role: 'adminAgent', action: 'manageAzure' } };
    const isAllowed = async () =>
      (await reseller.ask('POST', `/v1/customers/${customerId}/access/check`, question)).body.allowed;
    expect(await isAllowed()).toBe(true);
    expect(await azure(false)).toMatchObject({ status: 200, body: { granted: false } });
    expect(await isAllowed()).toBe(false);
    expect(await azure(true)).toMatchObject({ status: 200 });
  });

  test('R39, R42: what ends with a relationship is told first, done by the workflow, and certified', async () => {
    const cart = await aCart(provider, customerId, [aLine(reseller)]);
    const own = (await reseller.ask('GET', '/v1/customers?limit=100')).body.items;
    const { relationshipId } = own.find((each: { customerId: string }) => each.customerId === customerId);
    const codes = (await reseller.ask('GET', `/v1/relationships/${relationshipId}/removal`)).body.consequences.map(
      ({ code }: { code: string }) => code,
    );
    for (const code of ['delegatedAdminRevoked', 'azureRevoked', 'supportContactsCleared', 'creditsStay'])
      expect(codes).toContain(code);
    const path = await removeRelationship(reseller, customerId);
    const certificate = await until('certificate', async () => {
      const { status, body } = await reseller.ask('GET', `${path}/certificate`);
      return status === 200 ? body.document : undefined;
    });
    expect(certificate).toMatchObject({ cleared: { supportContacts: 1, carts: 0 } });
    expect(certificate.revoked.map(({ privilege }: { privilege: string }) => privilege).sort()).toEqual([
      'azure',
      'delegatedAdmin',
    ]);
    expect((await provider.ask('GET', `/v1/subscriptions/${subscription}`)).body).toMatchObject({
      association: { resellerId: reseller.id },
    });
    expect((await levels(provider))[reseller.id]).toMatchObject({
      manageAccount: false,
      manageAzure: false,
      support: [],
      incentiveCredit: [subscription],
    });

    const mine = await removeRelationship(provider, customerId);
    const done = await until('certificate', async () => {
      const { status, body } = await provider.ask('GET', `${mine}/certificate`);
      return status === 200 ? body.document : undefined;
    });
    expect(done.cleared).toEqual({ supportContacts: 0, carts: 1 });
    expect((await provider.ask('GET', cart.path)).body.status).toBe('cancelled');
  });
});
