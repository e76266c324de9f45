import { describe, expect, test } from '@jest/globals';
import { type Figure, goals, markOf, requireWhole, tableOf } from '../../../scripts/bench/scoreboard.ts';

/** A run in which every goal has its figure, and meets it. */
const whole = (): Figure[] =>
  Object.entries(goals).map(([name, goal]) => ({ name, value: 'most' in goal ? goal.most : goal.least, unit: '' }));
const others = (without: string) => whole().filter(({ name }) => name !== without);

describe('the scoreboard', () => {
  test('marks what meets its goal and what does not, on either side', () => {
    const sides = { 'largest bundle': [400_000, 400_001], 'relay, 5 ms a call': [300, 299] };
    for (const [name, [met, missed]] of Object.entries(sides)) {
      expect(markOf({ name, value: met ?? 0, unit: '' })).toBe('met');
      expect(markOf({ name, value: missed ?? 0, unit: '' })).toBe('missed');
    }
    expect(markOf({ name: 'draft: calls', value: 4, unit: 'calls' })).toBeUndefined();
    expect(tableOf([{ name: 'relay, 5 ms a call', value: 95, unit: 'events/s' }])).toMatch(
      /95 events\/s +≥ 300 {2}missed/,
    );
  });

  test('is refused where a figure is missing, is no number, or stands twice', () => {
    expect(() => requireWhole(whole())).not.toThrow();
    const name = 'largest bundle';
    expect(() => requireWhole(others(name))).toThrow('largest bundle has a goal, and was not measured');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => requireWhole([...others(name), { name, value, unit: '' }])).toThrow('is no number');
    expect(() => requireWhole([...whole(), { name, value: 1, unit: '' }])).toThrow('stands twice');
  });
});
