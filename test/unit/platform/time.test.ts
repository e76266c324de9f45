import { describe, expect, test } from '@jest/globals';
import { daysLeft, nextNotice, noticesOf } from '../../../functions/platform/base/end-notices.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { jitteredWait, retryOvertaken } from '../../../functions/platform/base/retry.ts';
import { dayMs, monthsAfter } from '../../../functions/platform/base/time.ts';
import { rejectionOf } from '../../support/builders.ts';

const day = (date: string) => new Date(`${date}T12:00:00Z`);

describe('R52: before something ends', () => {
  const endsAt = '2026-12-31T12:00:00.000Z';
  const daysOf = (dates: readonly Date[]) => dates.map((date) => (Date.parse(endsAt) - date.getTime()) / dayMs);

  test.each([
    [365, [30, 7, 1]],
    [60, [30, 7, 1]],
    [40, [20, 7, 1]],
    [14, [7, 1]],
    [10, [5, 1]],
    [2, [1]],
    [1, [0.5]],
  ])('of %d days those concerned are told %j days before', (termDays, days) => {
    expect(daysOf(noticesOf({ endsAt, termDays }, dayMs))).toEqual(days);
    expect(daysOf(noticesOf({ endsAt, termDays }, 2 * dayMs))).toEqual(days.map((each) => 2 * each));
  });

  test('the next time is after now, and there is none once only the end is left', () => {
    const ending = { endsAt, termDays: 365 };
    expect(nextNotice(ending, dayMs, day('2026-01-01'))).toEqual(day('2026-12-01'));
    expect(nextNotice(ending, dayMs, day('2026-12-01'))).toEqual(day('2026-12-24'));
    expect(nextNotice(ending, dayMs, day('2026-12-24'))).toEqual(day('2026-12-30'));
    expect(nextNotice(ending, dayMs, day('2026-12-30'))).toBeUndefined();
  });

  test('days are whole ones, rounded up; none are left of what has ended', () => {
    expect(daysLeft({ endsAt }, dayMs, day('2026-12-30'))).toBe(1);
    expect(daysLeft({ endsAt }, dayMs, new Date(day('2026-12-30').getTime() - 1))).toBe(2);
    expect(daysLeft({ endsAt }, dayMs, new Date(day('2026-12-31').getTime() - 1))).toBe(1);
    expect(daysLeft({ endsAt }, dayMs, day('2026-12-31'))).toBe(0);
    expect(daysLeft({ endsAt }, dayMs, day('2027-12-31'))).toBe(0);
  });
});

describe('R51: months by the calendar', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2027-12-15', 12, '2028-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-03-01', 1, '2027-04-01'],
    ['2027-12-31', 2, '2028-02-29'],
  ])('%s and %d months are %s', (from, months, to) => {
    const at = day(from);
    expect(monthsAfter(at, months)).toEqual(day(to));
    expect(at).toEqual(day(from));
  });
});

describe('waiting for what passes', () => {
  test('another write that came first is met six times; any other trouble goes through', async () => {
    const tried: number[] = [];
    const lost = retryOvertaken(
      async (attempt) => {
        tried.push(attempt);
        throw new StaleWriteError('x');
      },
      async () => undefined,
    );
    expect(await rejectionOf(lost)).toMatchObject({ code: 'busy_try_again' });
    expect(tried).toEqual([1, 2, 3, 4, 5, 6]);
    const other = retryOvertaken(() => Promise.reject(new Error('away')));
    expect(await rejectionOf(other)).toMatchObject({ message: 'away' });
    expect(
      await retryOvertaken(async (attempt) => (attempt < 2 ? Promise.reject(new StaleWriteError('x')) : attempt)),
    ).toBe(2);
  });

  test.each([
    [1, 50],
    [2, 100],
    [5, 800],
    [6, 1600],
    [9, 1600],
  ])('before attempt %d a random time of up to %d ms', async (attempt, most) => {
    const { random } = Math;
    const { setTimeout: later } = globalThis;
    const waits: number[] = [];
    Math.random = () => 0.999;
    globalThis.setTimeout = ((work: () => void, ms: number) => {
      waits.push(ms);
      work();
    }) as never;
    try {
      await jitteredWait(attempt);
    } finally {
      Math.random = random;
      globalThis.setTimeout = later;
    }
    expect(waits).toEqual([0.999 * most]);
  });
});
