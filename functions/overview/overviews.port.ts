import type { Searchable } from '../platform/table/index-keys.ts';

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

/** What a partner has, at a glance, by name and by end (R30, R47). */
export interface Overviews {
  counts(accountId: string): Promise<Counts>;
  /** How many keys there are in a part of an index, up to 100: one query. */
  few(
    index: 'renewal' | 'state',
    partition: string,
    range?: { readonly from?: string; readonly to?: string },
  ): Promise<Few>;
  /** What ends, soonest first: one query and one read. */
  renewals(accountId: string, to: string | undefined, limit: number, after?: string): Promise<SortedPage>;
  /** Things whose name begins with a text, whatever its case and accents: one query and one read. */
  search(accountId: string, what: Searchable, prefix: string, limit: number, after?: string): Promise<SortedPage>;
}
