/** Every command of docs/tutorial.md, one after the other, as a reader would type them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { target, tokenOf } from '../support/target.ts';

const blocks = [...readFileSync('docs/tutorial.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
);

test('R59: the tutorial runs: invited, accepted, proven, removed', async () => {
  expect(blocks).toHaveLength(7);
  // What each block prints is told apart.
  const script = blocks.map((code, index) => `echo "## ${index + 1}"\n${code}`).join('\n');
  const env = { ...process.env, API: target.apiUrl, TOKEN: await tokenOf('reseller', 'adminAgent') };
  const { stdout } = await promisify(execFile)('bash', ['-euc', script], { env, timeout: 200_000 });
  const printed = stdout
    .split(/^## \d$/m)
    .slice(1)
    .map((text) => text.trim());
  expect(printed[0]).toBe('Contoso Cloud');
  expect(printed[1]).toMatch(/^Request for .+\ninv_/);
  expect(printed[2]).toBe('accepted');
  expect(printed[3]).toBe('delegatedAdmin\nTailspin Toys');
  expect(printed[4]).toBe('true\ntrue');
  expect(printed[5]).toBe('true');
  expect(printed[6]).toMatch(/removing|running[\s\S]*removal: done$/);
}, 240_000);
