/** One page of a list; `next` is the sort key it ended at, where there is more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Which page of a list is read. */
export interface PageRequest {
  readonly limit: number;
  /** The sort key after which it begins; absent: the first. */
  readonly after: string | undefined;
}

/** The most writes of a transaction. */
export const mostWrites = 100;
