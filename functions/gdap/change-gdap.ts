import { actorOf, type Caller } from '../identity/caller.ts';
import { notFound, revisionMismatch } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { advanceGdap, changeGdap, type Gdap, type GdapChange, type HeldGdap, terminateGdap } from './gdap.ts';
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
export function setGdap(
  ports: GdapPorts,
  caller: Caller,
  asRead: GdapAsRead,
  wanted: Partial<Pick<Gdap, 'assignments' | 'autoExtend'>>,
  correlationId: string,
): Promise<Gdap> {
  return changeOwn(ports, caller, asRead, correlationId, (held, context) =>
    changeGdap(held, wanted, ports.dayMs, context),
  );
}

/**
 * The partner ends granular privileges before their time (R32).
 * @throws `not_found`, `gdap_not_active`, `gdap_already_ended`, `revision_mismatch`, `idempotency_key_reused`,
 *   `busy_try_again`
 */
export function endGdap(
  ports: GdapPorts,
  caller: Caller,
  asRead: GdapAsRead,
  request: IdempotentRequest,
  correlationId: string,
): Promise<Gdap> {
  return onceOnly(
    () =>
      changeOwn(
        ports,
        caller,
        asRead,
        correlationId,
        (held, context) => terminateGdap(held, 'byPartner', context),
        request,
      ),
    (id) => readGdap(ports.gdaps, caller.accountId, id),
    () => ports.gdaps.recall(request, ports.clock()),
  );
}

/**
 * What time does to granular privileges, decided on their newest state (R32).
 * @returns whether something was due
 * @throws StaleWriteError where another change came first
 */
export async function advanceOne(
  ports: Omit<GdapPorts, 'clock'>,
  id: string,
  context: ChangeContext,
): Promise<boolean> {
  const gdap = await ports.gdaps.get(id);
  const change = gdap && advanceGdap(await readHeld(ports.customers, gdap), ports.dayMs, context);
  if (change !== undefined) await ports.gdaps.change(change);
  return change !== undefined;
}

/** Reads granular privileges of the partner's own; another partner's are not there. @throws `not_found` */
export async function readGdap(gdaps: Pick<Gdaps, 'get'>, accountId: string, id: string): Promise<Gdap> {
  const gdap = await gdaps.get(id);
  if (gdap?.accountId !== accountId) throw notFound('granular privileges');
  return gdap;
}

/** What a change of granular privileges is made from. What waits for approval has no customer to read yet. */
export async function readHeld(customers: Pick<Customers, 'find'>, gdap: Gdap): Promise<HeldGdap> {
  const { customer, access } = await customers.find(gdap.customerId, [gdap.accountId]);
  return { gdap, customer, access: access[gdap.accountId] } as HeldGdap;
}

function changeOwn(
  ports: GdapPorts,
  caller: Caller,
  { gdapId, expectedRevision }: GdapAsRead,
  correlationId: string,
  transition: (held: HeldGdap, context: ChangeContext) => GdapChange,
  request?: IdempotentRequest,
): Promise<Gdap> {
  return retryOvertaken(async () => {
    const gdap = await readGdap(ports.gdaps, caller.accountId, gdapId);
    const held = await readHeld(ports.customers, gdap);
    const change = transition(held, { actor: actorOf(caller), at: ports.clock(), correlationId });
    if (gdap.revision !== expectedRevision) throw revisionMismatch();
    await ports.gdaps.change(change, request ? { request } : {});
    return change.gdap;
  });
}
