import { describe, expect, test } from '@jest/globals';
import { rateLimitHeaders } from '../../../functions/platform/base/rate-limit.ts';
import { sourceOf } from '../../../functions/platform/limits/anonymous-mail.ts';
import {
  dailyLimitReached,
  defaultLimits,
  hourlyLimitReached,
  limitsOf,
  pendingLimitReached,
  recipientLimitReached,
  windowOf,
} from '../../../functions/platform/limits/limits.ts';

describe('R36: limits', () => {
  test('are the defaults, but for what the operator set', () => {
    expect(limitsOf()).toEqual(defaultLimits);
    expect(limitsOf({ invitationsPerHour: 7, pendingInvitations: undefined })).toEqual({
      ...{ invitationsPerHour: 7, pendingInvitations: 5000, emailsPerRecipientAndDay: 5 },
    });
  });

  test('hold for a window, which has a number, and an end that is never now', () => {
    const hour = 3_600_000;
    expect(windowOf(new Date(0), hour)).toEqual({ number: 0, secondsLeft: 3600 });
    expect(windowOf(new Date(hour - 1), hour)).toEqual({ number: 0, secondsLeft: 1 });
    expect(windowOf(new Date(hour), hour)).toEqual({ number: 1, secondsLeft: 3600 });
    expect(windowOf(new Date(2.5 * hour), hour)).toEqual({ number: 2, secondsLeft: 1800 });
    expect(windowOf(new Date(2), 3)).toEqual({ number: 0, secondsLeft: 1 });
  });

  test('are told with what to wait for', () => {
    const rateLimit = { limit: 500, remaining: 0, resetSeconds: 1200, windowSeconds: 3600 };
    expect(hourlyLimitReached(rateLimit)).toMatchObject({
      ...{ code: 'rate_limit_reached', details: { retryAfterSeconds: 1200, rateLimit } },
      message: expect.stringContaining('500 invitations an hour'),
    });
    expect(pendingLimitReached(defaultLimits)).toMatchObject({
      ...{ code: 'pending_limit_reached', details: { retryAfterSeconds: 3600 } },
      message: expect.stringContaining('5000 of your invitations'),
    });
    expect(recipientLimitReached(60)).toMatchObject({
      ...{ code: 'recipient_limit_reached', details: { retryAfterSeconds: 60 } },
    });
    expect(dailyLimitReached(61)).toMatchObject({
      ...{ code: 'daily_limit_reached', details: { retryAfterSeconds: 61 } },
    });
    expect(rateLimitHeaders(undefined)).toEqual({});
    expect(rateLimitHeaders({ ...rateLimit, remaining: 3 })).toEqual({
      'ratelimit-policy': '"invitations";q=500;w=3600',
      ratelimit: '"invitations";r=3;t=1200',
    });
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0db8:0001::', '2001:db8:1:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['::3:4:5:6:7:8', '0:0:3:4'],
    ['1:2:3:4:5:6:7::', '1:2:3:4'],
  ])('where a request came from: %s is of %s', (ip, source) => expect(sourceOf(ip)).toBe(source));
});
