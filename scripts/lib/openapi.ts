import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { kindOf } from '../../functions/api/error-catalogue.ts';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import { rolesFor } from '../../functions/identity/permissions.ts';
import type { PartnerKind, Role } from '../../functions/identity/roles.ts';
import type { EventDeclaration } from '../../functions/platform/changes/event.ts';
import { declaredRefusals } from '../../functions/platform/http/declared-refusals.ts';
import { httpStatus } from '../../functions/platform/http/http-status.ts';
import {
  type ApiOperation,
  fileTypesOf,
  idempotencyKey,
  problemView,
} from '../../functions/platform/http/operation.schema.ts';
import { allEvents } from '../../functions/webhooks/all-events.ts';
import { eventParts } from '../../functions/webhooks/webhooks.schema.ts';
import { examples } from './examples.ts';
import { describeAll } from './vocabulary.ts';

/** What people look for an operation under, by the beginning of its path. */
const tags: Readonly<Record<string, string>> = {
  Account: 'Your own account, its users, what they are told by mail, and its API clients.',
  Invitations: 'Asking customers: drafts, invitations, many at once, from a file.',
  Customers: 'Your customers: their accounts, users, agreement, and who may do what.',
  Relationships: 'Ending a relationship: what it brings, the attestation, removals, certificates.',
  'Granular privileges': 'Named roles for a term: asking for them, assigning, ending.',
  Partnerships: 'Who works with whom: requests, partnerships, PartnerIDs.',
  Orders: 'The catalogue, carts, orders, subscriptions and their licences.',
  Events: 'Your events, by webhook and by list.',
  'Audit and receipts': 'The trail of what happened, its proof, and signed receipts.',
  Overview: 'Counts, renewals, search.',
  Operator: 'For the operator of the service.',
};

const tagOfPath: Readonly<Record<string, keyof typeof tags & string>> = {
  ...{ me: 'Account', users: 'Account', account: 'Account', 'api-clients': 'Account' },
  ...{ invitations: 'Invitations', 'invitation-imports': 'Invitations' },
  ...{ customers: 'Customers', 'known-customers': 'Customers', agreements: 'Customers' },
  ...{ relationships: 'Relationships', removals: 'Relationships', attestations: 'Relationships' },
  ...{ gdap: 'Granular privileges', 'gdap-templates': 'Granular privileges' },
  'directory-roles': 'Granular privileges',
  ...{ partnerships: 'Partnerships', 'partnership-requests': 'Partnerships', providers: 'Partnerships' },
  'partner-ids': 'Partnerships',
  ...{ offers: 'Orders', carts: 'Orders', orders: 'Orders', subscriptions: 'Orders' },
  ...{ webhooks: 'Events', events: 'Events' },
  ...{ 'audit-records': 'Audit and receipts', receipts: 'Audit and receipts' },
  ...{ overview: 'Overview', renewals: 'Overview', search: 'Overview' },
  operator: 'Operator',
};

/** @throws Error for a path whose place was not thought of */
function tagOf(path: string): string {
  const [, , first = '', , third] = path.split('/');
  const tag = first === 'customers' && third === 'gdap' ? 'Granular privileges' : tagOfPath[first];
  if (tag === undefined) throw new Error(`Say under what ${path} is to be found: tagOfPath in scripts/lib/openapi.ts.`);
  return tag;
}

/**
 * Makes the OpenAPI document from the operations' schemas. Runs when building, never in a Lambda.
 * @throws Error where there is a property that nothing is said of
 */
export function openApiDocument() {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of Object.values(operationsByFunction).flat()) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation),
    };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Reseller relationships',
      version: '1',
      description:
        'Invite customers to reseller relationships, and see what came of it. Times are RFC 3339 in UTC. Lists are newest first; ' +
        'pass `nextCursor` as `cursor` for more. Refusals are `application/problem+json` with a machine-readable `code`: ' +
        '`/docs/errors` tells what each means.',
      contact: { name: 'The operator of this service' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Where this document is served.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths as ZodOpenApiPathsObject,
    webhooks: Object.fromEntries(Object.entries(allEvents).map(([type, event]) => [type, webhookOf(type, event)])),
    components: {
      schemas: { Problem: problemView as unknown as z.ZodType },
      headers: headerComponents,
      responses: Object.fromEntries([...shared.values()].map(({ name, response }) => [name, response])) as never,
      securitySchemes: {
        user: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access token of a user who signed in, or of an API client.',
        },
        apiClient: {
          type: 'oauth2',
          description: 'For programs: `POST /v1/api-clients` makes one, its ID and secret get a token for 15 minutes.',
          flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: {} } },
        },
        operator: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'AWS Signature Version 4, for execute-api.',
        },
      },
    },
  });
  const { unknown, unused } = describeAll(document);
  if (unknown.length > 0)
    throw new Error(`Say what these are, in their schema or in scripts/lib/vocabulary.ts: ${unknown.join(', ')}.`);
  if (unused.length > 0)
    throw new Error(`Nothing needs these words of scripts/lib/vocabulary.ts: ${unused.join(', ')}.`);
  return document;
}

/** An event as a webhook gets it: the same that `GET /v1/events` lists. */
function webhookOf(type: string, { data }: EventDeclaration): { post: ZodOpenApiOperationObject } {
  const payload = z.object({ ...eventParts, type: z.literal(type), data: data as unknown as z.ZodType } as never);
  return {
    post: {
      operationId: `on${type}`,
      summary: type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/ [A-Z]/g, (word) => word.toLowerCase()),
      description: 'Sent to your webhooks that are for it, signed by Standard Webhooks.',
      tags: ['Events'],
      security: [],
      requestBody: { required: true, content: { 'application/json': { schema: payload } } },
      responses: {
        200: { description: 'It has arrived; any 2xx will do.' },
        '4XX': { description: 'It is tried again for a day; after 410 never.' },
      },
    },
  };
}

/** One operation as the document has it. */
export function describeOperation(operation: ApiOperation): ZodOpenApiOperationObject {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
  const headers = {
    ...(operation.makes ? { 'Idempotency-Key': idempotencyKey } : {}),
    ...(operation.changes ? { 'If-Match': z.string().describe('The ETag of what you read.') } : {}),
    ...(isRead(operation)
      ? { 'If-None-Match': z.string().optional().describe('The ETag of what you have: 304 where it is the same.') }
      : {}),
  };
  const pathId = z.string().min(1).max(128);
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: operation.permission.says,
    ...rolesByKind(operation),
    ...deprecation(operation),
    tags: [tagOf(operation.path)],
    security: securityOf(operation),
    requestParams: {
      ...(names.length > 0 ? { path: z.object(Object.fromEntries(names.map((name) => [name, pathId]))) } : {}),
      ...(operation.query ? { query: operation.query as z.ZodObject } : {}),
      ...(Object.keys(headers).length > 0 ? { header: z.object(headers) } : {}),
    },
    ...(operation.body
      ? { requestBody: { required: true, content: contentOf(operation.body, examples[operation.id]) } }
      : {}),
    responses: { ...successes(operation), ...refusals(operation) },
  };
}

/** Whether it is read as JSON: then its answer has an `ETag` of what was shown. */
const isRead = ({ method, media = ['application/json'] }: ApiOperation) =>
  method === 'GET' && media.includes('application/json');

/** That an operation goes, since when, until when, and what to use instead. */
function deprecation({ permission, deprecated }: ApiOperation) {
  if (deprecated === undefined) return {};
  const { since, sunset, instead } = deprecated;
  const description = `${permission.says} Deprecated since ${since}, and gone from ${sunset} on: use \`${instead}\`.`;
  return { deprecated: true, description };
}

/** For whom an operation is, by the kind of its partner: so that a user interface shows what may be done only. */
function rolesByKind({ permission }: ApiOperation): { 'x-roles'?: Record<PartnerKind, readonly Role[]> } {
  if (permission.access !== 'user') return {};
  return { 'x-roles': { reseller: rolesFor(permission, 'reseller'), provider: rolesFor(permission, 'provider') } };
}

function securityOf({ permission }: ApiOperation): Record<string, string[]>[] {
  if (permission.access === 'public') return [];
  if (permission.access === 'operator') return [{ operator: [] }];
  const isForPeople = permission.refusals.includes('person_required');
  return [{ user: [] }, ...(isForPeople ? [] : [{ apiClient: [] }])];
}

function contentOf(body: NonNullable<ApiOperation['body']>, example: unknown) {
  const types = fileTypesOf(body);
  if (types === undefined) return { 'application/json': { schema: body, example } };
  return Object.fromEntries(types.map((type) => [type, { schema: z.string(), example }]));
}

/** Headers of answers, by the name they are sent under. */
const headers = {
  'X-Request-Id': 'Names this request in logs and records.',
  ETag: 'Of what was shown: send it as `If-None-Match` to read again, and as `If-Match` to change it, where that can be.',
  Location: 'Where it is, where it has a place of its own.',
  RateLimit: 'What is left of the hour.',
  'RateLimit-Policy': 'What an hour allows.',
  'X-Next-Cursor': 'Where more follows: pass it as `cursor`.',
  'Retry-After': 'Seconds to wait.',
  'Idempotency-Replayed': 'Where it was done before, under the same `Idempotency-Key`: `true`.',
} as const;
type HeaderName = keyof typeof headers;

const headerComponents = Object.fromEntries(
  Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' as const } }]),
);

/** Every answer names its request; some tell more. */
const sentWith = (...names: readonly HeaderName[]) =>
  Object.fromEntries(
    (['X-Request-Id', ...names] as const).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

function successes(operation: ApiOperation) {
  const { answers, media = ['application/json'], makes, changes, method, path } = operation;
  const isJson = media.includes('application/json');
  const isOfOne = isJson && (changes || method === 'POST' || path.endsWith('}'));
  const limited = path.startsWith('/v1/invitations') && method === 'POST';
  const told = (status: string): HeaderName[] => [
    ...(isOfOne || isRead(operation) ? (['ETag'] as const) : []),
    ...(status === '201' ? (['Location'] as const) : []),
    ...(makes ? (['Idempotency-Replayed'] as const) : []),
    ...(limited ? (['RateLimit', 'RateLimit-Policy'] as const) : []),
    ...(isJson ? [] : (['X-Next-Cursor'] as const)),
  ];
  const made = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      description: descriptions[status] ?? 'Done.',
      headers: sentWith(...told(status)) as never,
      content: Object.fromEntries(media.map((each) => [each, { schema: each === 'text/html' ? z.string() : schema }])),
    },
  ]);
  const unchanged = { description: 'What you have is what it is.', headers: sentWith('ETag') as never };
  return Object.fromEntries([...made, ...(isRead(operation) ? [['304', unchanged]] : [])]);
}

const descriptions: Readonly<Record<string, string>> = { 201: 'Made.', 202: 'Taken: it goes on by itself.' };

function refusals(operation: ApiOperation) {
  const byStatus = Map.groupBy(declaredRefusals(operation), (code) => httpStatus[kindOf(code)]);
  // The gateway itself answers so, whatever is called.
  if (!byStatus.has(429)) byStatus.set(429, []);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { $ref: `#/components/responses/${named(status, codes)}` },
    ]),
  );
}

/** What the gateway refuses before the service is asked: a token it does not know, a body beyond 10 MB, too many calls. */
const byGateway: ReadonlySet<number> = new Set([401, 403, 413, 429]);
const gatewayAnswer = { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] };

/** Refusals that many operations share stand once: by their status, and by what they may be. */
const shared = new Map<string, { readonly name: string; readonly response: object }>();

function named(status: number, codes: readonly string[]): string {
  const key = `${status} ${codes.join(' ')}`;
  const known = shared.get(key);
  if (known !== undefined) return known.name;
  const before = [...shared.keys()].filter((each) => each.startsWith(`${status} `)).length;
  const name = `Refused${status}${before === 0 ? '' : `x${before + 1}`}`;
  const response = {
    description: codes.map((code) => `\`${code}\``).join(', ') || 'By the gateway: too many calls in a second.',
    headers: sentWith(...(status === 429 || status === 503 ? (['Retry-After'] as const) : [])),
    content: {
      ...(codes.length > 0 ? { 'application/problem+json': { schema: problemOf(codes) } } : {}),
      ...(byGateway.has(status) ? { 'application/json': { schema: gatewayAnswer } } : {}),
    },
  };
  shared.set(key, { name, response });
  return name;
}

/** A problem with one of some codes. */
const problemOf = (codes: readonly string[]) =>
  ({
    allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: [...codes] } } }],
  }) as never;
