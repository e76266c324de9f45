import * as z from 'zod/mini';
import { described, named } from '../base/json.schema.ts';

/** Which authorizer stands before an operation: a partner's user (JWT), the operator (IAM), or none. */
export type Access = 'user' | 'operator' | 'public';

/** What the authorizers found out of who calls. */
export interface RequestIdentity {
  /** The claims of a verified access token. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  /** Whom IAM let call, as an ARN. */
  readonly principal: string | undefined;
}

/** Who calls; `scope` keeps the idempotency keys of different callers apart. */
export interface Admitted<Caller> {
  readonly caller: Caller;
  readonly scope: string;
}

/** Whom an operation admits: part of its declaration. */
export interface Permission<Caller> {
  readonly access: Access;
  /** For people: who may. */
  readonly says: string;
  /** The refusals it may end in. */
  readonly refusals: readonly string[];
  /** Learns who calls, before anything of the request is looked at. @throws what `refusals` names */
  admit(identity: RequestIdentity): Admitted<Caller>;
}

/** An operation that is on its way out. */
export interface Deprecated {
  /** The day from which on it should not be used any more, as `2027-01-31`. */
  readonly since: string;
  /** The day from which on it may be gone. */
  readonly sunset: string;
  /** Which operation to use instead, by its ID. */
  readonly instead: string;
}

/**
 * One operation of the API, declared once: the route, who may, the check of its input, the type of its request and
 * the OpenAPI document all come from here.
 */
export interface ApiOperation<
  Path extends string = string,
  Body = unknown,
  Query = unknown,
  Caller = unknown,
  Makes extends boolean = boolean,
  Changes extends boolean = boolean,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** With parameters as `{name}`. */
  readonly path: Path;
  readonly permission: Permission<Caller>;
  readonly summary: string;
  /** The rows of the requirements it serves. */
  readonly rows: readonly string[];
  readonly query?: z.ZodMiniType<Query>;
  readonly body?: z.ZodMiniType<Body>;
  readonly answers: Readonly<Record<number, z.ZodMiniType>>;
  /** The refusals of its own, beside those every operation has. */
  readonly refusals?: readonly string[];
  /** It goes, one day: every answer says so (docs/versioning.md). */
  readonly deprecated?: Deprecated;
  /** Makes something: needs an `Idempotency-Key` (R33). */
  readonly makes?: Makes;
  /** The media types of what is answered; JSON by default. */
  readonly media?: readonly string[];
  /** The largest body in bytes; 65,536 by default. */
  readonly maxBodyBytes?: number;
  /** Changes something that was read: needs `If-Match` (R33). */
  readonly changes?: Changes;
}

/** Keeps the literal types of an operation: they are the types of its request. */
export function operation<
  const Path extends `/v1/${string}`,
  Caller,
  Body = undefined,
  Query = Record<string, never>,
  Makes extends boolean = false,
  Changes extends boolean = false,
>(
  declared: ApiOperation<Path, Body, Query, Caller, Makes, Changes>,
): ApiOperation<Path, Body, Query, Caller, Makes, Changes> {
  return declared;
}

/** Media types of bodies that are files: they are taken as they are. */
const fileTypes = new WeakMap<z.ZodMiniType, readonly string[]>();

/** A body that is a file of one of some media types: its bytes, as they were sent. */
export function fileBody(types: readonly string[]): z.ZodMiniType<Uint8Array> {
  const schema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
  fileTypes.set(schema, types);
  return schema;
}

/** The media types of a body that is a file; `undefined` of one that is JSON. */
export const fileTypesOf = (body: z.ZodMiniType | undefined): readonly string[] | undefined =>
  body && fileTypes.get(body);

/** A number in a query as people write it: digits, and nothing else that a program would read as one. */
export function wholeNumber(most: number) {
  const digits = z.string().check(z.regex(/^[1-9]\d{0,8}$/, `is no whole number from 1 to ${most}`));
  // A query is text; the document says what is meant.
  z.globalRegistry.add(digits, { override: { type: 'integer', minimum: 1, maximum: most, pattern: undefined } });
  return z.pipe(
    digits,
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.maximum(most)),
    ),
  );
}

/** The query of every list. */
export const pageQuery = {
  limit: described('1 to 100; 25 by default.', z._default(wholeNumber(100), 25)),
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
    record: described(
      'The DNS record that proves a domain.',
      z.optional(
        z.object({ type: z.literal('TXT'), name: z.string(), value: described('The text of the record.', z.string()) }),
      ),
    ),
    missing: z.optional(z.array(z.string())),
    retryAfterSeconds: z.optional(z.int()),
    attestation: z.optional(z.looseObject({ id: z.string(), hash: z.string() })),
    rateLimit: z.optional(
      z.object({ limit: z.int(), remaining: z.int(), resetSeconds: z.int(), windowSeconds: z.int() }),
    ),
  }),
);
