import type { RateLimit } from './rate-limit.ts';

/**
 * What kind of refusal it is; the HTTP status of each stands in one table, `http/http-status.ts`, outside the domain.
 */
export type ErrorKind =
  /** The request cannot be read as what it must be. */
  | 'malformed'
  /** It can be read, and cannot be carried out as it is. */
  | 'unprocessable'
  | 'tooLarge'
  | 'unsupportedMediaType'
  /** Nobody is signed in. */
  | 'unauthenticated'
  /** Whoever is signed in may not. */
  | 'forbidden'
  /** It is not there, or another partner's: nobody is told which. */
  | 'missing'
  | 'wrongMethod'
  /** It is so already, or cannot go there from its state. */
  | 'conflict'
  /** Its time is over for good. */
  | 'gone'
  /** What the caller read is no longer so. */
  | 'stale'
  /** The caller must say what it read. */
  | 'preconditionRequired'
  /** A limit is reached: later it works. */
  | 'limited'
  /** Others are in the way: in a moment it works. */
  | 'busy'
  /** The fault is ours. */
  | 'internal';

/** One wrong place in a request: a JSON pointer (RFC 6901) and what is wrong there. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** What a refusal may carry beside its code; all of it may be shown to the caller. A feature adds what it needs. */
export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  /** The ID of the thing that stands in the way, where the caller may see it. */
  readonly conflictingId?: string;
  /** Seconds to wait before trying again. */
  readonly retryAfterSeconds?: number;
  readonly rateLimit?: RateLimit;
  readonly [more: string]: unknown;
}

/** A refusal that the caller may read: code, a sentence on what to do, details. A program matches on the code. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(code: string, kind: ErrorKind, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.kind = kind;
    this.details = details;
  }
}

/** Makes refusals of one feature; `kinds` tells all its codes. */
export interface Refusals<Code extends string> {
  (code: Code, message: string, details?: ErrorDetails, options?: ErrorOptions): DomainError;
  readonly kinds: Readonly<Record<Code, ErrorKind>>;
}

/** Declares the refusals of a feature, each code once: `const fooRefusal = refusals({ foo_not_open: 'conflict' })`. */
export function refusals<Code extends string>(kinds: Readonly<Record<Code, ErrorKind>>): Refusals<Code> {
  const refuse = (code: Code, message: string, details?: ErrorDetails, options?: ErrorOptions) =>
    new DomainError(code, kinds[code], message, details, options);
  return Object.assign(refuse, { kinds });
}

/** The refusals that any operation may end in. */
export const refusal = refusals({
  invalid_request: 'malformed',
  body_not_json: 'malformed',
  body_too_large: 'tooLarge',
  media_type_unsupported: 'unsupportedMediaType',
  cursor_invalid: 'malformed',
  idempotency_key_missing: 'malformed',
  idempotency_key_reused: 'unprocessable',
  precondition_required: 'preconditionRequired',
  revision_mismatch: 'stale',
  not_found: 'missing',
  route_not_found: 'missing',
  method_not_allowed: 'wrongMethod',
  busy_try_again: 'busy',
  internal_error: 'internal',
});

/** A write lost against another one that came first: read again and decide anew. Never reaches a caller. */
export class StaleWriteError extends Error {
  override readonly name = 'StaleWriteError';
}

/** 404 for things that are not there, and for things of another partner (never 403: it would tell that they exist). */
export function notFound(what: string): DomainError {
  return refusal('not_found', `There is no such ${what}.`);
}

/** 412: what the caller read is no longer so. */
export function revisionMismatch(): DomainError {
  return refusal('revision_mismatch', 'It was changed since you read it. Read it again, and decide anew.');
}

/** 503: others keep changing the same thing, or the account is at its limit. */
export function busyTryAgain(cause?: unknown, message = 'Others are changing the same thing. Try again.'): DomainError {
  return refusal('busy_try_again', message, { retryAfterSeconds: 1 }, { cause });
}
