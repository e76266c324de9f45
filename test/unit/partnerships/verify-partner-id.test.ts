import { describe, expect, test } from '@jest/globals';
import type { RegistryAnswer } from '../../../functions/identity/partner-id-registry.port.ts';
import { type VerifyPartnerIdPorts, verifyPartnerId } from '../../../functions/partnerships/verify-partner-id.ts';
import { aCaller, rejectionOf } from '../../support/builders.ts';

const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider' });
const location = { partnerId: '11111', company: 'Contoso', country: 'IT', isActive: true };

function verify(wanted: object = {}, partnerId = '11111') {
  const world = {
    ...{
      answer: { status: 'known', location } as RegistryAnswer,
      partnership: { status: 'active' } as object | undefined,
    },
    ...{ holder: { id: 'par_R', company: 'Contoso', agreement: 'active' } as object | undefined, isThere: true },
    ...wanted,
  };
  const ports = {
    registry: { look: async () => world.answer },
    partnerIds: { holderOf: async () => world.holder },
    partners: { getPartner: async () => (world.isThere ? { address: { country: 'HU' } } : undefined) },
    partnerships: { get: async () => world.partnership },
  } as unknown as VerifyPartnerIdPorts;
  return verifyPartnerId(ports, provider, partnerId);
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

  test('is asked for by an account that is there', async () => {
    expect(await rejectionOf(verify({ isThere: false }))).toMatchObject({ code: 'not_found' });
    expect(await verify({}, '1234567890')).toMatchObject({ verified: true });
  });
});
