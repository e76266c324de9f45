import { describe, expect, test } from '@jest/globals';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { type AzurePorts, setAzureAccess } from '../../../functions/relationships/azure-access.ts';
import type { AccessChange } from '../../../functions/relationships/customers.port.ts';
import { aCaller, noon, rejectionOf } from '../../support/builders.ts';

const customerId = 'cus_1';
const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider' });
const another = aCaller({ accountId: 'par_X', partnerKind: 'provider' });
const grant = { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() };
const orders = (accountId: string): Access => ({ customerId, accountId, grants: { orders: grant } });
const given = { relationshipId: 'rel_1', grantedBy: 'par_P', since: noon.toISOString() };

function setUp(azure: object = {}) {
  const access: Record<string, Access> = {
    par_P: orders('par_P'),
    par_R: { customerId, accountId: 'par_R', grants: { delegatedAdmin: grant, ...azure } },
  };
  const world = { partnership: 'active', standing: {} as Record<string, object> };
  const changes: AccessChange[] = [];
  const ports = {
    clock: () => noon,
    partners: {
      getPartner: async (id: string) => ({ status: 'active', agreement: 'active', ...world.standing[id] }),
    },
    partnerships: { get: async () => ({ status: world.partnership }) },
    customers: {
      find: async () => ({ customer: { id: customerId, revision: 1, chain: { sequence: 1, hash: 'h' } }, access }),
      getAccess: async (_: string, accountId: string) => access[accountId],
      recall: async () => undefined,
      changeAccess: async (change: AccessChange) => {
        if (changes.some(({ idempotency }) => idempotency.key === change.idempotency.key))
          throw new AlreadyDoneError(customerId);
        changes.push(change);
        access.par_R = change.access;
      },
    },
  };
  return { access, changes, world, ports: ports as unknown as AzurePorts };
}

const by = (caller = provider, key = 'key-0001') => ({
  caller,
  correlationId: 'c',
  idempotency: { caller: caller.accountId, operation: 'x', key, bodyHash: 'b' },
});
const request = (granted: boolean, resellerId = 'par_R') => ({ customerId, resellerId, granted });

describe('R29: Azure access', () => {
  test('is given by a provider that may order to its own reseller, while both still hold', async () => {
    const { ports, changes } = setUp();
    expect((await setAzureAccess(ports, by(), request(true))).grants.azure).toEqual(given);
    expect(changes).toMatchObject([
      {
        customer: { event: { type: 'AzureAccessGranted', data: { accountId: 'par_R', byAccountId: 'par_P' } } },
        conditions: { orderingAccountId: 'par_P', partnershipId: expect.stringMatching(/^pts_/) },
      },
    ]);
    const again = setAzureAccess(ports, by(provider, 'key-0002'), request(true));
    expect(await rejectionOf(again)).toMatchObject({ code: 'azure_already_granted' });
  });

  test('is given by nobody else', async () => {
    const { ports, changes, access, world } = setUp();
    expect(await rejectionOf(setAzureAccess(ports, by(another), request(true)))).toMatchObject({ code: 'not_found' });
    world.partnership = 'removed';
    expect(await rejectionOf(setAzureAccess(ports, by(), request(true)))).toMatchObject({
      code: 'partnership_not_active',
    });
    world.partnership = 'active';
    access.par_R = { customerId, accountId: 'par_R', grants: {} };
    const without = { code: 'reseller_relationship_missing' };
    expect(await rejectionOf(setAzureAccess(ports, by(), request(true)))).toMatchObject(without);
    expect(await rejectionOf(setAzureAccess(ports, by(), request(true, 'par_S')))).toMatchObject(without);
    expect(changes).toEqual([]);
  });

  test('R48: neither gives nor gets it while an account or an agreement is not active; it is taken back all the same', async () => {
    for (const [accountId, standing] of [
      ['par_P', { agreement: 'ended' }],
      ['par_R', { status: 'suspended' }],
      ['par_R', { agreement: 'notSigned' }],
    ] as const) {
      const { ports, world, changes } = setUp();
      world.standing[accountId] = standing;
      expect(await rejectionOf(setAzureAccess(ports, by(), request(true)))).toMatchObject({
        code: 'partner_not_active',
      });
      expect(changes).toEqual([]);
      const held = setUp({ azure: given });
      held.world.standing[accountId] = standing;
      expect((await setAzureAccess(held.ports, by(), request(false))).grants.azure).toBeUndefined();
    }
  });

  test('is taken back by whoever gave it, whatever became of the partnership', async () => {
    const { ports, access, world, changes } = setUp({ azure: given });
    world.partnership = 'removed';
    delete access.par_P;
    expect((await setAzureAccess(ports, by(), request(false))).grants).toEqual({ delegatedAdmin: grant });
    expect(changes).toMatchObject([{ customer: { event: { type: 'AzureAccessRevoked' } }, conditions: undefined }]);
  });

  test('is not taken back by another provider, unless it may order for the customer', async () => {
    const { ports, access, changes } = setUp({ azure: given });
    expect(await rejectionOf(setAzureAccess(ports, by(another), request(false)))).toMatchObject({ code: 'not_found' });
    access.par_X = { customerId, accountId: 'par_X', grants: { delegatedAdmin: grant } };
    expect(await rejectionOf(setAzureAccess(ports, by(another), request(false)))).toMatchObject({
      code: 'privilege_required',
    });
    expect(changes).toEqual([]);
    access.par_X = orders('par_X');
    expect((await setAzureAccess(ports, by(another), request(false))).grants.azure).toBeUndefined();
  });

  test('that came with the customer is taken back by whom may order', async () => {
    const { ports } = setUp({ azure: { ...grant, additionId: 'add_1' } });
    expect((await setAzureAccess(ports, by(), request(false))).grants.azure).toBeUndefined();
  });

  test('that is not there cannot be taken back', async () => {
    const { ports } = setUp();
    expect(await rejectionOf(setAzureAccess(ports, by(), request(false)))).toMatchObject({ code: 'not_found' });
  });

  test('is changed once for one key', async () => {
    const { ports, changes, access } = setUp();
    const first = await setAzureAccess(ports, by(), request(true));
    access.par_R = { ...first, grants: { delegatedAdmin: grant } };
    expect(await setAzureAccess(ports, by(), request(true))).toEqual(access.par_R);
    expect(changes).toHaveLength(1);
  });
});
