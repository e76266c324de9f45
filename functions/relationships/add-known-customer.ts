import { customerIdOf, type KnownCustomer, makeKnown } from '../customers/customer.ts';
import { actorOf, type Caller } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { Customers } from './customers.port.ts';

export interface AddKnownPorts {
  readonly customers: Customers;
  readonly addresses: AddressHasher;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * Puts a customer on the partner's list that it knows, without any privilege (R4, R5): one to invite with a click.
 *
 * @throws `customer_already_listed`, `idempotency_key_reused`
 */
export async function addKnownCustomer(
  { customers, addresses, ids, clock }: AddKnownPorts,
  caller: Caller,
  wanted: Pick<KnownCustomer, 'company' | 'contact' | 'language'>,
  request: IdempotentRequest,
  correlationId: string,
): Promise<KnownCustomer> {
  const at = clock();
  const customerId = customerIdOf(await addresses.hash(wanted.contact.email));
  const made = { id: ids.next('kno', at), customerId, accountId: caller.accountId, salt: ids.salt() };
  const change = makeKnown(made, wanted, { actor: actorOf(caller), at, correlationId });
  return onceOnly(
    async () => {
      await customers.keepKnown(change, request);
      return change.after;
    },
    async (id) => {
      const { known } = await customers.find(id, [caller.accountId]);
      if (known === undefined) throw notFound('customer');
      return known;
    },
  );
}
