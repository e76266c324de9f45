import { stringify } from 'csv-stringify/sync';
import { contextOf, type UserCommand } from '../identity/caller.ts';
import type { InvitationRequest } from '../invitations/prepare-invitation.ts';
import { DomainError, notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, Ids } from '../platform/base/ids.ts';
import { changeOnce } from '../platform/changes/change-course.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import {
  cancelImport,
  createImport,
  type ImportProgress,
  type InvitationImport,
  nothingYet,
  type RowResult,
  startImport,
} from './import.ts';
import { type ImportQueue, type ImportRow, type Imports, partsOf } from './imports.port.ts';
import { importColumns, readFile } from './read-file.ts';

export interface ManageImportsPorts {
  readonly imports: Imports;
  readonly queue: ImportQueue;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly ids: Pick<Ids, 'next'>;
  readonly clock: Clock;
  /** Checks one row as the body of an invitation is checked. @throws `invalid_request` */
  readonly check: (row: Readonly<Record<string, unknown>>) => InvitationRequest;
}

/** An import, and how far it is. */
export interface ShownImport {
  readonly imported: InvitationImport;
  readonly progress: ImportProgress;
}

/** Files that a partner has looked through in a day, at most. */
const filesPerDay = 200;
/** Milliseconds after which the sweep does what was not done at once. */
const soonMs = 60_000;

/**
 * Looks a file through, row by row, and keeps what can be sent (R37). Nothing is sent by that.
 *
 * 1. The file is read as spreadsheets write it; what is no list of values is refused as a whole.
 * 2. Each row is checked by itself; one that asks the same person as a row before it is refused.
 * 3. Rows and results are kept for 30 days.
 *
 * @throws `invalid_request`, `idempotency_key_reused`, `daily_limit_reached`
 */
export async function checkFile(
  ports: ManageImportsPorts,
  command: UserCommand,
  bytes: Uint8Array,
): Promise<ShownImport> {
  const { imports, ids, clock } = ports;
  const { caller, idempotency } = command;
  const earlier = await imports.recall(idempotency, clock());
  if (earlier !== undefined) return showOwnImport(ports, caller.accountId, earlier);
  await ports.usage.takeDaily('import', caller.accountId, filesPerDay, clock());
  const { encoding, delimiter, rows } = readFile(bytes);
  const looked = lookAt(ports, rows);
  const imported = await onceOnly(
    async () => {
      const made = {
        ...{ id: ids.next('imp', clock()), accountId: caller.accountId, rows: rows.length },
        ...{ valid: looked.requests.filter(Boolean).length, encoding, delimiter, createdBy: caller.userId },
      };
      const change = createImport(made, contextOf(command, clock()));
      await imports.create(change, looked.requests, looked.results, idempotency);
      return change.after;
    },
    (id) => readImport(ports, caller.accountId, id),
    () => imports.recall(idempotency, clock()),
  );
  return { imported, progress: nothingYet };
}

/** Each row's request, or why it cannot be sent. */
function lookAt({ check }: ManageImportsPorts, rows: readonly Readonly<Record<string, string>>[]) {
  const requests: ImportRow[] = [];
  const results: RowResult[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    try {
      const request = check(bodyOf(cells));
      const whom = `${request.recipient?.email}|${request.withAccountId ?? ''}`;
      const earlier = seen.get(whom);
      seen.set(whom, earlier ?? row);
      if (earlier === undefined) {
        requests.push(request);
        results.push({ row, outcome: 'valid' });
      } else {
        requests.push(undefined);
        results.push({
          row,
          outcome: 'refused',
          code: 'import_row_repeated',
          detail: `asks the same as row ${earlier}`,
        });
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      requests.push(undefined);
      results.push({ row, outcome: 'refused', code: error.code, detail: detailOf(error) });
    }
  }
  return { requests, results };
}

/** A row as the body of an invitation. */
function bodyOf({ email, name, company, expiresInDays, ...others }: Readonly<Record<string, string>>) {
  const days = expiresInDays === undefined || !/^\d+$/.test(expiresInDays) ? expiresInDays : Number(expiresInDays);
  return {
    recipient: { ...(email ? { email } : {}), ...(name ? { name } : {}), ...(company ? { company } : {}) },
    ...others,
    ...(days === undefined ? {} : { expiresInDays: days }),
  };
}

/** What is wrong, by its column. */
export function detailOf({ details, message }: DomainError): string {
  const errors = (details?.errors ?? []) as readonly { pointer: string; detail: string }[];
  if (errors.length === 0) return message;
  return errors.map(({ pointer, detail }) => `${pointer.split('/').at(-1)} ${detail}`).join('; ');
}

/** @throws `not_found` */
export async function readImport(
  { imports }: { readonly imports: Pick<Imports, 'get'> },
  accountId: AccountId,
  id: string,
): Promise<InvitationImport> {
  const imported = await imports.get(id);
  if (imported?.accountId !== accountId) throw notFound('import');
  return imported;
}

/** An import with how far it is. @throws `not_found` */
export async function showOwnImport(
  { imports }: Pick<ManageImportsPorts, 'imports'>,
  accountId: AccountId,
  id: string,
): Promise<ShownImport> {
  const imported = await readImport({ imports }, accountId, id);
  return { imported, progress: await imports.readProgress(id) };
}

/** An import as the caller read it. */
export interface ImportAsRead {
  readonly importId: string;
  readonly expectedRevision: number;
}

/**
 * Has the rows sent, in the caller's name, within the account's limits (R37); or lets a paused import go on.
 * @throws `not_found`, what `startImport` throws, `revision_mismatch`, `idempotency_key_reused`, `busy_try_again`
 */
export async function startOwnImport(
  ports: ManageImportsPorts,
  command: UserCommand,
  asRead: ImportAsRead,
): Promise<ShownImport> {
  const { imports, queue, clock } = ports;
  const imported = await changing(ports, command, asRead, (before) =>
    startImport(before, command.caller, contextOf(command, clock())),
  );
  const progress = await imports.readProgress(imported.id);
  // Due by itself: should the queue not get it, the sweep does.
  if (imported.status === 'running') {
    await imports.release(imported.id, soon(clock));
    await queue.add(imported.id);
  }
  return { imported, progress };
}

/** Stops an import: what was sent stays sent (R37). @throws as `startOwnImport` */
export async function cancelOwnImport(
  ports: ManageImportsPorts,
  command: UserCommand,
  asRead: ImportAsRead,
): Promise<ShownImport> {
  const { imports, clock } = ports;
  const { id } = await readImport(ports, command.caller.accountId, asRead.importId);
  // Should this end in the middle, the sweep forgets the rows.
  await imports.release(id, soon(clock));
  const imported = await changing(ports, command, asRead, (before) =>
    cancelImport(before, contextOf(command, clock())),
  );
  const progress = await imports.readProgress(id);
  await imports.forgetRows(id, partsOf(imported.rows));
  return { imported, progress };
}

const soon = (clock: Clock) => new Date(clock().getTime() + soonMs);

function changing(
  ports: ManageImportsPorts,
  { caller, idempotency }: UserCommand,
  { importId, expectedRevision }: ImportAsRead,
  transition: (before: InvitationImport) => ReturnType<typeof cancelImport>,
): Promise<InvitationImport> {
  const { imports, clock } = ports;
  return changeOnce(
    {
      read: () => readImport(ports, caller.accountId, importId),
      expectedRevision,
      transition,
      write: (change) => imports.change(change, idempotency),
    },
    ({ after }) => after,
    {
      rebuild: (id) => readImport(ports, caller.accountId, id),
      recall: () => imports.recall(idempotency, clock()),
    },
  );
}

/** A file to begin with: every column, and two rows. */
export const importTemplate = csv([
  [...importColumns],
  ['anna@tailspin.example', 'Anna Kiss', 'Tailspin Toys', 'hu', 'Ticket 7', '30', ''],
  ['bob@wingtip.example', '', 'Wingtip', 'en', '', '', ''],
]);

/** What came of each row, as a file that no spreadsheet runs anything of (R37). @throws `not_found` */
export async function resultFile(
  { imports }: Pick<ManageImportsPorts, 'imports'>,
  accountId: AccountId,
  id: string,
): Promise<string> {
  const { rows } = await readImport({ imports }, accountId, id);
  const parts = Array.from({ length: partsOf(rows) }, (_, part) => part);
  const results = (await Promise.all(parts.map((part) => imports.readResults(id, part)))).flat();
  const lines = results.map(({ row, outcome, invitationId = '', code = '', detail = '' }) => [
    ...[String(row), outcome, invitationId, code, detail],
  ]);
  return csv([['row', 'outcome', 'invitationId', 'code', 'detail'], ...lines]);
}

function csv(records: readonly (readonly string[])[]): string {
  return stringify([...records.map((each) => [...each])], {
    ...{ record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/, bom: true },
  } as const);
}
