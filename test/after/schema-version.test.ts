import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { schemaVersion } from '../../functions/platform/table/table.dynamodb.ts';
import { scan, tables } from '../support/tables.ts';

afterAll(() => tables.db.destroy());

test('every thing that is kept says in which form, but for those that the last release left', async () => {
  const things = (await scan(tables.main)).filter(({ entity }) => entity !== undefined);
  expect(things.length).toBeGreaterThan(100);
  const left = readFileSync('docs/releases/items/0.2.0.json', 'utf8');
  // Its partnership has the ID of the partners that took it over: it is known by when it began.
  const isLeft = ({ pk, entity }: Record<string, unknown>) =>
    left.includes(`"${pk}"`) || left.includes(`"${(entity as { since?: string }).since}"`);
  const unsaid = things.filter((item) => item.schemaVersion !== schemaVersion && !isLeft(item));
  expect(unsaid.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
});
