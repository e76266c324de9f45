import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { schemaVersion } from '../../functions/platform/table/table.dynamodb.ts';
import { scan, tables } from '../support/tables.ts';

afterAll(() => tables.db.destroy());

test('R57: everything that is kept says in which form, but for what is of before there was one', async () => {
  const things = (await scan(tables.main)).filter(({ entity }) => entity !== undefined);
  expect(things.length).toBeGreaterThan(100);
  const ofLastRelease = readFileSync('docs/releases/items/0.2.0.json', 'utf8');
  const without = things.filter((item) => item.schemaVersion !== schemaVersion);
  const unsaid = without.filter(({ pk }) => !ofLastRelease.includes(`"${pk}"`) && !String(pk).startsWith('pts_'));
  expect(unsaid.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
});
