import { type GdapPorts, readHeld } from '../gdap/change-gdap.ts';
import { isActive, terminateGdap } from '../gdap/gdap.ts';
import type { Orders } from '../orders/orders.port.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock, CustomerId, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { markRemoving, privilegesThrough } from '../relationships/relationship.ts';
import { tiesOf, toClearOf } from '../removals/order-ties.ts';
import { createRemovalByCustomer } from '../removals/removal.ts';
import type { Removals } from '../removals/removals.port.ts';
import type { Ending } from './ending.ts';

export interface EndPorts {
  readonly customers: Pick<Customers, 'find' | 'getCustomer' | 'getRelationship'>;
  readonly gdaps: Pick<GdapPorts['gdaps'], 'get' | 'change'>;
  readonly orders: Pick<Orders, 'listSubscriptions' | 'openCartsFor'>;
  readonly removals: Pick<Removals, 'begin'>;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * The customer ends a relationship or granular privileges itself (R44): by its own confirmation, kept with its text; no
 * attestation of the partner. What is left to do of a relationship, the removal's workflow does. Where it has ended
 * already, nothing is done.
 *
 * @param ending what was shown and confirmed
 * @throws `busy_try_again`
 */
export function endByCustomer(
  ports: EndPorts,
  ending: Ending,
  by: { readonly customerId: CustomerId; readonly sourceIp: string; readonly correlationId: string },
): Promise<void> {
  const { customerId, sourceIp, correlationId } = by;
  return retryOvertaken(() => {
    const context = { actor: { kind: 'customer', customerId }, at: ports.clock(), correlationId } as const;
    return ending.kind === 'gdap'
      ? endGranular(ports, ending, context)
      : endRelationship(ports, ending, { customerId, sourceIp }, context);
  });
}

async function endGranular({ gdaps, customers }: EndPorts, ending: Ending, context: ChangeContext): Promise<void> {
  const gdap = await gdaps.get(ending.id);
  if (gdap === undefined) throw notFound('granular privileges');
  if (!isActive(gdap)) return;
  const held = await readHeld(customers, gdap);
  await gdaps.change(terminateGdap(held, 'byCustomer', context), { shown: ending });
}

async function endRelationship(
  { customers, orders, removals, ids }: EndPorts,
  ending: Ending,
  { customerId, sourceIp }: { readonly customerId: CustomerId; readonly sourceIp: string },
  context: ChangeContext,
): Promise<void> {
  const relationship = await customers.getRelationship(ending.id);
  if (relationship?.customerId !== customerId) throw notFound('relationship');
  if (relationship.status !== 'active') return;
  const { accountId } = relationship;
  const { customer, access } = await customers.find(customerId, [accountId]);
  const own = access[accountId];
  if (customer === undefined || own === undefined) throw new Error(`${relationship.id} has no customer or no access.`);
  const toClear = toClearOf(await tiesOf({ orders }, customerId, accountId));
  const draft = { id: ids.next('rem', context.at), salt: ids.salt(), sourceIp, toClear };
  const held = { ...relationship, privileges: privilegesThrough(own, relationship.id) };
  const removal = createRemovalByCustomer(held, draft, ending, context);
  await removals.begin(removal, markRemoving({ customer, relationship, access: own }, draft.id, context), ending);
}
