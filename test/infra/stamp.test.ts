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
    return ['index.mjs'];
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
    ['a built file was changed', () => writeFileSync(join(folder, 'dist/index.mjs'), 'built 2')],
  ])('is built anew where %s', async (_, change) => {
    await build();
    change();
    await build();
    expect(built).toBe(2);
  });

  test('is built anew where the last time failed, though the sources are as before', async () => {
    await build();
    writeFileSync(join(folder, 'sources/a.ts'), 'two');
    const failing = buildIfChanged(join(folder, 'dist'), [join(folder, 'sources/*.ts')], async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    writeFileSync(join(folder, 'sources/a.ts'), 'one');
    await build();
    expect(built).toBe(2);
  });

  test('is built anew where a source was changed meanwhile', async () => {
    await buildIfChanged(join(folder, 'dist'), [join(folder, 'sources/*.ts')], async () => {
      writeFileSync(join(folder, 'sources/a.ts'), 'two');
      return [];
    });
    await build();
    expect(built).toBe(1);
  });

  test('of what others put there nothing is asked', async () => {
    await build();
    writeFileSync(join(folder, 'dist/other.json'), '{}');
    await build();
    rmSync(join(folder, 'dist/other.json'));
    await build();
    expect(built).toBe(1);
  });
});
