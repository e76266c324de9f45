import { revisionMismatch } from '../base/errors.ts';
import { retryOvertaken } from '../base/retry.ts';
import { onceOnly } from './idempotency.ts';

/** How something that is there already is changed. */
export interface ChangeCourse<Thing extends { readonly revision: number }, Change> {
  /** Reads it as it is now; refuses where it is not the caller's. */
  readonly read: () => Promise<Thing>;
  /** The revision that the caller read; absent where any will do. */
  readonly expectedRevision?: number | undefined;
  /** Makes the change from what was read, or throws the refusal. */
  readonly transition: (thing: Thing) => Change | Promise<Change>;
  /** @throws StaleWriteError where another write came first */
  readonly write: (change: Change) => Promise<void>;
}

/**
 * Changes something: read, decide, compare the revision, write; where another write came first, all of it anew. What
 * is not possible from the present state is told before a revision that is not the present one.
 *
 * @throws what `read` and `transition` throw, `revision_mismatch`, `busy_try_again` after six lost races
 */
export function changeAsRead<Thing extends { readonly revision: number }, Change>({
  read,
  expectedRevision,
  transition,
  write,
}: ChangeCourse<Thing, Change>): Promise<Change> {
  return retryOvertaken(async () => {
    const thing = await read();
    const change = await transition(thing);
    if (expectedRevision !== undefined && thing.revision !== expectedRevision) throw revisionMismatch();
    await write(change);
    return change;
  });
}

/** How a change that was carried out before is answered again (R33). */
export interface Repeated<Result> {
  /** The ID that the key's first use led to, if it was used. */
  readonly recall: () => Promise<string | undefined>;
  /** The first answer, from that ID. */
  readonly rebuild: (resultId: string) => Promise<Result>;
}

/**
 * Changes something once, however often it is asked for (R33).
 * @param answer what the caller is told of a change
 * @throws what `changeAsRead` throws, `idempotency_key_reused`
 */
export function changeOnce<Thing extends { readonly revision: number }, Change, Result>(
  course: ChangeCourse<Thing, Change>,
  answer: (change: Change) => Result,
  { rebuild, recall }: Repeated<Result>,
): Promise<Result> {
  return onceOnly(async () => answer(await changeAsRead(course)), rebuild, recall);
}
