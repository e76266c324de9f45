import { describe, expect, test } from '@jest/globals';
import {
  activateGdap,
  advanceGdap,
  changeGdap,
  type EndedGdap,
  type HeldGdap,
  requireExtendable,
  terminateGdap,
} from '../../../functions/gdap/gdap.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { type Asks, accept, cancel, decline, expire } from '../../../functions/invitations/invitation.ts';
import { gdapRequested } from '../../../functions/invitations/requested-gdap.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { hasAccess, liveGdap } from '../../../functions/relationships/access.ts';
import { decideAccess } from '../../../functions/relationships/check-access.ts';
import {
  type Action,
  actions,
  type DirectoryRole,
  directoryRoleNames,
  directoryRoles,
} from '../../../functions/relationships/directory-roles.ts';
import { aContext, anAcceptance, anInvitation, errorOf, later, noon } from '../../support/builders.ts';

const asks = (wanted: Partial<Extract<Asks, { kind: 'gdap' }>> = {}): Asks => ({
  kind: 'gdap',
  id: 'gdap_1',
  roles: ['userAdministrator', 'licenseAdministrator'],
  termDays: 90,
  autoExtend: false,
  ...wanted,
});

const proven = {
  id: 'cus_hash-of-anna',
  company: 'Tailspin Toys',
  contact: { name: 'Anna', email: 'anna@tailspin.example' },
  language: 'en',
  salt: 's',
} as const;

const days = (count: number) => later(count * dayMs);

/** Privileges that the customer approved at noon. */
function approved(wanted: Parameters<typeof asks>[0] = {}): HeldGdap {
  const requested = gdapRequested(anInvitation({ asks: asks(wanted) }))!;
  const { customer, access, gdap } = activateGdap(
    { access: undefined },
    { proven: proven, requested: requested, dayMs: dayMs },
    aContext(),
  );
  return { customer: customer[0].after, access: access[0]!, gdap: gdap! };
}

/** What is held after a change. */
const heldAfter = ({ customer, access, gdap }: ReturnType<typeof changeGdap>): HeldGdap => ({
  customer: customer.after,
  access,
  gdap,
});

const assigned = (held: HeldGdap, roles: DirectoryRole[], group = 'adminAgent') =>
  heldAfter(changeGdap(held, { assignments: [{ group, roles }] }, dayMs, aContext()));

/** A day, and a partner that may be given more of them. */
const time = { dayMs, mayBeGiven: true };

describe('R32: granular privileges before they are approved', () => {
  test('wait with their invitation', () => {
    const invitation = anInvitation({ asks: asks() });
    expect(gdapRequested(invitation)).toMatchObject({
      id: 'gdap_1',
      status: 'approvalPending',
      customerId: 'cus_hash-of-anna',
      company: 'Tailspin Toys',
      invitationId: invitation.id,
      termDays: 90,
      assignments: [],
      revision: 1,
    });
  });

  test.each([
    ['declined', decline(anInvitation({ asks: asks() }), undefined, aContext()).after, 'terminated', 'declined'],
    ['cancelled', cancel(anInvitation({ asks: asks() }), aContext()).after, 'terminated', 'cancelled'],
    ['expired', expire(anInvitation({ asks: asks() }), aContext(days(30))).after, 'expired', undefined],
  ])('end with an invitation that was %s', (_, invitation, status, endReason) => {
    const gdap = gdapRequested(invitation);
    expect(gdap).toMatchObject({ status, endedAt: expect.any(String) });
    expect((gdap as EndedGdap).endReason).toBe(endReason);
  });

  test('are their own once accepted, and never of an invitation to a relationship', () => {
    const accepted = accept(anInvitation({ asks: asks() }), { ...anAcceptance, relationshipIds: {} }, aContext());
    expect(gdapRequested(accepted.after)).toBeUndefined();
    expect(gdapRequested(anInvitation())).toBeUndefined();
  });

  test.each(languages)(
    'R31: are told in %s role by role, with their term, and nothing of a relationship',
    (language) => {
      const consent = consentOf(anInvitation({ asks: asks({ autoExtend: true }), language }), language);
      expect(consent.lines).toHaveLength(7);
      expect(consent.lines.join(' ')).toContain('90');
      expect(consent.lines.join(' ')).toContain('180');
      expect(consent.lines.join(' ')).toContain('Contoso Cloud');
      const other = consentOf(anInvitation({ asks: asks({ roles: ['globalReader'] }), language }), language);
      expect(other.hash).not.toBe(consent.hash);
    },
  );

  test('that extend themselves hold no Global Administrator', () => {
    expect(errorOf(() => requireExtendable(['globalAdministrator']))).toMatchObject({ code: 'gdap_not_extendable' });
    expect(() => requireExtendable(['userAdministrator'])).not.toThrow();
  });
});

describe('R32: approved granular privileges', () => {
  test('begin with the approval, for their term, in the customer’s chain', () => {
    const { gdap, access, customer } = approved();
    const endsAt = days(90).toISOString();
    expect(gdap).toMatchObject({ status: 'active', activatedAt: noon.toISOString(), endsAt, revision: 2 });
    expect(access.granular?.gdap_1).toMatchObject({
      since: noon.toISOString(),
      endsAt,
      invitationId: gdap.invitationId,
    });
    expect(customer.chain.sequence).toBe(1);
    expect(access.grants).toEqual({});
  });

  test('do nothing until a role is assigned to a group of the user', () => {
    const held = approved();
    const ask = (access: HeldGdap['access'], role: 'adminAgent' | 'salesAgent', groups?: string[]) =>
      decideAccess(access, { role, action: 'manageUsers', groups }, noon);
    expect(ask(held.access, 'adminAgent')).toEqual({ allowed: false, reason: 'privilege' });
    const { access } = assigned(held, ['userAdministrator']);
    expect(ask(access, 'adminAgent')).toMatchObject({ allowed: true, privilege: 'granular', gdapId: 'gdap_1' });
    expect(ask(access, 'salesAgent')).toEqual({ allowed: false, reason: 'role' });
    const { access: byGroup } = assigned(held, ['userAdministrator'], 'helpdesk');
    expect(ask(byGroup, 'salesAgent', ['helpdesk'])).toMatchObject({ allowed: true });
    expect(ask(byGroup, 'adminAgent')).toEqual({ allowed: false, reason: 'privilege' });
  });

  test.each(directoryRoleNames)('%s allows what the catalogue says, and never orders', (role) => {
    const { access } = assigned(approved({ roles: [role] }), [role]);
    const allowed = actions.filter((action) => decideAccess(access, { role: 'adminAgent', action }, noon).allowed);
    expect(allowed).toEqual(
      actions.filter((action) => (directoryRoles[role].allows as readonly Action[]).includes(action)),
    );
    expect(allowed).not.toContain('placeOrders');
  });

  test('count to the last millisecond, and no longer, whether or not the sweep came by', () => {
    const { access } = assigned(approved(), ['userAdministrator']);
    const ask = (now: Date) => decideAccess(access, { role: 'adminAgent', action: 'manageUsers' }, now).allowed;
    const end = days(90).getTime();
    expect([ask(new Date(end - 1)), ask(new Date(end))]).toEqual([true, false]);
    expect([hasAccess(access, new Date(end - 1)), hasAccess(access, new Date(end))]).toEqual([true, false]);
    expect(liveGdap(access, new Date(end))).toEqual([]);
  });

  test('take only roles that were granted', () => {
    expect(errorOf(() => assigned(approved(), ['globalAdministrator']))).toMatchObject({
      code: 'gdap_role_not_granted',
      details: { errors: [{ pointer: '/assignments/0/roles', detail: 'globalAdministrator is not among the roles' }] },
    });
  });

  test('extend themselves a day before the end, by 180 days, while that is set', () => {
    const held = approved({ autoExtend: true });
    expect(advanceGdap(held, time, aContext(later(89 * dayMs - 1)))).toBeUndefined();
    const extended = advanceGdap(held, time, aContext(days(89)))!;
    expect(extended.gdap).toMatchObject({ status: 'active', endsAt: days(270).toISOString() });
    expect(extended.access.granular?.gdap_1?.endsAt).toBe(days(270).toISOString());
    expect(extended.customer.event).toMatchObject({ type: 'GdapExtended' });
    const again = advanceGdap(heldAfter(extended), time, aContext(days(269)))!;
    expect(again.gdap.endsAt).toBe(days(450).toISOString());
  });

  test('that nobody extended in time have ended: what is past never comes back', () => {
    const late = advanceGdap(approved({ autoExtend: true }), time, aContext(days(90)))!;
    expect(late.gdap).toMatchObject({ status: 'expired', endedAt: days(90).toISOString() });
    expect(late.access.granular).toEqual({});
  });

  test('are expiring in their last 30 days, then expired', () => {
    const expiring = advanceGdap(approved(), time, aContext(days(60)))!;
    expect(expiring.customer.event.data).toMatchObject({ daysLeft: 30 });
    expect(expiring.gdap).toMatchObject({ status: 'expiring', dueAt: days(83).toISOString() });
    expect(advanceGdap(heldAfter(expiring), time, aContext(days(82)))).toBeUndefined();
    const week = advanceGdap(heldAfter(expiring), time, aContext(days(83)))!;
    expect(week.customer.event.data).toMatchObject({ daysLeft: 7 });
    const day = advanceGdap(heldAfter(week), time, aContext(days(89)))!;
    expect(day.customer.event).toMatchObject({ type: 'GdapExpiring', data: { daysLeft: 1 } });
    expect(day.gdap).toMatchObject({ status: 'expiring', dueAt: days(90).toISOString() });
    const expired = advanceGdap(heldAfter(day), time, aContext(days(90)))!;
    expect(expired.gdap).toMatchObject({ status: 'expired' });
    expect(expired.gdap).not.toHaveProperty('dueAt');
    expect(expired.access.granular).toEqual({});
  });

  test('of a day are expiring in its second half', () => {
    expect(approved({ termDays: 1 }).gdap).toMatchObject({ dueAt: days(0.5).toISOString() });
  });

  test('set to extend themselves when they are expiring are active again', () => {
    const expiring = heldAfter(advanceGdap(approved(), time, aContext(days(60)))!);
    const set = changeGdap(expiring, { autoExtend: true }, dayMs, aContext(days(61)));
    expect(set.gdap).toMatchObject({ status: 'active', autoExtend: true, dueAt: days(89).toISOString() });
  });

  test.each(['byPartner', 'byCustomer'] as const)('are terminated %s, once', (by) => {
    const ended = terminateGdap(approved(), by, aContext(days(1)));
    expect(ended.gdap).toMatchObject({ status: 'terminated', endReason: by, endedAt: days(1).toISOString() });
    expect(ended.access.granular).toEqual({});
    expect(errorOf(() => terminateGdap(heldAfter(ended), by, aContext(days(2))))).toMatchObject({
      code: 'gdap_already_ended',
    });
  });

  test('that wait for approval are not changed, but cancelled', () => {
    const gdap = gdapRequested(anInvitation({ asks: asks() }))!;
    const held = { ...approved(), gdap };
    expect(errorOf(() => changeGdap(held, { autoExtend: false }, dayMs, aContext()))).toMatchObject({
      code: 'gdap_not_active',
      details: { conflictingId: gdap.invitationId },
    });
  });

  test('R16: several stand beside each other, and one that ends leaves the others', () => {
    const first = approved();
    const requested = gdapRequested(anInvitation({ asks: asks({ id: 'gdap_2', roles: ['globalReader'] }) }))!;
    const existing = { customer: first.customer, access: first.access };
    const { access } = activateGdap(existing, { proven: proven, requested: requested, dayMs: dayMs }, aContext());
    const ended = terminateGdap({ ...first, access: access[0]! }, 'byPartner', aContext());
    expect(Object.keys(ended.access.granular ?? {})).toEqual(['gdap_2']);
  });
});
