import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const run = (...args: string[]) => spawnSync('node_modules/.bin/node', args, { encoding: 'utf8' });

describe('every command', () => {
  test.each([
    ['scripts/bench.ts', '--bundles-only'],
    ['scripts/capacity.ts', '--waiting'],
    ['scripts/chaos.ts', '--share'],
    ['scripts/check.ts', '--help'],
    ['scripts/customer.ts', 'erase'],
    ['scripts/deploy.ts', '--sender'],
    ['scripts/discard.ts', '--confirm'],
    ['scripts/doctor.ts', '--repair'],
    ['scripts/evidence.ts', '--from'],
    ['scripts/fuzz.ts', '--examples'],
    ['scripts/generate.ts', '--layout-only'],
    ['scripts/inbox.ts', '[address]'],
    ['scripts/mutate.ts', '[features...]'],
    ['scripts/packages.ts', '--help'],
    ['scripts/partner.ts', 'catalogue'],
    ['scripts/redrive.ts', '--dry-run'],
    ['scripts/reset.ts', '--help'],
    ['scripts/restore.ts', '--to'],
    ['scripts/start.ts', '--port'],
    ['scripts/token.ts', '<email>'],
    ['scripts/test.ts', '--help'],
    ['scripts/verify-receipt.mjs', '--key'],
  ])(
    '%s tells its usage, asked for or where an option is wrong, and does nothing',
    (script, names) => {
      const help = run(script, '--help');
      expect([help.status, help.stdout]).toEqual([0, expect.stringContaining(names)]);
      const wrong = run(script, '--no-such-option');
      expect(wrong.stdout).toBe('');
      expect(wrong.status).toBeGreaterThan(0);
      expect(wrong.stderr).toMatch(/error: [\s\S]*Usage: /);
    },
    120_000,
  );

  test('takes every option of a deployment that the documents name', () => {
    const { stdout: help } = run('scripts/deploy.ts', '--help');
    const named = ['README.md', ...globSync('docs/{*,adr/*}.md')].flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll('\n', ' ');
      return [...text.matchAll(/npm run deploy -- ([^`]*)`/g)].flatMap(([, options = '']) => [
        ...options.matchAll(/--[a-z][a-z-]+/g),
      ]);
    });
    const asked = [...new Set(named.map(([option]) => option))];
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((option) => !help.includes(option))).toEqual([]);
    for (const option of ['--edge-certificate', '--edge-secret-number']) expect(help).toContain(`${option} <`);
  }, 120_000);

  test('names the option that is missing', () => {
    const { status, stderr } = run('scripts/partner.ts', 'show');
    expect([status, stderr]).toEqual([1, expect.stringContaining("required option '--partner <id>'")]);
    const wrong = run('scripts/partner.ts', 'limits', '--partner', 'par_1', '--per-hour', 'many');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('Give a whole number.')]);
    expect(run('scripts/partner.ts', 'create', '--kind', 'x').stderr).toContain(
      'Allowed choices are reseller, provider',
    );
  }, 120_000);
});
