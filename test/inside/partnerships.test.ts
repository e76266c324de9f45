import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { aPartner, connectPartners, requestPartnership, type TestPartner } from '../support/partners.ts';
import { scan, tables } from '../support/tables.ts';
import { answerPage, askAsOperator, emailTo, linkTo, newAddress, open, post, until } from '../support/target.ts';

let provider: TestPartner;
let reseller: TestPartner;

beforeAll(async () => {
  [provider, reseller] = await Promise.all([aPartner('provider', 'north'), aPartner('reseller', 'south')]);
}, 60_000);

afterAll(() => tables.db.destroy());

const read = (who: TestPartner, token: string) =>
  who.ask('POST', '/v1/partnership-requests/read', { body: { token, language: 'it' } });

async function accept(who: TestPartner, token: string, options: object = {}) {
  const { shown } = (await read(who, token)).body;
  const { language, version, hash } = shown ?? { language: 'it', version: '1', hash: 'x' };
  return who.ask('POST', '/v1/partnerships', { body: { token, shown: { language, version, hash } }, ...options });
}

const affirmed = async (who: TestPartner, wanted: Record<string, boolean> = {}) => {
  const { body } = await who.ask('GET', '/v1/attestations/partnership?lang=hu');
  const statements = Object.fromEntries(body.statements.map(({ key }: { key: string }) => [key, true]));
  const { id, hash, language } = body;
  return { attestation: { id, hash, language }, statements: { ...statements, ...wanted } };
};

const listOf = async (who: TestPartner) => (await who.ask('GET', '/v1/partnerships')).body.items;

describe('R19, R20, R21: a partnership', () => {
  test('is asked for by email, read, accepted, and on both lists', async () => {
    const { made, mail, token } = await requestPartnership(provider, { language: 'it', reference: 'P-1' });
    expect(made.body).toMatchObject({ status: 'pending', asks: { kind: 'partnership' }, relationships: [] });
    expect(mail.subject).toBe('Richiesta: una partnership con la sua azienda');
    expect(mail.text).toContain('Firm north');
    expect(mail.text).toContain('provider indiretto');
    expect((await read(reseller, token)).body).toMatchObject({
      provider: { accountId: provider.id, name: 'Firm north' },
      status: 'pending',
      missing: [],
      shown: { language: 'it', lines: expect.arrayContaining([expect.stringContaining('Firm north')]) },
    });
    const accepted = await accept(reseller, token, { headers: { 'idempotency-key': 'partners-0001' } });
    expect(accepted).toMatchObject({ status: 201, body: { status: 'active', invitationId: made.body.id } });
    expect(await accept(reseller, token, { headers: { 'idempotency-key': 'partners-0001' } })).toMatchObject({
      status: 201,
    });
    expect(await listOf(provider)).toMatchObject([
      { partner: { kind: 'reseller', accountId: reseller.id }, status: 'active' },
    ]);
    expect(await listOf(reseller)).toMatchObject([{ partner: { kind: 'provider', accountId: provider.id } }]);
    const outcome = await emailTo(provider.emailOf('salesAgent'), ({ text }) => text.includes(made.body.id));
    expect(outcome.text).toContain('accepted the partnership');
    const receipt = await until('receipt', async () => {
      const answer = await provider.ask('GET', `/v1/invitations/${made.body.id}/receipt`);
      return answer.status === 200 ? answer.body.document : undefined;
    });
    expect(receipt).toMatchObject({ partnership: { providerName: 'Firm north', resellerName: 'Firm south' } });
    expect(receipt.customer).toBeUndefined();
    const again = await requestPartnership(provider);
    expect(await accept(reseller, again.token)).toMatchObject({
      status: 409,
      body: { code: 'partnership_already_exists' },
    });
  });

  test('R4: gives neither side any customer of the other', async () => {
    const [north, south] = await Promise.all([aPartner('provider', 'alone'), aPartner('reseller', 'lonely')]);
    const email = newAddress('ours');
    const { body } = await south.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
    await answerPage(await linkTo(email));
    const other = newAddress('theirs');
    const asked = await north.ask('POST', '/v1/invitations', { body: { recipient: { email: other } } });
    await answerPage(await linkTo(other));
    await connectPartners(north, south);
    for (const [who, stranger, invitationId] of [
      [south, north, body.id],
      [north, south, asked.body.id],
    ] as const) {
      const own = (await who.ask('GET', '/v1/customers')).body.items;
      expect(own.map((each: { invitationId: string }) => each.invitationId)).toEqual([invitationId]);
      const path = `/v1/customers/${own[0].customerId}`;
      for (const below of ['', '/access', '/gdap', '/users', '/subscriptions']) {
        const answer = await stranger.ask('GET', `${path}${below}`);
        expect([below, answer.status === 404 || answer.body.items?.length === 0]).toEqual([below, true]);
      }
    }
  });

  test.each([
    [
      'whose agreement is not active',
      async (who: TestPartner) => {
        const { headers } = await askAsOperator('GET', `/v1/operator/partners/${who.id}`);
        const change = { body: { agreement: 'ended' }, headers: { 'if-match': String(headers.get('etag')) } };
        await askAsOperator('PATCH', `/v1/operator/partners/${who.id}`, change);
        return who;
      },
      ['agreement', 'partnerId'],
    ],
    ['of another region', async () => aPartner('reseller', 'far', 'JP'), ['region']],
  ])('is not accepted by a reseller %s', async (_, prepare, missing) => {
    const who = await prepare(await aPartner('reseller', 'unready'));
    const { token } = await requestPartnership(provider);
    const { body } = await read(who, token);
    expect(body.missing.map(({ code }: { code: string }) => code)).toEqual(missing);
    expect(await accept(who, token)).toMatchObject({ status: 409, body: { code: 'onboarding_incomplete', missing } });
  });

  test('is a reseller’s to accept, by its admins only, and a provider’s to ask for', async () => {
    const { token } = await requestPartnership(provider);
    const body = { token, shown: { language: 'en', version: '1', hash: 'x' } };
    expect(await provider.ask('POST', '/v1/partnerships', { body })).toMatchObject({
      status: 403,
      body: { code: 'partner_kind_required' },
    });
    expect(await reseller.ask('POST', '/v1/partnerships', { body, as: 'salesAgent' })).toMatchObject({
      status: 403,
      body: { code: 'role_required' },
    });
    const asked = { body: { recipient: { email: newAddress() } } };
    expect(await reseller.ask('POST', '/v1/partnership-requests', asked)).toMatchObject({
      status: 403,
      body: { code: 'partner_kind_required' },
    });
    const third = await aPartner('reseller', 'third');
    expect(await third.ask('POST', '/v1/partnerships', { body })).toMatchObject({
      status: 409,
      body: { code: 'shown_text_changed' },
    });
    expect(await third.ask('POST', '/v1/partnerships', { body: { ...body, token: token.slice(0, -2) } })).toMatchObject(
      { status: 404 },
    );
  });

  test('accepted by two resellers at once is one reseller’s', async () => {
    const both = await Promise.all([aPartner('reseller', 'left'), aPartner('reseller', 'right')]);
    const { token } = await requestPartnership(provider);
    const answers = await Promise.all(both.map((who) => accept(who, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await Promise.all(both.map(listOf))).flat()).toHaveLength(1);
  });
});

describe('R19: the page of a request', () => {
  test('shows what a partnership means, and needs a session to accept; declining needs none', async () => {
    const { link, made } = await requestPartnership(provider);
    const { html } = await open(link);
    expect(html).toContain('Firm north becomes your indirect provider');
    expect(html).toContain('/sign-in?lang=en');
    const form = { ...shownBy(html), authorised: 'yes' };
    expect(await post(link, { ...form, decision: 'accept', csrf: 'x' })).toMatchObject({
      status: 401,
      html: expect.stringContaining('no longer signed in'),
    });
    expect((await post(link, { ...form, decision: 'decline', confirm: 'yes' })).status).toBe(303);
    expect((await provider.ask('GET', `/v1/invitations/${made.body.id}`)).body.status).toBe('declined');
  });

  test('is not the page of an invitation, and the other way round', async () => {
    const { link } = await requestPartnership(provider);
    expect((await open(link.replace('/p/', '/i/'))).status).toBe(404);
  });
});

describe('R22: removing a partnership', () => {
  test('changes no customer, relationship or grant; both lists drop it; it can begin again', async () => {
    const [north, south] = await Promise.all([aPartner('provider', 'ending'), aPartner('reseller', 'leaving')]);
    const id = await connectPartners(north, south);
    const email = newAddress('joint');
    const made = await south.ask('POST', '/v1/invitations', {
      body: { recipient: { email }, withAccountId: north.id },
    });
    expect(made.status).toBe(201);
    await answerPage(await linkTo(email));
    const held = async () =>
      (await scan(tables.main))
        .filter(({ sk, pk }) => /^(customer|relationship|access#)/.test(String(sk)) && !String(pk).startsWith('idem'))
        .filter(({ entity }) => JSON.stringify(entity).match(new RegExp(`${north.id}|${south.id}`)))
        .map((item) => JSON.stringify(item))
        .sort();
    const before = await held();
    expect(before).toHaveLength(4);

    const path = `/v1/partnerships/${id}/removal`;
    const ahead = await south.ask('GET', `${path}?lang=es`);
    expect(ahead.body).toMatchObject({ blockers: [], attestation: { id: 'partnership-1', language: 'es' } });
    expect(ahead.body.consequences.map(({ code }: { code: string }) => code)).toContain('privilegesStay');
    const headers = { 'if-match': String(ahead.headers.get('etag')) };
    const one = await south.ask('POST', path, { body: await affirmed(south, { goodFaith: false }), headers });
    expect(one).toMatchObject({ status: 422, body: { code: 'attestation_not_affirmed' } });
    const stranger = await aPartner('reseller', 'stranger');
    expect(await stranger.ask('GET', path)).toMatchObject({ status: 404 });

    const body = await affirmed(south);
    const twice = await Promise.all([
      south.ask('POST', path, { body, headers }),
      north.ask('POST', path, { body, headers }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    expect(await held()).toEqual(before);
    expect([await listOf(north), await listOf(south)]).toEqual([[], []]);
    const joint = { body: { recipient: { email: newAddress() }, withAccountId: north.id } };
    expect(await south.ask('POST', '/v1/invitations', joint)).toMatchObject({
      body: { code: 'partnership_not_active' },
    });
    expect(await south.ask('POST', path, { body, headers })).toMatchObject({
      body: { code: 'partnership_already_removed' },
    });
    const chain = `/v1/audit-records/verification?chain=${id}`;
    for (const who of [north, south])
      expect((await who.ask('GET', chain)).body).toMatchObject({ verifiedTo: 2, isComplete: true });
    expect((await stranger.ask('GET', chain)).status).toBe(404);
    expect(await connectPartners(north, south)).toBe(id);
  });
});

describe('R27, R30: PartnerIDs and providers', () => {
  test('a PartnerID is verified, or it is said why not', async () => {
    const [north, south] = await Promise.all([aPartner('provider', 'verifier'), aPartner('reseller', 'verified')]);
    const look = async (partnerId: string) => (await north.ask('GET', `/v1/partner-ids/${partnerId}`)).body;
    expect(await look(south.partnerId)).toEqual({ partnerId: south.partnerId, verified: false, reason: 'partnership' });
    await connectPartners(north, south);
    expect(await look(south.partnerId)).toMatchObject({ verified: true, accountId: south.id });
    expect(await look('99999')).toMatchObject({ verified: false, reason: 'unknown' });
    expect(await look('12345a')).toMatchObject({ code: 'invalid_request' });
    const { headers } = await askAsOperator('GET', `/v1/operator/partners/${south.id}`);
    const end = { body: { agreement: 'ended' }, headers: { 'if-match': String(headers.get('etag')) } };
    await askAsOperator('PATCH', `/v1/operator/partners/${south.id}`, end);
    expect(await look(south.partnerId)).toMatchObject({ verified: false, reason: 'agreement' });
    await askAsOperator('POST', `/v1/operator/partners/${south.id}/suspension`, { body: {} });
    expect(await look(south.partnerId)).toMatchObject({ verified: false, reason: 'account' });
    const far = await aPartner('reseller', 'overseas', 'JP');
    expect(await look(far.partnerId)).toMatchObject({ verified: false, reason: 'region' });
  });

  test('providers have a public profile', async () => {
    const { body } = await reseller.ask('GET', '/v1/providers?limit=100');
    expect(body.items).toContainEqual(expect.objectContaining({ accountId: provider.id, company: 'Firm north' }));
    expect(JSON.stringify(body)).not.toContain(reseller.id);
  });
});
