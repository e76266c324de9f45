import type { Caller } from '../identity/caller.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { importEvents } from './import.events.ts';
import { importRefusal } from './imports.errors.ts';

const record = recorderOf<InvitationImport, typeof importEvents>();

/** `checked`: looked through, nothing is sent; `paused`: whoever started it may not go on. */
export const importStates = ['checked', 'running', 'paused', 'done', 'cancelled'] as const;

/** Invitations from a file (R37). */
export interface InvitationImport extends Aggregate {
  readonly status: (typeof importStates)[number];
  readonly accountId: AccountId;
  readonly rows: number;
  /** Rows that can be sent, as far as the file tells. */
  readonly valid: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly createdBy: string;
  readonly createdAt: string;
  /** For whom its invitations are made. */
  readonly startedBy?: Caller;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Why it does not go on: the code of a refusal. */
  readonly pausedBecause?: string;
  readonly revision: number;
}

/** How far an import is. Kept apart: it changes with every row. */
export interface ImportProgress {
  /** The row that is next, from 0. */
  readonly next: number;
  readonly made: number;
  readonly refused: number;
  /** Until when a limit makes it wait. */
  readonly waitingUntil?: string;
}

export const nothingYet: ImportProgress = { next: 0, made: 0, refused: 0 };

/** What came of one row. */
export interface RowResult {
  /** From 1, below the header. */
  readonly row: number;
  readonly outcome: 'valid' | 'made' | 'refused';
  readonly invitationId?: string;
  readonly code?: string;
  readonly detail?: string;
}

export type NewImport = Pick<
  InvitationImport,
  'id' | 'accountId' | 'rows' | 'valid' | 'encoding' | 'delimiter' | 'createdBy'
>;

/** A file was looked through. Nothing is sent by that. */
export function createImport(made: NewImport, context: ChangeContext): Change<InvitationImport> {
  const { accountId, rows, valid } = made;
  const created = { ...made, status: 'checked', createdAt: context.at.toISOString(), revision: 1 } as const;
  return record(undefined, created, context, { event: 'ImportCreated', details: { accountId, rows, valid } });
}

/**
 * Starts it, or lets it go on, in a user's name.
 * @throws `import_already_running`, `import_already_done`, `import_already_cancelled`, `import_empty`
 */
export function startImport(
  before: InvitationImport,
  caller: Caller,
  context: ChangeContext,
): Change<InvitationImport> {
  if (before.status === 'running' || before.status === 'done' || before.status === 'cancelled')
    throw importRefusal(`import_already_${before.status}`, `The import is ${before.status} already.`);
  if (before.valid === 0)
    throw importRefusal('import_empty', 'No row of the file can be sent. Mend it, and send it anew.');
  const { pausedBecause: _, ...kept } = before;
  const at = context.at.toISOString();
  const after = { ...kept, status: 'running', startedBy: caller, startedAt: kept.startedAt ?? at } as const;
  return change(before, after, context, 'ImportStarted');
}

/** @throws `import_already_cancelled`, `import_already_done` */
export function cancelImport(before: InvitationImport, context: ChangeContext): Change<InvitationImport> {
  if (before.status === 'cancelled' || before.status === 'done')
    throw importRefusal(`import_already_${before.status}`, `The import is ${before.status} already.`);
  return change(
    before,
    { ...before, status: 'cancelled', endedAt: context.at.toISOString() },
    context,
    'ImportCancelled',
  );
}

/** All rows are worked off. */
export function finishImport(before: InvitationImport, context: ChangeContext): Change<InvitationImport> {
  return change(before, { ...before, status: 'done', endedAt: context.at.toISOString() }, context, 'ImportFinished');
}

/** Whoever started it may not invite any more: it waits for somebody who may. */
export function pauseImport(before: InvitationImport, code: string, context: ChangeContext): Change<InvitationImport> {
  return change(before, { ...before, status: 'paused', pausedBecause: code }, context, 'ImportPaused');
}

function change(
  before: InvitationImport,
  after: Omit<InvitationImport, 'chain'>,
  context: ChangeContext,
  event: 'ImportStarted' | 'ImportCancelled' | 'ImportFinished' | 'ImportPaused',
): Change<InvitationImport> {
  const revision = before.revision + 1;
  return record(before, { ...after, revision }, context, { event, details: { accountId: before.accountId } });
}
