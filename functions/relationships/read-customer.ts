import type { Privilege } from '../invitations/invitation.ts';
import { notFound } from '../shared/errors.ts';
import type { Customer, Grant } from './customer.ts';
import type { Customers } from './customers.dynamodb.ts';

/**
 * Reads a customer with which the partner has a relationship, and the privileges it has (R3). A customer served
 * elsewhere is not there (R4).
 *
 * @throws `not_found`
 */
export async function readCustomer(
  customers: Pick<Customers, 'find'>,
  partnerId: string,
  customerId: string,
): Promise<{ customer: Customer; grants: readonly (Grant & { privilege: Privilege })[] }> {
  const { customer, access } = await customers.find(customerId, [partnerId]);
  const grants = Object.entries(access[partnerId]?.grants ?? {}) as [Privilege, Grant][];
  if (customer === undefined || grants.length === 0) throw notFound('customer');
  return { customer, grants: grants.map(([privilege, grant]) => ({ privilege, ...grant })) };
}
