import { stripVTControlCharacters } from 'node:util';

/** What passed and what failed, added up over all that ran, and told at the end. */
export interface Tally {
  readonly passed: number;
  /** Each that failed: its name, and under it what it said. */
  readonly failed: readonly string[];
}

export const nothingYet: Tally = { passed: 0, failed: [] };

export const sum = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
});

/** One thing that was looked at, and what was said of it where it is wrong. */
export const one = (name: string, ok: boolean, said: string): Tally =>
  ok ? { passed: 1, failed: [] } : { passed: 0, failed: [failure(name, said)] };

/** Of a long explanation the beginning tells what it is. */
const linesKept = 20;

/** A failure under its name: without colours, and without the places in packages. */
export function failure(name: string, said: string): string {
  const lines = stripVTControlCharacters(said).split('\n');
  const told = lines.filter((line) => line.trim() !== '' && !/^\s*at .*node_modules/.test(line));
  return [name, ...told.slice(0, linesKept).map((line) => `    ${line}`)].join('\n');
}

/** Whatever failed is told once more, where nobody has to look for it; then how many. Sets the exit code. */
export function tellTally({ passed, failed }: Tally): void {
  for (const each of failed) console.log(`  ✗ ${each}`);
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
