import { describe, expect, test } from '@jest/globals';
import type { RegistryAnswer } from '../../../functions/identity/partner-id-registry.port.ts';
import {
  type VerifyPartnerIdPorts,
  verifyPartnerId,
  verifyReseller,
} from '../../../functions/partnerships/verify-partner-id.ts';
import { aCaller, rejectionOf } from '../../support/builders.ts';

const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider' });
const location = { partnerId: '11111', company: 'Contoso', country: 'IT', isActive: true };

function verify(wanted: object = {}, partnerId = '11111', how: typeof verifyPartnerId = verifyPartnerId) {
  const world = {
    ...{
      answer: { status: 'known', location } as RegistryAnswer,
      partnership: { status: 'active' } as object | undefined,
    },
    ...{ holder: { id: 'par_R', company: 'Contoso', agreement: 'active' } as object | undefined, isThere: true },
    ...{ reseller: undefined as object | undefined, active: ['11111'] as readonly string[], looked: [] as string[] },
    ...wanted,
  };
  const ports = {
    registry: {
      look: async (asked: string) => {
        world.looked.push(asked);
        return world.answer ?? { status: 'known', location: { ...location, isActive: world.active.includes(asked) } };
      },
    },
    partnerIds: { holderOf: async () => world.holder },
    partners: {
      getPartner: async (id: string) => {
        if (id !== provider.accountId) return world.reseller;
        return world.isThere ? { address: { country: 'HU' } } : undefined;
      },
    },
    partnerships: { get: async () => world.partnership },
  } as unknown as VerifyPartnerIdPorts;
  return how(ports, provider, partnerId);
}

describe('R27: a PartnerID', () => {
  test('is verified where all is well', async () => {
    expect(await verify()).toEqual({ partnerId: '11111', verified: true, company: 'Contoso', accountId: 'par_R' });
  });

  test.each([
    ['unavailable', { answer: { status: 'unavailable' } }],
    ['unknown', { answer: { status: 'unknown' } }],
    ['unknown', { holder: undefined }],
    ['agreement', { answer: { status: 'known', location: { ...location, isActive: false } } }],
    ['agreement', { holder: { id: 'par_R', company: 'Contoso', agreement: 'ended' } }],
    ['account', { holder: { id: 'par_R', company: 'Contoso', agreement: 'active', status: 'suspended' } }],
    ['account', { holder: { id: 'par_R', company: 'Contoso', agreement: 'ended', status: 'closed' } }],
    ['region', { answer: { status: 'known', location: { ...location, country: 'JP' } } }],
    ['partnership', { partnership: { status: 'removed' } }],
    ['partnership', { partnership: undefined }],
  ])('is refused for its %s', async (reason, wanted) => {
    expect(await verify(wanted)).toEqual({ partnerId: '11111', verified: false, reason });
  });

  test.each(['1234', '12345678901', 'x12345', '12345x', ''])(
    'is a number of five to ten digits, not %s',
    async (id) => {
      expect(await rejectionOf(verify({}, id))).toMatchObject({
        code: 'invalid_request',
        details: { errors: [{ pointer: '/partnerId', detail: 'is not 5 to 10 digits' }] },
      });
    },
  );

  test.each([
    [{ locations: [{ partnerId: '11111', isRetired: true }] }, 'location'],
    [{ locations: [{ partnerId: '11111' }, { partnerId: '22222', isRetired: true }] }, undefined],
    [{ locations: [{ partnerId: '22222', isRetired: true }, { partnerId: '33333' }] }, undefined],
  ])('of %j is refused where the very location is retired', async (held, reason) => {
    const holder = { id: 'par_R', company: 'Contoso', agreement: 'active', ...held };
    const { verified, ...why } = await verify({ holder });
    expect([verified, 'reason' in why ? why.reason : undefined]).toEqual([reason === undefined, reason]);
  });

  test.each([
    ['the first that can be', ['11111', '22222', '33333'], { verified: true, partnerId: '22222' }, ['11111', '22222']],
    ['none', ['44444', '55555'], { verified: false, partnerId: '55555', reason: 'agreement' }, ['44444', '55555']],
    ['none of no location', [], { verified: false, partnerId: 'par_R', reason: 'unknown' }, []],
  ])('R27: an account stands for one of its locations: %s', async (_, ids, expected, looked) => {
    const locations = [{ partnerId: '99999', isRetired: true }, ...ids.map((partnerId) => ({ partnerId }))];
    const wanted = { answer: undefined, active: ['22222', '33333', '99999'], looked: [] as string[] };
    const reseller = { kind: 'reseller', locations };
    expect(await verify({ ...wanted, reseller }, 'par_R', verifyReseller)).toMatchObject(expected);
    expect(wanted.looked).toEqual(looked);
  });

  test('R27: an account that is no reseller, or not there, is unknown; a number is looked up as one', async () => {
    const unknown = { partnerId: 'par_R', verified: false, reason: 'unknown' };
    const other = { kind: 'provider', locations: [{ partnerId: '11111' }] };
    for (const reseller of [undefined, other])
      expect(await verify({ reseller }, 'par_R', verifyReseller)).toEqual(unknown);
    expect(await verify({}, '11111', verifyReseller)).toMatchObject({ verified: true, partnerId: '11111' });
    expect(await rejectionOf(verify({}, '1par_', verifyReseller))).toMatchObject({ code: 'invalid_request' });
  });

  test('is asked for by an account that is there', async () => {
    expect(await rejectionOf(verify({ isThere: false }))).toMatchObject({ code: 'not_found' });
    expect(await verify({}, '1234567890')).toMatchObject({ verified: true });
  });
});
