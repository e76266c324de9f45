/** A large sweep, and a long chain. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import { verifyChain } from '../../functions/audit/verify-chain.ts';
import { advanceInvitation } from '../../functions/invitations/advance-invitation.ts';
import type { Invitation } from '../../functions/invitations/invitation.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import { type AuditRecord, appendRecord } from '../../functions/platform/changes/audit-record.ts';
import { sortableNumber } from '../../functions/platform/changes/change.dynamodb.ts';
import type { Change, ChangeContext } from '../../functions/platform/changes/change.ts';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import type { DueThing } from '../../functions/platform/outbox/due-work.port.ts';
import { sweep } from '../../functions/platform/outbox/sweep.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { began, caller, fill, onOwnTables } from './many.ts';
import type { Figure } from './scoreboard.ts';

/** What is counted, on tables of its own. */
export const measureScale = (targetFile: string): Promise<Figure[]> =>
  onOwnTables(targetFile, async (tables, counted) => [
    ...(await measureSweep(tables, counted)),
    ...(await measureChain(tables, counted)),
  ]);

/** The verification of a chain of ten thousand records. */
async function measureChain(tables: Tables, counted: { calls: number }): Promise<Figure[]> {
  const size = 10_000;
  const records: AuditRecord[] = [];
  const entry = { chainId: 'inv_chain', at: new Date(began).toISOString(), action: 'InvitationDeliveryChanged' };
  const rest = { details: { accountId: caller.accountId }, commitments: {}, correlationId: 'bench' };
  for (let count = 0; count < size; count += 1)
    records.push(appendRecord(records.at(-1), { ...entry, ...rest, actor: { kind: 'system', function: 'bench' } }));
  for (let start = 0; start < size; start += 25) {
    const puts = records.slice(start, start + 25).map((record) => ({
      PutRequest: { Item: { pk: record.chainId, sk: sortableNumber(record.sequence), ...record } },
    }));
    await tables.db.send(new BatchWriteCommand({ RequestItems: { [tables.evidence]: puts } }));
  }
  const { sequence, hash } = records.at(-1) as AuditRecord;
  const trail = {
    ...auditTrailIn(tables),
    ownerOf: async () => ({ head: { sequence, hash }, accountId: caller.accountId }),
  };
  counted.calls = 0;
  const started = performance.now();
  const { verifiedTo, brokenAt } = await verifyChain(trail, caller.accountId, 'inv_chain');
  const seconds = (performance.now() - started) / 1000;
  if (brokenAt !== undefined) throw new Error(`The chain is broken at ${brokenAt}.`);
  return [
    { name: 'chain: records verified', value: verifiedTo, unit: '' },
    { name: 'chain: calls', value: counted.calls, unit: 'calls' },
    { name: 'chain: records verified a second', value: verifiedTo / seconds, unit: 'embedded AWS' },
  ];
}

/** A sweep over ten thousand invitations that are due at once. */
async function measureSweep(tables: Tables, counted: { calls: number }): Promise<Figure[]> {
  const size = 10_000;
  await fill(tables, 0, size, 1);
  const ended = new Map<string, number>();
  const invitations = invitationsIn(tables);
  const change = async (each: Change<Invitation>) => {
    ended.set(each.after.id, (ended.get(each.after.id) ?? 0) + 1);
    await invitations.change(each);
  };
  const failures: unknown[] = [];
  const ports = {
    due: dueWorkIn(tables),
    handlers: {
      invitation: ({ entity }: DueThing, context: ChangeContext) =>
        advanceInvitation({ invitations: { change } }, entity as Invitation, context),
    },
    waits: waitsIn(tables),
    machines: { start: async () => undefined, stop: async () => undefined, wake: async () => true },
    setAsideWork: { keep: async () => undefined },
    clock: () => new Date(began + size + 2 * dayMs),
    report: (error: unknown) => failures.push(error),
    restartAfterMs: 60_000,
  };
  counted.calls = 0;
  const started = performance.now();
  const { expired } = await sweep(ports, () => Number.MAX_SAFE_INTEGER, 'bench');
  const seconds = (performance.now() - started) / 1000;
  const twice = [...ended.values()].filter((times) => times > 1).length;
  return [
    { name: 'sweep: of 10000 due, expired', value: expired, unit: '' },
    { name: 'sweep: calls per item', value: counted.calls / size, unit: 'calls' },
    { name: 'sweep: done twice', value: twice, unit: '' },
    { name: 'sweep: failed', value: failures.length, unit: '' },
    { name: 'sweep: time', value: seconds, unit: 's, embedded' },
  ];
}
