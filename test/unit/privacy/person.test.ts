import { describe, expect, test } from '@jest/globals';
import type { Customer } from '../../../functions/customers/customer.ts';
import { cancel, decline, type Invitation } from '../../../functions/invitations/invitation.ts';
import type { Aggregate, Change } from '../../../functions/platform/changes/change.ts';
import { type ErasePorts, erasePerson } from '../../../functions/privacy/erase-person.ts';
import { exportPerson, findPerson } from '../../../functions/privacy/find-person.ts';
import type { StoredItem } from '../../../functions/privacy/personal-items.port.ts';
import {
  itemKinds,
  kindOf,
  personalValuesOf,
  withoutPersonalValues,
} from '../../../functions/privacy/personal-values.ts';
import { aContext, anInvitation, later, noon } from '../../support/builders.ts';

const email = 'Anna@tailspin.example';
const hash = 'hash-of-anna';
const customerId = `cus_${hash}`;
const added = 'cus_added';

const item = (pk: string, sk: string, entity?: object, more: object = {}): StoredItem => ({
  ...{ pk, sk, ...more },
  ...(entity === undefined ? {} : { entity }),
});

const contact = { name: 'Anna', email: 'anna@tailspin.example' };
const aCustomer = (id: string, wanted: object = {}) =>
  item(id, 'customer', {
    ...{ id, company: 'Tailspin', contact, language: 'en', salt: 'salt', revision: 1, createdAt: noon.toISOString() },
    ...{ chain: { sequence: 1, hash: 'h' }, ...wanted },
  });

const pending = anInvitation();
const ended = { ...decline(anInvitation(), 'Too dear', aContext()).after, id: 'inv_ended' } as Invitation;

/** All that is Anna's, and of each kind one that is somebody else's. */
const hers: readonly StoredItem[] = [
  aCustomer(customerId),
  aCustomer(added, { status: 'ready', account: { domain: 'tailspin.example', phone: '+36' } }),
  item(customerId, 'known#par_1', { company: 'Tailspin', contact }),
  item(customerId, 'user#cuu_1', { id: 'cuu_1', name: 'Béla', userName: 'bela@tailspin.example', status: 'active' }),
  item(customerId, 'agreement', {
    firstName: 'Anna',
    lastName: 'Kiss',
    email: 'a@x.example',
    phone: '+36',
    version: '1',
  }),
  item(customerId, 'access#par_1', { grants: {} }),
  item('rel_1', 'relationship', { customerId, company: 'Tailspin', status: 'removed' }, { searchSk: 'tailspin#rel_1' }),
  item('gdap_1', 'gdap', { customerId: added, company: 'Tailspin', status: 'terminated' }),
  item(pending.id, 'invitation', { ...pending, recipientHash: hash }, { searchSk: 'x', referencePk: 'y' }),
  item('inv_ended', 'invitation', { ...ended, recipientHash: 'other', addressHash: hash }),
  item('inv_ended', 'receipt', { document: { kind: 'acceptance' } }),
  item('inv_ended', 'event#1', undefined, { event: { type: 'InvitationDeclined' } }),
  item('inv_ended', 'wait', { taskToken: 'secret' }),
  item('inv_named', 'invitation', { ...ended, id: 'inv_named', recipientHash: 'other', passedOnTo: { email } }),
  item('user-name#bela@tailspin.example', 'user-name', { customerId: 'none' }),
  item('domain#tailspin.example', 'domain', { customerId: 'none' }),
  item(`contact#${hash}`, added, undefined),
  item('imp_1', 'import-rows#0', [{ recipient: { email: 'b@x.example' } }, { recipient: { email } }, {}] as never),
];
const others: readonly StoredItem[] = [
  aCustomer('cus_other', { contact: { name: 'Bob', email: 'bob@x.example' } }),
  item('rel_2', 'relationship', { customerId: 'cus_other', company: 'Wingtip', status: 'active' }),
  item('inv_other', 'invitation', { ...ended, id: 'inv_other', recipientHash: 'hash-of-bob', passedOnTo: undefined }),
  item('inv_other', 'receipt', { document: { kind: 'acceptance', attestation: { userId: 'user-1' } } }),
  item('user-2', 'user', { id: 'user-2', name: 'Bob', email: 'bob@x.example', status: 'active' }),
  item('contact#hash-of-bob', 'cus_other', undefined),
  item('imp_2', 'import-rows#0', [{ recipient: { email: 'b@x.example' } }] as never),
  item('imp_3', 'import-rows#0'),
  item('whk_1', 'webhook', { email: 'Anna@tailspin.example' }),
  item('rem_9', 'receipt', { document: { kind: 'removal-certificate' } }),
  item('domain#other.example', 'domain', {}),
];

function setUp(...wanted: StoredItem[]) {
  const kept = new Map(wanted.map((each) => [`${each.pk}|${each.sk}`, each]));
  const removedSignIns: string[] = [];
  const changes: Change<Aggregate & { readonly id: string }>[] = [];
  const put = (each: StoredItem) => void kept.set(`${each.pk}|${each.sk}`, each);
  const keepInvitation = async (change: Change<Invitation>) => {
    changes.push(change);
    put({ ...kept.get(`${change.after.id}|invitation`), pk: change.after.id, sk: 'invitation', entity: change.after });
  };
  const items = {
    // Two pages: nothing is taken for all there is.
    async *all() {
      const everything = [...kept.values()];
      yield everything.slice(0, 5);
      yield everything.slice(5);
    },
    of: async (id: string) => [...kept.values()].filter(({ pk }) => pk === id),
    get: async (pk: string, sk: string) => kept.get(`${pk}|${sk}`),
    recordsOf: async (id: string) => [{ chainId: id }],
    replace: async (_: StoredItem, after: StoredItem) => put(after),
    remove: async ({ pk, sk }: StoredItem) => void kept.delete(`${pk}|${sk}`),
    changeCustomer: async (change: Change<Customer>) => {
      changes.push(change);
      put(item(change.after.id, 'customer', change.after));
    },
  };
  const ports = {
    items,
    addressHasher: { hash: async (address: string) => (address === email ? hash : `hash of ${address}`) },
    invitations: {
      get: async (id: string) => kept.get(`${id}|invitation`)?.entity,
      change: keepInvitation,
      end: keepInvitation,
    },
    directory: { remove: async (userName: string) => void removedSignIns.push(userName) },
  } as unknown as ErasePorts;
  return { kept, ports, removedSignIns, changes };
}

const keysOf = (items: readonly StoredItem[]) => items.map(({ pk, sk }) => `${pk} ${sk}`).sort();
const all = [...hers, ...others];

describe('R56: all that is held on a person', () => {
  test('is found by address, and nothing of anybody else’s', async () => {
    const found = await findPerson(setUp(...all).ports, { email });
    expect(keysOf(found)).toEqual(keysOf(hers));
    // Of a file many people are asked by, hers alone, at its place.
    expect(found.find(({ pk }) => pk === 'imp_1')?.entity).toEqual([null, { recipient: { email } }, null]);
  });

  test('of a company whose contact the person is no longer, nothing but what still names the person', async () => {
    const company = aCustomer(customerId, {
      ...{ contact: { name: 'Bob', email: 'bob@x.example' }, contactHash: 'b', contacts: [] },
    });
    const agreed = item(customerId, 'agreement', { firstName: 'Anna', lastName: 'Kiss', email, version: '1' });
    const toldOf = item(customerId, 'contacts-told#3', [contact, { name: 'Bob', email: 'bob@x.example' }] as never);
    const relationship = item('rel_5', 'relationship', { customerId, company: 'Tailspin', status: 'active' });
    const { ports, kept } = setUp(company, agreed, toldOf, relationship);
    expect(await findPerson(ports, { email })).toEqual([agreed, toldOf]);
    expect(await erasePerson(ports, { email }, aContext(noon))).toMatchObject({ obstacles: [], items: 2 });
    expect(JSON.stringify([...kept])).not.toMatch(/"Anna"|anna@/);
    expect(kept.get(`${customerId}|customer`)).toEqual(company);
  });

  test('of an added company, whose main contact the person was and is one of, only that', async () => {
    const company = aCustomer(added, {
      ...{ status: 'ready', account: { domain: 'x.example' }, contactHash: 'b', contacts: [{ ...contact, hash }] },
      contact: { name: 'Bob', email: 'bob@x.example' },
    });
    const byAddition = item(`contact#${hash}`, added);
    const { ports } = setUp(company, byAddition);
    expect(keysOf(await findPerson(ports, { email }))).toEqual(
      [`${added} customer`, `contact#${hash} ${added}`].sort(),
    );
  });

  test('of a company that has the person among its contacts, that contact is found and goes, and nothing else', async () => {
    const [anna, bob] = [
      { ...contact, hash },
      { name: 'Bob', email: 'bob@x.example', hash: 'b' },
    ];
    const company = aCustomer('cus_company', {
      contact: { name: 'Carl', email: 'carl@x.example' },
      contacts: [anna, bob],
    });
    const found = item(`contact#${hash}`, 'customer', undefined, { customerId: 'cus_company' });
    const relationship = item('rel_5', 'relationship', { customerId: 'cus_company', status: 'active' });
    const { ports, kept } = setUp(company, found, relationship);
    const hers = await findPerson(ports, { email });
    expect(hers).toEqual([{ ...company, entity: { contacts: [anna] } }, found]);
    expect(await erasePerson(ports, { email }, aContext(noon))).toMatchObject({ obstacles: [], items: 2 });
    const after = kept.get('cus_company|customer')?.entity as Customer;
    expect(after).toMatchObject({ contact: { name: 'Carl' }, contacts: [bob] });
    expect(kept.has(`contact#${hash}|customer`)).toBe(false);
    expect((await erasePerson(ports, { email }, aContext(noon))).items).toBe(0);
    // Erased as a whole, it goes with what finds each of its contacts.
    kept.delete('rel_5|relationship');
    const byBob = item('contact#b', 'customer', undefined, { customerId: 'cus_company' });
    kept.set('contact#b|customer', byBob);
    await erasePerson(ports, { customerId: 'cus_company' }, aContext(noon));
    expect(JSON.stringify([...kept])).not.toMatch(/Carl|Bob|contact#/);
  });

  test('is found by the customer: its own, and rows that ask its contact', async () => {
    const found = await findPerson(setUp(...all).ports, { customerId });
    const notByAddress = ['inv_named invitation', `${added} customer`, 'gdap_1 gdap', `contact#${hash} ${added}`];
    expect(keysOf(found)).toEqual(
      keysOf(hers).filter((key) => !notByAddress.includes(key) && key !== 'domain#tailspin.example domain'),
    );
    const byOther = await findPerson(setUp(...all).ports, { customerId: added });
    expect(keysOf(byOther)).toEqual(
      [
        `${added} customer`,
        'gdap_1 gdap',
        `contact#${hash} ${added}`,
        'domain#tailspin.example domain',
        'imp_1 import-rows#0',
      ].sort(),
    );
  });

  test('of a customer that is erased, or not there, no row of a file is taken for its own', async () => {
    const erased = aCustomer(customerId, { erasedAt: noon.toISOString() });
    const rows = hers.filter(({ pk }) => pk === 'imp_1');
    expect(keysOf(await findPerson(setUp(erased, ...rows).ports, { customerId }))).toEqual([`${customerId} customer`]);
    expect(await findPerson(setUp(...rows).ports, { customerId: 'cus_none' })).toEqual([]);
    expect(await findPerson(setUp(...others).ports, { email })).toEqual([]);
  });

  test('is given to her without secrets, salts and what only the service works with; the trail is hers too', async () => {
    const { exportedAt, items, auditRecords } = await exportPerson(setUp(...all).ports, { email }, noon);
    expect(exportedAt).toBe(noon.toISOString());
    expect(items).toHaveLength(hers.length - 1);
    expect(JSON.stringify(items)).not.toMatch(/salt|taskToken/);
    const dataOf = (id: string, kind: string) => items.find((each) => each.id === id && each.kind === kind)?.data;
    expect(dataOf(customerId, 'customer')).toMatchObject({ company: 'Tailspin', contact });
    expect(dataOf('inv_ended', 'event')).toEqual({ type: 'InvitationDeclined' });
    expect(dataOf('imp_1', 'importRows')).toEqual([null, { recipient: { email } }, null]);
    expect(dataOf(`contact#${hash}`, 'contact')).toEqual({ pk: `contact#${hash}`, sk: added });
    expect(auditRecords.map(({ chainId }) => chainId)).toEqual([...new Set(items.map(({ id }) => id))]);
  });
});

describe('R56: the erasure of a person', () => {
  const leftOf = (kept: ReadonlyMap<string, StoredItem>) => JSON.stringify([...kept.values()]);

  test('is told first, and changes nothing then', async () => {
    const { kept, ports } = setUp(...all);
    const before = leftOf(kept);
    const erasure = await erasePerson(ports, { email }, aContext(noon), { dryRun: true });
    expect(erasure).toEqual({ obstacles: [], certificates: [], items: 15 });
    expect(leftOf(kept)).toBe(before);
  });

  test('leaves no value of hers, all of everybody else’s, and what happened', async () => {
    const { kept, ports, removedSignIns, changes } = setUp(...all);
    expect(await erasePerson(ports, { email }, aContext(noon))).toEqual({ obstacles: [], certificates: [], items: 15 });
    const left = [...kept.values()];
    expect(keysOf(left)).toEqual(
      keysOf(all).filter(
        (key) => !/^(user-name|domain#tailspin|contact#hash-of-anna)|known#|inv_ended receipt/.test(key),
      ),
    );
    for (const each of others) expect(kept.get(`${each.pk}|${each.sk}`)).toEqual(each);
    const own = left.filter(({ pk }) => !others.some((each) => each.pk === pk) && pk !== 'imp_1');
    expect(JSON.stringify(own).replaceAll(customerId, '')).not.toMatch(
      /anna|béla|kiss|tailspin|\+36|too dear|"salt":"salt"/i,
    );
    expect(removedSignIns).toEqual(['bela@tailspin.example']);
    expect(kept.get('imp_1|import-rows#0')?.entity).toEqual([{ recipient: { email: 'b@x.example' } }, null, {}]);
    expect(kept.get(`${customerId}|user#cuu_1`)?.entity).toEqual({
      ...{ id: 'cuu_1', status: 'active', name: 'erased', userName: 'cuu_1@erased.invalid' },
    });
    expect(kept.get('rel_1|relationship')).toEqual(
      item('rel_1', 'relationship', { customerId, company: 'erased', status: 'removed' }, { searchSk: 'erased#rel_1' }),
    );
    expect(kept.get(`${customerId}|agreement`)?.entity).toMatchObject({ version: '1', email: 'erased@erased.invalid' });
    expect(kept.get(`${added}|customer`)?.entity).toMatchObject({ account: { domain: 'erased.invalid' }, revision: 2 });
    // A pending invitation ends before it is erased.
    expect(kept.get(`${pending.id}|invitation`)?.entity).toMatchObject({
      ...{ status: 'cancelled', recipient: { email: 'erased@erased.invalid' }, erasedAt: noon.toISOString() },
    });
    expect(changes.map(({ event }) => event.type).sort()).toEqual([
      ...['CustomerErased', 'CustomerErased', 'InvitationCancelled', 'InvitationErased', 'InvitationErased'],
      'InvitationErased',
    ]);
    // Again, there is nothing left to do.
    expect(await erasePerson(ports, { email }, aContext(noon))).toMatchObject({ items: 0 });
    expect(changes).toHaveLength(6);
  });

  test('ends what is past its time as expired', async () => {
    const { kept, ports } = setUp(...all);
    await erasePerson(ports, { email }, aContext(later(90 * 86_400_000)));
    expect(kept.get(`${pending.id}|invitation`)?.entity).toMatchObject({ status: 'expired' });
  });

  test('goes by the names that lead to things first, and by the contact last', async () => {
    const { kept, ports } = setUp(...all);
    const order: string[] = [];
    const note =
      <Arguments extends readonly never[]>(
        work: (...given: Arguments) => unknown,
        name: (...given: Arguments) => string,
      ) =>
      (...given: Arguments) => {
        order.push(name(...given));
        return work(...given);
      };
    const { remove, changeCustomer } = ports.items;
    Object.assign(ports.items, {
      remove: note(remove as never, (({ pk }: StoredItem) => pk) as never),
      changeCustomer: note(changeCustomer as never, (({ after }: Change<Customer>) => after.id) as never),
    });
    await erasePerson(ports, { email }, aContext(noon));
    expect(order.slice(0, 2).sort()).toEqual(['domain#tailspin.example', 'user-name#bela@tailspin.example']);
    expect(order.slice(-3)).toEqual([customerId, added, `contact#${hash}`]);
    expect(kept.has(`contact#${hash}|${added}`)).toBe(false);
  });

  test.each([
    [item('rel_3', 'relationship', { customerId, status: 'active' }), 'the relationship rel_3 is active: end it first'],
    [
      item('rel_3', 'relationship', { customerId, status: 'removing' }),
      'the relationship rel_3 is removing: end it first',
    ],
    [item('gdap_3', 'gdap', { customerId, status: 'expiring' }), 'the gdap gdap_3 is expiring: end it first'],
    [item('gdap_3', 'gdap', { customerId, status: 'active' }), 'the gdap gdap_3 is active: end it first'],
    [
      item('sub_3', 'subscription', { customerId, status: 'suspended' }),
      'the subscription sub_3 is suspended: end it first',
    ],
    [item('sub_3', 'subscription', { customerId, status: 'active' }), 'the subscription sub_3 is active: end it first'],
    [aCustomer(customerId, { status: 'provisioning' }), `the customer ${customerId} is provisioning: end it first`],
    [
      item('user-9', 'user', { email, status: 'disabled', partnerName: 'Contoso' }),
      'user-9 is a user of Contoso: a Global admin removes it first',
    ],
    [
      item('user-9', 'user', { email, partnerName: 'Contoso' }),
      'user-9 is a user of Contoso: a Global admin removes it first',
    ],
  ])('is not begun while something is in force: %#', async (inForce, obstacle) => {
    const { kept, ports } = setUp(...all, inForce);
    const before = leftOf(kept);
    expect((await erasePerson(ports, { email }, aContext(noon))).obstacles).toEqual([obstacle]);
    expect(leftOf(kept)).toBe(before);
  });

  test('is not stopped by what has ended', async () => {
    const over = [
      item('sub_4', 'subscription', { customerId, status: 'cancelled' }),
      item('user-9', 'user', { id: 'user-9', email, name: 'Anna', status: 'removed' }),
    ];
    const { kept, ports } = setUp(...all, ...over);
    expect((await erasePerson(ports, { email }, aContext(noon))).obstacles).toEqual([]);
    expect(kept.get('user-9|user')?.entity).toMatchObject({ name: 'erased', email: 'erased@erased.invalid' });
  });

  test('goes on where it broke off, though what was found is gone meanwhile', async () => {
    const { kept, ports } = setUp(...all);
    const { get } = ports.items;
    Object.assign(ports.items, {
      get: (pk: string, sk: string) => (sk === 'agreement' ? Promise.resolve(undefined) : get(pk, sk)),
    });
    await erasePerson(ports, { email }, aContext(noon));
    expect(kept.get(`${customerId}|agreement`)?.entity).toMatchObject({ firstName: 'Anna' });
  });
});

describe('R56: what is personal in an item', () => {
  test.each([
    ['invitation', 'inv_1', 'invitation'],
    ['knownCustomer', 'cus_1', 'known#par_1'],
    ['customerUser', 'cus_1', 'user#cuu_1'],
    ['user', '0f1e', 'user'],
    ['accountSlot', 'par_1', 'webhook-slot#3'],
    ['accountSlot', 'par_1', 'api-client-slot#3'],
    ['accountEvent', 'par_1#events', 'evt_1'],
    ['slot', 'invitee#par_1#h', 'slot'],
    ['slot', 'invitee#par_1#h', 'slot#gdap'],
    ['code', 'invitee#par_1#h', 'code'],
    ['emails', 'invitee#par_1#h', 'emails#1'],
    ['wait', 'anything', 'wait'],
    ['event', 'anything', 'event#1'],
    ['counted', 'anything', 'counted#1'],
    ['idempotency', 'idempotency#x', 'x'],
    ['contact', 'contact#x', 'cus_1'],
    ['setAside', 'set-aside#x', 'x'],
    ['relayFailure', 'relay-failure#x', 'event#2'],
    ['session', 'session#x', 'session'],
    ['customerSession', 'session#x', 'customer-session'],
    [undefined, 'cus_1', 'known'],
    [undefined, 'xcus_1', 'customer'],
    [undefined, 'par_1', 'xwebhook-slot#1'],
    [undefined, 'invitee#par_1#h', 'slots'],
  ] as const)('%s is told by %s, %s', (kind, pk, sk) => {
    expect(kindOf({ pk, sk })).toBe(kind);
  });

  test('is told by where it stands, and goes without the rest', () => {
    const whole = item(
      'rel_1',
      'relationship',
      { company: 'Tailspin', status: 'removed' },
      { searchSk: 't', listPk: 'l' },
    );
    expect(personalValuesOf(whole)).toEqual({ 'entity.company': 'Tailspin', searchSk: 't' });
    expect(withoutPersonalValues(whole)).toEqual(item('rel_1', 'relationship', { status: 'removed' }, { listPk: 'l' }));
    expect(personalValuesOf(item('rel_1', 'relationship'))).toEqual({});
    expect(withoutPersonalValues(item('rel_1', 'relationship', undefined, { searchSk: 't' }))).toEqual(
      item('rel_1', 'relationship'),
    );
    const unknown = item('x', 'y', { company: 'Tailspin' });
    expect([personalValuesOf(unknown), withoutPersonalValues(unknown)]).toEqual([{}, unknown]);
    const contactItem = item('contact#x', 'cus_1');
    expect([personalValuesOf(contactItem), withoutPersonalValues(contactItem)]).toEqual([contactItem, undefined]);
    expect(Object.keys(itemKinds)).toContain('importRows');
  });
});

test('R56: one that was cancelled before is erased as it ended', async () => {
  const cancelled = cancel(anInvitation(), aContext()).after;
  const { kept, ports } = setUp(item(cancelled.id, 'invitation', { ...cancelled, recipientHash: hash }));
  await erasePerson(ports, { email }, aContext(noon));
  expect(kept.get(`${cancelled.id}|invitation`)?.entity).toMatchObject({
    status: 'cancelled',
    erasedAt: noon.toISOString(),
  });
});
