/** One page of a list; `next` is the sort key it ended at, where there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** The most writes of a transaction. */
export const mostWrites = 100;
