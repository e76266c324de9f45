import type { IdempotentRequest } from './idempotency.ts';

/** Who asks for a change, and in the course of which request. */
export interface Edit<Caller> {
  readonly caller: Caller;
  /** Ties together all that one request causes. */
  readonly correlationId: string;
}

/** A change that is carried out once, however often it is asked for (R33). */
export interface Command<Caller> extends Edit<Caller> {
  readonly idempotency: IdempotentRequest;
}
