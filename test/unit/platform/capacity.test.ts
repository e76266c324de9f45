import { describe, expect, test } from '@jest/globals';
import { demandsOf } from '../../../scripts/lib/capacity.ts';

const load = { perSecond: 1, days: 10, hottest: 0.2 };
const shareOf = (wanted: Partial<typeof load>, what: string) => {
  const found = demandsOf({ ...load, ...wanted }).find((each) => each.what.includes(what));
  return (found?.needed ?? 0) / (found?.quota ?? 1);
};

describe('what invitations need of an account', () => {
  test('open executions bind first: each waits for days', () => {
    expect(demandsOf(load)[0]).toMatchObject({ what: 'Step Functions: open executions', needed: 864_000 });
    expect(shareOf({ days: 30 }, 'open executions')).toBeCloseTo(2.592);
  });

  test('what one partner’s items need follows its share, and no quota widens it', () => {
    expect(shareOf({ perSecond: 100, hottest: 1 }, 'lists')).toBeCloseTo(1.5);
    expect(shareOf({ perSecond: 100, hottest: 0.1 }, 'lists')).toBeCloseTo(0.15);
    expect(demandsOf(load).filter(({ isRaised }) => !isRaised)).toHaveLength(3);
  });

  test('the one that needs the greatest share stands in front', () => {
    const shares = demandsOf({ perSecond: 500, days: 1, hottest: 1 }).map(({ needed, quota }) => needed / quota);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });
});
