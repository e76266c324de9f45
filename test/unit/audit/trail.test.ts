import { describe, expect, test } from '@jest/globals';
import { exportRecords } from '../../../functions/audit/export.ts';
import { recordsPerCall, verifyChain } from '../../../functions/audit/verify-chain.ts';
import {
  type AuditRecord,
  accountOf,
  appendRecord,
  type ChainHead,
} from '../../../functions/platform/changes/audit-record.ts';
import { rejectionOf } from '../../support/builders.ts';
import { pageOfChain } from '../../support/fakes.ts';

const entry = (wanted: Partial<AuditRecord> = {}) => ({
  chainId: 'inv_1',
  at: '2026-03-01T12:00:00.000Z',
  actor: { kind: 'user', userId: 'user-1', accountId: 'par_1', roles: ['salesAgent'] } as const,
  action: 'InvitationCreated',
  details: { accountId: 'par_1' },
  commitments: {},
  correlationId: 'c',
  ...wanted,
});

function aChain(length: number): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (let count = 0; count < length; count += 1) records.push(appendRecord(records.at(-1), entry()));
  return records;
}

function trailOf(records: readonly AuditRecord[], head: ChainHead | undefined = records.at(-1)) {
  return {
    chain: async (_: string, after: number, limit: number) => pageOfChain(records, after, limit),
    ownerOf: async () => ({ head, accountId: 'par_1' }),
  };
}

describe('R43: verifying a chain', () => {
  test('finds nothing where nothing was changed', async () => {
    expect(await verifyChain(trailOf(aChain(3)), 'par_1', 'inv_1')).toMatchObject({ verifiedTo: 3, isComplete: true });
    expect(await verifyChain(trailOf(aChain(3)), 'par_1', 'inv_1')).not.toHaveProperty('brokenAt');
  });

  test.each([
    ['a detail', (record: AuditRecord) => ({ ...record, details: { accountId: 'par_2' } })],
    ['the time', (record: AuditRecord) => ({ ...record, at: '2026-03-02T12:00:00.000Z' })],
    ['who did it', (record: AuditRecord) => ({ ...record, actor: { kind: 'system', function: 'x' } as const })],
    ['the hash', (record: AuditRecord) => ({ ...record, hash: '0'.repeat(64) })],
    [
      'all of it, hash and all',
      (record: AuditRecord) => appendRecord(undefined, { ...entry(), action: record.action }),
    ],
  ])('names the record where %s was changed', async (_, alter) => {
    const records = aChain(5);
    records[2] = { ...alter(records[2]!), sequence: 3 };
    expect(await verifyChain(trailOf(records), 'par_1', 'inv_1')).toMatchObject({ verifiedTo: 2, brokenAt: 3 });
  });

  test('names a record that is as it was written, and follows another than the one before', async () => {
    const records = aChain(5);
    records[2] = appendRecord({ sequence: 2, hash: '0'.repeat(64) }, entry());
    expect(await verifyChain(trailOf(records), 'par_1', 'inv_1')).toMatchObject({ verifiedTo: 2, brokenAt: 3 });
  });

  test('names the record that is missing, at the end too', async () => {
    const records = aChain(5);
    const without = (index: number) => records.filter((_, at) => at !== index);
    expect(await verifyChain(trailOf(without(2), records.at(-1)), 'par_1', 'inv_1')).toMatchObject({ brokenAt: 3 });
    expect(await verifyChain(trailOf(without(4), records.at(-1)), 'par_1', 'inv_1')).toMatchObject({ brokenAt: 5 });
  });

  test('is not misled by a change that comes meanwhile', async () => {
    const records = aChain(5);
    const heads = [records[3], records[4]];
    const trail = { ...trailOf(records), ownerOf: async () => ({ head: heads.shift(), accountId: 'par_1' }) };
    expect(await verifyChain(trail, 'par_1', 'inv_1')).toMatchObject({ verifiedTo: 5, isComplete: true });
    expect(heads).toEqual([]);
  });

  test('names what nothing accounts for: a record too many, a chain rewritten from some link on', async () => {
    const records = aChain(5);
    expect(await verifyChain(trailOf(records, records[3]), 'par_1', 'inv_1')).toMatchObject({ brokenAt: 6 });
    const rewritten = records.slice(0, 3);
    for (let count = 3; count < 6; count += 1)
      rewritten.push(appendRecord(rewritten.at(-1), entry({ action: 'InvitationSent' })));
    expect(await verifyChain(trailOf(rewritten, records[4]), 'par_1', 'inv_1')).toMatchObject({ brokenAt: 5 });
  });

  test.each([
    ['is further still', (records: AuditRecord[]) => ({ sequence: 9, hash: records[0]!.hash }), undefined],
    ['is what was reached', (records: AuditRecord[]) => records[4], undefined],
    ['has another record there', () => ({ sequence: 5, hash: '0'.repeat(64) }), 6],
    ['is not as far', (records: AuditRecord[]) => records[3], 6],
    ['is gone', () => undefined, 6],
  ] as const)('what came meanwhile is held against the thing as it is now, which %s', async (_, now, brokenAt) => {
    const records = aChain(5);
    const heads: (ChainHead | undefined)[] = [records[2], now(records)];
    const trail = { ...trailOf(records), ownerOf: async () => ({ head: heads.shift(), accountId: 'par_1' }) };
    const found = await verifyChain(trail, 'par_1', 'inv_1');
    expect([found.verifiedTo, found.isComplete, found.brokenAt]).toEqual([5, true, brokenAt]);
  });

  test('asks no second time where nothing came meanwhile', async () => {
    const records = aChain(2);
    let asked = 0;
    const ownerOf = async () => {
      asked += 1;
      return { head: records[1], accountId: 'par_1' };
    };
    expect(await verifyChain({ ...trailOf(records), ownerOf }, 'par_1', 'inv_1')).not.toHaveProperty('brokenAt');
    expect(await verifyChain({ ...trailOf([]), ownerOf }, 'par_1', 'inv_1')).toMatchObject({
      brokenAt: 1,
      isComplete: true,
    });
    expect(asked).toBe(2);
  });

  test('does not take a short page for the end', async () => {
    const records = aChain(5);
    const chain = async (_: string, after: number) => pageOfChain(records, after, 1);
    expect(await verifyChain({ ...trailOf(records), chain }, 'par_1', 'inv_1')).toMatchObject({ verifiedTo: 5 });
  });

  test('a long chain is verified in several calls', async () => {
    const records = aChain(recordsPerCall + 5);
    const first = await verifyChain(trailOf(records), 'par_1', 'inv_1');
    expect(first).toMatchObject({ verifiedTo: recordsPerCall, isComplete: false });
    expect(await verifyChain(trailOf(records), 'par_1', 'inv_1', first.head)).toMatchObject({
      verifiedTo: recordsPerCall + 5,
      isComplete: true,
    });
  });

  test('another partner’s chain is not there', async () => {
    expect(await rejectionOf(verifyChain(trailOf(aChain(1)), 'par_2', 'inv_1'))).toMatchObject({ code: 'not_found' });
    expect(await rejectionOf(verifyChain(trailOf([]), 'par_1', 'inv_1'))).toMatchObject({ code: 'not_found' });
  });
});

describe('R38: a record', () => {
  test('belongs to the partner whose thing changed, or whose user did it', () => {
    expect(accountOf(entry())).toBe('par_1');
    expect(accountOf(entry({ details: {} }))).toBe('par_1');
    expect(accountOf(entry({ details: {}, actor: { kind: 'operator', principal: 'x' }, chainId: 'par_3' }))).toBe(
      'par_3',
    );
    expect(accountOf(entry({ details: {}, actor: { kind: 'system', function: 'x' } }))).toBeUndefined();
  });

  test('is exported as CSV, with nothing that a spreadsheet would run', () => {
    const [record] = aChain(1);
    const csv = exportRecords([{ ...record!, correlationId: '=1+1', details: { note: 'a "b", c' } }], 'csv');
    const [header, row, end] = csv.split('\r\n');
    expect(header?.split(',').slice(0, 4)).toEqual(['at', 'chainId', 'sequence', 'action']);
    expect(row).toContain(`,'=1+1,"{""note"":""a \\""b\\"", c""}",`);
    expect(end).toBe('');
    expect(exportRecords([{ ...record!, correlationId: 'a\nb' }], 'csv')).toContain(',"a\nb",');
  });

  test.each([
    [entry().actor, 'user', 'user-1', 'salesAgent'],
    [{ kind: 'operator', principal: 'arn:x' }, 'operator', 'arn:x', ''],
    [{ kind: 'linkHolder', invitationId: 'inv_2' }, 'linkHolder', 'inv_2', ''],
    [{ kind: 'customer', invitationId: 'inv_3' }, 'customer', 'inv_3', ''],
    [{ kind: 'customer', customerId: 'cus_1' }, 'customer', 'cus_1', ''],
    [{ kind: 'system', function: 'sweep' }, 'system', 'sweep', ''],
  ] as const)('names who did it: %j', (actor, kind, id, roles) => {
    const [record] = aChain(1);
    const rows = exportRecords([{ ...record!, actor: actor as AuditRecord['actor'] }], 'csv').split('\r\n');
    const at = (name: string) => rows[1]?.split(',')[rows[0]!.split(',').indexOf(name)];
    expect([at('actor'), at('actorId'), at('roles')]).toEqual([kind, id, roles]);
  });

  test('is exported as JSON lines', () => {
    const records = aChain(2);
    const lines = exportRecords(records, 'jsonl').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(records);
  });
});
