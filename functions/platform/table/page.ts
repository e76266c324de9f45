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

/**
 * Looks through a list for what fits, until a page is full or enough was read: of what is rare, a page may bring few,
 * and there is more all the same.
 *
 * @param read one page of the list
 * @param keyOf the sort key of an item, where the next page begins
 */
export async function pageOfFitting<T>(
  read: (after: string | undefined) => Promise<Page<T>>,
  fits: (item: T) => boolean,
  keyOf: (item: T) => string,
  { limit, after }: PageRequest,
): Promise<Page<T>> {
  const found: T[] = [];
  let next = after;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = await read(next);
    found.push(...page.items.filter(fits));
    next = page.next;
    if (next === undefined || found.length >= limit) break;
  }
  if (found.length <= limit) return { items: found, next };
  const items = found.slice(0, limit);
  return { items, next: keyOf(items.at(-1) as T) };
}

/** Queries of one page at most. */
const mostReads = 8;
