import { beforeAll, describe, expect, test } from '@jest/globals';
import { added } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { answerPage, linkTo, newAddress } from '../support/target.ts';

let provider: TestPartner;
let reseller: TestPartner;
/** A customer of both, one of the reseller alone, and one that the reseller only knows. */
let ofBoth: string;
let ofOne: string;
let known: string;

beforeAll(async () => {
  [provider, reseller] = await Promise.all([aPartner('provider', 'east'), aPartner('reseller', 'west')]);
  await connectPartners(provider, reseller);
  ofBoth = await added(provider, reseller);
  const email = newAddress();
  const { body } = await reseller.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
  await answerPage(await linkTo(email));
  ofOne = (await reseller.ask('GET', `/v1/invitations/${body.id}`)).body.customerId;
  const contact = { name: 'Anna', email: newAddress() };
  known = (await reseller.ask('POST', '/v1/known-customers', { body: { company: 'Known', contact } })).body.customerId;
}, 60_000);

const listed = async (query: string, who = reseller) => {
  const { status, body } = await who.ask('GET', `/v1/customers${query}`);
  expect([status, query]).toEqual([200, query]);
  return body.items.map(({ customerId }: { customerId: string }) => customerId);
};

describe('R30: the customer list', () => {
  test('is whole, or of one state, or of those that another partner has as well', async () => {
    expect(await listed('')).toEqual([known, ofOne, ofBoth]);
    expect(await listed('?relationship=active')).toEqual([ofOne, ofBoth]);
    expect(await listed('?relationship=known')).toEqual([known]);
    expect(await listed(`?withAccountId=${provider.id}`)).toEqual([ofBoth]);
    expect(await listed(`?withAccountId=${provider.id}&relationship=known`)).toEqual([]);
    expect(await listed(`?withAccountId=${reseller.id}`, provider)).toEqual([ofBoth]);
    expect(await listed(`?withAccountId=${missing(provider.id)}`)).toEqual([]);
    expect(await reseller.ask('GET', '/v1/customers?relationship=other')).toMatchObject({ status: 400 });
  });

  test('comes in pages, of which each brings what fits', async () => {
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await reseller.ask('GET', `/v1/customers?limit=1&withAccountId=${provider.id}${cursor}`);
      found.push(...body.items.map(({ customerId }: { customerId: string }) => customerId));
      cursor = body.nextCursor === undefined ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(found).toEqual([ofBoth]);
    const first = await reseller.ask('GET', '/v1/customers?limit=1&relationship=active');
    const other = await reseller.ask('GET', `/v1/customers?limit=1&cursor=${first.body.nextCursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } });
  });

  test('read again, what is the same is told so; what changed is sent', async () => {
    const read = (path: string, headers = {}) => reseller.ask('GET', path, { headers });
    for (const path of ['/v1/customers', `/v1/customers/${ofBoth}`]) {
      const etag = String((await read(path)).headers.get('etag'));
      const again = await read(path, { 'if-none-match': etag });
      expect([path, again.status, again.text, again.headers.get('etag')]).toEqual([path, 304, '', etag]);
    }
    const before = (await read(`/v1/customers/${ofBoth}`)).headers.get('etag') ?? '';
    const azure = { resellerId: reseller.id, granted: true };
    expect((await provider.ask('POST', `/v1/customers/${ofBoth}/azure-access`, { body: azure })).status).toBe(200);
    expect((await read(`/v1/customers/${ofBoth}`, { 'if-none-match': before })).status).toBe(200);
  });
});

const missing = (id: string) => id.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
