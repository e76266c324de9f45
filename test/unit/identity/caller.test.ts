import { describe, expect, test } from '@jest/globals';
import { operationsByFunction } from '../../../functions/api/operations.schema.ts';
import { asOperator, asUser } from '../../../functions/identity/admission.ts';
import { callerFromClaims } from '../../../functions/identity/caller.ts';
import {
  kindOnly,
  type Operation,
  permissions,
  requirePermission,
  salesAgentOf,
} from '../../../functions/identity/permissions.ts';
import { type PartnerKind, type Role, roles } from '../../../functions/identity/roles.ts';
import { aCaller, errorOf } from '../../support/builders.ts';

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
    ['R3: a user without a partner', { token_use: 'access', sub: 'user-1' }, 'partner_account_missing'],
    ['an unknown kind', { ...claims, partner_kind: 'operator' }, 'partner_account_missing'],
  ])('%s is refused', (_, given, code) => {
    expect(errorOf(() => callerFromClaims(given))).toMatchObject({ code });
  });

  test('has no role it does not know', () => {
    expect(callerFromClaims({ ...claims, partner_roles: 'root globaladmin' }).roles).toEqual([]);
  });
});

describe('R2: permissions', () => {
  const restricted: Partial<Record<Operation, readonly Role[]>> = {
    listUsers: ['globalAdmin'],
    createUser: ['globalAdmin'],
    addKnownCustomer: ['globalAdmin', 'adminAgent'],
    setAzureAccess: ['globalAdmin', 'adminAgent'],
    draftGdap: ['globalAdmin', 'adminAgent'],
    readPartnershipRequest: ['globalAdmin', 'adminAgent'],
    acceptPartnership: ['globalAdmin', 'adminAgent'],
    requestGdap: ['globalAdmin', 'adminAgent'],
    changeGdap: ['globalAdmin', 'adminAgent'],
    terminateGdap: ['globalAdmin', 'adminAgent'],
    listAuditRecords: ['globalAdmin', 'adminAgent'],
    exportAuditRecords: ['globalAdmin', 'adminAgent'],
    verifyAuditChain: ['globalAdmin', 'adminAgent'],
  };
  const cases = (Object.keys(permissions) as Operation[]).flatMap((operation) =>
    roles.map((role) => [role, operation] as [Role, Operation]),
  );

  test.each(cases)('%s and %s', (role, operation) => {
    const requiredRoles = restricted[operation] ?? roles;
    const attempt = () =>
      requirePermission(
        aCaller({ roles: [role], partnerKind: kindOnly[operation] ?? salesAgentOf[operation] ?? 'reseller' }),
        operation,
      );
    if (requiredRoles.includes(role)) expect(attempt).not.toThrow();
    else expect(errorOf(attempt)).toMatchObject({ code: 'role_required', details: { requiredRoles } });
  });

  test('R2: a Sales agent ends partnerships of a provider, not of a reseller', () => {
    const attempt = (partnerKind: PartnerKind) => () =>
      requirePermission(aCaller({ roles: ['salesAgent'], partnerKind }), 'removePartnership');
    expect(attempt('provider')).not.toThrow();
    expect(errorOf(attempt('reseller'))).toMatchObject({ details: { requiredRoles: ['globalAdmin', 'adminAgent'] } });
  });

  test.each(Object.entries(kindOnly))('R2: %s is for a %s only', (operation, kind) => {
    const partnerKind = kind === 'provider' ? 'reseller' : 'provider';
    const attempt = () => requirePermission(aCaller({ roles: ['globalAdmin'], partnerKind }), operation as Operation);
    expect(errorOf(attempt)).toMatchObject({ code: 'partner_kind_required' });
  });

  test('without any role nothing is allowed', () => {
    for (const operation of Object.keys(permissions) as Operation[]) {
      expect(
        errorOf(() =>
          requirePermission(
            aCaller({ roles: [], partnerKind: kindOnly[operation] ?? salesAgentOf[operation] ?? 'reseller' }),
            operation,
          ),
        ),
      ).toMatchObject({
        code: 'role_required',
      });
    }
  });

  test('there is a row for each operation of the API, and none besides', () => {
    const ids = Object.values(operationsByFunction)
      .flat()
      .filter(({ access }) => access === 'user')
      .map(({ id }) => id);
    expect(Object.keys(permissions).sort()).toEqual(ids.sort());
  });
});

describe('admission', () => {
  const event = (authorizer: object | undefined) => ({ requestContext: { authorizer } }) as never;

  test('a user comes with the partner whose idempotency keys it shares', () => {
    expect(asUser(event({ jwt: { claims } }), 'getMe')).toMatchObject({ scope: 'par_1' });
  });

  test('R1: the operator is named by its role, not by a person’s address', () => {
    const userArn = 'arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin/jane@corp.example';
    expect(asOperator(event({ iam: { userArn } }), 'listPartners').caller).toBe(
      'arn:aws:sts::111111111111:assumed-role/AWSReservedSSO_Admin',
    );
  });

  test('R1: the operator comes through IAM only', () => {
    expect(asOperator(event({ iam: { userArn: 'arn' } }), 'listPartners')).toEqual({
      caller: 'arn',
      scope: 'operator',
    });
    expect(errorOf(() => asOperator(event({ jwt: { claims } }), 'listPartners'))).toMatchObject({
      code: 'operator_required',
    });
    expect(errorOf(() => asOperator(event(undefined), 'listPartners'))).toMatchObject({ code: 'operator_required' });
  });
});
