/** What makes a user a program instead of a person (R50). */
export interface ClientFacts {
  /** `api_…`, by which it asks for tokens. */
  readonly clientId: string;
  /** Its place among the account's API clients, 1 to 50. */
  readonly slot: number;
  /** Which secret counts; nothing secret is kept. */
  readonly secretVersion: number;
  /** Until when the secret before counts as well. */
  readonly previousUntil?: string;
  /** From then on it gets no token, and its tokens count no longer. */
  readonly expiresAt?: string;
  /** The operations it may call, by their IDs; absent: all that its roles allow. */
  readonly operations?: readonly string[];
}
