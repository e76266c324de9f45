import * as z from 'zod/mini';
import { described, named, revision, time } from '../platform/base/json.schema.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { line } from '../platform/text/text.schema.ts';
import { userStates } from './account-state.ts';
import { secretsThatCount } from './api-client.ts';
import type { ShownClient } from './manage-api-clients.ts';
import { forUsers, globalAdmins } from './permissions.ts';
import { roles } from './roles.ts';

const someRoles = z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length));
const operations = described(
  'The operations it may call, by `operationId`; absent: all that its roles allow.',
  z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(200)),
);
const expiresAt = described('From then on it may do nothing. RFC 3339, UTC.', time);

const newClientBody = named(
  'NewApiClient',
  z.strictObject({
    name: line(100),
    roles: someRoles,
    operations: z.optional(operations),
    expiresAt: z.optional(expiresAt),
  }),
);

const clientBody = named(
  'ApiClientChange',
  z
    .strictObject({
      name: z.optional(line(100)),
      roles: z.optional(someRoles),
      operations: z.optional(z.nullable(operations)),
      expiresAt: z.optional(z.nullable(expiresAt)),
    })
    .check(z.refine((body) => Object.values(body).some((value) => value !== undefined), 'changes nothing')),
);

const clientParts = {
  id: described('Its client ID.', z.string()),
  userId: described('Who records and invitations name for it.', z.string()),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  operations: z.optional(z.array(z.string())),
  status: z.enum(userStates),
  expiresAt: z.optional(z.string()),
  previousSecretUntil: described('Until when the secret before the last rotation counts.', z.optional(z.string())),
  createdAt: z.string(),
  lastUsedAt: described('When it got a token last.', z.optional(z.string())),
  revision,
};

const clientView = named('ApiClient', z.object(clientParts));
const withSecretView = named(
  'ApiClientWithSecret',
  z.object({ ...clientParts, secret: described('Told in this answer only.', z.string()) }),
);

function partsOf({ client, lastUsedAt }: ShownClient, now: Date) {
  const { id: userId, name, roles: has, status, createdAt, revision: changes = 1, client: facts } = client;
  const { clientId: id, expiresAt: until, operations: may, previousUntil } = facts;
  const overlap = secretsThatCount(facts, now).length > 1 ? { previousSecretUntil: previousUntil } : {};
  const parts = { id, userId, name, roles: has, operations: may, status, expiresAt: until, createdAt, lastUsedAt };
  return { ...parts, ...overlap, revision: changes };
}

/** An API client as the API tells it. */
export function showApiClient(shown: ShownClient, now: Date) {
  return { status: 200, body: clientView.parse(partsOf(shown, now)), revision: shown.client.revision ?? 1 };
}

/** An API client with its secret. */
export function showWithSecret(status: number, shown: ShownClient, now: Date) {
  const body = withSecretView.parse({ ...partsOf(shown, now), secret: shown.secret });
  return { status, body, revision: shown.client.revision ?? 1 };
}

const client = '/v1/api-clients/{clientId}' as const;
const permission = forUsers(globalAdmins, { peopleOnly: true });
const rows = ['R50'];
const none = (name: string) => named(name, z.strictObject({}));

export const apiClientOperations = {
  createApiClient: operation({
    id: 'createApiClient',
    method: 'POST',
    path: '/v1/api-clients',
    permission,
    summary: 'Makes a program of yours that signs in by itself, with roles of its own.',
    rows,
    body: newClientBody,
    answers: { 201: withSecretView },
    // A repeated request, after what it made was removed.
    refusals: ['api_clients_full', 'not_found'],
    makes: true,
  }),
  listApiClients: operation({
    id: 'listApiClients',
    method: 'GET',
    path: '/v1/api-clients',
    permission,
    summary: 'Lists your API clients.',
    rows,
    answers: { 200: named('ApiClientList', z.object({ items: z.array(clientView) })) },
  }),
  getApiClient: operation({
    id: 'getApiClient',
    method: 'GET',
    path: client,
    permission,
    summary: 'Reads an API client, and when it got a token last.',
    rows,
    answers: { 200: clientView },
    refusals: ['not_found'],
  }),
  changeApiClient: operation({
    id: 'changeApiClient',
    method: 'PATCH',
    path: client,
    permission,
    summary: 'Changes what an API client may do, and until when; at once.',
    rows,
    body: clientBody,
    answers: { 200: clientView },
    refusals: ['not_found'],
    changes: true,
  }),
  rotateApiClientSecret: operation({
    id: 'rotateApiClientSecret',
    method: 'POST',
    path: `${client}/secret-rotation`,
    permission,
    summary: 'Makes a new secret. The one before counts for some hours more.',
    rows,
    body: named(
      'ApiClientSecretRotation',
      z.strictObject({
        overlapHours: described(
          'Hours for which the secret before counts; 0: not at all.',
          z._default(z.int().check(z.minimum(0), z.maximum(168)), 24),
        ),
      }),
    ),
    answers: { 200: withSecretView },
    refusals: ['not_found'],
    makes: true,
  }),
  removeApiClient: operation({
    id: 'removeApiClient',
    method: 'POST',
    path: `${client}/removal`,
    permission,
    summary: 'Revokes an API client for good: its tokens count no longer from this moment on.',
    rows,
    body: none('ApiClientRemoval'),
    answers: { 200: clientView },
    refusals: ['not_found'],
    makes: true,
  }),
} as const;
