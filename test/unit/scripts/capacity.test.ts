import { describe, expect, test } from '@jest/globals';
import { demandsOf, type Load } from '../../../scripts/lib/capacity.ts';

const load: Load = { perSecond: 1, days: 10, hottest: 0.2, waiting: 'open' };
const shareOf = (wanted: Partial<Load>, what: string) => {
  const found = demandsOf({ ...load, ...wanted }).find((each) => each.what.includes(what));
  return (found?.needed ?? 0) / (found?.quota ?? 1);
};

describe('what invitations need of an account', () => {
  test('open executions bind first: each waits for days', () => {
    expect(demandsOf(load)[0]).toMatchObject({ what: 'Step Functions: open executions', needed: 864_000 });
    expect(shareOf({ days: 30 }, 'open executions')).toBeCloseTo(2.592);
  });

  test('parked, none waits: however long it takes, and nothing is called back', () => {
    const parked = { waiting: 'parked', perSecond: 100 } as const;
    expect(shareOf(parked, 'open executions')).toBeCloseTo(0.006);
    expect(shareOf({ ...parked, days: 90 }, 'open executions')).toBeCloseTo(0.006);
    expect(shareOf(parked, 'callbacks')).toBe(0);
    expect(shareOf(parked, 'transitions')).toBeCloseTo(0.16);
    expect(demandsOf({ ...load, ...parked })[0]?.what).toContain('emails');
  });

  test('what one partner’s items need follows its share, and no quota widens it', () => {
    expect(shareOf({ perSecond: 100, hottest: 1 }, 'lists')).toBeCloseTo(0.6);
    expect(shareOf({ perSecond: 100, hottest: 0.1 }, 'lists')).toBeCloseTo(0.06);
    expect(demandsOf(load).filter(({ isRaised }) => !isRaised)).toHaveLength(3);
  });

  test('the one that needs the greatest share stands in front', () => {
    const shares = demandsOf({ ...load, perSecond: 500, days: 1, hottest: 1 }).map(
      ({ needed, quota }) => needed / quota,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });
});
