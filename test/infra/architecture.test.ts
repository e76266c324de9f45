import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { cruise, type IReporterOutput } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const { options, ...ruleSet } = require('../../.dependency-cruiser.cjs');
const floors: readonly string[] = require('../../.floors.cjs');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The names of the rules that some files break. */
async function broken(files: Record<string, string>): Promise<string[]> {
  mkdirSync('.local', { recursive: true });
  const baseDir = mkdtempSync(join(process.cwd(), '.local/architecture-'));
  folders.push(baseDir);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, file)), { recursive: true });
    writeFileSync(join(baseDir, file), text);
  }
  const { tsConfig, ...rest } = options;
  const { output } = (await cruise(['functions'], { ...rest, ruleSet, validate: true, baseDir })) as IReporterOutput;
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

const thing = 'export interface Thing { readonly id: string }\nexport const thing = 1;\n';

describe('the architecture rule', () => {
  test('lets a folder import from folders below its own', async () => {
    const above = "import { thing } from '../identity/thing.ts';\nexport const more = thing;\n";
    expect(await broken({ 'functions/identity/thing.ts': thing, 'functions/invitations/above.ts': above })).toEqual([]);
  });

  test.each([
    ['a value', "import { thing } from '../invitations/thing.ts';\nexport const more = thing;\n"],
    ['a type', "import type { Thing } from '../invitations/thing.ts';\nexport type More = Thing;\n"],
  ])('finds %s that is imported from above', async (_, below) => {
    const files = { 'functions/invitations/thing.ts': thing, 'functions/identity/below.ts': below };
    expect(await broken(files)).toEqual(['identity-looks-down']);
  });

  test('finds technical ground that knows a feature', async () => {
    const ground = "import type { Thing } from '../../identity/thing.ts';\nexport type More = Thing;\n";
    const files = { 'functions/identity/thing.ts': thing, 'functions/platform/links/ground.ts': ground };
    expect(await broken(files)).toEqual(['platform/links-looks-down']);
  });

  test('finds a circle of types', async () => {
    const one = "import type { Two } from './two.ts';\nexport type One = Two | 1;\n";
    const two = "import type { One } from './one.ts';\nexport type Two = One | 2;\n";
    expect(await broken({ 'functions/gdap/one.ts': one, 'functions/gdap/two.ts': two })).toEqual(['no-circles']);
  });

  test('finds a use case that names a type of an adapter', async () => {
    const core = "import type { Thing } from './thing.dynamodb.ts';\nexport type More = Thing;\n";
    const files = { 'functions/gdap/thing.dynamodb.ts': thing, 'functions/gdap/core.ts': core };
    expect(await broken(files)).toEqual(['core-without-adapters']);
  });

  test('finds a folder that has no floor', async () => {
    const lost = "import { thing } from '../identity/thing.ts';\nexport const more = thing;\n";
    const files = { 'functions/identity/thing.ts': thing, 'functions/lost/lost.ts': lost };
    expect(await broken(files)).toEqual(['placed']);
  });

  test('has a place for every folder there is, and no place for none', () => {
    const below = (folder: string) =>
      readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
    const there = below('functions').flatMap((name) =>
      name === 'platform' ? below('functions/platform').map((each) => `platform/${each}`) : [name],
    );
    expect([...floors].sort()).toEqual(there.sort());
  });
});
