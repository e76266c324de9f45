import { describe, expect, test } from '@jest/globals';
import { accountStates } from '../../../functions/identity/account-state.ts';
import {
  addLocationTo,
  editLocation,
  editOwnAccount,
  movePartner,
  setAccountState,
  setLogo,
} from '../../../functions/identity/keep-account.ts';
import { mostLocations, type Partner } from '../../../functions/identity/partner.ts';
import { ownRegistry } from '../../../functions/identity/partner-ids.dynamodb.ts';
import { regionOf } from '../../../functions/identity/region.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { AlreadyDoneError, type IdempotentRequest } from '../../../functions/platform/changes/idempotency.ts';
import { aContext, noon, rejectionOf } from '../../support/builders.ts';

const address = { street: 'x', city: 'Milano', postalCode: '20100', country: 'IT' };
const contoso: Partner = {
  ...{ id: 'par_1', kind: 'reseller', company: 'Contoso', contactEmail: 'o@contoso.example', language: 'it', address },
  ...{ locations: [{ partnerId: '11111', name: 'Milano' }], agreement: 'active', createdAt: noon.toISOString() },
  ...{ revision: 1, chain: { sequence: 1, hash: 'h' } },
};

function setUp(wanted: Partial<Partner> = {}) {
  const world = {
    partner: { ...contoso, ...wanted } as Partner,
    claimed: [] as string[],
    logo: undefined as string | undefined,
  };
  const keys = new Map<string, string>();
  const events: object[] = [];
  const write = async ({ after, event }: Change<Partner>, request?: IdempotentRequest) => {
    const used = request && keys.get(request.key);
    if (used !== undefined) throw new AlreadyDoneError(used);
    if (request) keys.set(request.key, after.id);
    world.partner = after;
    events.push({ type: event.type, ...event.data });
  };
  const partners = {
    getPartner: async (id: string) => (id === 'par_1' ? world.partner : undefined),
    changePartner: write,
    addLocation: async (change: Change<Partner>, partnerId: string) => {
      world.claimed.push(partnerId);
      await write(change);
    },
    changeLogo: async (change: Change<Partner>, logo: string | undefined) => {
      await write(change);
      world.logo = logo;
    },
    recall: async ({ key }: IdempotentRequest) => keys.get(key),
  };
  return { world, events, ports: { partners } };
}

const asRead = { accountId: 'par_1', expectedRevision: 1 };
const key = (name: string) => ({ caller: 'operator', operation: 'x', key: name, bodyHash: 'b' });

describe('R49: a partner’s own account', () => {
  test('is changed as it was read; what is left out stays', async () => {
    const { ports, events, world } = setUp();
    const profile = { description: 'Cloud for farms', website: 'https://contoso.example' };
    const wish = { ...asRead, contactEmail: 'new@contoso.example', address: { ...address, city: 'Roma' }, profile };
    await editOwnAccount(ports, wish, aContext());
    expect(world.partner).toMatchObject({
      ...{ contactEmail: 'new@contoso.example', language: 'it', profile, revision: 2 },
      address: { city: 'Roma' },
    });
    expect(events).toEqual([{ type: 'PartnerAccountChanged', fields: 'contactEmail address profile' }]);
    expect(await rejectionOf(editOwnAccount(ports, wish, aContext()))).toMatchObject({ code: 'revision_mismatch' });
  });

  test('is moved by the operator, to another country as well', async () => {
    const { ports, events, world } = setUp();
    const moved = { ...address, city: 'Zürich', country: 'CH' };
    await movePartner(ports, { ...asRead, address: moved }, aContext());
    expect(world.partner).toEqual({ ...contoso, address: moved, revision: 2, chain: expect.anything() });
    expect(events).toEqual([{ type: 'PartnerAccountChanged', fields: 'address' }]);
    const again = movePartner(ports, { ...asRead, address: moved }, aContext());
    expect(await rejectionOf(again)).toMatchObject({ code: 'revision_mismatch' });
  });

  test('is told by mail what it sets, whatever else stays', async () => {
    const { ports, events, world } = setUp({ notices: { gdapEnding: false } });
    await editOwnAccount(ports, { ...asRead, notices: { gdapEnded: false }, language: undefined }, aContext());
    expect(world.partner).toMatchObject({ notices: { gdapEnding: false, gdapEnded: false }, language: 'it' });
    expect(world.partner).not.toHaveProperty('profile');
    expect(events).toEqual([{ type: 'PartnerAccountChanged', fields: 'notices' }]);
  });

  test('keeps its country: that is its region', async () => {
    const { ports, world } = setUp();
    const moved = editOwnAccount(ports, { ...asRead, address: { ...address, country: 'CH' } }, aContext());
    expect(await rejectionOf(moved)).toMatchObject({
      code: 'invalid_request',
      details: { errors: [{ pointer: '/address/country' }] },
    });
    expect(world.partner).toEqual(contoso);
  });
});

test('R27: a country is its region, but for the one region of many', () => {
  expect(['IT', 'HU', 'GB', 'NO'].map(regionOf)).toEqual(['europe', 'europe', 'europe', 'europe']);
  expect(['US', 'UA', 'TR'].map(regionOf)).toEqual(['US', 'UA', 'TR']);
});

describe('R48: the state of an account', () => {
  const moves = accountStates.flatMap((from) => accountStates.map((to) => [from, to] as const));

  test.each(moves)('from %s to %s', async (from, to) => {
    const { ports, world, events } = setUp({ status: from });
    const set = setAccountState(ports, { accountId: 'par_1', state: to }, key('k1'), aContext());
    if (from === to) expect(await rejectionOf(set)).toMatchObject({ code: `account_already_${to}` });
    else if (from === 'closed') expect(await rejectionOf(set)).toMatchObject({ code: 'account_closed_for_good' });
    else {
      expect(await set).toMatchObject({ status: to, revision: 2 });
      const names = { active: 'PartnerResumed', suspended: 'PartnerSuspended', closed: 'PartnerClosed' };
      expect(events).toEqual([{ type: names[to] }]);
      expect(await setAccountState(ports, { accountId: 'par_1', state: to }, key('k1'), aContext())).toEqual(
        world.partner,
      );
      expect(events).toHaveLength(1);
    }
  });

  test('of an account opened before there were states is active', async () => {
    const { ports } = setUp();
    const resumed = setAccountState(ports, { accountId: 'par_1', state: 'active' }, key('k'), aContext());
    expect(await rejectionOf(resumed)).toMatchObject({ code: 'account_already_active' });
  });
});

describe('R49: locations', () => {
  test('are added with their PartnerID, changed, retired, and brought back', async () => {
    const { ports, world, events } = setUp();
    const location = { partnerId: '22222', name: 'Wien', country: 'AT' };
    await addLocationTo(ports, { ...asRead, location }, aContext());
    const edit = (expectedRevision: number, wish: object) =>
      editLocation(ports, { ...asRead, expectedRevision, partnerId: '22222', ...wish }, aContext());
    await edit(2, { isRetired: true, name: 'Wien Mitte' });
    expect(world.partner.locations[1]).toEqual({ ...location, name: 'Wien Mitte', isRetired: true });
    await edit(3, { country: 'DE' });
    expect(world.partner.locations[1]?.isRetired).toBe(true);
    await edit(4, { isRetired: false });
    expect(world.partner.locations).toEqual([
      contoso.locations[0],
      { partnerId: '22222', name: 'Wien Mitte', country: 'DE' },
    ]);
    expect(world.claimed).toEqual(['22222']);
    expect(events).toMatchObject([
      { type: 'LocationAdded', partnerId: '22222', isRetired: false },
      { type: 'LocationChanged', partnerId: '22222', isRetired: true },
      { type: 'LocationChanged', isRetired: true },
      { type: 'LocationChanged', isRetired: false },
    ]);
  });

  test.each([
    [
      'the last one is not retired',
      {},
      (ports: never) => editLocation(ports, { ...asRead, partnerId: '11111', isRetired: true }, aContext()),
      'last_location',
    ],
    [
      'one that is not there is not changed',
      {},
      (ports: never) => editLocation(ports, { ...asRead, partnerId: '99999', name: 'x' }, aContext()),
      'not_found',
    ],
    [
      'none is added twice',
      {},
      (ports: never) => addLocationTo(ports, { ...asRead, location: { partnerId: '11111', name: 'x' } }, aContext()),
      'location_already_there',
    ],
    [
      'there are so many at most',
      { locations: Array.from({ length: mostLocations }, (_, at) => ({ partnerId: String(20_000 + at), name: 'x' })) },
      (ports: never) => addLocationTo(ports, { ...asRead, location: { partnerId: '11111', name: 'x' } }, aContext()),
      'locations_full',
    ],
  ] as const)('%s', async (_, wanted, work, code) => {
    const { ports, world } = setUp(wanted);
    expect(await rejectionOf(work(ports as never))).toMatchObject({ code });
    expect(world.partner).toEqual({ ...contoso, ...wanted });
  });

  test.each([
    ['of its own country', {}, { country: 'AT', isActive: true }],
    ['that is retired', { isRetired: true as const }, { isActive: false }],
    ['without a country: the account’s', { country: undefined }, { country: 'IT', isActive: true }],
  ])('R27: a PartnerID %s is verified by it', async (_, location, expected) => {
    const holder = {
      ...contoso,
      locations: [...contoso.locations, { partnerId: '22222', name: 'x', country: 'AT', ...location }],
    };
    const answer = await ownRegistry({ holderOf: async () => holder as Partner }).look('22222');
    expect(answer).toMatchObject({ status: 'known', location: { partnerId: '22222', ...expected } });
  });

  test('R27, R48: a PartnerID of a suspended account, or without an agreement, is not active', async () => {
    for (const wanted of [{ status: 'suspended' }, { agreement: 'ended' }] as const) {
      const answer = await ownRegistry({ holderOf: async () => ({ ...contoso, ...wanted }) as Partner }).look('11111');
      expect(answer).toMatchObject({ location: { isActive: false } });
    }
  });
});

describe('R1: a logo', () => {
  test('is kept beside the account, which tells its hash; and goes again', async () => {
    const { ports, events, world } = setUp();
    await setLogo(ports, { ...asRead, logo: 'aGVsbG8=' }, aContext());
    expect(world.logo).toBe('aGVsbG8=');
    // Of the bytes, as everybody can hash them: "hello".
    expect(world.partner).toMatchObject({
      logoHash: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      revision: 2,
    });
    await setLogo(ports, { ...asRead, expectedRevision: 2, logo: undefined }, aContext());
    expect(world.logo).toBeUndefined();
    expect(world.partner).not.toHaveProperty('logoHash');
    expect(events).toEqual([
      { type: 'PartnerAccountChanged', fields: 'logo' },
      { type: 'PartnerAccountChanged', fields: 'logo' },
    ]);
  });

  test('is refused for an account that was changed meanwhile', async () => {
    const { ports, world } = setUp({ revision: 3 });
    const refused = setLogo(ports, { ...asRead, logo: 'aGVsbG8=' }, aContext());
    await expect(refused).rejects.toMatchObject({ code: 'revision_mismatch' });
    expect(world.logo).toBeUndefined();
  });
});
