import { customerIdOf, type KnownCustomer, makeKnown } from '../customers/customer.ts';
import { contextOf, type UserCommand } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
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
  command: UserCommand,
  draft: Pick<KnownCustomer, 'company' | 'contact' | 'language'>,
): Promise<KnownCustomer> {
  const at = clock();
  const { accountId } = command.caller;
  const customerId = customerIdOf(await addresses.hash(draft.contact.email));
  const identified = { id: ids.next('kno', at), customerId, accountId, salt: ids.salt() };
  const change = makeKnown({ ...draft, ...identified }, contextOf(command, at));
  return onceOnly(
    async () => {
      await customers.keepKnown(change, command.idempotency);
      return change.after;
    },
    async (id) => {
      const { known } = await customers.find(id, [accountId]);
      if (known === undefined) throw notFound('customer');
      return known;
    },
  );
}
