import document from '../../docs/openapi.json' with { type: 'json' };
import { refusal } from '../platform/base/errors.ts';
import type { ApiEvent } from '../platform/http/http-handler.ts';
import { problem } from '../platform/http/problem.ts';
import { safeHeaders } from '../platform/http/safe-headers.ts';

const description = JSON.stringify(document);

/** Serves the OpenAPI document, and tells whoever asks for anything unknown that it is not there. */
export async function handler(event: ApiEvent) {
  if (event.routeKey === 'GET /v1/openapi.json') {
    const headers = { ...safeHeaders, 'content-type': 'application/json', 'cache-control': 'public, max-age=300' };
    return { statusCode: 200, headers, body: description };
  }
  const nothing = refusal('route_not_found', 'There is nothing at this path. See /v1/openapi.json for what there is.');
  return problem(nothing, event.requestContext.requestId);
}
