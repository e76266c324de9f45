import type { ErrorKind } from '../base/errors.ts';

/** The HTTP status of every kind of refusal. Complete by type: a new kind does not compile without its status. */
export const httpStatus: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  wrongMethod: 405,
  conflict: 409,
  gone: 410,
  stale: 412,
  tooLarge: 413,
  unsupportedMediaType: 415,
  unprocessable: 422,
  preconditionRequired: 428,
  limited: 429,
  internal: 500,
  busy: 503,
};
