import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { DomainError, ErrorDetails } from './errors.ts';
import { httpStatus } from './http-status.ts';

/** A refusal as problem+json (RFC 9457): code, what to do, details. */
export function problem(refusal: DomainError, requestId: string): APIGatewayProxyStructuredResultV2 {
  const status = httpStatus[refusal.code];
  const { retryAfterSeconds } = refusal.details;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({
      type: 'about:blank',
      title: refusal.code.replaceAll('_', ' '),
      status,
      code: refusal.code,
      detail: refusal.message,
      requestId,
      ...(refusal.details satisfies ErrorDetails),
    }),
  };
}
