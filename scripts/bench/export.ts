/** The export of a partner's records, page after page as a program takes it: how long, and how much is held at a time. */
import type { AuditTrail } from '../../functions/audit/audit-trail.port.ts';
import { exportRecords } from '../../functions/audit/export.ts';
import type { Figure } from './scoreboard.ts';

/** Records of one call, at most. */
const perCall = 1000;

export async function measureExport(trail: Pick<AuditTrail, 'list'>, accountId: string): Promise<Figure[]> {
  const began = performance.now();
  let [records, calls, largest] = [0, 0, 0];
  let after: string | undefined;
  do {
    const { items, next } = await trail.list(accountId, {}, perCall, after);
    largest = Math.max(largest, Buffer.byteLength(exportRecords(items, 'jsonl')));
    records += items.length;
    calls += 1;
    after = next;
  } while (after !== undefined);
  const seconds = (performance.now() - began) / 1000;
  return [
    { name: 'export: records', value: records, unit: '' },
    { name: 'export: calls', value: calls, unit: 'calls' },
    { name: 'export: held at a time', value: largest, unit: 'bytes' },
    { name: 'export: records a second', value: records / seconds, unit: 'embedded' },
  ];
}
