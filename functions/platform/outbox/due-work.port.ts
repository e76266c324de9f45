import type { Wait } from './waits.port.ts';

/** The key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A thing that time is to change: its key, and what is kept of it. */
export interface DueThing {
  readonly key: Key;
  readonly entity: unknown;
}

/** One piece of due work: a thing, or a signal that no execution handled; and since when it is due (RFC 3339). */
export type DueItem = { readonly dueAt: string } & (
  | ({ readonly kind: 'thing' } & DueThing)
  | { readonly kind: 'wait'; readonly wait: Wait }
);

/** The sparse index of what is due. */
export interface DueWork {
  /** What is due by `now`, oldest first within a shard, in pages: never a scan. */
  pages(now: Date): AsyncGenerator<readonly DueItem[]>;
  /** Takes an item out that nobody but a person can help. */
  remove(key: Key): Promise<void>;
  /** Puts an item back that was taken out. @returns false where it is gone, or due already */
  putBack(key: Key, at: Date): Promise<boolean>;
  /** Puts an item off that failed, so that it stands in no other's way. @returns how often it has failed */
  putOff(key: Key, until: Date): Promise<number>;
}
