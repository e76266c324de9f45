import { describe, expect, test } from '@jest/globals';
import { claimsFor } from '../../../functions/identity/claims.ts';
import type { User } from '../../../functions/identity/partner.ts';
import { fakePartners } from '../../support/fakes.ts';

const user = { id: 'sub-1', accountId: 'par_1', partnerKind: 'reseller', roles: ['adminAgent', 'salesAgent'] };

const claims = (of: object | undefined, partner: object = {}) =>
  claimsFor(
    fakePartners({ par_1: { company: 'Contoso Now', ...partner } }, { getUser: async () => of as User }),
    'sub-1',
  );

describe('R2, R48: the access token', () => {
  test('names account, kind, roles, and the company as it is now', async () => {
    expect(await claims(user)).toEqual({
      account_id: 'par_1',
      partner_kind: 'reseller',
      partner_name: 'Contoso Now',
      partner_roles: 'adminAgent salesAgent',
    });
  });

  test.each([
    ['without a place in a partner', undefined],
    ['that was removed', { ...user, status: 'removed' }],
  ])('of a user %s has no claims, and is refused everywhere', async (_, gone) => {
    expect(await claims(gone)).toBeUndefined();
  });

  test.each([
    ['a suspended account', {}, { status: 'suspended' }, 'suspended'],
    ['a closed account', {}, { status: 'closed' }, 'closed'],
    ['a disabled user', { status: 'disabled' }, {}, 'disabled'],
  ])('is not made for %s', async (_, wanted, partner, says) => {
    await expect(claims({ ...user, ...wanted }, partner)).rejects.toThrow(says);
  });
});
