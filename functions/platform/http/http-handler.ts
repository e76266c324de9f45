import middy from '@middy/core';
import headerNormalizer from '@middy/http-header-normalizer';
import jsonBodyParser from '@middy/http-json-body-parser';
import router from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { DomainError, refusal } from '../base/errors.ts';
import { hashBody, type IdempotentRequest } from '../changes/idempotency.ts';
import { describeError, logger } from '../runtime/logger.ts';
import { checkInput } from './check-input.ts';
import { httpStatus } from './http-status.ts';
import { type ApiOperation, idempotencyKey } from './operation.schema.ts';
import { problem } from './problem.ts';

/** The event with the authorizers' parts that this API uses. */
export type ApiEvent = APIGatewayProxyEventV2 & {
  requestContext: {
    authorizer?: { jwt?: { claims?: Record<string, unknown> }; iam?: { userArn?: string } };
  };
};

/** A checked request. `body` and `query` fit the operation's schemas. */
export interface ApiRequest<Body, Query, Caller> {
  readonly caller: Caller;
  readonly body: Body;
  readonly query: Query;
  /** The path's parameters. */
  readonly path: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Where the call came from. Personal: keep a commitment only. */
  readonly sourceIp: string;
  /** Of an operation that makes something. */
  readonly idempotency: IdempotentRequest;
  /** The revision that `If-Match` named, of an operation that changes something. */
  readonly expectedRevision: number;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Instead of the body as JSON: text as it is, with its `content-type` among the headers. */
  readonly text?: string;
  /** Told as `ETag`. */
  readonly revision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation and what carries it out. */
export interface ApiRoute {
  readonly operation: ApiOperation;
  /** Learns who calls, before anything of the request is looked at. */
  readonly admit: Admission<unknown>;
  readonly handle: (event: ApiEvent, admitted: Admitted<unknown>) => Promise<ApiAnswer>;
}

/** Who calls; `scope` keeps the idempotency keys of different callers apart. */
export interface Admitted<Caller> {
  readonly caller: Caller;
  readonly scope: string;
}

/** How an operation learns who calls. */
export type Admission<Caller> = (event: ApiEvent, operationId: string) => Admitted<Caller>;

/** The largest body in bytes, where an operation says nothing else. */
const usualBodyBytes = 65_536;

/** Joins an operation with its work: who calls is checked first, then the input, then the work runs. */
export function route<Body, Query, Caller>(
  operation: ApiOperation<Body, Query>,
  admit: Admission<Caller>,
  work: (request: ApiRequest<Body, Query, Caller>) => Promise<ApiAnswer>,
): ApiRoute {
  const handle = async (event: ApiEvent, admitted: Admitted<unknown>) => {
    const { caller, scope } = admitted as Admitted<Caller>;
    const path = (event.pathParameters ?? {}) as Record<string, string>;
    const body = checkInput(operation.body, event.body, '') as Body;
    return work({
      caller,
      body,
      query: checkInput(operation.query, event.queryStringParameters ?? {}, '/query') as Query,
      path,
      requestId: event.requestContext.requestId,
      sourceIp: event.requestContext.http.sourceIp,
      idempotency: operation.makes ? idempotencyOf(event, scope, operation.id, { body, path }) : unused,
      expectedRevision: operation.changes ? revisionOf(event) : 0,
    });
  };
  return { operation: operation as ApiOperation, admit, handle };
}

const unused: IdempotentRequest = { caller: '', operation: '', key: '', bodyHash: '' };

/** Makes the Lambda handler of some operations. Refusals become problem+json (RFC 9457); anything else is a 500 that tells nothing. */
export function httpHandler(routes: readonly ApiRoute[]): ApiHandler {
  const routed = router({ routes: routes.map(asRouterRoute), notFoundResponse: refuseUnknownRoute } as never);
  return middy({ timeoutEarlyInMillis: 0 })
    .use(headerNormalizer())
    .use(problems())
    .handler(routed as never) as never;
}

/** A Lambda handler for the HTTP API's payload format 2.0. */
export type ApiHandler = (event: ApiEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** middy's types tell the API's payload formats apart by inference; here there is one, 2.0. */
function asRouterRoute({ operation, admit, handle }: ApiRoute) {
  const admitted = new WeakMap<ApiEvent, Admitted<unknown>>();
  const admission = {
    before: ({ event }: { event: ApiEvent }) => void admitted.set(event, admit(event, operation.id)),
  };
  const parsing = operation.body ? [refuseHugeBody(operation.maxBodyBytes ?? usualBodyBytes), jsonBodyParser()] : [];
  const work = async (event: ApiEvent) =>
    shape(event, operation.id, await handle(event, admitted.get(event) as Admitted<unknown>));
  const handler = middy({ timeoutEarlyInMillis: 0 })
    .use([admission, ...parsing] as middy.MiddlewareObj[])
    .handler(work as never);
  return { method: operation.method, path: operation.path, handler };
}

function refuseUnknownRoute(): never {
  throw refusal('route_not_found', 'There is nothing at this path. See /v1/openapi.json for what there is.');
}

function shape(event: ApiEvent, operationId: string, answer: ApiAnswer): APIGatewayProxyStructuredResultV2 {
  logger.info('request', { operationId, status: answer.status, requestId: event.requestContext.requestId });
  return {
    statusCode: answer.status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(answer.revision === undefined ? {} : { etag: `"${answer.revision}"` }),
      ...answer.headers,
    },
    body: answer.text ?? JSON.stringify(answer.body),
  };
}

function refuseHugeBody(maxBodyBytes: number) {
  return {
    before: ({ event }: { event: ApiEvent }) => {
      const { body } = event;
      if (
        typeof body === 'string' &&
        Buffer.byteLength(body, event.isBase64Encoded ? 'base64' : 'utf8') > maxBodyBytes
      ) {
        throw refusal('body_too_large', `A body may have ${maxBodyBytes} bytes at most.`);
      }
    },
  };
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
  const statusOfParser = (error as { statusCode?: number } | null)?.statusCode;
  if (statusOfParser === 415)
    return refusal('media_type_unsupported', 'Send the body as "Content-Type: application/json".');
  if (statusOfParser !== undefined) return refusal('body_not_json', 'The body is not JSON.');
  return refusal('internal_error', 'Something went wrong on our side. Try again; tell us the requestId if it stays.');
}

function idempotencyOf(event: ApiEvent, scope: string, operationId: string, asked: unknown): IdempotentRequest {
  const key = idempotencyKey.safeParse(event.headers['idempotency-key']);
  if (!key.success) {
    throw refusal(
      'idempotency_key_missing',
      'Send an Idempotency-Key of 8 to 128 visible characters, a new one per request, so that a repeated call does the work once.',
    );
  }
  return { caller: scope, operation: operationId, key: key.data, bodyHash: hashBody(asked) };
}

function revisionOf(event: ApiEvent): number {
  const header = event.headers['if-match'];
  if (header === undefined) {
    throw refusal(
      'precondition_required',
      'Send If-Match with the ETag of what you read, so that no change is overwritten.',
    );
  }
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined)
    throw refusal('revision_mismatch', 'This If-Match is no ETag of ours. Read again, and send its ETag.');
  return Number(revision);
}
