import { describe, expect, test } from '@jest/globals';
import type { ApiEvent } from '../../../../functions/platform/http/api-event.ts';
import { cameByEdge, edgeOnly } from '../../../../functions/platform/http/edge.ts';
import { errorOf } from '../../../support/builders.ts';

const secret = 'known-to-the-edge';
const eventOf = (headers: Record<string, string>, authorizer = {}) =>
  ({ headers, requestContext: { authorizer, http: { sourceIp: '198.51.100.1' } } }) as unknown as ApiEvent;

describe('R57: where an edge stands before the API', () => {
  test('only what it passed on came by it', () => {
    expect(cameByEdge(eventOf({ 'x-relationships-edge': secret }), secret)).toBe(true);
    for (const headers of [
      {},
      { 'x-relationships-edge': '' },
      { 'x-relationships-edge': 'known-to-the-edgf' },
      { secret },
    ])
      expect(cameByEdge(eventOf(headers as Record<string, string>), secret)).toBe(false);
  });

  test('the operator’s signed calls come without, a user’s do not', () => {
    expect(cameByEdge(eventOf({}, { iam: { userArn: 'arn:aws:iam::1:user/operator' } }), secret)).toBe(true);
    expect(cameByEdge(eventOf({}, { jwt: { claims: {} } }), secret)).toBe(false);
    expect(cameByEdge(eventOf({}, { iam: {} }), secret)).toBe(false);
  });

  test('the viewer is the source, not the edge', () => {
    const event = eventOf({ 'x-relationships-edge': secret, 'x-relationships-viewer': '203.0.113.7' });
    edgeOnly(secret).before({ event });
    expect(event.requestContext.http.sourceIp).toBe('203.0.113.7');
  });

  test('whoever goes round it is told nothing', () => {
    const wrong = errorOf(() =>
      edgeOnly(secret).before({ event: eventOf({ 'x-relationships-viewer': '203.0.113.7' }) }),
    );
    expect(wrong).toMatchObject({ code: 'route_not_found' });
  });
});

test('without an edge nobody can say where a request came from', () => {
  const event = eventOf({ 'x-relationships-viewer': '203.0.113.7', 'x-relationships-edge': secret });
  edgeOnly(undefined).before({ event });
  expect(event.requestContext.http.sourceIp).toBe('198.51.100.1');
});
