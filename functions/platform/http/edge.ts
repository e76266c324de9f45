import { createHash, timingSafeEqual } from 'node:crypto';
import { refusal } from '../base/errors.ts';
import { optionalSetting } from '../runtime/environment.ts';
import type { ApiEvent } from './api-event.ts';

/** What the edge puts on every request, in lower case. It replaces what a viewer sends under these names. */
export const edgeHeaders = { secret: 'x-relationships-edge', viewer: 'x-relationships-viewer' } as const;

const edgeSecret = optionalSetting('EDGE_SECRET');

/**
 * Whether a request may be looked at: where the deployment has an edge (CloudFront with its firewall), only what came
 * through it. The operator's calls are signed for the API's own address, which lies behind the edge, and come without.
 */
export function cameByEdge({ headers, requestContext }: ApiEvent, secret = edgeSecret): boolean {
  if (secret === undefined || requestContext.authorizer?.iam?.userArn !== undefined) return true;
  const [given, wanted] = [headers[edgeHeaders.secret] ?? '', secret].map((text) =>
    createHash('sha256').update(text).digest(),
  ) as [Buffer, Buffer];
  return timingSafeEqual(given, wanted);
}

/**
 * Middleware: refuses what passed the edge by, and puts the viewer's address in the place of the edge's.
 * @throws `route_not_found`: whoever goes round is told nothing
 */
export function edgeOnly(secret = edgeSecret) {
  return {
    before: ({ event }: { readonly event: unknown }) => {
      const request = event as ApiEvent;
      if (!cameByEdge(request, secret)) throw refusal('route_not_found', 'There is nothing at this address.');
      const viewer = secret === undefined ? undefined : request.headers[edgeHeaders.viewer];
      if (viewer !== undefined) Object.assign(request.requestContext.http, { sourceIp: viewer });
    },
  };
}
