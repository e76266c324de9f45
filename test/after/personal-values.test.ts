import { afterAll, expect, test } from '@jest/globals';
import type { Partner } from '../../functions/identity/partner.ts';
import { kindOf, personalValuesOf, withoutPersonalValues } from '../../functions/privacy/personal-values.ts';
import { scan, tables } from '../support/tables.ts';

afterAll(() => tables.db.destroy());

type Stored = { pk: string; sk: string } & Record<string, unknown>;

/** Texts in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

test('R56: everything the tests have made is of a kind that is declared, and personal values stand only where that says', async () => {
  const items = (await scan(tables.main)) as Stored[];
  const unknown = items.filter((item) => kindOf(item) === undefined).map(({ pk, sk }) => `${pk} ${sk}`);
  expect(unknown).toEqual([]);

  const named = items.flatMap((item) =>
    ['customer', 'invitation', 'knownCustomer', 'agreement', 'customerUser', 'user'].includes(kindOf(item) ?? '')
      ? Object.entries(personalValuesOf(item)).flatMap(([name, value]) =>
          name.startsWith('entity.') && !name.endsWith('.text') ? textsIn(value) : [],
        )
      : [],
  );
  // A partner's name is known to all it works with.
  const partners = new Set(items.flatMap(({ sk, entity }) => (sk === 'partner' ? [(entity as Partner).company] : [])));
  // A time tells nothing of anybody, nor does the keyed hash of an address.
  const isTelling = (text: string) =>
    text.length >= 8 && !/^(erased|\d{4}-\d\d-\d\dT|[0-9a-f]{32}$)/.test(text) && !partners.has(text);
  const personal = new Set(named.filter(isTelling));
  expect(personal.size).toBeGreaterThan(50);
  const elsewhere = items.flatMap((item) => {
    const rest = withoutPersonalValues(item);
    const held = textsIn(rest).filter((text) => personal.has(text));
    return held.map((text) => `${item.pk} ${item.sk} (${kindOf(item)}): ${text}`);
  });
  expect(elsewhere).toEqual([]);
}, 120_000);
