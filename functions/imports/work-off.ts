import type { Caller } from '../identity/caller.ts';
import type { Partners } from '../identity/partners.port.ts';
import { requirePermission } from '../identity/permissions.ts';
import { callerNow } from '../identity/standing.ts';
import { type ConfirmPorts, confirmInvitation } from '../invitations/confirm-invitation.ts';
import type { InvitationRequest } from '../invitations/prepare-invitation.ts';
import { DomainError, StaleWriteError } from '../platform/base/errors.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { hashBody } from '../platform/changes/idempotency.ts';
import { finishImport, type ImportProgress, type InvitationImport, pauseImport, type RowResult } from './import.ts';
import { type ImportQueue, type Imports, partsOf, rowsPerPart } from './imports.port.ts';
import { importOperations } from './imports.schema.ts';
import { detailOf } from './manage-imports.ts';

export interface WorkOffPorts extends ConfirmPorts {
  readonly imports: Imports;
  readonly queue: ImportQueue;
  readonly partners: Pick<Partners, 'getPartner' | 'getUser'>;
}

/** Rows confirmed at the same time. */
const width = 8;
/** Milliseconds for which an import is in hand of whoever works on it: longer than the function may run. */
const claimMs = 120_000;

/** What a refusal means to the row: later, another time; any other is its result. */
const forLater: ReadonlySet<string> = new Set(['rate_limit_reached', 'pending_limit_reached', 'busy_try_again']);

/**
 * Works off an import for a while (R37): makes an invitation of each row, in the name of whoever started it, within the
 * account's limits.
 *
 * 1. Whoever started it must still be allowed to invite; else it is paused, until somebody lets it go on.
 * 2. It is taken in hand: nobody else works on it meanwhile.
 * 3. Rows are confirmed some at a time, each under a key of its own: a row that was done before is answered again, and
 *    neither done nor counted twice.
 * 4. After each hundred, results and progress are kept. A limit that is reached makes the import wait as long as it says.
 * 5. What is left goes on by the queue; should that fail, by the sweep.
 *
 * @param mayGoOn whether there is time for some rows more
 * @returns how many rows were looked at
 */
export async function workOff(
  ports: WorkOffPorts,
  importId: string,
  mayGoOn: () => boolean,
  correlationId: string,
): Promise<{ rows: number }> {
  const { imports, clock } = ports;
  const imported = await imports.get(importId);
  if (imported?.status !== 'running' || imported.startedBy === undefined) return { rows: 0 };
  const context = { actor: { kind: 'system', function: 'import-rows' }, at: clock(), correlationId } as const;
  const caller = await allowed(ports, imported, imported.startedBy, context);
  if (caller === undefined) return { rows: 0 };
  // Due when that time is over, should this end in the middle.
  const claimed = await imports.claim(importId, later(ports, claimMs), clock());
  if (claimed === undefined) return { rows: 0 };
  const { waitingUntil: _, ...begun } = claimed;
  let progress: ImportProgress = begun;
  while (progress.next < imported.rows && progress.waitingUntil === undefined && mayGoOn()) {
    const { next } = progress;
    progress = await workOffPart(ports, { imported, caller, correlationId }, progress, mayGoOn);
    await imports.keepProgress(importId, progress, next, later(ports, claimMs));
    // Cancelled meanwhile: the sweep forgets what is left.
    if ((await imports.get(importId))?.status !== 'running') return { rows: progress.next - begun.next };
  }
  await goOn(ports, imported, progress, context);
  return { rows: progress.next - begun.next };
}

/** What becomes of it when this is over: it is done, waits for a limit, or goes on by the queue. */
async function goOn(
  ports: WorkOffPorts,
  { id, rows }: InvitationImport,
  { next, waitingUntil }: ImportProgress,
  context: ChangeContext,
): Promise<void> {
  if (next >= rows) return finish(ports, id, context);
  await ports.imports.release(id, waitingUntil === undefined ? later(ports, claimMs) : new Date(waitingUntil));
  if (waitingUntil === undefined) await ports.queue.add(id);
}

const later = ({ clock }: WorkOffPorts, ms: number) => new Date(clock().getTime() + ms);

/** The caller as it is now, where it may still invite; else the import is paused. */
async function allowed(
  ports: WorkOffPorts,
  imported: InvitationImport,
  startedBy: Caller,
  context: ChangeContext,
): Promise<Caller | undefined> {
  const { id: operationId, permission } = importOperations.startInvitationImport;
  try {
    const caller = await callerNow(ports.partners, startedBy, { ...permission, operationId, now: context.at });
    requirePermission(caller, permission as never);
    return caller;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await changeIfRunning(ports, imported.id, (before) => pauseImport(before, error.code, context));
    return undefined;
  }
}

interface Work {
  readonly imported: InvitationImport;
  readonly caller: Caller;
  readonly correlationId: string;
}

/** Works off what is left of one hundred rows, unless it is cancelled meanwhile. @returns how far it is then */
async function workOffPart(
  ports: WorkOffPorts,
  work: Work,
  progress: ImportProgress,
  mayGoOn: () => boolean,
): Promise<ImportProgress> {
  const { imports } = ports;
  const { id } = work.imported;
  const part = Math.floor(progress.next / rowsPerPart);
  const [rows, before] = await Promise.all([imports.readRows(id, part), imports.readResults(id, part)]);
  if (rows.length === 0) return afterGone(ports, work, progress, part, before);
  const results = [...before];
  let { next } = progress;
  let waitSeconds = 0;
  let isStopped = false;
  const end = part * rowsPerPart + rows.length;
  while (next < end && waitSeconds === 0 && !isStopped && mayGoOn()) {
    const some = Array.from({ length: Math.min(width, end - next) }, (_, index) => next + index);
    const [now, ...outcomes] = await Promise.all([
      imports.get(id),
      ...some.map((index) => confirmRow(ports, work, results[index % rowsPerPart], rows[index % rowsPerPart])),
    ]);
    // Whatever was made is kept. It goes on at the first that is for later.
    for (const outcome of outcomes) if ('row' in outcome) results[(outcome.row - 1) % rowsPerPart] = outcome;
    const stop = outcomes.findIndex((outcome) => 'later' in outcome);
    const waits = outcomes[stop];
    waitSeconds = waits !== undefined && 'later' in waits ? Math.max(1, waits.later) : 0;
    next += stop < 0 ? outcomes.length : stop;
    isStopped = now?.status !== 'running';
  }
  await imports.keepResults(id, part, results);
  const made = results.slice(progress.next % rowsPerPart, next - part * rowsPerPart);
  const count = (outcome: RowResult['outcome']) => made.filter((each) => each.outcome === outcome).length;
  return {
    ...{ next, made: progress.made + count('made'), refused: progress.refused + count('refused') },
    ...(waitSeconds > 0 ? { waitingUntil: later(ports, waitSeconds * 1000).toISOString() } : {}),
  };
}

/** Rows that were erased, or forgotten after 30 days, are not sent, and are told as such. */
async function afterGone(
  { imports }: WorkOffPorts,
  { imported }: Work,
  progress: ImportProgress,
  part: number,
  before: readonly RowResult[],
): Promise<ImportProgress> {
  const results = before.map((each) => (each.outcome === 'valid' ? { row: each.row, ...gone } : each));
  await imports.keepResults(imported.id, part, results);
  const next = Math.min(imported.rows, (part + 1) * rowsPerPart);
  return { ...progress, next, refused: progress.refused + next - progress.next };
}

const gone = { outcome: 'refused', code: 'import_row_gone', detail: 'was erased before it was sent' } as const;

/** What came of a row, or after how many seconds it is to be tried again. */
type RowOutcome = RowResult | { readonly later: number };

async function confirmRow(
  ports: WorkOffPorts,
  { imported, caller, correlationId }: Work,
  before: RowResult | undefined,
  request: InvitationRequest | undefined,
): Promise<RowOutcome> {
  if (before === undefined) throw new Error(`${imported.id} has lost its results.`);
  if (before.outcome !== 'valid') return before;
  const { row } = before;
  if (request === undefined) return { row, ...gone };
  const idempotency = {
    ...{ caller: caller.accountId, operation: 'importRow', key: `${imported.id} ${row}`, bodyHash: hashBody(request) },
  };
  try {
    // Before it counts against the hour once more.
    const made = await ports.invitations.recall(idempotency, ports.clock());
    if (made !== undefined) return { row, outcome: 'made', invitationId: made };
    const { invitation } = await confirmInvitation(ports, { caller, correlationId, idempotency }, request);
    return { row, outcome: 'made', invitationId: invitation.id };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (forLater.has(error.code)) return { later: Number(error.details?.retryAfterSeconds ?? 5) };
    return { row, outcome: 'refused', code: error.code, detail: detailOf(error) };
  }
}

async function finish(ports: WorkOffPorts, id: string, context: ChangeContext): Promise<void> {
  const done = await changeIfRunning(ports, id, (before) => finishImport(before, context));
  if (done !== undefined) await ports.imports.forgetRows(id, partsOf(done.rows));
}

/** Somebody may cancel it at the same moment: that stands. */
async function changeIfRunning(
  { imports }: WorkOffPorts,
  id: string,
  transition: (before: InvitationImport) => Change<InvitationImport>,
): Promise<InvitationImport | undefined> {
  const before = await imports.get(id);
  if (before?.status !== 'running') return undefined;
  try {
    const change = transition(before);
    await imports.change(change);
    return change.after;
  } catch (error) {
    if (error instanceof StaleWriteError) return undefined;
    throw error;
  }
}

/**
 * An import is due: it is handed to the queue, and comes again later should that lead to nothing (R37). Of one that has
 * ended, what is left of its file is forgotten.
 *
 * @returns whether it is to go on
 */
export async function queueImport(
  { imports, queue, clock }: Pick<WorkOffPorts, 'imports' | 'queue' | 'clock'>,
  id: string,
): Promise<boolean> {
  const imported = await imports.get(id);
  if (imported?.status !== 'running') {
    await imports.forgetRows(id, imported?.endedAt === undefined ? 0 : partsOf(imported.rows));
    return false;
  }
  await imports.release(id, new Date(clock().getTime() + claimMs));
  await queue.add(id);
  return true;
}
