import { expect, test } from '@jest/globals';
import { type ErasePorts, erasePerson } from '../../../functions/privacy/erase-person.ts';
import { exportPerson } from '../../../functions/privacy/find-person.ts';
import type { StoredItem } from '../../../functions/privacy/personal-items.port.ts';
import { aContext, noon } from '../../support/builders.ts';

const email = 'ada@contoso.example';
const certificate = (id: string, userId: string) => ({
  ...{ pk: id, sk: 'receipt' },
  entity: { document: { kind: 'removal-certificate', attestation: { userId, userName: 'Ada' } } },
});

function itemsOf(...all: StoredItem[]) {
  const kept = new Map(all.map((item) => [`${item.pk}|${item.sk}`, item]));
  const items = {
    async *all() {
      yield [...kept.values()];
    },
    of: async (id: string) => [...kept.values()].filter(({ pk }) => pk === id),
    get: async (pk: string, sk: string) => kept.get(`${pk}|${sk}`),
    recordsOf: async () => [],
    replace: async (_: StoredItem, after: StoredItem) => void kept.set(`${after.pk}|${after.sk}`, after),
    remove: async ({ pk, sk }: StoredItem) => void kept.delete(`${pk}|${sk}`),
  };
  return { kept, ports: { items, addressHasher: { hash: async () => 'hash' } } as unknown as ErasePorts };
}

test('R56: who attested a removal is told of its certificate, which stays as proof', async () => {
  const user = { pk: 'user-1', sk: 'user', entity: { id: 'user-1', name: 'Ada', email, status: 'removed' } };
  const { kept, ports } = itemsOf(user, certificate('rem_1', 'user-1'), certificate('rem_2', 'user-2'));
  const { items } = await exportPerson(ports, { email }, noon);
  expect(items.map(({ id }) => id)).toEqual(['user-1', 'rem_1']);
  expect(await erasePerson(ports, { email }, aContext(noon))).toEqual({
    ...{ obstacles: [], items: 1, certificates: ['rem_1'] },
  });
  expect(kept.get('rem_1|receipt')).toEqual(certificate('rem_1', 'user-1'));
  expect(JSON.stringify(kept.get('user-1|user'))).not.toContain('Ada');
});
