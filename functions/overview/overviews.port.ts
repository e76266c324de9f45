import type { AccountId } from '../platform/base/ids.ts';
import type { Searchable } from '../platform/table/index-keys.ts';
import type { PageRequest } from '../platform/table/page.ts';

/** How many there are: kept by the relay, seconds behind; nothing is ever counted by reading (R30). */
export interface Counts {
  readonly customers: number;
  readonly partnerships: number;
  readonly pendingInvitations: number;
}

/** A list that is told up to a number: whether there are more is told, not how many. */
export interface Few {
  readonly count: number;
  readonly more: boolean;
}

/** A page of whole entities, in the order of their sort keys. */
export interface SortedPage {
  readonly items: readonly { readonly sk: string; readonly entity: unknown }[];
  readonly next: string | undefined;
}

/** Which things, and how a word of their names begins. */
export interface SearchQuery {
  readonly what: Searchable;
  readonly text: string;
}

/** What a partner has, at a glance, by name and by end (R30, R47). */
export interface Overviews {
  counts(accountId: AccountId): Promise<Counts>;
  /** How many keys there are in a part of an index, up to 100: one query. */
  few(
    index: 'renewal' | 'state',
    partition: string,
    range?: { readonly from?: string; readonly to?: string },
  ): Promise<Few>;
  /** What ends, soonest first: one query and one read. */
  renewals(accountId: AccountId, to: string | undefined, page: PageRequest): Promise<SortedPage>;
  /**
   * Things a word of whose names begins with a text, whatever its case and accents. First those whose own name begins
   * with it: one query and one read. Then the others, by looking through the partner's names: a query more per some
   * 5,000 of them, eight at most, and then a page that may be empty, with where to go on.
   */
  search(accountId: AccountId, query: SearchQuery, page: PageRequest): Promise<SortedPage>;
}
