import { describe, expect, test } from '@jest/globals';
import { operationsByFunction } from '../../../functions/api/operations.schema.ts';
import { apiClientOperations } from '../../../functions/identity/api-clients.schema.ts';
import {
  actorOf,
  callerFromClaims,
  contextOf,
  languageOr,
  operatorContext,
} from '../../../functions/identity/caller.ts';
import {
  everyone,
  forEverybody,
  forOperator,
  forUsers,
  isForPrograms,
  requirePermission,
  rolesFor,
  type UserPermission,
} from '../../../functions/identity/permissions.ts';
import { type PartnerKind, type Role, roles } from '../../../functions/identity/roles.ts';
import type { Permission } from '../../../functions/platform/http/operation.schema.ts';
import { webhookOperations } from '../../../functions/webhooks/webhooks.schema.ts';
import { aCaller, errorOf, noon } from '../../support/builders.ts';

const isOfUsers = (permission: Permission<unknown>): permission is UserPermission => permission.access === 'user';

const claims = {
  token_use: 'access',
  sub: 'user-1',
  account_id: 'par_1',
  partner_kind: 'reseller',
  partner_name: 'Contoso Cloud',
  partner_roles: 'adminAgent salesAgent',
};

describe('R2: the caller', () => {
  test('is read out of the access token', () => {
    expect(callerFromClaims(claims)).toEqual({
      userId: 'user-1',
      accountId: 'par_1',
      partnerKind: 'reseller',
      partnerName: 'Contoso Cloud',
      roles: ['adminAgent', 'salesAgent'],
    });
  });

  test.each([
    ['no claims', undefined, 'not_signed_in'],
    ['an ID token', { ...claims, token_use: 'id' }, 'not_signed_in'],
    ['a token without a subject', { ...claims, sub: undefined }, 'not_signed_in'],
    ['a user without an account', { ...claims, account_id: undefined }, 'partner_account_missing'],
    ['R3: a user without a partner', { token_use: 'access', sub: 'user-1' }, 'partner_account_missing'],
    ['an unknown kind', { ...claims, partner_kind: 'operator' }, 'partner_account_missing'],
  ])('%s is refused', (_, given, code) => {
    expect(errorOf(() => callerFromClaims(given))).toMatchObject({ code });
  });

  test('is named in records with its account and roles, and as the program that it may be', () => {
    const caller = aCaller({ roles: ['adminAgent'] });
    const actor = { kind: 'user', userId: caller.userId, accountId: caller.accountId, roles: ['adminAgent'] };
    expect(actorOf(caller)).toEqual(actor);
    expect(actorOf({ ...caller, clientId: 'api_1' })).toEqual({ ...actor, clientId: 'api_1' });
    expect(contextOf({ caller, correlationId: 'c' }, noon)).toEqual({ actor, at: noon, correlationId: 'c' });
    expect(operatorContext({ caller: 'arn', correlationId: 'c' }, noon)).toEqual({
      actor: { kind: 'operator', principal: 'arn' },
      ...{ at: noon, correlationId: 'c' },
    });
  });

  test('writes in the language it gives, else in its partner’s', () => {
    expect(languageOr('hu', aCaller({ partnerLanguage: 'it' }))).toBe('hu');
    expect(languageOr(undefined, aCaller({ partnerLanguage: 'it' }))).toBe('it');
    expect(languageOr(undefined, aCaller())).toBe('en');
  });

  test('has no role it does not know', () => {
    expect(callerFromClaims({ ...claims, partner_roles: 'root globaladmin' }).roles).toEqual([]);
  });
});

describe('R2: permissions', () => {
  const restricted: Readonly<Record<string, readonly Role[]>> = {
    listUsers: ['globalAdmin'],
    createUser: ['globalAdmin'],
    getUser: ['globalAdmin'],
    changeUser: ['globalAdmin'],
    inviteUserAgain: ['globalAdmin'],
    disableUser: ['globalAdmin'],
    enableUser: ['globalAdmin'],
    removeUser: ['globalAdmin'],
    changeAccount: ['globalAdmin'],
    ...Object.fromEntries(Object.keys(webhookOperations).map((id) => [id, ['globalAdmin'] as const])),
    ...Object.fromEntries(Object.keys(apiClientOperations).map((id) => [id, ['globalAdmin'] as const])),
    listEvents: ['globalAdmin', 'adminAgent'],
    addKnownCustomer: ['globalAdmin', 'adminAgent'],
    draftGdap: ['globalAdmin', 'adminAgent'],
    readPartnershipRequest: ['globalAdmin', 'adminAgent'],
    acceptPartnership: ['globalAdmin', 'adminAgent'],
    requestGdap: ['globalAdmin', 'adminAgent'],
    changeGdap: ['globalAdmin', 'adminAgent'],
    terminateGdap: ['globalAdmin', 'adminAgent'],
    changeManyGdap: ['globalAdmin', 'adminAgent'],
    setGdapTemplates: ['globalAdmin', 'adminAgent'],
    listAuditRecords: ['globalAdmin', 'adminAgent'],
    exportAuditRecords: ['globalAdmin', 'adminAgent'],
    verifyAuditChain: ['globalAdmin', 'adminAgent'],
  };
  const ofUsers = Object.values(operationsByFunction)
    .flat()
    .flatMap(({ id, permission }) => (isOfUsers(permission) ? [{ id, permission }] : []));
  const permissionOf = (id: string) => ofUsers.find((each) => each.id === id)!.permission;
  /** Admits a user of the kind of partner that does it, with some roles. */
  const admit = ({ kind, salesAgentOf, ...permission }: UserPermission, ...has: Role[]) =>
    permission.admit({
      claims: {
        ...claims,
        partner_kind: kind ?? salesAgentOf ?? 'reseller',
        partner_roles: has.join(' '),
      },
      principal: undefined,
    });

  test.each(ofUsers.flatMap(({ id }) => roles.map((role) => [role, id] as const)))('%s and %s', (role, id) => {
    const requiredRoles = restricted[id] ?? roles;
    const attempt = () => admit(permissionOf(id), role);
    if (requiredRoles.includes(role)) expect(attempt).not.toThrow();
    else expect(errorOf(attempt)).toMatchObject({ code: 'role_required', details: { requiredRoles } });
  });

  test('tells what it refuses, and for whom it is', () => {
    const always = ['not_signed_in', 'partner_account_missing', 'role_required', 'account_suspended', 'account_closed'];
    const any = forUsers(everyone);
    expect(any.refusals).toEqual([...always, 'user_disabled', 'client_expired', 'operation_not_in_scope']);
    const narrow = forUsers(['globalAdmin'], { kind: 'provider', activeAgreement: true, peopleOnly: true });
    expect(narrow.refusals).toEqual([
      ...[...always, 'user_disabled', 'client_expired', 'person_required'],
      ...['partner_kind_required', 'agreement_not_active'],
    ]);
    expect(narrow.says).toBe('Roles: globalAdmin. The partner agreement must be active. Not for API clients.');
    expect([any, narrow, forEverybody, forOperator].map(isForPrograms)).toEqual([true, false, false, false]);
    expect(rolesFor(narrow, 'provider')).toEqual(['globalAdmin']);
    for (const none of [
      rolesFor(narrow, 'reseller'),
      rolesFor(forEverybody, 'provider'),
      rolesFor(forOperator, 'reseller'),
    ])
      expect(none).toEqual([]);
  });

  test('every operation that is restricted is there', () => {
    expect(ofUsers.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(restricted)));
  });

  test('R2: a Sales agent ends partnerships of a provider, not of a reseller', () => {
    const attempt = (partnerKind: PartnerKind) => () =>
      requirePermission(aCaller({ roles: ['salesAgent'], partnerKind }), permissionOf('removePartnership'));
    expect(attempt('provider')).not.toThrow();
    expect(errorOf(attempt('reseller'))).toMatchObject({ details: { requiredRoles: ['globalAdmin', 'adminAgent'] } });
  });

  test('R19 to R28: what only one kind of partner does is refused to the other', () => {
    const ofOneKind = ofUsers.filter(({ permission }) => permission.kind !== undefined);
    expect(ofOneKind.map(({ id, permission }) => `${id}: ${permission.kind}`).sort()).toEqual([
      'acceptPartnership: reseller',
      'addCustomer: provider',
      'beginCart: provider',
      'cancelCart: provider',
      'changeCart: provider',
      'changeSubscription: provider',
      'draftPartnership: provider',
      'getCart: provider',
      'getOrder: provider',
      'listCarts: provider',
      'listOrders: provider',
      'purchaseCart: provider',
      'readPartnershipRequest: reseller',
      'requestPartnership: provider',
      'reviewCart: provider',
      'reviewCustomer: provider',
      'setAzureAccess: provider',
      'verifyPartnerId: provider',
    ]);
    for (const { permission } of ofOneKind) {
      const partnerKind = permission.kind === 'provider' ? 'reseller' : 'provider';
      const attempt = () => requirePermission(aCaller({ roles: ['globalAdmin'], partnerKind }), permission);
      expect(errorOf(attempt)).toMatchObject({ code: 'partner_kind_required' });
    }
  });

  test.each(ofUsers)('without any role $id is not allowed', ({ permission }) => {
    expect(errorOf(() => admit(permission))).toMatchObject({ code: 'role_required' });
  });
});

describe('admission', () => {
  const byIam = (principal: string | undefined) => ({ claims, principal });

  test('a user comes with the partner whose idempotency keys it shares', () => {
    expect(forUsers(everyone).admit({ claims, principal: undefined })).toMatchObject({ scope: 'par_1' });
  });

  test('R1: the operator is named by its role, not by a person’s address', () => {
    const userArn = 'arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin/jane@corp.example';
    expect(forOperator.admit(byIam(userArn)).caller).toBe(
      'arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin',
    );
  });

  test('R1: the operator comes through IAM only', () => {
    expect(forOperator.admit(byIam('arn'))).toEqual({ caller: 'arn', scope: 'operator' });
    expect(errorOf(() => forOperator.admit(byIam(undefined)))).toMatchObject({ code: 'operator_required' });
  });

  test('whoever may call without signing in has no idempotency keys of its own', () => {
    expect(forEverybody.admit(byIam(undefined))).toEqual({ caller: undefined, scope: 'anybody' });
  });
});
