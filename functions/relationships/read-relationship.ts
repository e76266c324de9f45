import { notFound } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import type { Customers } from './customers.port.ts';
import type { Relationship } from './relationship.ts';

/** Reads a relationship of the partner's own; another partner's is not there. @throws `not_found` */
export async function readOwnRelationship(
  customers: Pick<Customers, 'getRelationship'>,
  accountId: AccountId,
  id: string,
): Promise<Relationship> {
  const relationship = await customers.getRelationship(id);
  if (relationship?.accountId !== accountId) throw notFound('relationship');
  return relationship;
}
