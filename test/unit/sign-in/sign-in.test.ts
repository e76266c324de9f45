import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identityRefusal } from '../../../functions/identity/identity.errors.ts';
import type { PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import {
  formTokenOf,
  hashOfSecret,
  isOfSession,
  type Session,
  signingOut,
  signOutUrl,
} from '../../../functions/sign-in/session.ts';
import { beginSignIn, finishSignIn } from '../../../functions/sign-in/sign-in.ts';
import { signInServiceAt } from '../../../functions/sign-in/sign-in-service.http.ts';
import { rejectionOf } from '../../support/builders.ts';

const poolId = 'eu-south-1_Example';
const issuer = `https://cognito-idp.eu-south-1.amazonaws.com/${poolId}`;
const token = `1.k1.accept.inv_01M7YHN6VM1DDC31HFVTTT8Q4H.1.1790000000.${'A'.repeat(43)}`;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const seconds = () => Math.floor(Date.now() / 1000);

let server: Server;
let url: string;
/** What the token endpoint was sent, and what it answers. */
let sent: URLSearchParams;
let answer: { status: number; body: object };

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(claims: object, key = keys.privateKey) {
  const signed = `${encoded({ alg: 'RS256', kid: 'k' })}.${encoded(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' }))).toString('base64url')}`;
}

const accessClaims = (wanted: object = {}) => ({
  ...{ iss: issuer, client_id: 'client', token_use: 'access', sub: 'user-1', iat: seconds(), exp: seconds() + 900 },
  ...{ account_id: 'par_1', partner_kind: 'reseller', partner_name: 'Contoso', partner_roles: 'adminAgent' },
  ...wanted,
});

const tokens = (access: string) => ({ status: 200, body: { access_token: access, token_type: 'Bearer' } });

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const isKeys = request.url === `/${poolId}/.well-known/jwks.json`;
    const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' };
    if (!isKeys) sent = new URLSearchParams(body);
    response.writeHead(isKeys ? 200 : answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

const aRequest = (wanted: Partial<PageRequest>) =>
  ({
    method: 'GET',
    route: 'GET /',
    preferred: 'en',
    token,
    language: 'it',
    query: {},
    cookies: {},
    ...wanted,
  }) as PageRequest;

function setUp() {
  const sessions: Session[] = [];
  const service = signInServiceAt({
    ...{ url, clientId: 'client', userPoolId: poolId, keysUrl: url, returnTo: 'https://links.example/signed-in' },
  });
  const keep = async (_: string, session: Session) => void sessions.push(session);
  return { sessions, ports: { service, sessions: { keep }, clock: () => new Date(), report: () => undefined } };
}

/** Begins a sign-in, and comes back with an answer to it. */
async function signIn(comeBack: (state: string) => Record<string, string>, wanted: Partial<PageRequest> = {}) {
  const { ports, sessions } = setUp();
  const begun = await beginSignIn(ports, aRequest({}));
  const cookie = /^([^=]+)=([^;]*)/.exec(begun.cookies?.[0] ?? '') ?? [];
  const asked = new URL('location' in begun ? begun.location : '');
  const query = comeBack(asked.searchParams.get('state') ?? '');
  const cookies = { [cookie[1] ?? '']: cookie[2] ?? '' };
  const finished = await finishSignIn(ports, aRequest({ token: '', query, cookies, ...wanted }));
  return { asked, sessions, finished };
}

const withCode = (state: string) => ({ code: 'the-code', state });
const failed = { location: `p/${token}?lang=it`, notice: 'sign-in', cookies: [expect.stringContaining('Max-Age=0')] };

describe('R19: signing in on the page', () => {
  test('opens a session of the user that the verified token names', async () => {
    answer = tokens(jwt(accessClaims()));
    const { asked, sessions, finished } = await signIn(withCode);
    expect(asked.searchParams.get('response_type')).toBe('code');
    expect(asked.href).not.toContain(token);
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    expect(asked.searchParams.get('code_challenge')).toBe(challenge);
    expect(Object.fromEntries(sent)).toMatchObject({ code: 'the-code', client_id: 'client' });
    const minutesLeft = (Date.parse(sessions[0]?.expiresAt ?? '') - Date.now()) / 60_000;
    expect(minutesLeft).toBeGreaterThan(14.9);
    expect(minutesLeft).toBeLessThanOrEqual(15);
    expect(sessions).toMatchObject([{ caller: { userId: 'user-1', accountId: 'par_1', roles: ['adminAgent'] } }]);
    expect(finished).toMatchObject({
      location: `p/${token}?lang=it`,
      cookies: [
        expect.stringContaining('Max-Age=0'),
        expect.stringMatching(/^__Host-session=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; Secure; SameSite=Lax$/),
      ],
    });
  });

  test.each([
    ['en', 'en'],
    ['it', 'it'],
    ['es', 'es'],
    // The hosted page speaks no Hungarian.
    ['hu', null],
  ] as const)('asks for the hosted page in %s as %s', async (language, wanted) => {
    const { ports } = setUp();
    const begun = await beginSignIn(ports, aRequest({ language }));
    expect(new URL('location' in begun ? begun.location : '').searchParams.get('lang')).toBe(wanted);
  });

  test('from the email with the first password leads to no page of a link, and opens no session', async () => {
    const { ports, sessions } = setUp();
    const come = async (back: (state: string) => Record<string, string>) => {
      const begun = await beginSignIn(ports, aRequest({ token: '' }));
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(begun.cookies?.[0] ?? '') ?? [];
      const state = new URL('location' in begun ? begun.location : '').searchParams.get('state') ?? '';
      const finished = await finishSignIn(
        ports,
        aRequest({ token: '', query: back(state), cookies: { [name]: value } }),
      );
      expect(finished.cookies).toEqual([expect.stringContaining('Max-Age=0')]);
      return 'page' in finished ? { status: finished.status, text: finished.page.text } : finished;
    };
    answer = tokens(jwt(accessClaims()));
    expect(await come(withCode)).toMatchObject({ status: 200, text: expect.stringContaining('Ha effettuato') });
    expect(await come((state) => ({ state }))).toMatchObject({ text: expect.stringContaining('non è riuscito') });
    expect(sessions).toEqual([]);
    expect(await rejectionOf(finishSignIn(ports, aRequest({ token: '', query: {}, cookies: {} })))).toMatchObject({
      code: 'link_invalid',
    });
  });

  test.each([
    ['another attempt’s state', () => ({ code: 'the-code', state: 'another' })],
    ['no state', () => ({ code: 'the-code' })],
    ['an error', (state: string) => ({ error: 'access_denied', state })],
    ['no code', (state: string) => ({ state })],
  ])('that comes back with %s asks for no token, and opens nothing', async (_, comeBack) => {
    answer = tokens(jwt(accessClaims()));
    sent = new URLSearchParams();
    const { sessions, finished } = await signIn(comeBack as typeof withCode);
    expect([sessions, [...sent]]).toEqual([[], []]);
    expect(finished).toEqual(failed);
  });

  test.each([
    ['signed by another', () => tokens(jwt(accessClaims(), stranger.privateKey))],
    ['of another client', () => tokens(jwt(accessClaims({ client_id: 'other' })))],
    ['of another user pool', () => tokens(jwt(accessClaims({ iss: `${issuer}2` })))],
    ['that is over', () => tokens(jwt(accessClaims({ exp: seconds() - 1 })))],
    ['that is no access token', () => tokens(jwt(accessClaims({ token_use: 'id' })))],
    ['of a user without an account', () => tokens(jwt(accessClaims({ account_id: undefined })))],
    ['that is none', () => tokens('x.y.z')],
    ['that is refused', () => ({ status: 400, body: { error: 'invalid_grant' } })],
  ])('with a token %s opens nothing', async (_, answered) => {
    answer = answered();
    const { sessions, finished } = await signIn(withCode);
    expect([sessions, finished]).toEqual([[], failed]);
  });

  test('begins at a link only, and may take ten minutes', async () => {
    const { ports } = setUp();
    expect((await beginSignIn(ports, aRequest({}))).cookies).toEqual([expect.stringContaining('; Max-Age=600;')]);
    await expect(beginSignIn(ports, aRequest({ token: 'x' }))).rejects.toMatchObject({ code: 'link_invalid' });
  });

  test('that fails tells why, to whoever keeps the service; what is no refusal is a failure', async () => {
    const { ports } = setUp();
    const told: unknown[] = [];
    const cookies = { '__Host-sign-in': `s.v.it.${token}` };
    const failing = (error: Error) => ({
      ...{ ...ports, report: (each: unknown) => void told.push(each) },
      service: { ...ports.service, finish: async () => Promise.reject(error) },
    });
    const cause = new Error('no keys');
    const refused = identityRefusal('not_signed_in', 'x', {}, { cause });
    expect(await finishSignIn(failing(refused), aRequest({ token: '', cookies }))).toEqual(failed);
    const plain = identityRefusal('partner_account_missing', 'x');
    expect(await finishSignIn(failing(plain), aRequest({ token: '', cookies }))).toEqual(failed);
    expect(told).toEqual([cause, plain]);
    await expect(finishSignIn(failing(new Error('away')), aRequest({ token: '', cookies }))).rejects.toThrow('away');
    expect(hashOfSecret('a')).toBe(createHash('sha256').update('a').digest('base64url'));
  });

  test('signing out leads back to the page of the link, and asks the user pool nothing', async () => {
    const { ports, sessions } = setUp();
    const service = { ...ports.service, finish: async () => Promise.reject(new Error('asked')) };
    const cookies = { '__Host-sign-in': [signingOut, '', 'hu', token].join('.') };
    expect(await finishSignIn({ ...ports, service }, aRequest({ token: '', cookies }))).toEqual({
      location: `p/${token}?lang=hu`,
      cookies: [expect.stringMatching(/^__Host-sign-in=; Path=\/; Max-Age=0;/)],
    });
    expect(sessions).toEqual([]);
    const settings = { url: 'https://sign-in.example', clientId: 'c&d', returnTo: 'https://links.example/signed-in' };
    expect(signOutUrl(settings)).toBe(
      'https://sign-in.example/logout?client_id=c%26d&logout_uri=https%3A%2F%2Flinks.example%2Fsigned-in',
    );
  });

  test('a form is of a session only by that session’s own token', () => {
    const mine = formTokenOf('mine');
    expect(mine).toMatch(/^[\w-]{43}$/);
    expect(
      [mine, formTokenOf('theirs'), mine.slice(1), `${mine}x`, '', undefined].map((each) => isOfSession('mine', each)),
    ).toEqual([true, false, false, false, false, false]);
  });

  test('belongs to the browser that began it', async () => {
    answer = tokens(jwt(accessClaims()));
    await expect(signIn(withCode, { cookies: {} })).rejects.toMatchObject({ code: 'link_invalid' });
  });
});
