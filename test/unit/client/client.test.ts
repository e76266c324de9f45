import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { createClient, isProblem, ProblemError, verifyWebhook } from '../../../clients/typescript/src/index.ts';
import { signedHeaders } from '../../../functions/webhooks/sign-webhook.ts';
import { noon, rejectionOf } from '../../support/builders.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Answers one after the other; an error is a call that never came back. */
function service(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  const fetcher = async (url: string, { method = 'GET', headers = {}, body }: RequestInit = {}) => {
    sent.push({ url, method, headers: headers as Record<string, string>, body });
    const next = answers.shift() ?? new Response('{}', { headers: { 'content-type': 'application/json' } });
    if (next instanceof Error) throw next;
    return next;
  };
  return { sent, fetch: fetcher as unknown as typeof fetch };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const baseUrl = 'https://x.example';
const body = { recipient: { email: 'anna@tailspin.example' } };

describe('the typed client', () => {
  test('calls an operation with its path, query, body and headers, and answers with what changes need', async () => {
    const { sent, fetch } = service(
      json({ id: 'inv_1' }, 201, { etag: '"1"', location: '/v1/invitations/inv_1', 'x-request-id': 'r' }),
    );
    const client = createClient({ baseUrl, credentials: 'token', fetch });
    expect(await client.confirmInvitation({ body })).toEqual({
      ...{ data: { id: 'inv_1' }, status: 201, etag: '"1"', location: '/v1/invitations/inv_1', requestId: 'r' },
    });
    expect(sent[0]).toMatchObject({
      ...{ url: `${baseUrl}/v1/invitations`, method: 'POST', body: JSON.stringify(body) },
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    });
    expect(sent[0]?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
    await client.cancelInvitation({ path: { invitationId: 'a/b' }, ifMatch: '"1"' });
    expect(sent[1]).toMatchObject({
      url: `${baseUrl}/v1/invitations/a%2Fb/cancellation`,
      headers: { 'if-match': '"1"' },
      body: '{}',
    });
    await client.listInvitations({ query: { state: 'pending', limit: 5 } });
    expect(sent[2]?.url).toBe(`${baseUrl}/v1/invitations?state=pending&limit=5`);
    expect(sent[2]?.headers).not.toHaveProperty('idempotency-key');
  });

  test('answers with JSON lines as they are: a file, and no JSON', async () => {
    const lines = '{"sequence":1}\n{"sequence":2}\n';
    const headers = { 'content-type': 'application/jsonl; charset=utf-8', 'x-next-cursor': 'more' };
    const { fetch } = service(new Response(lines, { headers }));
    const client = createClient({ baseUrl, credentials: 'token', fetch });
    expect(await client.exportAuditRecords({ query: { format: 'jsonl' } })).toMatchObject({
      data: lines,
      nextCursor: 'more',
    });
  });

  test('sends a file as it is, and answers with one', async () => {
    const { sent, fetch } = service(
      json({ id: 'imp_1' }, 201),
      new Response('row,outcome', { headers: { 'content-type': 'text/csv' } }),
    );
    const client = createClient({ baseUrl, fetch });
    const file = new TextEncoder().encode('email\na@x.example');
    await client.createInvitationImport({ body: file });
    expect(sent[0]).toMatchObject({ body: file, headers: { 'content-type': 'application/octet-stream' } });
    expect((await client.getImportResult({ path: { importId: 'imp_1' } })).data).toBe('row,outcome');
  });

  test('tries again what passes, with the same key; tells what does not', async () => {
    const { sent, fetch } = service(
      new Error('lost'),
      json({}, 503, { 'retry-after': '0' }),
      json({ id: 'inv_1' }, 201),
    );
    const client = createClient({ baseUrl, fetch });
    expect((await client.confirmInvitation({ body })).data.id).toBe('inv_1');
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent).toHaveLength(3);
    const refused = service(
      json({ code: 'invitation_already_pending', detail: 'There is one.', conflictingId: 'inv_1' }, 409),
    );
    const error = await rejectionOf(createClient({ baseUrl, fetch: refused.fetch }).confirmInvitation({ body }));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 409, code: 'invitation_already_pending', message: 'There is one.' });
    expect(isProblem(error, 'confirmInvitation', 'invitation_already_pending')).toBe(true);
    expect(isProblem(error, 'confirmInvitation', 'rate_limit_reached')).toBe(false);
    expect(isProblem(new Error('x'), 'confirmInvitation')).toBe(false);
  });

  test('waits no hour for a limit, and gives up after its tries', async () => {
    const limited = service(json({ code: 'rate_limit_reached' }, 429, { 'retry-after': '1800' }));
    const error = await rejectionOf(createClient({ baseUrl, fetch: limited.fetch }).confirmInvitation({ body }));
    expect(error).toMatchObject({ status: 429, code: 'rate_limit_reached' });
    expect(limited.sent).toHaveLength(1);
    const broken = service(...Array.from({ length: 5 }, () => new Response('oops', { status: 502 })));
    const given = await rejectionOf(createClient({ baseUrl, fetch: broken.fetch, attempts: 2 }).getMe());
    expect(given).toMatchObject({ status: 502, code: 'http_502' });
    expect(broken.sent).toHaveLength(2);
  });

  test.each(['86400', new Date(Date.now() + 3_600_000).toUTCString()])(
    'waits no hour for a service that is away until %s',
    async (until) => {
      const { sent, fetch } = service(json({ code: 'x' }, 503, { 'retry-after': until }));
      expect(await rejectionOf(createClient({ baseUrl, fetch }).getMe())).toMatchObject({ status: 503 });
      expect(sent).toHaveLength(1);
    },
  );

  test('ends with its signal, in a pause too', async () => {
    const { fetch } = service(json({}, 503, { 'retry-after': '20' }));
    const signal = AbortSignal.timeout(50);
    const started = Date.now();
    expect(await rejectionOf(createClient({ baseUrl, fetch }).getMe({ signal }))).toMatchObject({
      name: 'TimeoutError',
    });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('asks for a token again where it did not come, was no JSON, or counts no longer', async () => {
    const { sent, fetch } = service(
      ...[new Error('lost'), new Response('<html>', { status: 502 })],
      ...[json({ access_token: 'a', expires_in: 900 }), json({ id: 1 })],
      ...[json({ code: 'token_invalid' }, 401), json({ access_token: 'b', expires_in: 900 }), json({ id: 2 })],
      ...[json({ code: 'token_invalid' }, 401), json({ access_token: 'b', expires_in: 900 })],
    );
    const client = createClient({ baseUrl, credentials: { clientId: 'api_1', clientSecret: 's' }, fetch });
    expect((await client.getMe()).data).toEqual({ id: 1 });
    expect((await client.getMe()).data).toEqual({ id: 2 });
    expect(sent.at(-1)?.headers.authorization).toBe('Bearer b');
    expect(await rejectionOf(client.getMe())).toMatchObject({ status: 401 });
    const html = service(new Response('<html>', { status: 200 }));
    const odd = createClient({ baseUrl, credentials: { clientId: 'a', clientSecret: 's' }, fetch: html.fetch });
    expect(await rejectionOf(odd.getMe())).toMatchObject({ code: 'temporarily_unavailable' });
  });

  test('goes through a list, page after page', async () => {
    const { sent, fetch } = service(
      json({ items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'c' }),
      json({ items: [{ id: 'd' }] }),
    );
    const ids: string[] = [];
    for await (const { id } of createClient({ baseUrl, fetch }).all('listInvitations')) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'd']);
    expect(sent.map(({ url }) => url)).toEqual([
      `${baseUrl}/v1/invitations?limit=100`,
      `${baseUrl}/v1/invitations?limit=100&cursor=c`,
    ]);
  });

  test('gets the token of an API client once, and tells that it was refused', async () => {
    const { sent, fetch } = service(json({ access_token: 't', expires_in: 900 }));
    const client = createClient({ baseUrl, credentials: { clientId: 'api_1', clientSecret: 's' }, fetch });
    await Promise.all([client.getMe(), client.getMe()]);
    await client.getMe();
    expect(sent.filter(({ url }) => url.endsWith('/oauth/token'))).toHaveLength(1);
    expect(sent.at(-1)?.headers.authorization).toBe('Bearer t');
    const refused = service(json({ error: 'invalid_client' }, 401));
    const wrong = createClient({
      baseUrl,
      credentials: { clientId: 'api_1', clientSecret: 'x' },
      fetch: refused.fetch,
    });
    expect(await rejectionOf(wrong.getMe())).toMatchObject({ status: 401, code: 'invalid_client' });
  });

  test('has what is an operation, and nothing else: it can be awaited', async () => {
    const client = createClient({ baseUrl, fetch: service().fetch });
    expect((client as never as Record<string, unknown>).then).toBeUndefined();
    expect((client as never as Record<string, unknown>).constructor).toBeUndefined();
    expect(await client).toBe(client);
  });

  test('verifies webhooks: signature, time, any of some secrets', async () => {
    const secret = `whsec_${Buffer.from('k'.repeat(32)).toString('base64')}`;
    const other = `whsec_${Buffer.from('o'.repeat(32)).toString('base64')}`;
    const text = JSON.stringify({ id: 'evt_1', type: 'InvitationOpened' });
    const headers = signedHeaders('evt_1', [other, secret], text, noon);
    expect(await verifyWebhook(secret, headers, text, noon)).toMatchObject({ type: 'InvitationOpened' });
    expect(await verifyWebhook(other, new Headers(headers), text, noon)).toMatchObject({ id: 'evt_1' });
    for (const attempt of [
      () => verifyWebhook(secret, headers, `${text} `, noon),
      () => verifyWebhook(`whsec_${Buffer.from('x').toString('base64')}`, headers, text, noon),
      () => verifyWebhook(secret, headers, text, new Date(noon.getTime() + 301_000)),
      () => verifyWebhook(secret, { ...headers, 'webhook-timestamp': 'soon' }, text, noon),
      () => verifyWebhook(secret, { ...headers, 'webhook-signature': 'v1,%%' }, text, noon),
      () => verifyWebhook(secret, {}, text, noon),
    ])
      await expect(attempt()).rejects.toThrow();
  });

  test('is less than 10 kB, compressed', async () => {
    const { outputFiles } = await build({
      ...{ entryPoints: ['clients/typescript/src/index.ts'], bundle: true, minify: true, format: 'esm', write: false },
    });
    const bytes = gzipSync(outputFiles[0]!.contents).length;
    expect(bytes).toBeLessThan(10_000);
    expect(bytes).toBeGreaterThan(1000);
  });
});
