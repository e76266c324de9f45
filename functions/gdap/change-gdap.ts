import { contextOf, type UserCommand, type UserEdit } from '../identity/caller.ts';
import type { Partners } from '../identity/partners.port.ts';
import { mayBeGiven } from '../identity/standing.ts';
import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import type { Customers } from '../relationships/customers.port.ts';
import {
  type ActiveGdap,
  advanceGdap,
  changeGdap,
  type Gdap,
  type GdapWish,
  type HeldGdap,
  isActive,
  requireActive,
  terminateGdap,
} from './gdap.ts';
import type { Gdaps } from './gdaps.port.ts';

export interface GdapPorts {
  readonly gdaps: Gdaps;
  readonly customers: Pick<Customers, 'find'>;
  readonly clock: Clock;
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
}

/** Which privileges are to be changed, as the caller read them. */
export interface GdapAsRead {
  readonly gdapId: string;
  readonly expectedRevision: number;
}

/**
 * The partner says who has which of the roles, and whether they extend themselves (R32).
 * @throws `not_found`, `gdap_not_active`, `gdap_already_ended`, `gdap_role_not_granted`, `gdap_not_extendable`,
 *   `revision_mismatch`, `busy_try_again`
 */
export async function setGdap(
  ports: GdapPorts,
  edit: UserEdit,
  { assignments, autoExtend, ...asRead }: GdapAsRead & GdapWish,
): Promise<Gdap> {
  const { gdap } = await changeAsRead({
    ...readingOwn(ports, edit, asRead),
    transition: async (gdap) => {
      const context = contextOf(edit, ports.clock());
      const held = await readHeld(ports.customers, requireActive(gdap, context.at));
      return changeGdap(held, { assignments, autoExtend }, ports.dayMs, context);
    },
    write: (change) => ports.gdaps.change(change),
  });
  return gdap;
}

/**
 * The partner ends granular privileges before their time (R32).
 * @throws `not_found`, `gdap_not_active`, `gdap_already_ended`, `revision_mismatch`, `idempotency_key_reused`,
 *   `busy_try_again`
 */
export function endGdap(ports: GdapPorts, command: UserCommand, asRead: GdapAsRead): Promise<Gdap> {
  const { gdaps, customers, clock } = ports;
  const { caller, idempotency } = command;
  return changeOnce(
    {
      ...readingOwn(ports, command, asRead),
      transition: async (gdap) => {
        const context = contextOf(command, clock());
        return terminateGdap(await readHeld(customers, requireActive(gdap, context.at)), 'byPartner', context);
      },
      write: (change) => gdaps.change(change, { request: idempotency }),
    },
    ({ gdap }) => gdap,
    {
      rebuild: (id) => readGdap(gdaps, caller.accountId, id),
      recall: () => gdaps.recall(idempotency, clock()),
    },
  );
}

const readingOwn = ({ gdaps }: GdapPorts, { caller }: UserEdit, { gdapId, expectedRevision }: GdapAsRead) => ({
  read: () => readGdap(gdaps, caller.accountId, gdapId),
  expectedRevision,
});

/**
 * What time does to granular privileges, decided on their newest state (R32).
 * @returns whether something was due
 * @throws StaleWriteError where another change came first
 */
export async function advanceOne(
  ports: Omit<GdapPorts, 'clock'> & { readonly partners: Pick<Partners, 'getPartner'> },
  id: string,
  context: ChangeContext,
): Promise<boolean> {
  const gdap = await ports.gdaps.get(id);
  if (gdap === undefined || !isActive(gdap)) return false;
  const [held, partner] = await Promise.all([
    readHeld(ports.customers, gdap),
    ports.partners.getPartner(gdap.accountId),
  ]);
  const change = advanceGdap(held, { dayMs: ports.dayMs, mayBeGiven: mayBeGiven(partner) }, context);
  if (change !== undefined) await ports.gdaps.change(change);
  return change !== undefined;
}

/** Reads granular privileges of the partner's own; another partner's are not there. @throws `not_found` */
export async function readGdap(gdaps: Pick<Gdaps, 'get'>, accountId: AccountId, id: string): Promise<Gdap> {
  const gdap = await gdaps.get(id);
  if (gdap?.accountId !== accountId) throw notFound('granular privileges');
  return gdap;
}

/** What a change of granular privileges is made from. */
export async function readHeld(customers: Pick<Customers, 'find'>, gdap: ActiveGdap): Promise<HeldGdap> {
  const { customer, access: found } = await customers.find(gdap.customerId, [gdap.accountId]);
  const access = found[gdap.accountId];
  if (customer === undefined || access === undefined) throw new Error(`${gdap.id} has no customer or no access.`);
  return { gdap, customer, access };
}
