import { describe, expect, test } from '@jest/globals';
import type { CustomerUser } from '../../../functions/customer-accounts/customer-user.ts';
import {
  createCustomerUser,
  type ManagePorts,
  recordCustomerAgreement,
  resetPassword,
  setCustomerUser,
} from '../../../functions/customer-accounts/manage-account.ts';
import type { CustomerId } from '../../../functions/platform/base/ids.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { say } from '../../../functions/platform/text/messages/messages.ts';
import { textsOf } from '../../../functions/platform/text/messages/texts.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { decideAccess } from '../../../functions/relationships/check-access.ts';
import {
  type Action,
  actions,
  type DirectoryRole,
  directoryRoleNames,
} from '../../../functions/relationships/directory-roles.ts';
import { aCaller, later, noon } from '../../support/builders.ts';
import { countingIds, fakeDaily } from '../../support/fakes.ts';

const caller = aCaller({ roles: ['adminAgent'] });
const customerId: CustomerId = 'cus_1';
const kinds = ['user', 'admin'] as const;
const idOf = { user: 'cuu_user', admin: 'cuu_admin' } as const;

/** A customer with an admin and another user, of which a partner has something. */
function portsWith(access: Partial<Access>): ManagePorts {
  const userOf = (id: string): CustomerUser => ({
    ...{ id, customerId, name: 'Béla', userName: `${id}@tailspin.example`, createdAt: noon.toISOString() },
    ...(id === idOf.admin ? { isAdmin: true as const } : {}),
    ...{ status: 'active', revision: 1 },
  });
  const customer = { id: customerId, company: 'Tailspin', salt: 's', revision: 1, chain: { sequence: 1, hash: 'h' } };
  return {
    ids: countingIds(),
    clock: () => noon,
    usage: fakeDaily(),
    accounts: {
      change: async () => {},
      getUser: async (_: string, id: string) => userOf(id),
      recall: async () => undefined,
    },
    customers: {
      getAccess: async () => ({ customerId, accountId: caller.accountId, grants: {}, ...access }),
      getCustomer: async () => customer,
    },
    directory: { create: async () => true, allow: async () => {}, reset: async () => {}, remove: async () => {} },
  } as unknown as ManagePorts;
}

const byRole = (role: DirectoryRole): Partial<Access> => {
  const assignments = [{ group: 'adminAgent', roles: [role] }];
  const times = { since: noon.toISOString(), endsAt: later(1000).toISOString() };
  return { granular: { gdap_1: { roles: [role], assignments, invitationId: 'inv_1', ...times } } };
};

const command = {
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: caller.accountId, operation: 'x', key: 'key-0001', bodyHash: 'b' },
};

const answerOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => String(error.code),
  );

const disable = (ports: ManagePorts, userId: string) =>
  answerOf(setCustomerUser(ports, command, { customerId, userId, status: 'disabled' }));
const reset = (ports: ManagePorts, userId: string) => answerOf(resetPassword(ports, command, { customerId, userId }));

/** What each role may do to which user. Roles that are not named do nothing to any. */
const may: Partial<Record<DirectoryRole, { readonly [Work in 'disable' | 'reset']?: readonly string[] }>> = {
  globalAdministrator: { disable: kinds, reset: kinds },
  userAdministrator: { disable: ['user'], reset: ['user'] },
  helpdeskAdministrator: { reset: ['user'] },
  passwordAdministrator: { reset: ['user'] },
  authenticationAdministrator: { reset: ['user'] },
  privilegedAuthenticationAdministrator: { reset: kinds },
};

describe('R12, R32: a role does to a user what its text says', () => {
  const cells = directoryRoleNames.flatMap((role) => kinds.map((kind) => [role, kind] as const));
  const expected = (allowed: readonly string[] | undefined, kind: string) =>
    allowed?.includes(kind) ? 'done' : 'privilege_required';

  test.each(cells)('%s disables a customer’s %s, or does not', async (role, kind) => {
    expect(await disable(portsWith(byRole(role)), idOf[kind])).toBe(expected(may[role]?.disable, kind));
  });

  test.each(cells)('%s resets the password of a customer’s %s, or does not', async (role, kind) => {
    expect(await reset(portsWith(byRole(role)), idOf[kind])).toBe(expected(may[role]?.reset, kind));
  });

  test.each(kinds)('delegated admin privileges reach a customer’s %s', async (kind) => {
    const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
    const ports = portsWith({ grants: { delegatedAdmin: grant } });
    expect([await disable(ports, idOf[kind]), await reset(ports, idOf[kind])]).toEqual(['done', 'done']);
  });

  test.each(directoryRoleNames)('%s makes users, and records the customer agreement, or does not', async (role) => {
    const ports = portsWith(byRole(role));
    const made = answerOf(createCustomerUser(ports, command, { customerId, name: 'Éva', userName: 'eva' }));
    const makers = ['globalAdministrator', 'userAdministrator'];
    expect(await made).toBe(makers.includes(role) ? 'done' : 'privilege_required');
    const agreement = {
      ...{ customerId, firstName: 'Éva', lastName: 'Nagy', email: 'eva@tailspin.example' },
      ...{ acceptedOn: '2026-03-01', version: '1' },
    };
    expect(await answerOf(recordCustomerAgreement(ports, command, agreement))).toBe(
      role === 'globalAdministrator' ? 'done' : 'privilege_required',
    );
  });

  /** All that each role allows here, as its text has it; the others allow nothing. */
  const allows: Partial<Record<DirectoryRole, readonly Action[]>> = {
    globalAdministrator: actions.filter((action) => !['manageAzure', 'placeOrders'].includes(action)),
    globalReader: ['readAccount'],
    directoryReaders: ['readAccount'],
    directoryWriters: ['readAccount', 'manageAccount'],
    userAdministrator: ['readAccount', 'manageUsers', 'resetPasswords', 'manageLicences'],
    helpdeskAdministrator: ['readAccount', 'resetPasswords'],
    passwordAdministrator: ['readAccount', 'resetPasswords'],
    licenseAdministrator: ['readAccount', 'manageLicences'],
    billingAdministrator: ['readAccount', 'manageAccount', 'manageSubscriptions'],
    authenticationAdministrator: ['readAccount', 'resetPasswords'],
    privilegedAuthenticationAdministrator: ['readAccount', 'resetPasswords', 'resetAdminPasswords'],
  };

  test.each(directoryRoleNames.flatMap((role) => actions.map((action) => [role, action] as const)))(
    '%s allows %s, or does not',
    (role, action) => {
      const access = { customerId, accountId: caller.accountId, grants: {}, ...byRole(role) } as Access;
      const { allowed } = decideAccess(access, { role: 'adminAgent', action }, noon);
      expect(allowed).toBe(allows[role]?.includes(action) ?? false);
    },
  );

  /** The words for what is about users and licences, in each language. */
  const told = {
    en: { passwords: 'password', licences: 'licence' },
    it: { passwords: 'password', licences: 'licenze' },
    hu: { passwords: 'jelsz', licences: 'licenc' },
    es: { passwords: 'contraseñas', licences: 'licencias' },
  } as const;
  const doing = (...wanted: Action[]) =>
    directoryRoleNames.filter(
      (role) => role !== 'globalAdministrator' && wanted.some((action) => allows[role]?.includes(action)),
    );

  test.each(languages)(
    'the text in %s tells of exactly those roles that reset passwords, and that give licences',
    (language) => {
      const saying = (word: string) =>
        directoryRoleNames.filter((role) => {
          // Behind its name, in which the word may stand as well.
          const [, text = ''] = say(language, `role.${role}`).split(': ');
          return text.toLowerCase().includes(word);
        });
      expect(saying(told[language].passwords)).toEqual(doing('resetPasswords', 'resetAdminPasswords'));
      expect(saying(told[language].licences)).toEqual(doing('manageLicences'));
    },
  );

  const withoutAdminRoles = {
    en: 'without admin roles',
    it: 'senza ruoli amministrativi',
    hu: 'rendszergazdai szerepkör nélküli',
    es: 'sin roles de administración',
  } as const;

  test.each(languages)('the text in %s tells of exactly those roles that they reach no admin', (language) => {
    const limited = directoryRoleNames.filter((role) =>
      say(language, `role.${role}`).includes(withoutAdminRoles[language]),
    );
    const reachingUsersOnly = directoryRoleNames.filter((role) => may[role]?.reset?.length === 1);
    expect(limited).toEqual(reachingUsersOnly);
    expect(new Set(directoryRoleNames.map((role) => textsOf[language]()[`role.${role}`])).size).toBe(
      directoryRoleNames.length,
    );
  });
});
