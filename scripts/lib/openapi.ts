import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { kindOf } from '../../functions/api/error-catalogue.ts';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import { httpStatus } from '../../functions/platform/http/http-status.ts';
import {
  type ApiOperation,
  fileTypesOf,
  idempotencyKey,
  problemView,
} from '../../functions/platform/http/operation.schema.ts';

/** Makes the OpenAPI document from the operations' schemas. Runs when building, never in a Lambda. */
export function openApiDocument() {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of Object.values(operationsByFunction).flat()) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Reseller relationships',
      version: '1',
      description:
        'Invite customers to reseller relationships, and see what came of it. Times are RFC 3339 in UTC. Lists are newest first; ' +
        'pass `nextCursor` as `cursor` for more. Refusals are `application/problem+json` with a machine-readable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: paths as ZodOpenApiPathsObject,
    components: {
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
}

function describe(operation: ApiOperation): ZodOpenApiOperationObject {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
  const headers = {
    ...(operation.makes ? { 'Idempotency-Key': idempotencyKey } : {}),
    ...(operation.changes ? { 'If-Match': z.string().describe('The ETag of what you read.') } : {}),
  };
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: `Serves ${operation.rows.join(', ')}. ${operation.permission.says}`,
    tags: [String(operation.path.split('/')[operation.permission.access === 'operator' ? 3 : 2])],
    security: operation.permission.access === 'public' ? [] : [{ [operation.permission.access]: [] }],
    requestParams: {
      ...(names.length > 0 ? { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) } : {}),
      ...(operation.query ? { query: operation.query as z.ZodObject } : {}),
      ...(Object.keys(headers).length > 0 ? { header: z.object(headers) } : {}),
    },
    ...(operation.body ? { requestBody: { required: true, content: contentOf(operation.body) } } : {}),
    responses: { ...successes(operation), ...refusals(operation) },
  };
}

function contentOf(body: NonNullable<ApiOperation['body']>) {
  const types = fileTypesOf(body);
  if (types === undefined) return { 'application/json': { schema: body } };
  return Object.fromEntries(types.map((type) => [type, { schema: z.string() }]));
}

function successes({ answers, media = 'application/json' }: ApiOperation) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      { description: status === '201' ? 'Made.' : 'Done.', content: { [media]: { schema } } },
    ]),
  );
}

function refusals(operation: ApiOperation) {
  const codes: string[] = [
    ...operation.permission.refusals,
    ...(operation.body || operation.query ? (['invalid_request'] as const) : []),
    ...(operation.body ? (['body_not_json', 'body_too_large', 'media_type_unsupported'] as const) : []),
    ...(operation.makes ? (['idempotency_key_missing', 'idempotency_key_reused', 'busy_try_again'] as const) : []),
    ...(operation.changes ? (['precondition_required', 'revision_mismatch'] as const) : []),
    ...(operation.refusals ?? []),
  ];
  const byStatus = Map.groupBy(codes, (code) => httpStatus[kindOf(code)]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: problemView } },
      },
    ]),
  );
}
