import type { InvitationRequest } from '../invitations/prepare-invitation.ts';
import type { AccountId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { ImportProgress, InvitationImport, RowResult } from './import.ts';

/** Rows that are kept and worked off together. */
export const rowsPerPart = 100;
/** In how many parts so many rows are kept. */
export const partsOf = (rows: number): number => Math.ceil(rows / rowsPerPart);

/** A row that can be sent; `undefined`: it was refused when the file was looked through. */
export type ImportRow = InvitationRequest | undefined;

/** Where imports are kept (R37). Rows hold what the file said of people: they are forgotten with the import's end. */
export interface Imports {
  get(id: string): Promise<InvitationImport | undefined>;
  list(accountId: AccountId, limit: number, after?: string): Promise<Page<InvitationImport>>;
  /** @throws AlreadyDoneError */
  create(
    change: Change<InvitationImport>,
    rows: readonly ImportRow[],
    results: readonly RowResult[],
    request: IdempotentRequest,
  ): Promise<void>;
  /** @throws StaleWriteError, AlreadyDoneError */
  change(change: Change<InvitationImport>, request?: IdempotentRequest): Promise<void>;
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
  readProgress(id: string): Promise<ImportProgress>;
  /**
   * Takes it in hand until a time, at which it is due again unless more is noted.
   * @returns how far it is; `undefined` where another has it in hand
   */
  claim(id: string, until: Date, now: Date): Promise<ImportProgress | undefined>;
  /**
   * Notes how far it is, by whoever has it in hand, until a time.
   * @param readNext the row that was next when it was read
   * @throws StaleWriteError where another went on with it meanwhile
   */
  keepProgress(id: string, progress: ImportProgress, readNext: number, until: Date): Promise<void>;
  /** Nobody has it in hand; it is due at a time. */
  release(id: string, dueAt: Date): Promise<void>;
  /** A part of a hundred rows, from 0. */
  readRows(id: string, part: number): Promise<readonly ImportRow[]>;
  readResults(id: string, part: number): Promise<readonly RowResult[]>;
  keepResults(id: string, part: number, results: readonly RowResult[]): Promise<void>;
  /** Forgets what the file said of people, and that it is due. @param parts 0: only that it is due */
  forgetRows(id: string, parts: number): Promise<void>;
}

/** Has an import go on, soon. */
export interface ImportQueue {
  add(importId: string): Promise<void>;
}
