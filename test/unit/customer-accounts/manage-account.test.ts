import { describe, expect, test } from '@jest/globals';
import { customerAgreementVersion } from '../../../functions/customer-accounts/account.ts';
import type { CustomerUser } from '../../../functions/customer-accounts/customer-user.ts';
import {
  createCustomerUser,
  editAccount,
  listCustomerUsers,
  type ManagePorts,
  readAgreement,
  recordCustomerAgreement,
  resetPassword,
  setCustomerUser,
} from '../../../functions/customer-accounts/manage-account.ts';
import type { AddedCustomer, Customer, ProvenCustomer } from '../../../functions/customers/customer.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import type { Relationship } from '../../../functions/relationships/relationship.ts';
import { aCaller, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds, fakeDaily } from '../../support/fakes.ts';

const customerId = 'cus_1';
const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
const reseller = aCaller({ accountId: 'par_R', roles: ['adminAgent'] });
const proven: ProvenCustomer = {
  ...{
    id: customerId,
    company: 'Tailspin',
    language: 'hu' as const,
    createdAt: noon.toISOString(),
    revision: 1,
    salt: 's',
  },
  ...{ contact: { name: 'Anna', email: 'anna@tailspin.example' }, chain: { sequence: 1, hash: 'h' } },
};
const { status: _, account: __, ...basic } = proven;
const addedCustomer: AddedCustomer = { ...basic, status: 'ready', account: { domain: 'tailspin.example', phone: '1' } };
const aUser = (wanted: Partial<CustomerUser> = {}): CustomerUser => ({
  ...{ id: 'cuu_7', customerId, name: 'Béla', userName: 'bela@tailspin.example', status: 'active' },
  ...{ createdAt: noon.toISOString(), revision: 1, ...wanted },
});

function setUp(customer: Customer = addedCustomer, ...users: CustomerUser[]) {
  const world = {
    customer: customer as Customer | undefined,
    users: new Map(users.map((each) => [each.id, each])),
    access: { par_R: { customerId, accountId: 'par_R', grants: { delegatedAdmin: grant } } } as Record<string, Access>,
    relationships: [
      { id: 'rel_1', status: 'active', company: 'Tailspin' },
      { id: 'rel_2', status: 'removed', company: 'Tailspin' },
    ] as unknown as Relationship[],
    agreement: undefined as object | undefined,
    interrupts: 0,
    /** What happens right after the record is written. */
    afterWrite: undefined as (() => void) | undefined,
  };
  const steps: string[] = [];
  const passwords: string[] = [];
  const changes: {
    event: string;
    data: object;
    renamed: readonly Relationship[] | undefined;
    gdaps?: readonly string[] | undefined;
  }[] = [];
  const keys = new Map<string, string>();
  const accounts: Partial<ManagePorts['accounts']> = {
    async change({ after, event }, { user, agreement, renamed, renamedGdaps, request, resultId } = {}) {
      if (world.interrupts > 0) {
        world.interrupts -= 1;
        throw new StaleWriteError('another came first');
      }
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (request) keys.set(request.key, resultId ?? after.id);
      world.customer = after;
      if (user) world.users.set(user.id, user);
      if (agreement) world.agreement = agreement;
      changes.push({ event: event.type, data: event.data, renamed, gdaps: renamedGdaps });
      steps.push('recorded');
      world.afterWrite?.();
    },
    getUser: async (_, id) => world.users.get(id),
    listUsers: async () => [...world.users.values()],
    getAgreement: async () => world.agreement as never,
    recall: async ({ key }) => keys.get(key),
  };
  const ports = {
    ...{ accounts, ids: countingIds(), clock: () => noon, usage: fakeDaily() },
    customers: {
      getAccess: async (_: string, accountId: string) => world.access[accountId],
      getCustomer: async () => world.customer,
      listAccess: async () => Object.values(world.access),
      getRelationship: async (id: string) => world.relationships.find((each) => each.id === id),
    },
    directory: {
      create: async (userName: string, password: string) => {
        steps.push(`made ${userName}`);
        passwords.push(password);
      },
      remove: async () => undefined,
      allow: async (userName: string, isAllowed: boolean) =>
        void steps.push(`${isAllowed ? 'allowed' : 'kept out'} ${userName}`),
      reset: async (userName: string, password: string) => {
        steps.push(`reset ${userName}`);
        passwords.push(password);
      },
    },
  };
  return { world, steps, passwords, changes, ports: ports as unknown as ManagePorts };
}

const by = (caller = reseller, key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: caller.accountId, operation: 'x', key, bodyHash: 'b' },
});
const another = aCaller({ accountId: 'par_X', roles: ['adminAgent'] });
const codeOf = async (work: Promise<unknown>) => ((await rejectionOf(work)) as { code?: string }).code;

describe('R12: a customer’s account', () => {
  const asRead = { customerId, expectedRevision: 1 };

  test('is changed as it was read; what is left out stays, and so does the domain', async () => {
    const { ports, changes } = setUp();
    const address = { street: 'Fő utca 1', city: 'Budapest', postalCode: '1051', country: 'HU' };
    expect(await editAccount(ports, by(), { ...asRead, address, contactName: 'Éva' })).toMatchObject({
      ...{ company: 'Tailspin', contact: { name: 'Éva', email: 'anna@tailspin.example' }, revision: 2 },
      ...{ status: 'ready', account: { domain: 'tailspin.example', phone: '1', address } },
    });
    expect(changes).toMatchObject([
      {
        event: 'CustomerAccountChanged',
        data: { accountId: 'par_R', fields: 'address contactName' },
        renamed: [{ id: 'rel_1' }],
      },
    ]);
    expect(await codeOf(editAccount(ports, by(), { ...asRead, phone: '2' }))).toBe('revision_mismatch');
  });

  test('of a customer that proved its address has no domain', async () => {
    const { ports } = setUp(proven);
    const changed = await editAccount(ports, by(), { ...asRead, phone: '2' });
    expect(changed.account).toEqual({ phone: '2' });
    expect(changed.status).toBeUndefined();
  });

  test('with another company renames its active relationships', async () => {
    const { ports, changes, world } = setUp();
    world.access.par_P = { customerId, accountId: 'par_P', grants: { orders: { ...grant, relationshipId: 'rel_2' } } };
    const live = { gdapId: 'gdap_1', roles: [], endsAt: '2026-12-01T00:00:00.000Z' };
    world.access.par_P = { ...world.access.par_P, granular: { gdap_1: live } } as unknown as Access;
    world.access.par_Q = { customerId, accountId: 'par_Q', grants: { orders: { ...grant, relationshipId: 'rel_3' } } };
    await editAccount(ports, by(), { ...asRead, company: 'Tailspin Toys' });
    const contact = { name: 'Anna', email: 'anna@tailspin.example' };
    expect(changes[0]?.renamed).toEqual([{ id: 'rel_1', status: 'active', company: 'Tailspin Toys', contact }]);
    expect(changes[0]?.gdaps).toEqual(['gdap_1']);
  });

  test('is nobody else’s, and an address must be one of its country', async () => {
    const { ports, changes, world } = setUp();
    expect(await codeOf(editAccount(ports, by(another), { ...asRead, phone: '2' }))).toBe('not_found');
    world.access.par_X = { customerId, accountId: 'par_X', grants: { orders: grant } };
    expect(await codeOf(editAccount(ports, by(another), { ...asRead, phone: '2' }))).toBe('privilege_required');
    const address = { street: 'x', city: 'x', postalCode: 'no', country: 'HU' };
    expect(await rejectionOf(editAccount(ports, by(), { ...asRead, address }))).toMatchObject({
      ...{
        code: 'invalid_request',
        details: { errors: [expect.objectContaining({ pointer: '/address/postalCode' })] },
      },
    });
    world.customer = undefined;
    expect(await codeOf(editAccount(ports, by(), { ...asRead, phone: '2' }))).toBe('not_found');
    expect(changes).toEqual([]);
  });

  test('that is overtaken is read and decided anew', async () => {
    const { ports, world } = setUp();
    world.interrupts = 2;
    expect(await editAccount(ports, by(), { ...asRead, phone: '2' })).toMatchObject({ account: { phone: '2' } });
  });
});

describe('R24: the customer agreement', () => {
  const request = {
    ...{ customerId, firstName: 'Anna', lastName: 'Kiss', email: 'a@b.example', phone: '1' },
    ...{ version: customerAgreementVersion, acceptedOn: '2026-03-01' },
  };

  test('is recorded once, with who recorded it', async () => {
    const { ports, changes } = setUp();
    const agreement = await recordCustomerAgreement(ports, by(), request);
    expect(agreement).toEqual({
      ...request,
      recordedBy: { accountId: 'par_R', userId: reseller.userId },
      recordedAt: noon.toISOString(),
    });
    expect(await recordCustomerAgreement(ports, by(), request)).toEqual(agreement);
    expect(await readAgreement(ports, customerId)).toEqual(agreement);
    expect(changes).toHaveLength(1);
  });

  test.each([
    ['of another version', { version: '0' }, '/version'],
    ['of a day that has begun nowhere', { acceptedOn: '2026-03-03' }, '/acceptedOn'],
  ])('%s is refused', async (_, wanted, pointer) => {
    const { ports, changes } = setUp();
    expect(await rejectionOf(recordCustomerAgreement(ports, by(), { ...request, ...wanted }))).toMatchObject({
      code: 'invalid_request',
      details: { errors: [expect.objectContaining({ pointer })] },
    });
    expect(changes).toEqual([]);
  });

  test('of a day that has begun somewhere is taken, and one that is not there is not there', async () => {
    const { ports } = setUp();
    expect(await codeOf(readAgreement(ports, customerId))).toBe('not_found');
    expect(await recordCustomerAgreement(ports, by(), { ...request, acceptedOn: '2026-03-02' })).toBeDefined();
  });
});

describe('R12: a customer’s user', () => {
  const draft = { customerId, name: 'Béla', userName: 'bela' };
  const which = { customerId, userId: 'cuu_7' };

  test('is made once, recorded first, with a password that is told once', async () => {
    const { ports, steps, passwords, changes } = setUp();
    const { user, temporaryPassword } = await createCustomerUser(ports, by(), draft);
    expect(user).toEqual({ ...aUser(), id: 'cuu_1' });
    expect(steps).toEqual(['recorded', 'made bela@tailspin.example']);
    expect(passwords).toEqual([temporaryPassword]);
    expect(temporaryPassword).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[!#%+=?@]).{16}$/);
    expect(changes).toMatchObject([{ event: 'CustomerUserCreated', data: { accountId: 'par_R', userId: 'cuu_1' } }]);
    expect(await createCustomerUser(ports, by(), draft)).toEqual({ user });
    expect(passwords).toHaveLength(1);
  });

  test('of a customer without a domain gets one that is nobody’s; a name that is too long is refused', async () => {
    const own = setUp(proven);
    expect((await createCustomerUser(own.ports, by(), draft)).user.userName).toBe('bela@1.customers.invalid');
    const { ports, steps } = setUp();
    const userName = (length: number) => 'x'.repeat(length - '@tailspin.example'.length);
    const long = createCustomerUser(ports, by(), { ...draft, userName: userName(129) });
    expect(await rejectionOf(long)).toMatchObject({
      code: 'invalid_request',
      details: { errors: [expect.objectContaining({ pointer: '/userName' })] },
    });
    expect(steps).toEqual([]);
    expect(await createCustomerUser(ports, by(), { ...draft, userName: userName(128) })).toBeDefined();
  });

  test('is kept out before it is recorded, and let in after', async () => {
    const { ports, steps, changes } = setUp(addedCustomer, aUser());
    const disabled = await setCustomerUser(ports, by(), { ...which, status: 'disabled' });
    expect(disabled).toMatchObject({ status: 'disabled', revision: 2 });
    expect(await setCustomerUser(ports, by(reseller, 'key-0002'), { ...which, status: 'active' })).toMatchObject({
      ...{ status: 'active', revision: 3 },
    });
    const name = 'bela@tailspin.example';
    expect(steps).toEqual([`kept out ${name}`, 'recorded', 'recorded', `allowed ${name}`]);
    expect(changes.map(({ event }) => event)).toEqual(['CustomerUserDisabled', 'CustomerUserEnabled']);
  });

  test('is kept out by the same request once more, and what is there is not let in', async () => {
    const { ports, steps } = setUp(addedCustomer, aUser());
    const disable = () => setCustomerUser(ports, by(), { ...which, status: 'disabled' });
    const disabled = await disable();
    steps.length = 0;
    expect(await disable()).toEqual(disabled);
    expect(steps).toEqual(['kept out bela@tailspin.example']);
  });

  test('that was disabled while it was let in stays out', async () => {
    const { ports, steps, world } = setUp(addedCustomer, aUser({ status: 'disabled' }));
    let reads = 0;
    ports.accounts.getUser = async () => {
      reads += 1;
      return aUser({ status: reads === 2 ? 'active' : 'disabled' });
    };
    expect(world.users.size).toBe(1);
    expect(await setCustomerUser(ports, by(), { ...which, status: 'active' })).toMatchObject({ status: 'active' });
    expect(steps.slice(1)).toEqual(['allowed bela@tailspin.example', 'kept out bela@tailspin.example']);
  });

  test('is what it is already, or is not there', async () => {
    const { ports, steps } = setUp(addedCustomer, aUser(), aUser({ id: 'cuu_8', status: 'disabled' }));
    const set = (userId: string, status: CustomerUser['status']) =>
      codeOf(setCustomerUser(ports, by(), { customerId, userId, status }));
    expect(await set('cuu_7', 'active')).toBe('user_already_enabled');
    expect(await set('cuu_8', 'disabled')).toBe('user_already_disabled');
    expect(await set('cuu_9', 'active')).toBe('not_found');
    expect(steps).toEqual([]);
  });

  test('gets another password, recorded first and told once', async () => {
    const { ports, steps, passwords, changes } = setUp(addedCustomer, aUser());
    const { user, temporaryPassword } = await resetPassword(ports, by(), which);
    expect([user, passwords]).toEqual([aUser(), [temporaryPassword]]);
    expect(steps).toEqual(['recorded', 'reset bela@tailspin.example']);
    expect(changes[0]).toMatchObject({ event: 'CustomerPasswordReset', data: { userId: 'cuu_7' } });
    expect(await resetPassword(ports, by(), which)).toEqual({ user: aUser() });
    expect(await codeOf(resetPassword(ports, by(reseller, 'key-0002'), { ...which, userId: 'cuu_9' }))).toBe(
      'not_found',
    );
  });

  test('is listed for whom may read, and made by nobody else', async () => {
    const { ports, steps } = setUp(addedCustomer, aUser());
    expect(await listCustomerUsers(ports, reseller, customerId)).toEqual([aUser()]);
    expect(await codeOf(listCustomerUsers(ports, another, customerId))).toBe('not_found');
    expect(await codeOf(createCustomerUser(ports, by(another), draft))).toBe('not_found');
    expect(await codeOf(setCustomerUser(ports, by(another), { ...which, status: 'disabled' }))).toBe('not_found');
    expect(await codeOf(resetPassword(ports, by(another), which))).toBe('not_found');
    expect(steps).toEqual([]);
  });
});
