/** R50: programs of partners, on the deployed service. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { call } from '../../scripts/lib/service-client.ts';
import { change } from '../support/orders.ts';
import { aPartner, type TestPartner } from '../support/partners.ts';
import { newAddress, target } from '../support/target.ts';

let partner: TestPartner;
const as = 'globalAdmin' as const;
const byAdmin = () => ({
  ...partner,
  ask: (...[m, p, o]: Parameters<TestPartner['ask']>) => partner.ask(m, p, { as, ...o }),
});

beforeAll(async () => {
  partner = await aPartner('reseller', 'programs');
}, 60_000);

async function tokenFor(clientId: string, secret: string) {
  const answer = await fetch(`${target.apiUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return {
    status: answer.status,
    body: (await answer.json()) as { access_token: string; error?: string; expires_in?: number },
  };
}

const made = (body: object) => partner.ask('POST', '/v1/api-clients', { as, body: { name: 'ERP', ...body } });
const callAs = (token: string, method: string, path: string, body?: unknown) =>
  call(target, method, path, { token, ...(body === undefined ? {} : { body }) });

describe('R50: an API client', () => {
  test('gets a token by OAuth’s client credentials, does what its roles allow, and is named in the trail', async () => {
    const client = await made({ roles: ['salesAgent'] });
    expect(client).toMatchObject({ status: 201, body: { name: 'ERP', status: 'active' } });
    const { id, secret, userId } = client.body;
    const issued = await tokenFor(id, secret);
    expect(issued).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } });
    const token = issued.body.access_token;
    expect((await callAs(token, 'GET', '/v1/me')).body).toMatchObject({ accountId: partner.id, roles: ['salesAgent'] });
    const invited = await callAs(token, 'POST', '/v1/invitations', { recipient: { email: newAddress('erp') } });
    expect(invited.status).toBe(201);
    const trail = await partner.ask('GET', `/v1/audit-records?chain=${invited.body.id}`);
    // The first record; the service may have noted the sending since.
    expect(trail.body.items.at(-1).actor).toMatchObject({ kind: 'user', userId, clientId: id });
    expect((await callAs(token, 'GET', '/v1/users')).body.code).toBe('role_required');
    const read = await partner.ask('GET', `/v1/api-clients/${id}`, { as });
    expect(read.body).toMatchObject({ lastUsedAt: expect.any(String) });
    expect(read.body.secret).toBeUndefined();
    const users = await partner.ask('GET', '/v1/users?limit=100', { as });
    expect(users.body.items.some((user: { id: string }) => user.id === userId)).toBe(false);
    expect((await partner.ask('GET', `/v1/users/${userId}`, { as })).status).toBe(404);
  });

  test('a wrong secret, another’s ID and other grants are refused alike', async () => {
    const { body } = await made({ roles: ['salesAgent'] });
    expect(await tokenFor(body.id, `${body.secret}x`)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
    expect(await tokenFor(`api_${'0'.repeat(26)}`, body.secret)).toMatchObject({ status: 401 });
    const other = await fetch(`${target.apiUrl}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password' }),
    });
    expect([other.status, await other.json()]).toEqual([400, { error: 'unsupported_grant_type' }]);
  });

  test('keeps to its scope, may do nothing of a person’s, and loses all at once', async () => {
    const forPeople = await made({ roles: ['globalAdmin'], operations: ['getMe', 'createUser'] });
    expect(forPeople.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/operations/1' }] });
    const { body } = await made({ roles: ['globalAdmin'], operations: ['getMe', 'listUsers'] });
    const { access_token: token } = (await tokenFor(body.id, body.secret)).body;
    const me = () => callAs(token, 'GET', '/v1/me');
    expect((await me()).status).toBe(200);
    expect((await callAs(token, 'GET', '/v1/customers')).body.code).toBe('operation_not_in_scope');
    const user = { name: 'Eve', email: newAddress('eve'), roles: ['globalAdmin'] };
    expect((await callAs(token, 'POST', '/v1/users', user)).body.code).toBe('person_required');
    expect((await callAs(token, 'GET', '/v1/api-clients')).body.code).toBe('person_required');
    const path = `/v1/api-clients/${body.id}`;
    expect((await change(byAdmin(), path, { operations: ['getMe'] })).status).toBe(200);
    expect((await callAs(token, 'GET', '/v1/users')).body.code).toBe('operation_not_in_scope');
    expect((await change(byAdmin(), path, { operations: ['nonsense'] })).status).toBe(400);
    const rotated = await partner.ask('POST', `${path}/secret-rotation`, { as, body: { overlapHours: 0 } });
    expect((await tokenFor(body.id, body.secret)).status).toBe(401);
    expect((await tokenFor(body.id, rotated.body.secret)).status).toBe(200);
    expect(await partner.ask('POST', `${path}/removal`, { as, body: {} })).toMatchObject({
      body: { status: 'removed' },
    });
    expect((await me()).body.code).toBe('partner_account_missing');
    expect((await tokenFor(body.id, rotated.body.secret)).status).toBe(401);
    expect((await partner.ask('GET', path, { as })).status).toBe(404);
  });
});
