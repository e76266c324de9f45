import { describe, expect, test } from '@jest/globals';
import type { Partner } from '../../../functions/identity/partner.ts';
import type { RegistryAnswer } from '../../../functions/identity/partner-id-registry.port.ts';
import { regionOf } from '../../../functions/identity/region.ts';
import { missingFor } from '../../../functions/partnership-requests/onboarding.ts';
import { formTokenOf, isOfSession } from '../../../functions/sign-in/session.ts';

const aPartner = (wanted: object = {}) =>
  ({
    kind: 'reseller',
    agreement: 'active',
    address: { country: 'IT' },
    locations: [
      { partnerId: '11111', name: 'Roma' },
      { partnerId: '22222', name: 'Milano' },
    ],
    ...wanted,
  }) as unknown as Partner;

const provider = aPartner({ kind: 'provider', address: { country: 'HU' } });
const known = (wanted: object = {}): RegistryAnswer => ({
  status: 'known',
  location: { partnerId: '1', company: 'x', country: 'IT', isActive: true, ...wanted },
});
const unknown: RegistryAnswer = { status: 'unknown' };
const unavailable: RegistryAnswer = { status: 'unavailable' };

const look = (answers: RegistryAnswer[], partner = aPartner(), roles = ['adminAgent']) =>
  missingFor({ look: async () => answers.shift() ?? unknown }, { roles } as never, partner, provider);

describe('R20: what a reseller lacks', () => {
  test.each([
    ['nothing, with one verified location', [unknown, known()], []],
    ['a PartnerID that is known', [unknown, unknown], ['partnerId']],
    ['a PartnerID whose agreement is active', [known({ isActive: false }), unknown], ['partnerId']],
    ['a location in the region', [known({ country: 'JP' }), unknown], ['region']],
    ['an answer of the registry, where it might be well', [unavailable, unknown], ['registry']],
    ['nothing, though one could not be verified', [unavailable, known()], []],
  ])('%s', async (_, answers, missing) => {
    expect(await look(answers)).toEqual(missing);
  });

  test('nothing of a location that is retired', async () => {
    const retired = { partnerId: '11111', name: 'Roma', isRetired: true };
    expect(await look([known()], aPartner({ locations: [retired] }))).toEqual(['partnerId']);
    expect(await look([known()], aPartner({ locations: [retired, { partnerId: '2', name: 'Milano' }] }))).toEqual([]);
  });

  test('the role, the account, the agreement, or that it is one at all', async () => {
    expect(await look([known()], aPartner({ status: 'suspended' }))).toEqual(['account']);
    expect(await look([known()], aPartner({ agreement: 'notSigned' }), ['salesAgent'])).toEqual(['role', 'agreement']);
    expect(await look([known()], provider)).toEqual(['reseller']);
  });

  test('the programme’s region of a country', () => {
    expect([regionOf('IT'), regionOf('HU'), regionOf('JP')]).toEqual(['europe', 'europe', 'JP']);
  });
});

describe('R19: a form of a session', () => {
  test('carries the session’s token, and no other', () => {
    expect(isOfSession('a', formTokenOf('a'))).toBe(true);
    for (const wrong of [formTokenOf('b'), '', undefined, formTokenOf('a').slice(1)])
      expect(isOfSession('a', wrong)).toBe(false);
  });
});
