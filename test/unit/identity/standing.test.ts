import { describe, expect, test } from '@jest/globals';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { forOperator, forUsers } from '../../../functions/identity/permissions.ts';
import { callerNow, mayBeGiven, requireMayBeGiven } from '../../../functions/identity/standing.ts';
import { admissionBy } from '../../../functions/identity/user-handler.ts';
import { activeUser, globalAdminsOf } from '../../../functions/identity/users-to-tell.ts';
import type { ApiOperation } from '../../../functions/platform/http/operation.schema.ts';
import { aCaller, rejectionOf } from '../../support/builders.ts';
import { fakePartners } from '../../support/fakes.ts';

const caller = aCaller({ accountId: 'par_1', roles: ['globalAdmin'] });
const aUser = { id: caller.userId, accountId: 'par_1', roles: ['adminAgent'], status: 'active' } as unknown as User;

const partnersWith = (account: Partial<Partner> | undefined, user: object | undefined) => ({
  getPartner: async () =>
    account && ({ id: 'par_1', company: 'Contoso Now', agreement: 'active', ...account } as Partner),
  getUser: async () => user && ({ ...aUser, ...user } as User),
});

const asked = (permission: unknown) => ({ id: 'getMe', permission }) as ApiOperation;

describe('R48, R49: who calls, as the table has it', () => {
  test('has the company and the roles of now, not of the token; accounts and users without a state are active', async () => {
    const now = await callerNow(partnersWith({}, { status: undefined }), caller);
    expect(now).toEqual({ ...caller, partnerName: 'Contoso Now', roles: ['adminAgent'] });
  });

  test.each([
    ['a suspended account', { status: 'suspended' }, {}, 'account_suspended'],
    ['a closed account', { status: 'closed' }, {}, 'account_closed'],
    ['an account that is not there', undefined, {}, 'partner_account_missing'],
    ['a disabled user', {}, { status: 'disabled' }, 'user_disabled'],
    ['a removed user', {}, { status: 'removed' }, 'partner_account_missing'],
    ['a user that is not there', {}, undefined, 'partner_account_missing'],
    ['a user of another account', {}, { accountId: 'par_2' }, 'partner_account_missing'],
  ] as const)('%s is refused', async (_, account, user, code) => {
    expect(await rejectionOf(callerNow(partnersWith(account, user), caller))).toMatchObject({ code });
  });

  test.each([
    ['notSigned', 'is not signed'],
    ['ended', 'has ended'],
  ] as const)(
    'an agreement that is %s refuses what needs an active one, and says what to do',
    async (agreement, says) => {
      const partners = partnersWith({ agreement }, {});
      expect(await callerNow(partners, caller)).toMatchObject({ accountId: 'par_1' });
      const refused = await rejectionOf(callerNow(partners, caller, { activeAgreement: true }));
      expect(refused).toMatchObject({ code: 'agreement_not_active', message: expect.stringContaining(says) });
    },
  );

  test('a role that was taken away counts no longer; the operator is not looked up', async () => {
    const admission = admissionBy(partnersWith({}, { roles: ['salesAgent'] }));
    expect(await rejectionOf(admission(asked(forUsers(['globalAdmin'])), caller))).toMatchObject({
      code: 'role_required',
    });
    expect(await admission(asked(forUsers(['salesAgent'])), caller)).toMatchObject({ roles: ['salesAgent'] });
    expect(await admission(asked(forOperator), 'arn')).toBe('arn');
    const unsigned = admissionBy(partnersWith({ agreement: 'ended' }, {}));
    const needs = forUsers(['adminAgent'], { activeAgreement: true });
    expect(await rejectionOf(unsigned(asked(needs), caller))).toMatchObject({ code: 'agreement_not_active' });
  });
});

describe('R3, R48: who may be given something', () => {
  test.each([
    [{ status: 'active', agreement: 'active' }, true],
    [{ agreement: 'active' }, true],
    [{ status: 'suspended', agreement: 'active' }, false],
    [{ status: 'closed', agreement: 'active' }, false],
    [{ status: 'active', agreement: 'ended' }, false],
    [{ status: 'active', agreement: 'notSigned' }, false],
    [undefined, false],
  ] as const)('%j: %s', (partner, may) => {
    expect(mayBeGiven(partner as Partner | undefined)).toBe(may);
  });

  test('is asked of every partner', async () => {
    const partners = fakePartners({ par_2: { status: 'suspended' } });
    await requireMayBeGiven(partners, ['par_1', 'par_3']);
    expect(await rejectionOf(requireMayBeGiven(partners, ['par_1', 'par_2']))).toMatchObject({
      code: 'partner_not_active',
    });
  });
});

test('R49: notices go to users that are there', async () => {
  const users = [
    { ...aUser, id: 'a', roles: ['globalAdmin'] },
    { ...aUser, id: 'b', roles: ['globalAdmin'], status: 'disabled' },
    { ...aUser, id: 'c' },
  ] as User[];
  const partners = fakePartners(
    {},
    {
      listUsers: async () => ({ items: users, next: undefined }),
      getUser: async (id) => users.find((each) => each.id === id),
    },
  );
  expect((await globalAdminsOf(partners, 'par_1')).map(({ id }) => id)).toEqual(['a']);
  expect([await activeUser(partners, 'a'), await activeUser(partners, 'b'), await activeUser(partners, 'x')]).toEqual([
    users[0],
    undefined,
    undefined,
  ]);
});
