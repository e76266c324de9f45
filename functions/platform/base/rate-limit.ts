/** What may still be asked for within the present window of time (R36). */
export interface RateLimit {
  /** In one window. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the next window begins. */
  readonly resetSeconds: number;
  /** Seconds of a window. */
  readonly windowSeconds: number;
}

/** A limit as the answer's headers tell it (IETF draft "RateLimit header fields for HTTP"). */
export function rateLimitHeaders(rateLimit: RateLimit | undefined): Readonly<Record<string, string>> {
  if (rateLimit === undefined) return {};
  const { limit, remaining, resetSeconds, windowSeconds } = rateLimit;
  return {
    'ratelimit-policy': `"invitations";q=${limit};w=${windowSeconds}`,
    ratelimit: `"invitations";r=${remaining};t=${resetSeconds}`,
  };
}
