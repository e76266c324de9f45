import { expect, test } from '@jest/globals';
import { failure, nothingYet, one, sum } from '../../../scripts/lib/tally.ts';

test('what was run adds up, and what failed keeps its name and what it said', () => {
  const all = [one('good', true, ''), one('bad', false, 'why'), { passed: 3, failed: [] }].reduce(sum, nothingYet);
  expect(all).toEqual({ passed: 4, failed: ['bad\n    why'] });
});

test('a failure is told without colours, empty lines and places in packages, and only its beginning', () => {
  const red = String.fromCharCode(27);
  const said = `${red}[31mExpected${red}[39m\n\n   at a (node_modules/jest/b.js:1)\n at ours (test/c.ts:2)`;
  expect(failure('a', said)).toBe('a\n    Expected\n     at ours (test/c.ts:2)');
  expect(failure('a', 'line\n'.repeat(100)).split('\n')).toHaveLength(21);
});
