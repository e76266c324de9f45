import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NameServer, startNameServer } from '../support/dns.ts';
import { added } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { tables } from '../support/tables.ts';
import { answerPage, linkTo, newAddress, target, tokenOf, until } from '../support/target.ts';

let names: NameServer;
let reseller: TestPartner;
let provider: TestPartner;

beforeAll(async () => {
  names = await startNameServer(target.settings.dnsServers ?? '');
  [reseller, provider] = await Promise.all([aPartner('reseller', 'dns'), aPartner('provider', 'bind')]);
  await connectPartners(provider, reseller);
}, 60_000);

afterAll(() => {
  names.stop();
  tables.db.destroy();
});

/** A customer that accepted an invitation of the reseller. */
async function aCustomer(): Promise<string> {
  const email = newAddress('domain');
  const { body } = await reseller.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
  await answerPage(await linkTo(email));
  return until('customer', async () => {
    const { body: read } = await reseller.ask('GET', `/v1/invitations/${body.id}`);
    return read.customerId as string | undefined;
  });
}

const aDomain = () => `${randomUUID()}.example`;

async function prove(customerId: string, domain: string, partner = reseller) {
  const { headers } = await partner.ask('GET', `/v1/customers/${customerId}`);
  return partner.ask('POST', `/v1/customers/${customerId}/domain`, {
    ...{ body: { domain }, headers: { 'if-match': headers.get('etag') ?? '' }, as: 'adminAgent' },
  });
}

/** Asks, puts the record that is told into the DNS, and asks again. */
async function proven(customerId: string, domain: string) {
  const first = await prove(customerId, domain);
  const { record } = first.body;
  if (record === undefined) return first;
  names.texts.set(record.name, ['something else', record.value]);
  return prove(customerId, domain);
}

const newUser = (customerId: string, userName = 'eva') =>
  reseller.ask('POST', `/v1/customers/${customerId}/users`, { body: { name: 'Éva', userName }, as: 'adminAgent' });

describe('R55: a customer’s domain', () => {
  test('is set once its DNS proves it; new users sign in with it, older ones keep their names', async () => {
    const customerId = await aCustomer();
    const before = await newUser(customerId, 'before');
    const domain = aDomain();
    const asked = await prove(customerId, domain.toUpperCase());
    expect(asked).toMatchObject({
      status: 422,
      body: { code: 'domain_not_proven', record: { type: 'TXT', name: `_reseller-relationships.${domain}` } },
    });
    names.texts.set(asked.body.record.name, ['reseller-relationships=another']);
    expect((await prove(customerId, domain)).body.code).toBe('domain_not_proven');
    expect(await proven(customerId, domain)).toMatchObject({
      status: 200,
      body: { account: { domain, domainProvenAt: expect.any(String) } },
    });
    expect((await newUser(customerId)).body.userName).toBe(`eva@${domain}`);
    expect(before.body.userName).toContain('.customers.invalid');
    // Another proves it, and the first one is free again.
    const other = aDomain();
    expect((await proven(customerId, other)).status).toBe(200);
    const second = await aCustomer();
    expect((await proven(second, domain)).status).toBe(200);
    expect((await newUser(second)).body.code).toBe('user_name_taken');
  });

  test('that another has proven is taken; one that a provider has only named passes to who proves it', async () => {
    const [first, second] = await Promise.all([aCustomer(), aCustomer()]);
    const domain = aDomain();
    const both = await Promise.all([proven(first, domain), proven(first, domain)]);
    expect(both.map(({ status }) => status)).toContain(200);
    expect(await proven(second, domain)).toMatchObject({ status: 409, body: { code: 'customer_domain_taken' } });

    const named = aDomain();
    const owner = await added(provider, reseller, { domain: named });
    expect((await proven(second, named)).status).toBe(200);
    const { body: loser } = await reseller.ask('GET', `/v1/customers/${owner}`);
    expect(loser.account.domain).toBe(`${owner.slice(4)}.customers.invalid`);
    expect((await newUser(owner)).body.userName).toContain('.customers.invalid');
    expect((await newUser(second)).body.userName).toBe(`eva@${named}`);
    const chain = await reseller.ask('GET', `/v1/audit-records/verification?chain=${owner}`, { as: 'adminAgent' });
    expect(chain.body).toMatchObject({ isComplete: true });
  });

  test('one customer’s record proves nothing for another', async () => {
    const [first, second] = await Promise.all([aCustomer(), aCustomer()]);
    const domain = aDomain();
    expect((await proven(first, domain)).status).toBe(200);
    expect((await prove(second, domain)).body).toMatchObject({ code: 'domain_not_proven' });
  });

  test('takes who may manage the account, a domain that can be one, and a name server that answers', async () => {
    const customerId = await aCustomer();
    const token = await tokenOf('reseller', 'adminAgent');
    const foreign = await reseller.ask('POST', `/v1/customers/${customerId}/domain`, {
      ...{ body: { domain: aDomain() }, headers: { 'if-match': '"1"' }, token },
    });
    expect(foreign.status).toBe(404);
    for (const domain of ['tailspin', 'x.customers.invalid', 'a b.example', '-x.example'])
      expect((await prove(customerId, domain)).status).toBe(400);
    names.stop();
    expect(await prove(customerId, aDomain())).toMatchObject({ status: 503, body: { code: 'domain_not_checked' } });
    names = await startNameServer(target.settings.dnsServers ?? '');
  }, 60_000);
});
