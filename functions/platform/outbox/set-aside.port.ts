import type { Key } from './due-work.port.ts';

/** Who puts work aside: the relay an outbox item, the sweep due work. */
export type SetAsideBy = 'relay' | 'sweep';

/** Work that nobody but a person can help. None of it holds personal values. */
export interface SetAside {
  readonly from: SetAsideBy;
  /** The item it is about. */
  readonly key: Key;
  /** Why. */
  readonly reason: string;
}

/** What was set aside, and when (RFC 3339). */
export interface SetAsideItem extends SetAside {
  readonly at: string;
}

/** Where work is put that nobody but a person can help, so that the rest goes on. */
export interface SetAsideWork {
  keep(work: SetAside, now: Date): Promise<void>;
  /** Counts that an outbox item could not be relayed. @returns how often so far */
  countFailure(key: Key, now: Date): Promise<number>;
  /** All that lies aside, oldest first, in pages. */
  pages(from: SetAsideBy): AsyncGenerator<readonly SetAsideItem[]>;
  /** Forgets what was taken up again. */
  remove(item: SetAsideItem): Promise<void>;
}
