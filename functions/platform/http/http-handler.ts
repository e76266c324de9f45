import { createHash } from 'node:crypto';
import middy from '@middy/core';
import headerNormalizer from '@middy/http-header-normalizer';
import jsonBodyParser from '@middy/http-json-body-parser';
import router from '@middy/http-router';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { DomainError, notFound, refusal } from '../base/errors.ts';
import type { AccountId, CustomerId, PartnerId } from '../base/ids.ts';
import type { Command, Edit } from '../changes/command.ts';
import { hashBody, type IdempotentRequest, isRepeated } from '../changes/idempotency.ts';
import { describeError, logger } from '../runtime/logger.ts';
import { passingTrouble } from '../runtime/passing-errors.aws.ts';
import type { ApiEvent } from './api-event.ts';
import { checkInput } from './check-input.ts';
import { type CursorKey, fromCursor, toCursor } from './cursor.ts';
import { declaredRefusals } from './declared-refusals.ts';
import { edgeOnly } from './edge.ts';
import { httpStatus } from './http-status.ts';
import {
  type ApiOperation,
  type Deprecated,
  fileTypesOf,
  idempotencyKey,
  type RequestIdentity,
} from './operation.schema.ts';
import { problem } from './problem.ts';
import { safeHeaders } from './safe-headers.ts';

/** The names of a path's parameters: `'customerId'` of `/v1/customers/{customerId}`. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** Which type of ID a path's parameter is. */
type ParameterOf<Name extends string> = Name extends keyof IdOfParameter ? IdOfParameter[Name] : string;

interface IdOfParameter {
  readonly accountId: AccountId;
  readonly resellerId: AccountId;
  readonly customerId: CustomerId;
  readonly partnerId: PartnerId;
}

/** A checked request, as its operation declares it. */
export type RequestOf<Operation> =
  Operation extends ApiOperation<infer Path, infer Body, infer Query, infer Caller, infer Makes, infer Changes>
    ? {
        readonly caller: Caller;
        /** Who asks, in which request, and of an operation that makes something under which idempotency key. */
        readonly command: true extends Makes ? Command<Caller> : Edit<Caller>;
        readonly body: Body;
        readonly query: Query;
        /** The path's parameters. */
        readonly path: { readonly [Name in NamesIn<Path>]: ParameterOf<Name> };
        /** Where the call came from. Personal: keep a commitment only. */
        readonly sourceIp: string;
      } & (true extends Changes
        ? {
            /** The revision that `If-Match` named. */
            readonly expectedRevision: number;
          }
        : unknown)
    : never;

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Instead of the body as JSON: text as it is, with its `content-type` among the headers. */
  readonly text?: string;
  /** Begins the `ETag`: what a change names by `If-Match`. */
  readonly revision?: number;
  /** Where the next page of a list begins; told as a cursor: `nextCursor`, or with a text `x-next-cursor`. */
  readonly next?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation and what carries it out. */
export interface ApiRoute {
  readonly operation: ApiOperation;
  readonly work: (request: never) => Promise<ApiAnswer>;
}

/**
 * Holds who calls, as its token tells, against what is so now.
 * @returns the caller as it is now
 * @throws what the permission refuses
 */
export type Admission = (operation: ApiOperation, caller: unknown) => Promise<unknown>;

/** What a handler needs beside its routes. */
export interface HttpServices {
  /** Needed where a route is for users. */
  readonly admission?: Admission;
  readonly cursorKey: CursorKey;
}

/** Joins an operation with its work. */
export function route<Path extends string, Body, Query, Caller, Makes extends boolean, Changes extends boolean>(
  operation: ApiOperation<Path, Body, Query, Caller, Makes, Changes>,
  work: (request: RequestOf<ApiOperation<Path, Body, Query, Caller, Makes, Changes>>) => Promise<ApiAnswer>,
): ApiRoute {
  return { operation: operation as ApiOperation, work };
}

/** A Lambda handler for the HTTP API's payload format 2.0. */
export type ApiHandler = (event: ApiEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Makes the Lambda handler of some operations. Refusals become problem+json (RFC 9457); anything else is a 500 that
 * tells nothing.
 */
export function httpHandler(routes: readonly ApiRoute[], services: HttpServices): ApiHandler {
  if (services.admission === undefined && routes.some(({ operation }) => operation.permission.access === 'user'))
    throw new Error('What is for users needs an admission: a token alone lets nobody in.');
  const routed = router({
    routes: routes.map((each) => ({
      method: each.operation.method,
      path: each.operation.path,
      handler: (event: ApiEvent) => declared(each, () => carryOut(each, event, services)),
    })),
    notFoundResponse: refuseUnknownRoute,
  } as never);
  return middy({ timeoutEarlyInMillis: 0 })
    .use(headerNormalizer())
    .use(problems())
    .use(edgeOnly())
    .handler(routed as never) as never;
}

/** A refusal that the operation does not declare is told all the same, and is a fault of the declaration: the log says so. */
async function declared<T>({ operation }: ApiRoute, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && !declaredRefusals(operation).includes(error.code))
      logger.warn('undeclared refusal', { operationId: operation.id, code: error.code });
    throw error;
  }
}

/** The course of every request: admit, size, parse, check, work, shape. */
async function carryOut(
  { operation, work }: ApiRoute,
  event: ApiEvent,
  { admission = async (_, known) => known, cursorKey }: HttpServices,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { permission } = operation;
  const { caller: known, scope } = permission.admit(identityOf(event));
  const caller = await admission(operation, known);
  if (operation.body) {
    refuseHugeBody(event, operation.maxBodyBytes ?? usualBodyBytes);
    const types = fileTypesOf(operation.body);
    if (types === undefined) await parseJson(event);
    else takeFile(event, types);
  }
  const request = check(operation, event, caller, scope);
  const cursors = cursorsOf(operation, request, scope, cursorKey);
  const { next, ...answer } = await work((await cursors.opened()) as never);
  const told = isReplay(request)
    ? { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } }
    : answer;
  return shape(event, operation, told, next === undefined ? undefined : await cursors.after(next));
}

/** Whether the work was done before, under the same key: then the answer is told again. */
function isReplay({ command }: ReturnType<typeof check>): boolean {
  return 'idempotency' in command && isRepeated(command.idempotency);
}

function identityOf({ requestContext: { authorizer } }: ApiEvent): RequestIdentity {
  return { claims: authorizer?.jwt?.claims, principal: authorizer?.iam?.userArn };
}

/** The largest body in bytes, where an operation says nothing else. */
const usualBodyBytes = 65_536;

function refuseHugeBody({ body, isBase64Encoded }: ApiEvent, most: number): void {
  if (typeof body === 'string' && Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8') > most)
    throw refusal('body_too_large', `A body may have ${most} bytes at most.`);
}

const jsonParser = jsonBodyParser();

/** Puts the parsed body in the event's place for it; refuses another media type, and what is no JSON. */
async function parseJson(event: ApiEvent): Promise<void> {
  await jsonParser.before?.({ event } as never);
}

/** Puts the bytes of a file in the event's place for the body. */
function takeFile(event: ApiEvent, types: readonly string[]): void {
  const type = String(event.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (!types.includes(type ?? '')) throw refusal('media_type_unsupported', `Send the file as ${types.join(' or ')}.`);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  Object.assign(event, { body: bytes });
}

function check(operation: ApiOperation, event: ApiEvent, caller: unknown, scope: string) {
  const { requestId: correlationId, http } = event.requestContext;
  const path = pathOf(event);
  const body = checkInput(operation.body, event.body, '');
  const query = checkInput(operation.query, event.queryStringParameters ?? {}, '/query');
  const edit = { caller, correlationId };
  const command = operation.makes
    ? { ...edit, idempotency: keyOf(event, scope, operation.id, { body: hashable(body), path }) }
    : edit;
  const revision = operation.changes ? { expectedRevision: revisionOf(event) } : {};
  return { caller, command, body, query, path, sourceIp: http.sourceIp, ...revision };
}

/** Of a file its hash stands for it. */
function hashable(body: unknown): unknown {
  return body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body;
}

/** The cursors of one request: the one it brought, and the one that is answered. */
function cursorsOf(
  { id: operation }: ApiOperation,
  request: ReturnType<typeof check>,
  caller: string,
  cursorKey: CursorKey,
) {
  const { cursor, limit: _, ...filter } = (request.query ?? {}) as { cursor?: string; limit?: number };
  const scope = { caller, operation, path: request.path, filter };
  return {
    /** The request, with the position that its cursor stands for. @throws `cursor_invalid` */
    async opened() {
      if (cursor === undefined) return request;
      return {
        ...request,
        query: { ...(request.query as object), cursor: fromCursor(await cursorKey(), scope, cursor) },
      };
    },
    after: async (position: string) => toCursor(await cursorKey(), scope, position),
  };
}

/** As many characters as an ID of ours has at most; a user's is the user pool's. */
const longestId = 128;

/** The path's parameters. What cannot be an ID of anything is not there. @throws `not_found` */
function pathOf(event: ApiEvent) {
  const pathParameters = event.pathParameters ?? {};
  const isId = (value = '') => value.length > 0 && value.length <= longestId && /^[\x21-\x7e]+$/.test(value);
  if (Object.values(pathParameters).every(isId)) return pathParameters;
  throw notFound('thing');
}

function refuseUnknownRoute(): never {
  throw refusal('route_not_found', 'There is nothing at this path. See /v1/openapi.json for what there is.');
}

/** What tells programs that an operation goes (RFC 9745, RFC 8594), and where that is written. */
function deprecationHeaders({ since, sunset }: Deprecated): Record<string, string> {
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    sunset: new Date(sunset).toUTCString(),
    link: '</docs>; rel="deprecation"; type="text/html"',
  };
}

function shape(
  event: ApiEvent,
  { id: operationId, method, deprecated }: ApiOperation,
  answer: ApiAnswer,
  nextCursor: string | undefined,
): APIGatewayProxyStructuredResultV2 {
  const body =
    answer.text ?? JSON.stringify(nextCursor === undefined ? answer.body : { ...(answer.body as object), nextCursor });
  const etag = answer.text === undefined ? etagOf(answer.revision, body) : undefined;
  const isUnchanged = method === 'GET' && etag !== undefined && isNamed(etag, event.headers['if-none-match']);
  const statusCode = isUnchanged ? 304 : answer.status;
  logger.info('request', { operationId, status: statusCode, requestId: event.requestContext.requestId });
  const headers = {
    ...safeHeaders,
    'cache-control': 'no-store',
    'x-request-id': event.requestContext.requestId,
    ...(deprecated === undefined ? {} : deprecationHeaders(deprecated)),
    ...(etag === undefined ? {} : { etag }),
  };
  if (isUnchanged) return { statusCode, headers };
  return {
    statusCode,
    headers: {
      ...headers,
      'content-type': 'application/json',
      ...(answer.text === undefined || nextCursor === undefined ? {} : { 'x-next-cursor': nextCursor }),
      ...answer.headers,
    },
    body,
  };
}

/**
 * What an answer is told by: its revision, which a change has to name, and what was shown. That may be another though
 * the revision is the same: what is shown of a customer is more than its record.
 */
function etagOf(revision: number | undefined, body: string): string {
  const shown = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return revision === undefined ? `"${shown}"` : `"${revision}-${shown}"`;
}

/** Whether `If-None-Match` names an ETag, or any; one that a proxy made weak is the same. */
function isNamed(etag: string, ifNoneMatch = ''): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  const named = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return named.includes(etag);
}

function problems() {
  return {
    onError: (request: { event: ApiEvent; error: Error | null; response: unknown }) => {
      const { requestId } = request.event.requestContext;
      const why = asRefusal(request.error);
      logger[httpStatus[why.kind] < 500 ? 'info' : 'error']('refused', {
        requestId,
        code: why.code,
        error: describeError(request.error),
      });
      request.response = problem(why, requestId);
    },
  };
}

function asRefusal(error: Error | null): DomainError {
  if (error instanceof DomainError) return error;
  const passing = passingTrouble(error);
  if (passing !== undefined) return passing;
  const statusOfParser = (error as { statusCode?: number } | null)?.statusCode;
  if (statusOfParser === 415)
    return refusal('media_type_unsupported', 'Send the body as "Content-Type: application/json".');
  if (statusOfParser !== undefined) return refusal('body_not_json', 'The body is not JSON.');
  return refusal('internal_error', 'Something went wrong on our side. Try again; tell us the requestId if it stays.');
}

function keyOf(event: ApiEvent, scope: string, operationId: string, sent: unknown): IdempotentRequest {
  const key = idempotencyKey.safeParse(event.headers['idempotency-key']);
  if (!key.success) {
    throw refusal(
      'idempotency_key_missing',
      'Send an Idempotency-Key of 8 to 128 visible characters, a new one per request, so that a repeated call does the work once.',
    );
  }
  return { caller: scope, operation: operationId, key: key.data, bodyHash: hashBody(sent) };
}

function revisionOf(event: ApiEvent): number {
  const header = event.headers['if-match'];
  if (header === undefined) {
    throw refusal(
      'precondition_required',
      'Send If-Match with the ETag of what you read, so that no change is overwritten.',
    );
  }
  const revision = /^"([1-9]\d{0,8})(?:-[0-9a-f]{16})?"$/.exec(header)?.[1];
  if (revision === undefined) {
    const what = 'This If-Match names no revision. Read what is to be changed by itself, and send the ETag of that.';
    throw refusal('revision_mismatch', what);
  }
  return Number(revision);
}
