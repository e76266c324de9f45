import * as z from 'zod/mini';
import { described, named } from '../base/json.schema.ts';

/** Who may call: a partner's user (JWT), the operator (IAM), or everybody. */
export type Access = 'user' | 'operator' | 'public';

/**
 * One operation of the API, declared once: the route, the check of its input and the OpenAPI document all come from here.
 */
export interface ApiOperation<Body = unknown, Query = unknown> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** With parameters as `{name}`. */
  readonly path: `/v1/${string}`;
  readonly access: Access;
  readonly summary: string;
  /** The rows of the requirements it serves. */
  readonly rows: readonly string[];
  readonly query?: z.ZodMiniType<Query>;
  readonly body?: z.ZodMiniType<Body>;
  readonly answers: Readonly<Record<number, z.ZodMiniType>>;
  /** The refusals of its own, beside those every operation has. */
  readonly refusals?: readonly string[];
  /** Makes something: needs an `Idempotency-Key` (R33). */
  readonly makes?: true;
  /** The largest body in bytes; 65,536 by default. */
  readonly maxBodyBytes?: number;
  /** Changes something that was read: needs `If-Match` (R33). */
  readonly changes?: true;
}

/** Keeps the literal types of an operation's schemas. */
export function operation<Body = undefined, Query = Record<string, never>>(
  declared: ApiOperation<Body, Query>,
): ApiOperation<Body, Query> {
  return declared;
}

/** The query of every list. */
export const pageQuery = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 25),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
};

export const pageOfQuery = z.strictObject(pageQuery);

/** An `Idempotency-Key`: 8 to 128 visible ASCII characters. */
export const idempotencyKey = described(
  'A new one per request; a repeated one does the work once.',
  z.string().check(z.regex(/^[\x21-\x7e]{8,128}$/)),
);

/** The body of every refusal (RFC 9457). */
export const problemView = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
    conflictingId: z.optional(z.string()),
    requiredRoles: z.optional(z.array(z.string())),
    requiredActions: z.optional(z.array(z.string())),
    missing: z.optional(z.array(z.string())),
    retryAfterSeconds: z.optional(z.int()),
    attestation: z.optional(z.looseObject({ id: z.string(), hash: z.string() })),
    rateLimit: z.optional(
      z.object({ limit: z.int(), remaining: z.int(), resetSeconds: z.int(), windowSeconds: z.int() }),
    ),
  }),
);
