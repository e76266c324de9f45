import type { Customer } from '../customers/customer.ts';
import type { AuditRecord } from '../platform/changes/audit-record.ts';
import type { Change } from '../platform/changes/change.ts';

/** An item of the main table as it is kept. */
export type StoredItem = { readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>;

/** The items that may hold a person's data, to be read and erased (R56). */
export interface PersonalItems {
  /** The whole table, in pages: for the rare day only. */
  all(): AsyncIterable<readonly StoredItem[]>;
  /** Every item of one thing. */
  of(id: string): Promise<readonly StoredItem[]>;
  get(pk: string, sk: string): Promise<StoredItem | undefined>;
  /** Every audit record of one thing. */
  recordsOf(id: string): Promise<readonly AuditRecord[]>;
  /** Puts an item in the place of one that was read. @throws StaleWriteError where another changed it meanwhile */
  replace(read: StoredItem, after: StoredItem): Promise<void>;
  remove(item: StoredItem): Promise<void>;
  /** @throws StaleWriteError */
  changeCustomer(change: Change<Customer>): Promise<void>;
}
