import { describe, expect, test } from '@jest/globals';
import { attestationFor, requireAffirmed } from '../../../functions/attestations/attestation.ts';
import { customerIdOf, recipientHashOf } from '../../../functions/customers/customer.ts';
import { wrongInAddress } from '../../../functions/customers/postal-address.ts';
import { commitTo } from '../../../functions/platform/changes/audit-record.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { decideAccess } from '../../../functions/relationships/check-access.ts';
import { nameOfRole } from '../../../functions/relationships/directory-roles.ts';
import {
  endRelationship,
  establishRelationships,
  markRemoving,
  privilegesThrough,
  removalOf,
  revokePrivilege,
} from '../../../functions/relationships/relationship.ts';
import { mayDo, requireAccess } from '../../../functions/relationships/require-access.ts';
import { aCaller, aContext, errorOf, later, noon, rejectionOf } from '../../support/builders.ts';

const proven = {
  ...{ id: 'cus_1', company: 'Tailspin', language: 'hu' as const, salt: 's' },
  contact: { name: 'Anna', email: 'anna@tailspin.example' },
};
const draft = (id: string, accountId: string, privileges: ('delegatedAdmin' | 'orders' | 'azure')[]) =>
  ({ id, accountId, partnerKind: 'reseller', privileges, invitationId: 'inv_1' }) as const;

function established() {
  const made = establishRelationships(
    { access: {} },
    proven,
    [draft('rel_1', 'par_1', ['delegatedAdmin', 'azure'])],
    aContext(),
  );
  return { customer: made.customer[0].after, relationship: made.relationships[0]!, access: made.access[0]! };
}

describe('R11: relationships', () => {
  test('begin with what they grant, recorded with commitments to who the customer is', () => {
    const [change] = establishRelationships(
      { access: {} },
      proven,
      [draft('rel_1', 'par_1', ['delegatedAdmin', 'azure'])],
      aContext(),
    ).customer;
    expect(change.event.data).toEqual({
      ...{ relationshipId: 'rel_1', accountId: 'par_1', invitationId: 'inv_1', privileges: 'delegatedAdmin azure' },
    });
    expect(change.record.commitments).toEqual({
      company: commitTo('Tailspin', 's'),
      email: commitTo('anna@tailspin.example', 's'),
    });
    const again = establishRelationships(
      { customer: change.after, access: {} },
      proven,
      [{ ...draft('rel_2', 'par_2', ['orders']), invitationId: 'inv_2' }],
      aContext(),
    ).customer[0];
    expect([again.record.commitments, again.after.revision]).toEqual([{}, change.after.revision + 1]);
  });

  test('end step by step: nothing counts from the first on, and each is recorded', () => {
    const held = established();
    expect(removalOf(held.relationship)).toBeUndefined();
    const other = { orders: { relationshipId: 'rel_9', invitationId: 'inv_9', since: noon.toISOString() } };
    const both = { ...held, access: { ...held.access, grants: { ...held.access.grants, ...other } } };
    expect(privilegesThrough(both.access, 'rel_1')).toEqual(['delegatedAdmin', 'azure']);

    const removing = markRemoving(both, 'rem_1', aContext());
    expect(removing.access.grants).toEqual(other);
    expect(Object.keys(removing.access.revoking?.rel_1 ?? {})).toEqual(['delegatedAdmin', 'azure']);
    expect(removing.relationship).toMatchObject({ status: 'removing', removalId: 'rem_1', revision: 2 });
    expect(removalOf(removing.relationship)).toBe('rem_1');
    expect(removing.customer.event).toMatchObject({
      type: 'RelationshipRemoving',
      data: { relationshipId: 'rel_1', accountId: 'par_1', removalId: 'rem_1' },
    });
    expect(removing.customer.after.revision).toBe(held.customer.revision + 1);

    const next = { customer: removing.customer.after, relationship: removing.relationship, access: removing.access };
    const revoked = revokePrivilege(next, 'azure', 'rem_1', aContext())!;
    expect(Object.keys(revoked.access.revoking?.rel_1 ?? {})).toEqual(['delegatedAdmin']);
    expect(revoked.access.grants).toEqual(other);
    expect(revoked.customer.event.data).toEqual({
      ...{ relationshipId: 'rel_1', accountId: 'par_1', removalId: 'rem_1', privilege: 'azure' },
    });
    const after = { ...next, customer: revoked.customer.after, access: revoked.access };
    expect(revokePrivilege(after, 'azure', 'rem_1', aContext())).toBeUndefined();
    expect(revokePrivilege(held, 'azure', 'rem_1', aContext())).toBeUndefined();

    const ended = endRelationship(after, 'rem_1', aContext());
    expect(ended.relationship).toMatchObject({ status: 'removed', removalId: 'rem_1', revision: 3 });
    expect([ended.access.revoking, ended.access.grants]).toEqual([{}, other]);
    expect(ended.customer.event).toMatchObject({
      type: 'RelationshipRemoved',
      data: { relationshipId: 'rel_1', accountId: 'par_1', removalId: 'rem_1' },
    });
    expect(endRelationship(held, 'rem_1', aContext()).access.revoking).toEqual({});
  });
});

describe('R3, R44: what a partner may do', () => {
  const granular = (...roles: ('globalReader' | 'userAdministrator')[]): Access => ({
    ...{ customerId: 'cus_1', accountId: 'par_1', grants: {} },
    granular: {
      gdap_1: {
        ...{ roles, assignments: [{ group: 'adminAgent', roles }], invitationId: 'inv_1' },
        ...{ since: noon.toISOString(), endsAt: later(1000).toISOString() },
      },
    },
  });

  test('one of several roles is enough, and one of several actions', async () => {
    const access = granular('globalReader', 'userAdministrator');
    expect(decideAccess(access, { role: 'adminAgent', action: 'manageUsers' }, noon)).toMatchObject({ allowed: true });
    expect(decideAccess(access, { role: 'salesAgent', action: 'manageUsers' }, noon)).toEqual({
      allowed: false,
      reason: 'role',
    });
    const caller = aCaller({ roles: ['salesAgent', 'adminAgent'] });
    expect(mayDo(access, caller, ['placeOrders', 'manageUsers'], noon)).toBe(true);
    expect(mayDo(access, caller, ['placeOrders'], noon)).toBe(false);
    const customers = { getAccess: async () => access };
    const refused = await rejectionOf(requireAccess({ customers, clock: () => noon }, caller, 'cus_1', 'placeOrders'));
    expect(refused).toMatchObject({ code: 'privilege_required', details: { requiredActions: ['placeOrders'] } });
  });

  test('a customer of which it has nothing, or nothing any more, is not there', async () => {
    for (const [access, now] of [
      [undefined, noon],
      [{ customerId: 'cus_1', accountId: 'par_1', grants: {} }, noon],
      [granular('globalReader'), later(1000)],
    ] as const) {
      const ports = { customers: { getAccess: async () => access as Access | undefined }, clock: () => now };
      expect(await rejectionOf(requireAccess(ports, aCaller(), 'cus_1', 'readAccount'))).toMatchObject({
        code: 'not_found',
      });
    }
  });

  test('roles are called as the directory calls them', () => {
    expect(nameOfRole('privilegedAuthenticationAdministrator')).toBe('Privileged Authentication Administrator');
  });
});

describe('R17, R22: the attestation', () => {
  test('of a partnership has its own first statement and notice, and all else alike', () => {
    const [removal, partnership] = [attestationFor('removal', 'en'), attestationFor('partnership', 'en')];
    const different = removal.statements.filter(({ text }, at) => text !== partnership.statements[at]?.text);
    expect(different.map(({ key }) => key)).toEqual(['goodFaith']);
    expect(partnership.notice).not.toBe(removal.notice);
    expect([removal.id, partnership.id]).toEqual(['removal-1', 'partnership-1']);
  });

  test('is refused as another one, and while something is not affirmed', () => {
    const attestation = attestationFor('removal', 'en');
    const statements = { goodFaith: true, legitimatePurpose: true, accordance: true, holdHarmless: true };
    const affirm = (wanted: object, all = statements) =>
      requireAffirmed('removal', { ...attestation, ...wanted, statements: all });
    const codeOf = (...given: Parameters<typeof affirm>) => (errorOf(() => affirm(...given)) as { code?: string }).code;
    expect(affirm({})).toEqual(attestation);
    expect(codeOf({ id: 'removal-0' })).toBe('attestation_changed');
    expect(codeOf({ hash: 'x' })).toBe('attestation_changed');
    expect(codeOf({}, { ...statements, accordance: false })).toBe('attestation_not_affirmed');
  });
});

describe('a customer', () => {
  test('has its ID from the hash of its address, and back', () => {
    expect(recipientHashOf(customerIdOf('abc'))).toBe('abc');
    expect(recipientHashOf('cus_cus_1')).toBe('cus_1');
  });

  test('has an address of its country; of one without rules any', () => {
    const address = { street: 'x', city: 'y', postalCode: '1051', country: 'HU' };
    expect(wrongInAddress(address)).toEqual([]);
    expect(wrongInAddress({ ...address, postalCode: 'x' })).toMatchObject([{ pointer: '/address/postalCode' }]);
    expect(wrongInAddress({ ...address, country: 'ZZ', postalCode: 'anything' })).toEqual([]);
    expect(wrongInAddress({ ...address, country: 'US', postalCode: '98052' })).toMatchObject([
      { pointer: '/address/state' },
    ]);
  });
});
