import { describe, expect, test } from '@jest/globals';
import { orderedSubscription, type Subscription } from '../../../functions/orders/subscription.ts';
import { readAccess, readOwnAccess } from '../../../functions/own-view/read-access.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { later, noon, rejectionOf } from '../../support/builders.ts';

const customerId = 'cus_1';
const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
const granted = (role: 'userAdministrator' | 'directoryWriters', endsAt = later(1)) => ({
  ...{ roles: [role], assignments: [{ group: 'adminAgent', roles: [role] }], invitationId: 'inv_2', since: '' },
  endsAt: endsAt.toISOString(),
});
const access = (accountId: string, wanted: Partial<Access> = {}): Access => ({
  customerId,
  accountId,
  grants: {},
  ...wanted,
});
const aSubscription = (id: string, wanted: Partial<Subscription>): Subscription => ({
  ...orderedSubscription(
    {
      ...{ id, customerId, providerId: 'par_P', offerId: 'off_1', offerName: 'x', orderId: 'ord_1' },
      ...{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 1, fewest: 1, most: 9, seats: 2 },
    },
    dayMs,
    noon,
  ),
  ...wanted,
});

function ports(all: readonly Access[], subscriptions: readonly Subscription[] = []) {
  const partner = (id: string) => ({ id, company: `Firm ${id}`, kind: 'reseller', contactEmail: `${id}@x.example` });
  return {
    clock: () => noon,
    customers: { listAccess: async () => [...all] },
    orders: { listSubscriptions: async () => ({ items: subscriptions, next: undefined }) },
    partners: { getPartner: async (id: string) => (id === 'par_gone' ? undefined : (partner(id) as never)) },
  };
}

describe('R29, R44: who can do what for a customer', () => {
  test('is told by the partner’s name, with the four levels', async () => {
    const association = { partnerId: '1', resellerId: 'par_B' };
    const found = await readAccess(
      ports(
        [
          access('par_B', { grants: { delegatedAdmin: grant, azure: grant } }),
          access('par_A', { grants: { orders: grant } }),
        ],
        [
          aSubscription('sub_1', { association, supportContact: 'par_C' }),
          aSubscription('sub_2', { association, status: 'cancelled' }),
        ],
      ),
      customerId,
    );
    const none = { manageAccount: false, manageAzure: false, incentiveCredit: [], support: [] };
    expect(found.map(({ accountId, levels }) => [accountId, levels])).toEqual([
      ['par_A', none],
      ['par_B', { ...none, manageAccount: true, manageAzure: true, incentiveCredit: ['sub_1'] }],
      ['par_C', { ...none, support: ['sub_1'] }],
    ]);
    expect(found[1]).toMatchObject({
      ...{ partnerName: 'Firm par_B', partnerKind: 'reseller', contactEmail: 'par_B@x.example' },
      grants: [{ privilege: 'delegatedAdmin', ...grant }, { privilege: 'azure' }],
    });
    expect(found[2]).toMatchObject({ grants: [], granular: [] });
  });

  test('counts a granular role that is assigned, and neither one that is not nor one that is over', async () => {
    const levelOf = async (granular: NonNullable<Access['granular']>) =>
      (await readAccess(ports([access('par_A', { granular })]), customerId))[0]?.levels.manageAccount;
    expect(await levelOf({ gdap_1: granted('directoryWriters') })).toBe(true);
    expect(await levelOf({ gdap_1: granted('userAdministrator') })).toBe(false);
    expect(await levelOf({ gdap_1: { ...granted('directoryWriters'), assignments: [] } })).toBe(false);
    expect(
      await readAccess(
        ports([access('par_A', { granular: { gdap_1: granted('directoryWriters', noon) } })]),
        customerId,
      ),
    ).toEqual([]);
    await expect(readAccess(ports([access('par_gone', { grants: { orders: grant } })]), customerId)).rejects.toThrow(
      'no account',
    );
  });

  test('a partner reads it of its own customers, and not which groups of another have which role', async () => {
    const all = [
      access('par_A', { grants: { delegatedAdmin: grant }, granular: { gdap_1: granted('userAdministrator') } }),
      access('par_B', { granular: { gdap_2: granted('userAdministrator') } }),
    ];
    const [own, other] = await readOwnAccess(ports(all), 'par_A', customerId);
    expect(own?.granular[0]?.assignments).toHaveLength(1);
    expect(other?.granular).toMatchObject([{ gdapId: 'gdap_2', assignments: [] }]);
    const credited = [aSubscription('sub_1', { supportContact: 'par_C' })];
    expect(await rejectionOf(readOwnAccess(ports(all, credited), 'par_C', customerId))).toMatchObject({
      code: 'not_found',
    });
    expect(await rejectionOf(readOwnAccess(ports(all), 'par_X', customerId))).toMatchObject({ code: 'not_found' });
  });
});
