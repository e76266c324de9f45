import { describe, expect, test } from '@jest/globals';
import { finishProvisioning, submitCustomer } from '../../../functions/customer-accounts/add-customer.ts';
import type { CustomerAccounts } from '../../../functions/customer-accounts/customer-accounts.port.ts';
import { temporaryPassword } from '../../../functions/customer-accounts/customer-user.ts';
import type { Customer } from '../../../functions/customers/customer.ts';
import { wrongInAddress } from '../../../functions/customers/postal-address.ts';
import type { Partner } from '../../../functions/identity/partner.ts';
import type { Partnership } from '../../../functions/partnerships/partnership.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { aCaller, aContext, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds, fakeDaily } from '../../support/fakes.ts';

const caller = aCaller({ partnerKind: 'provider', accountId: 'par_provider' });
const request = { caller: caller.accountId, operation: 'addCustomer', key: 'key-00000001', bodyHash: 'x' };

const wanted = {
  resellerId: 'par_reseller',
  company: 'Tailspin',
  domain: 'tailspin.example',
  address: { street: 'x', city: 'y', postalCode: '1051', country: 'HU' },
  contact: { name: 'Anna', email: 'anna@tailspin.example' },
  language: 'en',
} as const;

function setUp(change: { partnership?: object; inactive?: string; standing?: object; isTaken?: boolean } = {}) {
  const kept = new Map<string, Customer>();
  const passwords = new Map<string, string>();
  const reported: unknown[] = [];
  const all: Parameters<CustomerAccounts['add']>[0][] = [];
  const recalled: { id?: string } = {};
  const state = { signInsFail: false, races: 0 };
  const accounts = {
    isTaken: async () => change.isTaken ?? recalled.id !== undefined,
    add: async (added: Parameters<CustomerAccounts['add']>[0]) => {
      const { customer } = added;
      all.push(added);
      const { after } = customer.at(-1) ?? customer[0];
      kept.set(after.id, after);
    },
    change: async ({ after }: Parameters<CustomerAccounts['change']>[0]) => {
      state.races -= 1;
      if (state.races >= 0) throw new StaleWriteError('changed');
      kept.set(after.id, after);
    },
    recall: async () => recalled.id,
  } as unknown as CustomerAccounts;
  const directory = {
    create: async (userName: string, password: string) => {
      if (state.signInsFail) throw new Error('busy');
      if (passwords.has(userName)) return false;
      passwords.set(userName, password);
      return true;
    },
    reset: async (userName: string, password: string) => void passwords.set(userName, password),
    allow: async () => undefined,
    remove: async () => undefined,
  };
  const partner = { agreement: 'active', address: { country: 'HU' } } as unknown as Partner;
  return {
    accounts,
    customers: { getCustomer: async (id: string) => kept.get(id) },
    partners: {
      getPartner: async (id: string) =>
        id === 'par_nobody'
          ? undefined
          : ({
              ...partner,
              id,
              ...(id === change.inactive ? (change.standing ?? { agreement: 'none' }) : {}),
            } as never),
    },
    partnerships: {
      get: async () => ('partnership' in change ? change.partnership : { status: 'active' }) as Partnership,
    },
    usage: fakeDaily(),
    directory,
    addresses: { hash: async () => 'hash' },
    ids: countingIds(),
    clock: () => noon,
    report: (error: unknown) => void reported.push(error),
    ...{ kept, passwords, reported, state, all, recalled },
  };
}

const add = (ports: ReturnType<typeof setUp>, more: object = {}) =>
  submitCustomer(ports, { caller, idempotency: request, correlationId: 'c' }, { ...wanted, ...more });

describe('R23: adding a customer', () => {
  test('gives each partner what it gets, through the addition, and tells the password', async () => {
    const ports = setUp();
    const added = await add(ports);
    expect(added).toMatchObject({ customer: { status: 'ready' }, userName: 'admin@tailspin.example' });
    expect(ports.passwords.get('admin@tailspin.example')).toBe(added.temporaryPassword);
    expect(JSON.stringify([...ports.kept.values()])).not.toContain(added.temporaryPassword);
  });

  test('gives its relationships what each partner may do, and keeps the account as it was told', async () => {
    const ports = setUp();
    await add(ports, { phone: '+36 1', azureAccess: true });
    const { customer, relationships, admin } = ports.all[0] ?? {};
    expect(customer?.[0].after.account).toEqual({ domain: wanted.domain, address: wanted.address, phone: '+36 1' });
    expect(admin?.id).toMatch(/^cuu_/);
    expect(relationships).toMatchObject([
      { accountId: 'par_reseller', partnerKind: 'reseller', privileges: ['delegatedAdmin', 'azure'] },
      { accountId: 'par_provider', partnerKind: 'provider', privileges: ['orders'] },
    ]);
    expect(new Set(relationships?.map(({ id }) => id)).size).toBe(2);
    await add(ports);
    expect(ports.all[1]?.customer[0].after.account).toEqual({ domain: wanted.domain, address: wanted.address });
    expect(ports.all[1]?.relationships[0]?.privileges).toEqual(['delegatedAdmin']);
  });

  test('once more with the same key is answered as it was, without the password', async () => {
    const ports = setUp();
    const { customer } = await add(ports);
    ports.recalled.id = customer.id;
    expect(await add(ports)).toEqual({ customer: ports.kept.get(customer.id), userName: 'admin@tailspin.example' });
    ports.recalled.id = 'cus_nobody';
    expect(await rejectionOf(add(ports))).toMatchObject({ code: 'not_found' });
  });

  test.each([
    ['no partnership', { partnership: undefined }, {}, 'partnership_not_active'],
    ['one that ended', { partnership: { status: 'ended' } }, {}, 'partnership_not_active'],
    ['a reseller that is not there', {}, { resellerId: 'par_nobody' }, 'partnership_not_active'],
    ['a taken domain', { isTaken: true }, {}, 'customer_domain_taken'],
  ])('is refused with %s', async (_, change, more, code) => {
    const ports = setUp(change);
    expect(await rejectionOf(add(ports, more))).toMatchObject({ code });
    expect(ports.kept.size).toBe(0);
  });

  test.each([
    ['par_reseller', 'The reseller’s'],
    ['par_provider', 'Your'],
  ])('is refused where the agreement of %s is missing, saying whose', async (inactive, whose) => {
    expect(await rejectionOf(add(setUp({ inactive })))).toMatchObject({
      ...{ code: 'onboarding_incomplete', details: { missing: ['agreement'] } },
      message: expect.stringContaining(whose),
    });
  });

  test.each([
    [{ status: 'suspended' }, ['account'], 'The reseller’s account is not active.'],
    [
      { status: 'closed', agreement: 'ended' },
      ['account', 'agreement'],
      'The reseller’s account and partner agreement are not active.',
    ],
  ])('is refused naming what is really missing: %j', async (standing, missing, message) => {
    const refused = await rejectionOf(add(setUp({ inactive: 'par_reseller', standing })));
    expect(refused).toMatchObject({ code: 'onboarding_incomplete', details: { missing }, message });
  });

  test('that breaks off before the sign-in tells no password; the sweep finishes it', async () => {
    const ports = setUp();
    ports.state.signInsFail = true;
    const added = await add(ports);
    expect([added.customer.status, added.temporaryPassword, ports.reported.length]).toEqual([
      'provisioning',
      undefined,
      1,
    ]);
    ports.state.signInsFail = false;
    expect(await finishProvisioning(ports, added.customer.id, aContext())).toBe(true);
    expect(ports.kept.get(added.customer.id)?.status).toBe('ready');
    expect(await finishProvisioning(ports, added.customer.id, aContext())).toBe(false);
  });

  test('that breaks off after the sign-in leaves its password alone: somebody may have set one', async () => {
    const ports = setUp();
    ports.state.races = 10;
    const { customer } = await add(ports);
    expect(customer.status).toBe('provisioning');
    const before = ports.passwords.get('admin@tailspin.example');
    ports.state.races = 0;
    await finishProvisioning(ports, customer.id, aContext());
    expect(ports.passwords.get('admin@tailspin.example')).toBe(before);
  });

  test('that loses a race is ready all the same, and tells the password', async () => {
    const ports = setUp();
    ports.state.races = 2;
    expect(await add(ports)).toMatchObject({ customer: { status: 'ready' }, temporaryPassword: expect.any(String) });
  });

  test('is refused with an address that is none of its country', async () => {
    const address = { ...wanted.address, postalCode: '12345' };
    expect(await rejectionOf(add(setUp(), { address }))).toMatchObject({
      ...{
        code: 'invalid_request',
        details: { errors: [expect.objectContaining({ pointer: '/address/postalCode' })] },
      },
    });
  });

  test.each([
    [{ country: 'US', postalCode: '98052' }, ['/address/state']],
    [{ country: 'US', postalCode: '98052', state: 'WA' }, []],
    [{ country: 'GB', postalCode: 'SW1A 1AA' }, []],
    [{ country: 'GB', postalCode: '12345' }, ['/address/postalCode']],
    [{ country: 'KE', postalCode: 'whatever' }, []],
  ])('knows the rules of %j', (address, pointers) => {
    const wrong = wrongInAddress({ street: 'x', city: 'y', ...address });
    expect(wrong.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test('makes passwords of every kind of character, none twice', () => {
    const passwords = Array.from({ length: 200 }, temporaryPassword);
    expect(new Set(passwords).size).toBe(200);
    for (const password of passwords)
      for (const kind of [/^.{16}$/, /[A-Z]/, /[a-z]/, /\d/, /[!#%+=?@]/]) expect(password).toMatch(kind);
  });
});
