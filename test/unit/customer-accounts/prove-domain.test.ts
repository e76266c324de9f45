import { describe, expect, test } from '@jest/globals';
import type { DomainTaken } from '../../../functions/customer-accounts/customer-accounts.port.ts';
import { domainRecordOf } from '../../../functions/customer-accounts/domain.ts';
import { domainChecksPerDay, proveDomain } from '../../../functions/customer-accounts/prove-domain.ts';
import type { AddedCustomer, Customer } from '../../../functions/customers/customer.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { aCaller, noon, rejectionOf } from '../../support/builders.ts';
import { fakeDaily } from '../../support/fakes.ts';

const { accountId } = aCaller();
const basic = {
  id: 'cus_1',
  company: 'Tailspin',
  contact: { name: 'Anna', email: 'anna@tailspin.example' },
  language: 'en',
  ...{ createdAt: noon.toISOString(), revision: 1, salt: 's', chain: { sequence: 1, hash: 'h' } },
} as const;
const account = { domain: 'named.example', phone: '1' };
const other: AddedCustomer = { ...basic, id: 'cus_2', status: 'ready', account };

function setUp(customer: Customer = basic, mayManage = true) {
  const world = {
    texts: [] as readonly string[] | 'unavailable',
    holder: undefined as { customerId: string; isProven: boolean } | undefined,
    written: [] as { after: Customer; event: string; domain: DomainTaken | undefined }[],
    asked: [] as string[],
  };
  const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
  const ports = {
    accounts: {
      domainHolder: async () => world.holder,
      change: async ({ after, record }: Change<Customer>, what: { domain?: DomainTaken } = {}) =>
        void world.written.push({ after, event: record.action, domain: what.domain }),
    },
    customers: {
      getAccess: async () => ({ customerId: 'cus_1', accountId, grants: mayManage ? { delegatedAdmin: grant } : {} }),
      getCustomer: async (id: string) => (id === 'cus_2' ? other : customer),
    },
    addresses: { hash: async (text: string) => `mac of ${text}` },
    records: {
      texts: async (name: string) => {
        world.asked.push(name);
        return world.texts;
      },
    },
    usage: fakeDaily(),
    clock: () => noon,
  };
  const caller = aCaller({ roles: ['adminAgent'] });
  const prove = (domain = 'tailspin.example', expectedRevision = 1) =>
    proveDomain(ports as never, { caller, correlationId: 'c' }, { customerId: 'cus_1', domain, expectedRevision });
  const record = domainRecordOf('tailspin.example', 'mac of domain|cus_1|tailspin.example');
  return { world, prove, record, ports };
}

describe('R55: a customer’s domain', () => {
  test('is set where its record is there', async () => {
    const { world, prove, record } = setUp();
    world.texts = ['v=spf1 -all', record.value];
    const customer = await prove();
    expect(customer).toMatchObject({
      account: { domain: 'tailspin.example', domainProvenAt: noon.toISOString() },
      revision: 2,
    });
    expect(world.asked).toEqual([record.name]);
    expect(world.written).toMatchObject([{ event: 'CustomerDomainProven', domain: { taken: 'tailspin.example' } }]);
    expect(world.written[0]?.domain).toEqual({ taken: 'tailspin.example' });
  });

  test('is not set without it, or with another’s: the refusal tells the record', async () => {
    const { world, prove, record } = setUp();
    for (const texts of [[], [domainRecordOf('tailspin.example', 'mac of domain|cus_9|tailspin.example').value]]) {
      world.texts = texts;
      expect(await rejectionOf(prove())).toMatchObject({ code: 'domain_not_proven', details: { record } });
    }
    world.texts = 'unavailable';
    expect(await rejectionOf(prove())).toMatchObject({ code: 'domain_not_checked', kind: 'busy' });
    expect(world.written).toEqual([]);
  });

  test('takes a partner that may manage the account, the revision as read, and has its limit a day', async () => {
    const stranger = setUp(basic, false);
    expect(await rejectionOf(stranger.prove())).toMatchObject({ code: 'not_found' });
    expect(stranger.world.asked).toEqual([]);
    const { world, prove, record } = setUp();
    world.texts = [record.value];
    expect(await rejectionOf(prove('tailspin.example', 7))).toMatchObject({ code: 'revision_mismatch' });
    for (let count = 1; count < domainChecksPerDay; count += 1) await prove();
    expect(await rejectionOf(prove())).toMatchObject({ code: 'daily_limit_reached' });
  });

  test('of another that has proven it is taken; of one that has not it passes on', async () => {
    const { world, prove, record } = setUp();
    world.texts = [record.value];
    world.holder = { customerId: 'cus_2', isProven: true };
    expect(await rejectionOf(prove())).toMatchObject({ code: 'customer_domain_taken' });
    expect(world.written).toEqual([]);
    world.holder = { customerId: 'cus_2', isProven: false };
    await prove();
    const { loser } = world.written[0]?.domain ?? {};
    expect(loser).toMatchObject({ customerId: 'cus_2', change: { record: { action: 'CustomerDomainLost' } } });
    expect(loser?.change?.after.account).toEqual({ phone: '1', domain: '2.customers.invalid' });
    world.holder = { customerId: 'cus_1', isProven: true };
    await prove();
    expect(world.written[1]?.domain).toEqual({ taken: 'tailspin.example' });
  });

  test('of before is nobody’s any more', async () => {
    const { world, prove, record } = setUp({ ...basic, status: 'ready', account });
    world.texts = [record.value];
    expect((await prove()).account).toMatchObject({ domain: 'tailspin.example', phone: '1' });
    expect(world.written[0]?.domain).toEqual({ taken: 'tailspin.example', former: 'named.example' });
    for (const domain of ['tailspin.example', '1.customers.invalid']) {
      const again = setUp({ ...basic, status: 'ready', account: { domain } });
      again.world.texts = [record.value];
      await again.prove();
      expect(again.world.written[0]?.domain).toEqual({ taken: 'tailspin.example' });
    }
  });
});
