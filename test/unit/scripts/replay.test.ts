import { describe, expect, test } from '@jest/globals';
import { dueShards } from '../../../functions/platform/table/due-keys.ts';
import { demandsOf, partitionUnits } from '../../../scripts/lib/capacity.ts';
import { replayInvitations, sharesOf } from '../../../scripts/lib/replay.ts';
import { countingTables, unitsOf } from '../../../scripts/lib/write-load.ts';

const count = 80;

describe('invitations that live through the real code', () => {
  test.each(['accepted', 'expired'] as const)('tell the hottest partitions: %s', async (ending) => {
    const shares = new Map(
      sharesOf(await replayInvitations(count, ending), count).map((each) => [each.partition, each.units]),
    );
    // Made, sent, ended: a kilobyte and a half, in the two indexes that hold it whole.
    expect(shares.get('list partner#invitations')).toBe(6);
    expect(shares.get('state partner#invitations#pending')).toBe(6);
    expect(shares.get(`state partner#invitations#${ending}`)).toBe(2);
    // The hour's count, and two of pending ones, each in a transaction.
    expect(shares.get('main partner')).toBe(5);
    const due = [...shares].filter(([partition]) => partition.startsWith('due '));
    expect(due).toHaveLength(dueShards);
    // What the capacity command counts with is not less than what is written.
    const load = { perSecond: 1, days: 1, hottest: 1, waiting: 'open' } as const;
    const needed = (what: string) => demandsOf(load).find((each) => each.what.includes(what))?.needed ?? 0;
    const all = due.reduce((sum, [, units]) => sum + units, 0);
    expect(needed('busiest partner’s lists')).toBe(6);
    expect(needed('busiest partner’s counters')).toBe(5);
    expect(needed('shard of what is due') * dueShards).toBeGreaterThanOrEqual(Math.round(all));
  });

  test('a partner may import a hundred thousand within an hour, and as many may expire, by what one partition takes', async () => {
    const perSecond = 100_000 / 3600;
    for (const ending of ['accepted', 'expired'] as const)
      for (const { units } of sharesOf(await replayInvitations(count, ending), count))
        expect(units * perSecond).toBeLessThan(partitionUnits / 4);
  });
});

test('write units are counted by the kilobyte begun', () => {
  expect(unitsOf({ pk: 'a', sk: 'b', text: 'x'.repeat(1000) })).toBe(1);
  expect(unitsOf({ pk: 'a', sk: 'b', text: 'x'.repeat(1024), count: 12, list: [true, null], map: { a: 'b' } })).toBe(2);
  expect(countingTables().taken().size).toBe(0);
});
