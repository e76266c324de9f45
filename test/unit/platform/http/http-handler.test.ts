import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { identityRefusal } from '../../../../functions/identity/identity.errors.ts';
import { refusal } from '../../../../functions/platform/base/errors.ts';
import { httpHandler, type RequestOf, route } from '../../../../functions/platform/http/http-handler.ts';
import { httpStatus } from '../../../../functions/platform/http/http-status.ts';
import { operation, type Permission, pageOfQuery } from '../../../../functions/platform/http/operation.schema.ts';
import { describeOperation } from '../../../../scripts/lib/openapi.ts';

/** What the next requests are admitted as. */
let admit: () => { caller: string; scope: string };
const permission: Permission<string> = { access: 'user', says: 'Anybody.', refusals: [], admit: () => admit() };

const thing = z.strictObject({ name: z.string().check(z.maxLength(5)), 'a/b': z.optional(z.string()) });
const make = operation({
  id: 'make',
  method: 'POST',
  path: '/v1/things',
  permission,
  summary: 'Makes a thing.',
  rows: ['R33'],
  body: thing,
  answers: { 201: z.object({}) },
  makes: true,
});
const change = operation({
  id: 'change',
  method: 'PATCH',
  path: '/v1/things/{thingId}',
  permission,
  summary: 'Changes a thing.',
  rows: ['R33'],
  body: thing,
  answers: { 200: z.object({}) },
  makes: true,
  changes: true,
});
const list = operation({
  id: 'list',
  method: 'GET',
  path: '/v1/things',
  permission,
  summary: 'Lists things.',
  rows: ['R33'],
  query: pageOfQuery,
  answers: { 200: z.object({}) },
});

const old = operation({
  id: 'old',
  method: 'GET',
  path: '/v1/invitations/as-they-were',
  permission,
  summary: 'Lists things as it was.',
  rows: ['R33'],
  answers: { 200: z.object({}) },
  deprecated: { since: '2027-01-31', sunset: '2028-01-31', instead: 'list' },
});

type Seen = Partial<Omit<RequestOf<typeof change>, 'query'>> & { readonly query?: unknown };

interface Wanted {
  method?: string;
  path?: string;
  body?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  work?: () => unknown;
  admit?: () => never;
  admission?: () => string;
}

async function call({ method = 'POST', path = '/v1/things', body, headers, query, work, ...wanted }: Wanted) {
  const seen: Seen[] = [];
  const handle = async (request: unknown) => {
    seen.push(request as Seen);
    const answered = work?.() as object | undefined;
    return { status: 200, body: { done: true }, revision: 3, ...answered };
  };
  admit = wanted.admit ?? (() => ({ caller: 'caller', scope: 'par_1' }));
  const routes = [route(make, handle), route(change, handle), route(list, handle), route(old, handle)];
  const handler = httpHandler(routes, {
    admission: async (_, known) => wanted.admission?.() ?? known,
    cursorKey: async () => Buffer.from('key'),
  });
  const event = {
    version: '2.0',
    routeKey: '',
    rawPath: path,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'key-00000001', ...headers },
    queryStringParameters: query,
    pathParameters: { thingId: 'thing_1' },
    requestContext: { requestId: 'request-1', http: { method, path } },
    body,
    isBase64Encoded: false,
  };
  const answer = await handler(event as never, {} as never);
  return {
    status: answer.statusCode,
    headers: answer.headers ?? {},
    body: JSON.parse(answer.body ?? 'null'),
    request: seen[0],
  };
}

describe('R33: a request', () => {
  test('comes checked, with its idempotency key bound to caller, operation and body', async () => {
    const { status, headers, request } = await call({ body: '{"name":"a"}' });
    expect([status, headers.etag]).toEqual([200, expect.stringMatching(/^"3-[0-9a-f]{16}"$/)]);
    expect(request?.body).toEqual({ name: 'a' });
    expect(request?.command?.idempotency).toMatchObject({ caller: 'par_1', operation: 'make', key: 'key-00000001' });
  });

  test('has the same hash however its members are ordered, and another with another body', async () => {
    const hashes = await Promise.all(
      ['{"name":"a","a/b":"c"}', '{"a/b":"c", "name":"a"}', '{"name":"b"}'].map(
        async (body) => (await call({ body })).request?.command?.idempotency.bodyHash,
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  test('of a list has a limit of 25 unless told', async () => {
    expect((await call({ method: 'GET' })).request?.query).toEqual({ limit: 25 });
    expect((await call({ method: 'GET', query: { limit: '100' } })).request?.query).toEqual({ limit: 100 });
  });

  test('of what one has already is answered with nothing; its ETag is of what was shown, and begins with the revision', async () => {
    const read = (ifNoneMatch?: string, answered: object = {}) =>
      call({
        ...{ method: 'GET', work: () => answered },
        headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
      });
    const { status, headers } = await read();
    const etag = String(headers.etag);
    expect([status, etag]).toEqual([200, expect.stringMatching(/^"3-[0-9a-f]{16}"$/)]);
    for (const same of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await read(same);
      expect([again.status, again.body, again.headers.etag]).toEqual([304, null, etag]);
      expect(again.headers).not.toHaveProperty('content-type');
      expect(again.headers).toMatchObject({ 'x-request-id': 'request-1', 'x-content-type-options': 'nosniff' });
    }
    // Of the same revision, something else may be shown.
    for (const other of [read(etag, { body: { done: false } }), read(etag, { revision: 4 }), read('"3"')])
      expect((await other).status).toBe(200);
    expect((await read(undefined, { revision: undefined })).headers.etag).toMatch(/^"[0-9a-f]{16}"$/);
    const text = await read(etag, { text: '{"done":true}', headers: { 'content-type': 'text/csv' } });
    expect([text.status, text.headers.etag, text.headers['content-type']]).toEqual([200, undefined, 'text/csv']);
    // What changes something does it, whatever the caller has.
    const { headers: posted } = await call({ body: '{"name":"a"}' });
    const twice = await call({ body: '{"name":"a"}', headers: { 'if-none-match': String(posted.etag) } });
    expect(twice.status).toBe(200);
  });

  test.each(['"3-0123456789abcdef"', '"3"'])('changes what it read by the revision in %s', async (etag) => {
    const changed = await call({
      ...{ path: '/v1/things/thing_1', method: 'PATCH', body: '{"name":"a"}', headers: { 'if-match': etag } },
    });
    expect([changed.status, changed.request?.expectedRevision]).toEqual([200, 3]);
  });

  test.each(['"3-"', '"3-0123456789ABCDEF"', '"3-0123456789abcdef0"', '"x3"', '3', 'W/"3"'])(
    'takes no %s for an ETag',
    async (etag) => {
      const headers = { 'if-match': etag };
      expect((await call({ path: '/v1/things/thing_1', method: 'PATCH', body: '{"name":"a"}', headers })).status).toBe(
        412,
      );
    },
  );

  test('names the revision it read', async () => {
    const changed = await call({
      method: 'PATCH',
      path: '/v1/things/thing_1',
      body: '{"name":"a"}',
      headers: { 'if-match': '"12"' },
    });
    expect(changed.request?.expectedRevision).toBe(12);
  });
});

describe('R33, R34: a refusal', () => {
  const cases: [string, Wanted, number, string][] = [
    ['a body that is no JSON', { body: '{' }, 400, 'body_not_json'],
    ['no body', {}, 400, 'body_not_json'],
    ['another media type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415, 'media_type_unsupported'],
    ['a body of 1 MB', { body: `{"name":"${'x'.repeat(1_000_000)}"}` }, 413, 'body_too_large'],
    ['a body that would change prototypes', { body: '{"__proto__":{"a":1}}' }, 400, 'body_not_json'],
    ['an unknown field', { body: '{"name":"a","other":1}' }, 400, 'invalid_request'],
    ['no key', { body: '{"name":"a"}', headers: { 'idempotency-key': '' } }, 400, 'idempotency_key_missing'],
    ['a short key', { body: '{"name":"a"}', headers: { 'idempotency-key': 'short' } }, 400, 'idempotency_key_missing'],
    [
      'no If-Match',
      { method: 'PATCH', path: '/v1/things/thing_1', body: '{"name":"a"}' },
      428,
      'precondition_required',
    ],
    [
      'a weak If-Match',
      { method: 'PATCH', path: '/v1/things/thing_1', body: '{"name":"a"}', headers: { 'if-match': 'W/"1"' } },
      412,
      'revision_mismatch',
    ],
    ['an unknown route', { path: '/v1/other' }, 404, 'route_not_found'],
    ['a limit beyond', { method: 'GET', query: { limit: '101' } }, 400, 'invalid_request'],
  ];

  test.each(cases)('for %s', async (_, wanted, status, code) => {
    const answer = await call(wanted);
    expect(answer).toMatchObject({
      status,
      headers: { 'content-type': 'application/problem+json' },
      request: undefined,
    });
    expect(answer.body).toMatchObject({ type: `/docs/errors#${code}`, status, code, requestId: 'request-1' });
    expect(answer.body.detail.length).toBeGreaterThan(10);
  });

  test('names each wrong place by a JSON pointer', async () => {
    const { body } = await call({ body: '{"name":"too long","a/b":1,"c~d":2}' });
    expect(body.errors.map((each: { pointer: string }) => each.pointer).sort()).toEqual(['/a~1b', '/c~0d', '/name']);
  });

  test('for the wrong role comes before the body is looked at', async () => {
    const admit = () => {
      throw identityRefusal('role_required', 'no', { requiredRoles: ['globalAdmin'] });
    };
    for (const body of ['{', '{"other":1}', 'x'.repeat(100_000)])
      expect(await call({ body, admit })).toMatchObject({
        status: 403,
        body: { code: 'role_required', requiredRoles: ['globalAdmin'] },
      });
  });

  test('tells when to try again', async () => {
    const work = () => {
      throw refusal('busy_try_again', 'Try again.', { retryAfterSeconds: 7 });
    };
    expect(await call({ body: '{"name":"a"}', work })).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
  });

  test('for trouble of our own tells nothing of it', async () => {
    const work = () => {
      throw new Error('anna@tailspin.example');
    };
    const answer = await call({ body: '{"name":"a"}', work });
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal_error' } });
    expect(JSON.stringify(answer.body)).not.toContain('anna');
  });

  test('every code has a status that is an error', () => {
    for (const status of Object.values(httpStatus)) expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe('R48: who calls is held against what is so now', () => {
  test('before the body is looked at, and the work gets the caller as it is now', async () => {
    const refused = await call({
      body: 'no JSON',
      admission: () => {
        throw identityRefusal('account_suspended', 'No.');
      },
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'account_suspended' } });
    const { request } = await call({ body: '{"name":"a"}', admission: () => 'as it is now' });
    expect(request).toMatchObject({ caller: 'as it is now', command: { caller: 'as it is now' } });
  });

  test('a handler for users without it cannot be made', () => {
    expect(() =>
      httpHandler([route(list, async () => ({ status: 200, body: {} }))], { cursorKey: async () => Buffer.from('') }),
    ).toThrow('needs an admission');
  });

  test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestTimeout', 'TimeoutError'])(
    'what AWS refuses for the moment (%s) is 503 with when to try again, never a 500',
    async (name) => {
      const error = Object.assign(new Error('anna@tailspin.example'), { name });
      const work = () => {
        throw error;
      };
      const { status, body, headers } = await call({ body: '{"name":"x"}', work: work as never });
      expect([status, body.code]).toEqual([503, 'busy_try_again']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toContain('anna');
    },
  );

  test('what AWS refuses for good is a 500 that tells nothing', async () => {
    const work = () => {
      throw Object.assign(new Error('anna@tailspin.example'), { name: 'AccessDeniedException' });
    };
    const { status, body } = await call({ body: '{"name":"x"}', work: work as never });
    expect([status, body.code, JSON.stringify(body).includes('anna')]).toEqual([500, 'internal_error', false]);
  });

  test('R33: an operation that goes says so in every answer, and in the document', async () => {
    const { headers } = await call({ method: 'GET', path: '/v1/invitations/as-they-were' });
    expect(headers).toMatchObject({
      deprecation: `@${Date.UTC(2027, 0, 31) / 1000}`,
      sunset: 'Mon, 31 Jan 2028 00:00:00 GMT',
      link: '</docs>; rel="deprecation"; type="text/html"',
    });
    expect((await call({ method: 'GET', path: '/v1/things' })).headers).not.toHaveProperty('deprecation');
    expect(describeOperation(old as never)).toMatchObject({
      deprecated: true,
      description: expect.stringContaining('gone from 2028-01-31 on: use `list`'),
    });
    const { deprecated: _, ...kept } = old;
    expect(describeOperation(kept as never)).not.toHaveProperty('deprecated');
  });
});
