import { hashOf } from '../base/canonical-json.ts';
import { DomainError, refusal } from '../base/errors.ts';
import { recordOf } from '../base/record-of.ts';

/**
 * What makes a POST repeatable (R33): the item that carries it is written in the business transaction itself, so there
 * is no moment at which the work is done and the key forgotten, nor the other way round.
 */
export interface IdempotentRequest {
  /** The partner (or the operator) who asks: keys of two callers never meet. */
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
  /** Base64url SHA-256 of the canonical body and of the path's IDs. */
  readonly bodyHash: string;
}

/** Thrown by a write whose key was used before with the same body: rebuild the first answer from `resultId`. */
export class AlreadyDoneError extends Error {
  override readonly name = 'AlreadyDoneError';
  readonly resultId: string;

  constructor(resultId: string) {
    super('This request was carried out before.');
    this.resultId = resultId;
  }
}

const repeated = new WeakSet<IdempotentRequest>();

/** Notes that a request was carried out before, under the same key: its answer says so. */
export function noteRepeated(request: IdempotentRequest): void {
  repeated.add(request);
}

/** Whether a request was found to have been carried out before. */
export const isRepeated = (request: IdempotentRequest): boolean => repeated.has(request);

/** Days for which a key is remembered. */
export const idempotencyDays = 7;

/**
 * Hashes what was asked, independent of the order of JSON members. It is hashed before it is checked: what JSON text
 * can hold and canonical JSON cannot (half a character, a number beyond all) is no reason to fail.
 *
 * @throws `invalid_request` for what is nested too deeply
 */
export function hashBody(body: unknown): string {
  return hashOf(hashable(body, 0), 'base64url');
}

const mostLevels = 32;

function hashable(value: unknown, level: number): unknown {
  if (level > mostLevels) throw refusal('invalid_request', `A body may be nested ${mostLevels} levels deep.`);
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map((each) => hashable(each, level + 1));
  if (typeof value !== 'object' || value === null) return value;
  return recordOf(Object.entries(value).map(([key, each]) => [key.toWellFormed(), hashable(each, level + 1)] as const));
}

/**
 * Runs `work`; where its key was used before with the same body, answers with what was made then. A change is refused
 * the second time by what the first time did to its object, before its write is reached: then `recall` tells.
 *
 * @param recall the ID that the key's first use led to, if it was used
 */
export async function onceOnly<T>(
  work: () => Promise<T>,
  rebuild: (resultId: string) => Promise<T>,
  recall: () => Promise<string | undefined> = async () => undefined,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AlreadyDoneError) return rebuild(error.resultId);
    const resultId = error instanceof DomainError ? await recall() : undefined;
    if (resultId === undefined) throw error;
    return rebuild(resultId);
  }
}
