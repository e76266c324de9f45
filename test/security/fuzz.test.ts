import { beforeAll, describe, expect, test } from '@jest/globals';
import { AwsClient } from 'aws4fetch';
import { type ApiOperation, fileTypesOf } from '../../functions/platform/http/operation.schema.ts';
import { allOperations, exampleOf, inParallel, parametersOf, pathWith } from '../support/operations.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { ask, invite, open, target } from '../support/target.ts';

/** Marks that pile up on one letter. */
const piled = '\u0301'.repeat(20);

/** JSON texts of values that nobody types; as texts, for some of them no value of JavaScript can be made of. */
const hostile: Readonly<Record<string, string>> = {
  'half a character': '"a\\ud800b"',
  'a number beyond all': '1e999',
  NUL: '"a\\u0000b"',
  'combining characters': `"Z${'\\u0301'.repeat(300)}"`,
  'text turned around': '"a\\u202eb\\u2066c"',
  'a long text': `"${'x'.repeat(20_000)}"`,
  'a name of every object': '"constructor"',
  nothing: 'null',
  'a list': '[[[]]]',
  'an object': '{"__proto__":{"isAdmin":true}}',
  'a fraction': '0.1',
};

/** Those that go into one field at a time: a field that refuses them would hide one that takes them. */
const alone = [...['half a character', 'a number beyond all', 'NUL', 'combining characters', 'text turned around']];

/** The places in a body: each value that is no object or list. */
function placesIn(body: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof body !== 'object' || body === null) return [at];
  const below = Object.entries(body).flatMap(([key, value]) => placesIn(value, [...at, key]));
  return at.length > 0 ? [at, ...below] : below;
}

const marker = 'HOSTILE-VALUE';

/** The body as JSON with a value in some places. */
function bodyWith(body: unknown, places: readonly (readonly (string | number)[])[], json: string): string {
  const copy = structuredClone(body);
  for (const place of places) {
    const parent = place.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], copy);
    if (typeof parent === 'object' && parent !== null)
      (parent as Record<string, unknown>)[String(place.at(-1))] = marker;
  }
  return JSON.stringify(copy).replaceAll(`"${marker}"`, json);
}

/** The names of a query. */
const namesIn = ({ query }: ApiOperation) =>
  Object.keys((query as unknown as { shape?: object } | undefined)?.shape ?? {});

const found = { sent: 0, failures: [] as string[] };

async function send(id: string, what: string, url: string, init: RequestInit): Promise<void> {
  found.sent += 1;
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (answer.status >= 500) found.failures.push(`${id} with ${what}: ${answer.status} ${text.slice(0, 200)}`);
  // Half a character comes back as its escape: JSON has no other way to say it.
  const isDisturbed =
    /\\ud[89a-f][\da-f]{2}/i.test(text) || ['\\u0000', '\u202e', '\u2066', piled].some((each) => text.includes(each));
  if (answer.status < 300 && isDisturbed) found.failures.push(`${id} keeps ${what} as it came`);
}

describe('whatever is sent is refused or taken, and never a failure', () => {
  let partner: TestPartner;
  let other: TestPartner;
  let ids: Record<string, string>;
  const byOperator = new AwsClient({ ...target.credentials, service: 'execute-api', region: target.region });

  beforeAll(async () => {
    const [provider, reseller] = await Promise.all([aPartner('provider', 'fuzzp'), aPartner('reseller', 'fuzzr')]);
    await connectPartners(provider, reseller);
    [partner, other] = [provider, reseller];
    const { body } = await provider.ask('POST', '/v1/invitations', {
      body: { recipient: { email: 'a@fuzz.example' }, delivery: 'self' },
    });
    ids = { invitationId: body.id, accountId: reseller.id, partnerId: reseller.partnerId };
  }, 60_000);

  /** Sends a request as whom the operation is for: another kind of partner is refused before its body is read. */
  async function as({ access, kind }: { access: string; kind?: string | undefined }, url: string, init: RequestInit) {
    if (access !== 'operator') {
      const token = await (kind === 'reseller' ? other : partner).tokenOf('globalAdmin');
      const headers = { ...(init.headers as object), authorization: `Bearer ${token}` };
      return { url, init: { ...init, headers } };
    }
    const signed = await byOperator.sign(url, init);
    return { url: signed.url, init: { method: signed.method, headers: signed.headers, body: init.body ?? null } };
  }

  test('every field of every body', async () => {
    const withBody = allOperations.filter(
      ({ body, id }) =>
        body !== undefined && fileTypesOf(body) === undefined && !['closePartner', 'suspendPartner'].includes(id),
    );
    const wanted = withBody.flatMap((operation) => {
      const example = exampleOf[operation.id]?.();
      const places = placesIn(example);
      const all = Object.entries(hostile)
        .filter(([what]) => !alone.includes(what))
        .map(
          ([what, json]) =>
            [
              what,
              json,
              places.filter(
                (place) =>
                  !places.some((each) => each.length > place.length && place.every((key, at) => each[at] === key)),
              ),
            ] as const,
        );
      const each = places.flatMap((place) =>
        alone.map((what) => [`${what} at /${place.join('/')}`, hostile[what] ?? '', [place]] as const),
      );
      return [...all, ...each].map((one) => ({ operation, example, one }));
    });
    await inParallel(
      wanted,
      async ({ operation: { id, path, method, permission }, example, one: [what, json, places] }) => {
        const key = { 'idempotency-key': `fuzz-${found.sent}-${Math.random()}` };
        const headers = { 'content-type': 'application/json', 'if-match': '"1"', ...key };
        const body = bodyWith(example, places, json);
        const { url, init } = await as(permission, `${target.apiUrl}${pathWith(path, ids)}`, {
          method,
          headers,
          body,
        });
        await send(id, what, url, init);
      },
    );
    console.log(`${found.sent} bodies, ${found.failures.length} failures`);
    expect(found.failures).toEqual([]);
    expect(found.sent).toBeGreaterThan(500);
  }, 300_000);

  test('every path and query', async () => {
    const values = ['constructor', 'x'.repeat(1500), '%00', '%ED%A0%80', 'a%E2%80%AEb', '..%2F..'];
    const wanted = allOperations.flatMap((operation) => {
      const names = parametersOf(operation.path);
      const paths = names.flatMap((name) =>
        values.map((value) => [`${value.slice(0, 20)} as ${name}`, operation.path.replace(`{${name}}`, value)]),
      );
      const query =
        operation.method === 'GET'
          ? values.flatMap((value) =>
              namesIn(operation).map((name) => [`${name}=${value.slice(0, 20)}`, `${operation.path}?${name}=${value}`]),
            )
          : [];
      return [...paths, ...query].map(([what = '', path = '']) => ({ operation, what, path }));
    });
    const before = found.sent;
    await inParallel(wanted, async ({ operation: { id, method, permission, body }, what, path }) => {
      const sent = method === 'GET' || body === undefined ? {} : { body: JSON.stringify(exampleOf[id]?.()) };
      const headers = {
        'content-type': 'application/json',
        'if-match': '"1"',
        'idempotency-key': `fuzz-${Math.random()}`,
      };
      const { url, init } = await as(permission, `${target.apiUrl}${pathWith(path, ids)}`, {
        method,
        headers,
        ...sent,
      });
      await send(id, what, url, init);
    });
    console.log(`${found.sent - before} paths and queries`);
    expect(found.failures).toEqual([]);
  }, 300_000);

  test('every kind of file', async () => {
    const rows = ['email,name,company', 'a@fuzz.example,Anna,Tailspin'].join('\n');
    const files: Readonly<Record<string, Uint8Array>> = {
      'no text at all': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]),
      'half a character': new TextEncoder().encode(rows).map((byte) => (byte === 0x41 ? 0xed : byte)),
      'NUL in it': new TextEncoder().encode(rows.replace('Anna', 'An\u0000na')),
      'a quote that never ends': new TextEncoder().encode(`${rows}\n"${'x'.repeat(100_000)}`),
      'names of every object': new TextEncoder().encode('email,__proto__,constructor\na@fuzz.example,x,y'),
      'ten thousand columns': new TextEncoder().encode(`email${',x'.repeat(10_000)}\na@fuzz.example`),
      'nothing but separators': new TextEncoder().encode(';'.repeat(5000)),
      empty: new Uint8Array(),
    };
    const file = allOperations.find(({ body }) => fileTypesOf(body) !== undefined);
    expect(file?.id).toBe('createInvitationImport');
    for (const [what, body] of Object.entries(files)) {
      const headers = { 'content-type': 'text/csv', 'idempotency-key': `fuzz-${Math.random()}` };
      const asked = await as({ access: 'user' }, `${target.apiUrl}/v1/invitation-imports`, {
        ...{ method: 'POST', headers, body: body as never },
      });
      await send('createInvitationImport', what, asked.url, asked.init);
    }
    expect(found.failures).toEqual([]);
  });

  test('one such item of a batch stops no other', async () => {
    const good = { recipient: { email: 'good@fuzz.example' } };
    for (const json of ['"a\\ud800b"', '1e999', '{"recipient":{"email":"x@y.example","name":"\\udc00"}}']) {
      const body = `{"dryRun":true,"items":[${json},${JSON.stringify(good)}]}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': `fuzz-${Math.random()}` };
      const { url, init } = await as({ access: 'user' }, `${target.apiUrl}/v1/invitations/batch`, {
        method: 'POST',
        headers,
        body,
      });
      const answer = await fetch(url, init);
      expect([
        answer.status,
        ((await answer.json()) as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome),
      ]).toEqual([200, ['refused', 'valid']]);
    }
  });

  test('every field of every page', async () => {
    const { body } = await invite({ delivery: 'self' });
    const link = body.ownDelivery.link.replace(target.baseUrl, target.apiUrl);
    const fields = [
      'decision',
      'language',
      'version',
      'hash',
      'name',
      'company',
      'comment',
      'code',
      'rightEmail',
      'confirm',
      'authorised',
    ];
    const values = ['\ud800', '\u0000', '\u202e', 'constructor', 'x'.repeat(10_000), '%ED%A0%80', 'é'.repeat(100)];
    const wrong: string[] = [];
    await inParallel(
      fields.flatMap((field) => values.map((value) => [field, value] as const)),
      async ([field, value]) => {
        for (const page of [link, `${link}/code`, `${target.apiUrl}/my-access`]) {
          const form = `${new URLSearchParams({ decision: 'decline', email: 'a@b.example', [field]: value })}`;
          const headers = { 'content-type': 'application/x-www-form-urlencoded' };
          const { status } = await open(page, { method: 'POST', headers, body: form });
          if (status >= 500) wrong.push(`${field} at ${page.slice(-20)}: ${status}`);
        }
      },
    );
    expect(wrong).toEqual([]);
    expect((await ask('GET', `/v1/invitations/${body.id}`)).body.status).toBe('pending');
  }, 120_000);
});
