import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { call, reachable, signIn } from '../../scripts/lib/service-client.ts';
import { aPartner, connectPartners, password, requestPartnership, type TestPartner } from '../support/partners.ts';
import { tables } from '../support/tables.ts';
import {
  answerPage,
  askAsOperator,
  emailTo,
  linkTo,
  newAddress,
  open,
  post,
  target,
  until,
} from '../support/target.ts';

let reseller: TestPartner;
let provider: TestPartner;

beforeAll(async () => {
  [reseller, provider] = await Promise.all([aPartner('reseller', 'west'), aPartner('provider', 'east')]);
}, 60_000);

afterAll(() => tables.db.destroy());

const operator = (partner: TestPartner, noun: string, body: object = {}) =>
  askAsOperator('POST', `/v1/operator/partners/${partner.id}/${noun}`, { body });
const accountOf = async (partner: TestPartner) => askAsOperator('GET', `/v1/operator/partners/${partner.id}`);
const setAgreement = async (partner: TestPartner, agreement: string) => {
  const headers = { 'if-match': (await accountOf(partner)).headers.get('etag') ?? '' };
  return askAsOperator('PATCH', `/v1/operator/partners/${partner.id}`, { body: { agreement }, headers });
};

async function invited(partner: TestPartner, wanted: object = {}) {
  const email = newAddress();
  const { body } = await partner.ask('POST', '/v1/invitations', { body: { recipient: { email }, ...wanted } });
  return { email, id: body.id as string, body };
}

describe('R1, R31: a new user', () => {
  test('is mailed where to sign in, in its own language; the link leads to the sign-in', async () => {
    const email = `bela.${Date.now()}@user.example`;
    const body = { name: 'Béla', email, roles: ['salesAgent'], language: 'hu' };
    const made = await reseller.ask('POST', '/v1/users', { body, as: 'globalAdmin' });
    expect(made.status).toBe(201);
    const mail = await emailTo(email);
    expect(mail.subject).toBe('Partneri hozzáférése: első bejelentkezés');
    expect(mail.html || mail.text).toContain(email);
    const [url = ''] = /http[^"<\s]+\/sign-in\?lang=hu/.exec(mail.html || mail.text) ?? [];
    const page = await open(reachable(target, url));
    expect([page.status, page.headers.get('location')]).toEqual([303, expect.stringContaining('/oauth2/authorize')]);
    const again = await reseller.ask('POST', `/v1/users/${made.body.id}/invitation`, { body: {}, as: 'globalAdmin' });
    expect(again.status).toBe(200);
  });
});

describe('R1: a logo', () => {
  const setLogo = async (partner: TestPartner, logo: string | null, headers?: Record<string, string>) =>
    askAsOperator('PATCH', `/v1/operator/partners/${partner.id}/logo`, {
      body: { logo },
      headers: headers ?? { 'if-match': (await accountOf(partner)).headers.get('etag') ?? '' },
    });
  const png = readFileSync('scripts/lib/contoso-logo.png').toString('base64');

  test('stands on the customer’s page beside the company’s name, drawn anew, until the operator takes it away', async () => {
    const partner = await aPartner('reseller', 'painted');
    const { email } = await invited(partner);
    const link = await linkTo(email);
    const bare = await open(link);
    expect(bare.html).not.toContain('<img');
    expect(bare.headers.get('content-security-policy')).not.toContain('img-src');
    const given = await setLogo(partner, png);
    expect(given).toMatchObject({ status: 200, body: { logoHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const { html, headers } = await open(link);
    expect(headers.get('content-security-policy')).toContain('; img-src data:;');
    const [, shown = ''] = /<img src="data:image\/png;base64,([^"]+)" alt=""><strong>Firm painted</.exec(html) ?? [];
    expect(createHash('sha256').update(shown, 'base64').digest('hex')).toBe(given.body.logoHash);
    const taken = await setLogo(partner, null);
    expect(taken).toMatchObject({ status: 200, body: { revision: 3 } });
    expect(taken.body).not.toHaveProperty('logoHash');
    expect((await open(link)).html).not.toContain('<img');
  });

  test('is the operator’s: what is no picture, was read before a change, or a partner sends, changes nothing', async () => {
    const partner = await aPartner('reseller', 'plain');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const logo of [svg.toString('base64'), 'bm90IGEgcG5n', 'A'.repeat(70_000), 'no base 64!'])
      expect((await setLogo(partner, logo)).status).toBe(logo.length > 65_536 ? 413 : 400);
    expect(await setLogo(partner, png, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
    const path = `/v1/operator/partners/${partner.id}/logo`;
    const headers = { 'if-match': '"1"' };
    expect(await partner.ask('PATCH', path, { body: { logo: png }, headers, as: 'globalAdmin' })).toMatchObject({
      status: 403,
    });
    expect((await accountOf(partner)).body).toMatchObject({ revision: 1 });
  });
});

describe('R48: a suspended account', () => {
  test('can do nothing from that moment, with the tokens it has; its customers’ view and its return stay', async () => {
    const before = await invited(reseller);
    const link = await linkTo(before.email);
    const other = await invited(reseller);
    await answerPage(await linkTo(other.email));
    const { customerId } = (await reseller.ask('GET', `/v1/invitations/${other.id}`)).body;
    expect((await reseller.ask('GET', `/v1/customers/${customerId}`)).status).toBe(200);

    expect(await operator(reseller, 'suspension')).toMatchObject({ status: 200, body: { status: 'suspended' } });
    expect(await operator(reseller, 'suspension')).toMatchObject({
      status: 409,
      body: { code: 'account_already_suspended' },
    });
    const suspended = { status: 403, body: { code: 'account_suspended', detail: expect.stringContaining('operator') } };
    for (const [method, path, body] of [
      ['GET', '/v1/me'],
      ['GET', `/v1/customers/${customerId}`],
      ['GET', '/v1/invitations'],
      ['POST', '/v1/invitations', { recipient: { email: newAddress() } }],
      ['PATCH', `/v1/customers/${customerId}`, { company: 'Mine' }],
    ] as const)
      expect(await reseller.ask(method, path, body ? { body } : {})).toMatchObject(suspended);

    const answered = await answerPage(link);
    expect(answered).toMatchObject({ status: 409, html: expect.stringContaining('cannot be given this at present') });

    expect(await operator(reseller, 'resumption')).toMatchObject({ body: { status: 'active' } });
    expect((await reseller.ask('GET', `/v1/customers/${customerId}`)).status).toBe(200);
    expect((await answerPage(link)).status).toBe(303);
  });

  test('gets no token that is good for anything; closed, it is not resumed', async () => {
    const partner = await aPartner('reseller', 'shut');
    await operator(partner, 'suspension');
    // The user pool refuses to sign in; the embedded one gives a token without claims.
    const token = await signIn(target, partner.emailOf('salesAgent'), password).catch(() => undefined);
    expect([401, 403]).toContain((await call(target, 'GET', '/v1/me', token ? { token } : {})).status);
    await operator(partner, 'closure');
    expect(await operator(partner, 'resumption')).toMatchObject({
      status: 409,
      body: { code: 'account_closed_for_good' },
    });
  });

  test('has its code not mailed; the page tells that it cannot be taken at present', async () => {
    const partner = await aPartner('reseller', 'quiet');
    const { body } = await invited(partner, { delivery: 'self' });
    const link = reachable(target, body.ownDelivery.link);
    const shown = shownBy((await open(link)).html);
    await operator(partner, 'suspension');
    expect((await post(`${link}/code`, shown)).headers.get('set-cookie')).toContain('partner_not_active');
  });
});

describe('R48: an agreement that is not active', () => {
  test('refuses every new invitation, request and order, and leaves the rest', async () => {
    const partner = await aPartner('provider', 'lapsed');
    const { link } = await requestPartnership(partner);
    const pending = await invited(partner);
    // Mailed while the agreement held: from now on it would not be.
    const pendingLink = await linkTo(pending.email);
    for (const agreement of ['ended', 'notSigned']) {
      await setAgreement(partner, agreement);
      for (const [path, body] of [
        ['/v1/invitations', { recipient: { email: newAddress() } }],
        ['/v1/invitations/draft', { recipient: { email: newAddress() } }],
        ['/v1/partnership-requests', { recipient: { email: newAddress() } }],
        ['/v1/carts', { customerId: 'cus_x' }],
        [`/v1/invitations/${pending.id}/resend`, {}],
      ] as const) {
        const refused = await partner.ask('POST', path, { body, headers: { 'if-match': '"1"' } });
        expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'agreement_not_active']);
      }
    }
    expect((await partner.ask('GET', '/v1/invitations')).status).toBe(200);
    expect((await answerPage(pendingLink)).status).toBe(409);
    expect((await open(link)).status).toBe(200);
    await setAgreement(partner, 'active');
    expect((await answerPage(pendingLink)).status).toBe(303);
  });
});

describe('R49: a partner’s own users', () => {
  const users = async (partner: TestPartner) => {
    const { body } = await partner.ask('GET', '/v1/users', { as: 'globalAdmin' });
    return new Map<string, string>(body.items.map((each: { email: string; id: string }) => [each.email, each.id]));
  };
  const idOf = async (partner: TestPartner, role: 'globalAdmin' | 'adminAgent' | 'salesAgent') =>
    String((await users(partner)).get(partner.emailOf(role)));
  const asAdmin = (partner: TestPartner, method: string, path: string, options: object = {}) =>
    partner.ask(method, path, { as: 'globalAdmin', ...options });

  test('are disabled at once, enabled again, and removed; what they sent stays', async () => {
    const partner = await aPartner('reseller', 'staff');
    const userId = await idOf(partner, 'salesAgent');
    const sent = await partner.ask('POST', '/v1/invitations', {
      body: { recipient: { email: newAddress() } },
      as: 'salesAgent',
    });
    const disabled = await asAdmin(partner, 'POST', `/v1/users/${userId}/disablement`, { body: {} });
    expect(disabled).toMatchObject({ status: 200, body: { status: 'disabled', revision: 2 } });
    const me = () => partner.ask('GET', '/v1/me', { as: 'salesAgent' });
    expect(await me()).toMatchObject({ status: 403, body: { code: 'user_disabled' } });
    await expect(signIn(target, partner.emailOf('salesAgent'), password)).rejects.toThrow(/disabled/i);
    expect((await asAdmin(partner, 'POST', `/v1/users/${userId}/enablement`, { body: {} })).status).toBe(200);
    expect((await me()).status).toBe(200);
    expect((await asAdmin(partner, 'POST', `/v1/users/${userId}/removal`, { body: {} })).status).toBe(200);
    expect(await me()).toMatchObject({ status: 403, body: { code: 'partner_account_missing' } });
    expect((await users(partner)).has(partner.emailOf('salesAgent'))).toBe(false);
    expect((await partner.ask('GET', `/v1/invitations/${sent.body.id}`)).body.status).toBe('pending');
    const link = await linkTo(sent.body.recipient.email);
    const form = { ...shownBy((await open(link)).html), decision: 'decline', confirm: 'yes' };
    expect((await post(link, form)).status).toBe(303);
    const notice = await emailTo(partner.emailOf('globalAdmin'), ({ text }) => text.includes(sent.body.id));
    expect(notice.subject).toContain('Declined');
    const again = { name: 'Sal', email: partner.emailOf('salesAgent'), roles: ['adminAgent'] };
    expect((await asAdmin(partner, 'POST', '/v1/users', { body: again })).status).toBe(201);
  });

  test('a role that is taken away counts no longer at the next call', async () => {
    const partner = await aPartner('reseller', 'roles');
    const path = `/v1/users/${await idOf(partner, 'adminAgent')}`;
    expect((await partner.ask('GET', '/v1/audit-records')).status).toBe(200);
    const { headers } = await asAdmin(partner, 'GET', path);
    const changed = { body: { roles: ['salesAgent'] }, headers: { 'if-match': headers.get('etag') ?? '' } };
    expect((await asAdmin(partner, 'PATCH', path, changed)).body.roles).toEqual(['salesAgent']);
    expect(await partner.ask('GET', '/v1/audit-records')).toMatchObject({
      status: 403,
      body: { code: 'role_required' },
    });
    expect(await partner.ask('GET', path)).toMatchObject({ status: 403, body: { code: 'role_required' } });
    expect((await asAdmin(reseller, 'GET', path)).status).toBe(404);
  });

  test('two Global admins who take each other’s place at the same moment: one stays', async () => {
    const partner = await aPartner('reseller', 'duel');
    const [ada, bob] = [await idOf(partner, 'globalAdmin'), await idOf(partner, 'adminAgent')];
    expect(await asAdmin(partner, 'POST', `/v1/users/${ada}/removal`, { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'last_global_admin' },
    });
    const promote = { body: { roles: ['globalAdmin'] }, headers: { 'if-match': '"1"' } };
    expect((await asAdmin(partner, 'PATCH', `/v1/users/${bob}`, promote)).status).toBe(200);
    const both = await Promise.all([
      partner.ask('POST', `/v1/users/${ada}/disablement`, { body: {} }),
      asAdmin(partner, 'POST', `/v1/users/${bob}/disablement`, { body: {} }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('one that never signed in is invited again', async () => {
    const body = { name: 'New', email: newAddress('new'), roles: ['salesAgent'] };
    const made = await asAdmin(reseller, 'POST', '/v1/users', { body });
    const again = (id: string) => asAdmin(reseller, 'POST', `/v1/users/${id}/invitation`, { body: {} });
    expect((await again(made.body.id)).status).toBe(200);
    expect(await again(await idOf(reseller, 'salesAgent'))).toMatchObject({
      status: 409,
      body: { code: 'user_already_signed_in' },
    });
  });
});

describe('R52: what one is told by mail', () => {
  test('each user sets it for itself, the account for all', async () => {
    const partner = await aPartner('reseller', 'notices');
    const read = () => partner.ask('GET', '/v1/me/notices', { as: 'globalAdmin' });
    const before = await read();
    expect(before.body.notices.gdapEnding).toEqual({ told: true, setBy: 'default' });
    const set = (path: string, body: unknown, etag: string) =>
      partner.ask('PATCH', path, { as: 'globalAdmin', body, headers: { 'if-match': etag } });
    const account = await partner.ask('GET', '/v1/account');
    const ofAll = { notices: { gdapEnding: false, gdapEnded: false } };
    const etag = String(account.headers.get('etag'));
    expect((await set('/v1/account', ofAll, etag)).body).toMatchObject(ofAll);
    expect((await read()).body.notices.gdapEnding).toEqual({ told: false, setBy: 'partner' });
    const own = String(before.headers.get('etag'));
    const changed = await set('/v1/me/notices', { notices: { gdapEnding: true } }, own);
    expect(changed.body.notices).toMatchObject({
      gdapEnding: { told: true, setBy: 'user' },
      gdapEnded: { told: false, setBy: 'partner' },
    });
    expect(await set('/v1/me/notices', { notices: { gdapEnding: null } }, own)).toMatchObject({ status: 412 });
    const next = String(changed.headers.get('etag'));
    expect((await set('/v1/me/notices', { notices: {} }, next)).status).toBe(400);
    expect((await set('/v1/me/notices', { notices: { nonsense: true } }, next)).status).toBe(400);
    const back = await set('/v1/me/notices', { notices: { gdapEnding: null } }, next);
    expect(back.body.notices.gdapEnding).toEqual({ told: false, setBy: 'partner' });
  });
});

describe('R49: the account', () => {
  test('is changed by the partner, and others see its profile', async () => {
    const read = await provider.ask('GET', '/v1/account');
    const { address } = read.body;
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const profile = { description: 'Cloud for farms', website: 'https://east.example' };
    const wish = {
      contactEmail: 'hello@east.example',
      address: { ...address, city: 'Torino' },
      language: 'es',
      profile,
    };
    expect((await provider.ask('PATCH', '/v1/account', { body: wish, headers })).status).toBe(403);
    const changed = await provider.ask('PATCH', '/v1/account', { body: wish, headers, as: 'globalAdmin' });
    expect(changed).toMatchObject({ status: 200, body: wish });
    const listed = await until('profile', async () => {
      const { body } = await reseller.ask('GET', '/v1/providers?limit=100');
      return body.items.find((each: { accountId: string }) => each.accountId === provider.id);
    });
    expect(listed).toMatchObject({ contactEmail: 'hello@east.example', ...profile });
    const moved = {
      body: { address: { ...address, country: 'CH' } },
      headers: { 'if-match': changed.headers.get('etag') ?? '' },
    };
    expect(await provider.ask('PATCH', '/v1/account', { ...moved, as: 'globalAdmin' })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '/address/country' }] },
    });
    // What the refusal says to do can be done.
    const path = `/v1/operator/partners/${provider.id}/address`;
    const asRead = { 'if-match': (await accountOf(provider)).headers.get('etag') ?? '' };
    const swiss = { street: 'Via Nassa 1', city: 'Lugano', postalCode: '6900', country: 'CH' };
    const wrong = { body: { address: { ...swiss, country: 'UK' } }, headers: asRead };
    expect((await askAsOperator('PATCH', path, wrong)).status).toBe(400);
    expect((await askAsOperator('PATCH', path, { body: { address: swiss }, headers: asRead })).status).toBe(200);
    expect((await provider.ask('GET', '/v1/account')).body.address).toEqual(swiss);
    const back = { body: { address }, headers: { 'if-match': (await accountOf(provider)).headers.get('etag') ?? '' } };
    expect((await askAsOperator('PATCH', path, back)).status).toBe(200);
  });

  test('R27: a location that the operator adds is verified by its PartnerID, until it is retired', async () => {
    await connectPartners(provider, reseller);
    const partnerId = String(Math.floor(1e8 + Math.random() * 9e8));
    const locations = `/v1/operator/partners/${reseller.id}/locations`;
    const etag = async () => ({ 'if-match': (await accountOf(reseller)).headers.get('etag') ?? '' });
    const verified = async () => (await provider.ask('GET', `/v1/partner-ids/${partnerId}`)).body;
    expect(await verified()).toMatchObject({ verified: false, reason: 'unknown' });
    const body = { partnerId, name: 'Torino' };
    expect((await askAsOperator('POST', locations, { body, headers: await etag() })).status).toBe(200);
    expect(await verified()).toMatchObject({ verified: true });
    const retire = async (isRetired: boolean) =>
      (await askAsOperator('PATCH', `${locations}/${partnerId}`, { body: { isRetired }, headers: await etag() }))
        .status;
    expect([await retire(true), (await verified()).verified]).toEqual([200, false]);
    expect([await retire(false), (await verified()).verified]).toEqual([200, true]);
    const taken = `/v1/operator/partners/${provider.id}/locations`;
    const headers = { 'if-match': (await accountOf(provider)).headers.get('etag') ?? '' };
    expect(await askAsOperator('POST', taken, { body, headers })).toMatchObject({
      status: 409,
      body: { code: 'partner_id_taken' },
    });
  });
});
