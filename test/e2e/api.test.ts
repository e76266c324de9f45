import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { roles } from '../../functions/identity/roles.ts';
import { call } from '../../scripts/lib/service-client.ts';
import {
  answerPage,
  ask,
  askAsOperator,
  invite,
  linkTo,
  newAddress,
  outcomeOf,
  target,
  tokenOf,
} from '../support/target.ts';

test('R33: a request that is repeated under its key says that it was done before', async () => {
  const once = { body: { recipient: { email: newAddress() } }, headers: { 'idempotency-key': randomUUID() } };
  const [first, again] = [await ask('POST', '/v1/invitations', once), await ask('POST', '/v1/invitations', once)];
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
});

describe('R2: who may call', () => {
  test.each(roles)('a %s is told who it is', async (role) => {
    const { status, body } = await ask('GET', '/v1/me', { as: ['provider', role] });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { partnerKind: 'provider', partnerName: 'Fabrikam Distribution', roles: [role] },
    });
  });

  test('nobody without a token, nor with a forged one', async () => {
    expect((await ask('GET', '/v1/me', { as: 'nobody' })).status).toBe(401);
    const token = await tokenOf('reseller', 'salesAgent');
    const [header, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, partner_roles: 'globalAdmin' })).toString('base64url');
    expect((await call(target, 'GET', '/v1/me', { token: `${header}.${forged}.${signature}` })).status).toBe(401);
  });

  test.each(['salesAgent', 'adminAgent'] as const)(
    'a %s may not see users, and is told which role may',
    async (role) => {
      const { status, body } = await ask('GET', '/v1/users', { as: ['reseller', role] });
      expect({ status, body }).toMatchObject({
        status: 403,
        body: { code: 'role_required', requiredRoles: ['globalAdmin'] },
      });
    },
  );

  test('a Global admin manages its own users', async () => {
    const email = newAddress('ada');
    const as: ['reseller', 'globalAdmin'] = ['reseller', 'globalAdmin'];
    const made = await ask('POST', '/v1/users', { as, body: { name: 'Ada', email, roles: ['adminAgent'] } });
    expect(made).toMatchObject({ status: 201, body: { email, roles: ['adminAgent'], language: 'en' } });
    const again = await ask('POST', '/v1/users', { as, body: { name: 'Ada', email, roles: ['globalAdmin'] } });
    expect(again).toMatchObject({ status: 409, body: { code: 'user_already_exists' } });
    const { body } = await ask('GET', '/v1/users?limit=100', { as });
    expect(body.items.map((user: { email: string }) => user.email)).toContain(email);
    expect(JSON.stringify(body)).not.toContain('fabrikam');
  });
});

describe('R1: partner accounts', () => {
  const aPartner = (partnerId: string) => ({
    kind: 'reseller',
    company: 'Új Viszonteladó Kft.',
    address: { street: 'Fő utca 1', city: 'Pécs', postalCode: '7621', country: 'HU' },
    contactEmail: newAddress('office'),
    language: 'hu',
    locations: [{ partnerId, name: 'Pécs' }],
  });
  const aPartnerId = () => String(1_000_000_000 + Math.floor(Math.random() * 8_000_000_000));

  test('are the operator’s: opened once, with an agreement that is signed later', async () => {
    const body = aPartner(aPartnerId());
    const headers = { 'idempotency-key': randomUUID() };
    const made = await askAsOperator('POST', '/v1/operator/partners', { body, headers });
    expect(made).toMatchObject({ status: 201, body: { company: 'Új Viszonteladó Kft.', agreement: 'notSigned' } });
    expect((await askAsOperator('POST', '/v1/operator/partners', { body, headers })).body).toEqual(made.body);
    expect(await askAsOperator('POST', '/v1/operator/partners', { body })).toMatchObject({
      status: 409,
      body: { code: 'partner_id_taken' },
    });

    const path = `/v1/operator/partners/${made.body.id}`;
    const change = (etag: string, agreement: string) =>
      askAsOperator('PATCH', path, { body: { agreement }, headers: { 'if-match': etag } });
    const signed = await change(made.headers.get('etag') ?? '', 'active');
    expect(signed).toMatchObject({ status: 200, body: { agreement: 'active' } });
    expect(await change(made.headers.get('etag') ?? '', 'ended')).toMatchObject({
      status: 412,
      body: { code: 'revision_mismatch' },
    });
    expect(await askAsOperator('PATCH', path, { body: { agreement: 'ended' } })).toMatchObject({
      status: 428,
      body: { code: 'precondition_required' },
    });
    expect((await askAsOperator('GET', path)).body).toEqual(signed.body);
    expect(
      (await askAsOperator('GET', '/v1/operator/partners?limit=100')).body.items.map(({ id }: { id: string }) => id),
    ).toContain(made.body.id);

    const user = await askAsOperator('POST', `${path}/users`, {
      body: { name: 'Éva', email: newAddress('eva'), roles: ['globalAdmin'] },
    });
    expect(user).toMatchObject({ status: 201, body: { accountId: made.body.id, language: 'hu' } });
  });

  test('are not for partners, nor for anybody', async () => {
    const token = await tokenOf('reseller', 'globalAdmin');
    for (const options of [{ token }, {}]) {
      expect([401, 403]).toContain((await call(target, 'GET', '/v1/operator/partners', options)).status);
    }
  });
});

describe('R33: repeating and overwriting', () => {
  test('a repeated request makes one invitation; the key with another body is refused', async () => {
    const body = { recipient: { email: newAddress() }, delivery: 'self' };
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask('POST', '/v1/invitations', { body, headers })),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: answers[0]?.body });
    const other = await ask('POST', '/v1/invitations', { body: { ...body, reference: 'other' }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(await ask('POST', '/v1/invitations', { body, headers: { 'idempotency-key': '' } })).toMatchObject({
      status: 400,
      body: { code: 'idempotency_key_missing' },
    });
  });

  test('R13, R34: cancelling needs the revision that was read, is repeatable, and makes room', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email } });
    const link = await linkTo(email);
    const path = `/v1/invitations/${made.body.id}`;
    // By another than the inviter: who did it herself is not mailed.
    const as: ['reseller', 'adminAgent'] = ['reseller', 'adminAgent'];
    const cancel = (headers: Record<string, string>) => ask('POST', `${path}/cancellation`, { as, body: {}, headers });
    const second = await ask('POST', '/v1/invitations', { body: { recipient: { email: email.toUpperCase() } } });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'invitation_already_pending', conflictingId: made.body.id },
    });
    expect(await cancel({})).toMatchObject({ status: 428 });
    expect(await cancel({ 'if-match': '"9"' })).toMatchObject({ status: 412 });

    const etag = (await ask('GET', path)).headers.get('etag') ?? '';
    const headers = { 'if-match': etag, 'idempotency-key': randomUUID() };
    const cancelled = await cancel(headers);
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect((await cancel(headers)).body).toEqual(cancelled.body);
    expect(await cancel({ 'if-match': '"2"' })).toMatchObject({
      status: 409,
      body: { code: 'invitation_already_cancelled' },
    });
    expect(await answerPage(link)).toMatchObject({
      status: 409,
      html: expect.stringContaining('This invitation was cancelled'),
    });
    expect((await ask('POST', '/v1/invitations', { body: { recipient: { email } } })).status).toBe(201);
    await outcomeOf(made.body.id);
  });

  test('R5: a relationship that exists already is told as such', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const { relationshipId } = (await ask('GET', `/v1/invitations/${made.body.id}`)).body.relationships[0];
    const second = await ask('POST', '/v1/invitations', { body: { recipient: { email } } });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'relationship_already_exists', conflictingId: relationshipId },
    });
  });
});

describe('R34: bad input is refused clearly', () => {
  test.each<[string, string | object, number, string]>([
    ['a body that is not JSON', '{"recipient":', 400, 'body_not_json'],
    ['an unknown field', { recipient: { email: 'a@b.example' }, admin: true }, 400, 'invalid_request'],
    ['half a character', '{"recipient":{"email":"a@b.example","name":"\\ud800"}}', 400, 'invalid_request'],
    ['a text without the link', { recipient: { email: 'a@b.example' }, text: 'Accept!' }, 422, 'message_link_missing'],
    [
      'a text with a foreign link',
      { recipient: { email: 'a@b.example' }, text: '{{link}} evil.com' },
      422,
      'message_foreign_link',
    ],
  ])('%s', async (_, body, status, code) => {
    expect(await ask('POST', '/v1/invitations', { body })).toMatchObject({ status, body: { code, status } });
  });

  test('a body of 1 MB', async () => {
    const { status } = await ask('POST', '/v1/invitations', {
      body: { recipient: { email: 'a@b.example' }, text: 'x'.repeat(1_000_000) },
    });
    expect(status).toBe(413);
  });

  test('another partner’s invitation is not there, to read or to cancel', async () => {
    const made = await invite({ delivery: 'self' });
    const path = `/v1/invitations/${made.body.id}`;
    const as: ['provider', 'globalAdmin'] = ['provider', 'globalAdmin'];
    expect(await ask('GET', path, { as })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const cancelled = await ask('POST', `${path}/cancellation`, { as, body: {}, headers: { 'if-match': '"1"' } });
    expect(cancelled).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await ask('GET', '/v1/invitations/inv_nothing', { as })).toMatchObject({ status: 404 });
  });

  test('an unknown route', async () => {
    expect(await ask('GET', '/v1/nothing')).toMatchObject({ status: 404, body: { code: 'route_not_found' } });
    expect(await ask('GET', '/v1/customers/')).toMatchObject({ status: 404 });
    const wrong = await ask('DELETE', '/v1/invitations');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(wrong.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'POST']);
  });
});

describe('R14: the list of invitations', () => {
  test('is newest first, filtered by state, and goes on by a cursor of one’s own', async () => {
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1)
      made.unshift((await invite({ delivery: 'self' }, { as: ['provider', 'adminAgent'] })).body.id);
    const as: ['provider', 'salesAgent'] = ['provider', 'salesAgent'];
    const seen: string[] = [];
    let cursor = '';
    do {
      const { status, body } = await ask(
        'GET',
        `/v1/invitations?state=pending&limit=2${cursor && `&cursor=${cursor}`}`,
        { as },
      );
      expect(status).toBe(200);
      expect(body.items.length).toBeLessThanOrEqual(2);
      for (const { id, status: state } of body.items) {
        expect(state).toBe('pending');
        seen.push(id);
      }
      if (body.nextCursor && cursor === '') {
        const foreign = await ask('GET', `/v1/invitations?state=pending&limit=2&cursor=${body.nextCursor}`);
        expect(foreign).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } });
        const other = await ask('GET', `/v1/invitations?state=expired&cursor=${body.nextCursor}`, { as });
        expect(other).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } });
      }
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('the API describes itself', async () => {
  const { status, body } = await ask('GET', '/v1/openapi.json', { as: 'nobody' });
  expect(status).toBe(200);
  expect(Object.keys(body.paths)).toContain('/v1/invitations/{invitationId}/cancellation');
});

test('R34: the service serves what its operations, refusals and events are, without a script; a problem’s type leads there', async () => {
  const read = async (path: string) => {
    const answer = await fetch(`${target.apiUrl}${path}`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    return answer.text();
  };
  const [operations, errors, events] = await Promise.all(['/docs', '/docs/errors', '/docs/events'].map(read));
  expect(operations).toContain('id="confirmInvitation"');
  expect(operations).not.toMatch(/<script|undefined|\[object/);
  expect(events).toContain('id="InvitationAccepted"');
  const { body } = await ask('GET', '/v1/invitations/inv_nobody');
  expect(body.type).toBe('/docs/errors#not_found');
  expect(errors).toContain(`id="${body.type.split('#')[1]}"`);
  expect(body.requestId).toBeTruthy();
});

test('R31: the draft speaks four languages', async () => {
  const subjects = await Promise.all(
    ['en', 'it', 'hu', 'es'].map(async (language) => {
      const { body } = await ask('POST', '/v1/invitations/draft', {
        body: { recipient: { email: 'a@b.example' }, language },
      });
      expect(body.html).toContain(`lang="${language}"`);
      return body.subject;
    }),
  );
  expect(new Set(subjects).size).toBe(4);
});
