import type { Customer } from '../customers/customer.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import { liveGdap } from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Relationship } from '../relationships/relationship.ts';

export interface RenamePorts {
  readonly customers: Pick<Customers, 'listAccess' | 'getRelationship'>;
  readonly clock: Clock;
}

/** What shows the customer's company and contact, where they are new: active relationships, and granular privileges. */
export async function renamedBy(
  { customers, clock }: RenamePorts,
  { before, after }: Change<Customer>,
): Promise<Renamed> {
  const isNamed = (each: Customer | undefined) => JSON.stringify([each?.company, each?.contact]);
  if (isNamed(before) === isNamed(after)) return { renamed: [] };
  const all = await customers.listAccess(after.id);
  const ids = new Set(all.flatMap(({ grants }) => Object.values(grants).map(({ relationshipId }) => relationshipId)));
  const held = await Promise.all([...ids].map((id) => customers.getRelationship(id)));
  return {
    renamed: held.flatMap((each) =>
      each?.status === 'active' ? [{ ...each, company: after.company, contact: after.contact }] : [],
    ),
    renamedGdaps: all.flatMap((access) => liveGdap(access, clock()).map(({ gdapId }) => gdapId)),
  };
}

interface Renamed {
  readonly renamed?: readonly Relationship[];
  readonly renamedGdaps?: readonly string[];
}
