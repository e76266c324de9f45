import { describe, expect, test } from '@jest/globals';
import { type ApiClient, isApiClient } from '../../../functions/identity/api-client.ts';
import type { ApiClients } from '../../../functions/identity/api-clients.port.ts';
import { issueToken } from '../../../functions/identity/issue-token.ts';
import {
  addApiClient,
  editApiClient,
  endApiClient,
  readApiClient,
  rotateApiClientSecret,
} from '../../../functions/identity/manage-api-clients.ts';
import { readPartnerUser } from '../../../functions/identity/manage-users.ts';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { forUsers } from '../../../functions/identity/permissions.ts';
import { callerNow } from '../../../functions/identity/standing.ts';
import { readTokenRequest } from '../../../functions/identity/token-request.ts';
import { activeUser } from '../../../functions/identity/users-to-tell.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { aCaller, later, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds } from '../../support/fakes.ts';

const accountId = 'par_1';
const caller = aCaller({ accountId, roles: ['globalAdmin'] });
const by = (key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: accountId, operation: 'o', key, bodyHash: 'h' },
});
const known = new Set(['listCustomers', 'confirmInvitation']);
const hourMs = 3_600_000;

function setUp() {
  const users = new Map<string, User>();
  const places = new Map<string, { userId: string; lastUsedAt?: string }>();
  const keys = new Map<string, string>();
  const removed: string[] = [];
  const world = { now: noon, taken: [] as unknown[] };
  const partner = {
    id: accountId,
    kind: 'reseller',
    company: 'Contoso',
    language: 'en',
    status: 'active',
    agreement: 'active',
  };
  const clients: ApiClients = {
    find: async (id) => places.get(id),
    listOf: async () => [...users.values()].filter(({ status }) => status !== 'removed'),
    async keep({ before, after }, request) {
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (users.get(after.id)?.revision !== before?.revision) throw new StaleWriteError('client');
      users.set(after.id, after);
      if (request) keys.set(request.key, after.id);
      if (isApiClient(after) && before === undefined) places.set(after.client.clientId, { userId: after.id });
    },
    noteUse: async (id, at) => void places.set(id, { ...places.get(id)!, lastUsedAt: at.toISOString() }),
    recall: async ({ key }) => keys.get(key),
  };
  const ports = {
    partners: { getPartner: async () => partner as unknown as Partner, getUser: async (id: string) => users.get(id) },
    clients,
    secrets: {
      secretOf: async (id: string, version: number) => `rrs_${id}_${version}`,
      passwordOf: async (id: string) => `password of ${id}`,
    },
    directory: {
      ensureClient: async (id: string) => `sub-of-${id}`,
      remove: async (id: string) => void removed.push(id),
    },
    issuer: { tokenFor: async (id: string, password: string) => ({ token: `${id}/${password}`, seconds: 900 }) },
    ids: countingIds(),
    clock: () => world.now,
    usage: { takeDaily: async (...args: unknown[]) => void world.taken.push(args) },
    report: () => undefined,
  };
  const add = async (wanted: object = {}, key = 'key-0001') => {
    const draft = { name: 'ERP', roles: ['salesAgent'] as const, ...wanted };
    const { client, secret = '' } = await addApiClient(ports, by(key), draft, known);
    return { client, secret, clientId: client.client.clientId };
  };
  return { ports, users, places, removed, world, partner, add };
}

const asProgram = (client: ApiClient) => aCaller({ accountId, userId: client.id, roles: client.roles });

describe('R50: an API client', () => {
  test('gets a token for its secret, and nobody else does; when it was used last is seen', async () => {
    const { ports, add } = setUp();
    const { clientId, secret } = await add();
    expect(await issueToken(ports, { clientId, secret })).toEqual({
      token: `${clientId}/password of ${clientId}`,
      seconds: 900,
    });
    expect((await readApiClient(ports, accountId, clientId)).lastUsedAt).toBe(noon.toISOString());
    for (const wrong of ['', `${secret}x`, secret.slice(1), 'rrs_x'])
      expect(await issueToken(ports, { clientId, secret: wrong })).toBeUndefined();
    expect(await issueToken(ports, { clientId: 'api_9', secret })).toBeUndefined();
    expect(await rejectionOf(readApiClient(ports, 'par_2', clientId))).toMatchObject({ code: 'not_found' });
  });

  test('gets it though its use cannot be noted; so many a day, and only its own secret counts', async () => {
    const { ports, add, world } = setUp();
    const { clientId, secret } = await add();
    ports.clients.noteUse = () => Promise.reject(new Error('away'));
    expect(await issueToken(ports, { clientId, secret })).toBeDefined();
    await issueToken(ports, { clientId, secret: 'wrong' });
    expect(world.taken).toEqual([['token', clientId, 2880, noon]]);
  });

  test('leaves no sign-in behind where it could not be made', async () => {
    const { ports, add, users, removed } = setUp();
    const { keep } = ports.clients;
    ports.clients.keep = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(add())).toMatchObject({ message: 'away' });
    expect([users.size, removed.length]).toEqual([0, 1]);
    ports.clients.keep = keep;
    expect((await add()).client.client.slot).toBe(1);
  });

  test('keeps its sign-in where it was made, and the answer was lost', async () => {
    const { ports, add, removed } = setUp();
    const { keep } = ports.clients;
    ports.clients.keep = async (...args) => {
      await keep(...args);
      throw new Error('lost');
    };
    expect((await add()).clientId).toMatch(/^api_/);
    expect(removed).toEqual([]);
  });

  test('of an account that is suspended gets none', async () => {
    const { ports, add, partner } = setUp();
    const { clientId, secret } = await add();
    partner.status = 'suspended';
    expect(await issueToken(ports, { clientId, secret })).toBeUndefined();
  });

  test('is made once for one key, with the same secret', async () => {
    const { add, users } = setUp();
    expect(await add()).toEqual(await add());
    expect(users.size).toBe(1);
  });

  test('fifty at most', async () => {
    const { add } = setUp();
    for (let count = 0; count < 50; count += 1) await add({}, `key-${count}`);
    expect(await rejectionOf(add({}, 'key-50'))).toMatchObject({ code: 'api_clients_full' });
  });

  test('a rotated secret counts beside the one before for some hours, or at once alone', async () => {
    const { ports, add, world } = setUp();
    const { clientId, secret } = await add();
    const rotated = await rotateApiClientSecret(ports, by('key-2'), { clientId, overlapHours: 24 });
    for (const each of [secret, rotated.secret!])
      expect(await issueToken(ports, { clientId, secret: each })).toBeDefined();
    world.now = later(24 * hourMs);
    expect(await issueToken(ports, { clientId, secret })).toBeUndefined();
    await rotateApiClientSecret(ports, by('key-3'), { clientId, overlapHours: 0 });
    expect(await issueToken(ports, { clientId, secret: rotated.secret! })).toBeUndefined();
  });

  test('revoked, it may do nothing from that moment, with the tokens it has', async () => {
    const { ports, add, removed } = setUp();
    const { client, clientId, secret } = await add();
    expect(await callerNow(ports.partners, asProgram(client), { operationId: 'listCustomers' })).toMatchObject({
      clientId,
    });
    await endApiClient(ports, by('key-2'), { clientId });
    expect(removed).toEqual([client.id]);
    expect(await issueToken(ports, { clientId, secret })).toBeUndefined();
    const now = callerNow(ports.partners, asProgram(client), { operationId: 'listCustomers' });
    expect(await rejectionOf(now)).toMatchObject({ code: 'partner_account_missing' });
    expect(await rejectionOf(readApiClient(ports, accountId, clientId))).toMatchObject({ code: 'not_found' });
    expect((await endApiClient(ports, by('key-2'), { clientId })).client.status).toBe('removed');
  });

  test('past its time it gets no token, and the one it has counts no longer', async () => {
    const { ports, add, world } = setUp();
    const expiresAt = later(hourMs).toISOString();
    const { client, clientId, secret } = await add({ expiresAt });
    const call = () => callerNow(ports.partners, asProgram(client), { operationId: 'listCustomers', now: world.now });
    expect(await call()).toMatchObject({ clientId });
    world.now = later(hourMs);
    expect(await issueToken(ports, { clientId, secret })).toBeUndefined();
    expect(await rejectionOf(call())).toMatchObject({ code: 'client_expired' });
  });

  test('calls what is in its scope only, changed at once; never what is a person’s', async () => {
    const { ports, add } = setUp();
    const { client, clientId } = await add({ operations: ['listCustomers'] });
    const call = (operationId: string, needs: object = {}) =>
      callerNow(ports.partners, asProgram(client), { operationId, ...needs });
    expect(await call('listCustomers')).toMatchObject({ roles: ['salesAgent'] });
    expect(await rejectionOf(call('confirmInvitation'))).toMatchObject({ code: 'operation_not_in_scope' });
    const wish = { clientId, expectedRevision: 1, operations: null, roles: ['adminAgent'] as const, name: 'ERP 2' };
    await editApiClient(ports, by(), wish, known);
    expect(await call('confirmInvitation')).toMatchObject({ roles: ['adminAgent'] });
    const forPeople = forUsers(['adminAgent'], { peopleOnly: true });
    expect(await rejectionOf(call('removeRelationship', forPeople))).toMatchObject({ code: 'person_required' });
    expect(await rejectionOf(editApiClient(ports, by(), wish, known))).toMatchObject({ code: 'revision_mismatch' });
  });

  test('unknown operations and an end that is past are refused', async () => {
    const { add } = setUp();
    for (const wanted of [
      { operations: ['nonsense'] },
      { operations: ['constructor'] },
      { expiresAt: noon.toISOString() },
    ])
      expect(await rejectionOf(add(wanted))).toMatchObject({ code: 'invalid_request' });
  });

  test('is no user: it is not kept as one, and reads no mail', async () => {
    const { ports, add } = setUp();
    const { client } = await add();
    expect(await rejectionOf(readPartnerUser(ports, accountId, client.id))).toMatchObject({ code: 'not_found' });
    expect(await activeUser(ports.partners, client.id)).toBeUndefined();
  });
});

describe('R50: a request for a token', () => {
  const id = `api_${'A'.repeat(26)}`;
  const form = 'application/x-www-form-urlencoded';
  const read = (body: string, headers: object = {}, isBase64Encoded = false) =>
    readTokenRequest({ headers: { 'content-type': form, ...headers }, body, isBase64Encoded } as never);
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

  test('names ID and secret in the form, or by HTTP Basic', () => {
    const grant = 'grant_type=client_credentials';
    expect(read(`${grant}&client_id=${id}&client_secret=a%2Bb`)).toEqual({ clientId: id, secret: 'a+b' });
    expect(read(grant, basic(`${id}:a%2Bb`))).toEqual({ clientId: id, secret: 'a+b' });
    expect(read(grant, basic(`${id}:a%zz`))).toEqual({ clientId: id, secret: 'a%zz' });
    const encoded = Buffer.from(`${grant}&client_id=${id}&client_secret=s`).toString('base64');
    expect(read(encoded, {}, true)).toEqual({ clientId: id, secret: 's' });
  });

  test.each([
    ['another media type', 'grant_type=client_credentials', { 'content-type': 'application/json' }, 'invalid_request'],
    ['no grant', `client_id=${id}`, {}, 'invalid_request'],
    ['another grant', 'grant_type=password', {}, 'unsupported_grant_type'],
    ['no secret', `grant_type=client_credentials&client_id=${id}`, {}, 'invalid_client'],
    ['another kind of ID', 'grant_type=client_credentials&client_id=par_1&client_secret=s', {}, 'invalid_client'],
    ['a huge body', `grant_type=client_credentials&x=${'y'.repeat(5000)}`, {}, 'invalid_request'],
  ])('with %s is refused', (_, body, headers, error) => {
    expect(read(body, headers)).toEqual({ error });
  });
});
