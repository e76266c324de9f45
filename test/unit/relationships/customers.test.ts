import { describe, expect, test } from '@jest/globals';
import type { Customer, KnownCustomer } from '../../../functions/customers/customer.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { type AddKnownPorts, addKnownCustomer } from '../../../functions/relationships/add-known-customer.ts';
import { readCustomer } from '../../../functions/relationships/read-customer.ts';
import { aCaller, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds } from '../../support/fakes.ts';

const caller = aCaller({ accountId: 'par_1', roles: ['adminAgent'] });
const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
const customer: Customer = {
  ...{ id: 'cus_1', company: 'Tailspin', language: 'hu', createdAt: '', revision: 1, salt: 's', status: 'ready' },
  ...{ contact: { name: 'Anna', email: 'a@b.example' }, chain: { sequence: 1, hash: 'h' } },
  account: { domain: 'tailspin.example', phone: '1' },
};

describe('R3, R16: a customer as a partner reads it', () => {
  const read = (access: Access | undefined, found: Customer | undefined = customer, roles = caller.roles) =>
    readCustomer(
      {
        customers: {
          find: async () => ({
            customer: found,
            access: (access ? { par_1: access } : {}) as Record<string, Access>,
            known: undefined,
          }),
        },
        clock: () => noon,
      },
      { ...caller, roles },
      'cus_1',
    );

  test('comes with what the partner may do, and its account for whom may read it', async () => {
    const own: Access = { customerId: 'cus_1', accountId: 'par_1', grants: { delegatedAdmin: grant } };
    expect(await read(own)).toEqual({
      ...{ relationship: 'active', customer, granular: [] },
      grants: [{ privilege: 'delegatedAdmin', ...grant }],
    });
    const basic = (await read(own, customer, ['salesAgent'])).customer;
    expect(basic).not.toHaveProperty('account');
    expect(basic).toMatchObject({ company: 'Tailspin', status: 'ready' });
    const orders: Access = { ...own, grants: { orders: grant } };
    expect((await read(orders, customer, ['salesAgent'])).customer).toHaveProperty('account');
  });

  test('R4: one that the partner only knows shows what it noted itself, and no more', async () => {
    const contact = { name: 'Noted', email: 'noted@b.example' };
    const known = { customerId: 'cus_1', accountId: 'par_1', company: 'As noted', contact, language: 'it' as const };
    const kept = { ...known, id: 'kno_1', addedAt: 'then', salt: 's', chain: customer.chain } as KnownCustomer;
    const ports = {
      customers: { find: async () => ({ customer, access: {}, known: kept }) },
      clock: () => noon,
    };
    expect(await readCustomer(ports, caller, 'cus_1')).toEqual({
      relationship: 'known',
      customer: { id: 'cus_1', company: 'As noted', contact, language: 'it', createdAt: 'then' },
      grants: [],
      granular: [],
    });
  });

  test('is not there for whoever has nothing of it, or nothing any more', async () => {
    const granular = { roles: [], assignments: [], invitationId: 'inv_1', since: '', endsAt: noon.toISOString() };
    for (const access of [
      undefined,
      { customerId: 'cus_1', accountId: 'par_1', grants: {} },
      { customerId: 'cus_1', accountId: 'par_1', grants: {}, granular: { gdap_1: granular } },
    ])
      expect(await rejectionOf(read(access))).toMatchObject({ code: 'not_found' });
    const ports = {
      customers: { find: async () => ({ customer: undefined, access: {}, known: undefined }) },
      clock: () => noon,
    };
    expect(await rejectionOf(readCustomer(ports, caller, 'cus_1'))).toMatchObject({ code: 'not_found' });
  });
});

test('R4, R5: a known customer is put on the list once, with the ID it will have', async () => {
  const kept = new Map<string, KnownCustomer>();
  const draft = { company: 'Tailspin', contact: { name: 'Anna', email: 'a@b.example' }, language: 'hu' as const };
  const ports = {
    ...{ ids: countingIds(), clock: () => noon, addresses: { hash: async (address: string) => `hash-of-${address}` } },
    customers: {
      keepKnown: async ({ after }: { after: KnownCustomer }) => {
        if (kept.has(after.customerId)) throw new AlreadyDoneError(after.customerId);
        kept.set(after.customerId, after);
      },
      find: async (id: string) => ({ customer: undefined, access: {}, known: kept.get(id) }),
    },
  } as unknown as AddKnownPorts;
  const command = {
    ...{ caller, correlationId: 'c' },
    idempotency: { caller: 'par_1', operation: 'x', key: 'key-0001', bodyHash: 'b' },
  };
  const first = await addKnownCustomer(ports, command, draft);
  expect(first).toMatchObject({ ...draft, id: 'kno_1', customerId: 'cus_hash-of-a@b.example', accountId: 'par_1' });
  expect(await addKnownCustomer(ports, command, draft)).toEqual(first);
});
