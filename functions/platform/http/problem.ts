import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { DomainError, ErrorDetails } from '../base/errors.ts';
import { rateLimitHeaders } from '../base/rate-limit.ts';
import { httpStatus } from './http-status.ts';
import { safeHeaders } from './safe-headers.ts';

/** A refusal as problem+json (RFC 9457): code, what to do, details. */
export function problem(refusal: DomainError, requestId: string): APIGatewayProxyStructuredResultV2 {
  const status = httpStatus[refusal.kind];
  const { retryAfterSeconds, rateLimit } = refusal.details;
  return {
    statusCode: status,
    headers: {
      ...safeHeaders,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...rateLimitHeaders(rateLimit),
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({
      type: `/docs/errors#${refusal.code}`,
      title: refusal.code.replaceAll('_', ' '),
      status,
      requestId,
      ...whyOf(refusal),
    }),
  };
}

/** What a refusal tells: code, a sentence on what to do, details. */
export function whyOf({ code, message, details }: DomainError) {
  return { code, detail: message, ...(details satisfies ErrorDetails) };
}
