import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildIfChanged } from '../../infra/stamp.ts';

let folder: string;
let built: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  built = 0;
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'sources/a.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

const build = () =>
  buildIfChanged(join(folder, 'dist'), [join(folder, 'sources/*.ts')], async () => {
    built += 1;
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.mjs'), `built ${built}`);
  });

describe('what is built', () => {
  test('is built once of the same sources', async () => {
    await build();
    await build();
    expect(built).toBe(1);
  });

  test.each([
    ['a source was changed', () => writeFileSync(join(folder, 'sources/a.ts'), 'two')],
    ['a source came', () => writeFileSync(join(folder, 'sources/b.ts'), 'one')],
    ['a source went', () => rmSync(join(folder, 'sources/a.ts'))],
    ['a built file went', () => rmSync(join(folder, 'dist/index.mjs'))],
    ['a built file was cut off', () => writeFileSync(join(folder, 'dist/index.mjs'), '')],
  ])('is built anew where %s', async (_, change) => {
    await build();
    change();
    await build();
    expect(built).toBe(2);
  });

  test('is built anew where the last time failed', async () => {
    const failing = buildIfChanged(join(folder, 'dist'), [join(folder, 'sources/*.ts')], async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await build();
    expect(built).toBe(1);
  });
});
