import { type Customer, contactWith, customerIdOf } from '../customers/customer.ts';
import { type Invitation, relationshipsOf } from '../invitations/invitation.ts';
import type { CustomerId } from '../platform/base/ids.ts';
import { recordOf } from '../platform/base/record-of.ts';
import { relationshipWith } from '../relationships/access.ts';
import type { Customers, FoundCustomer } from '../relationships/customers.port.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';

/** What is there before an invitation is accepted: the customer, and which of the relationships it asks for. */
export interface ExistingRelationships {
  readonly found: FoundCustomer;
  /** The relationship with each partner that has one already, by the partner's ID. */
  readonly existing: Readonly<Record<string, string>>;
}

/**
 * Finds out what an invitation asks for that is there already.
 * @throws `recipient_not_contact` where the customer has removed the contact that was invited (R55)
 */
export async function findExistingRelationships(
  customers: Pick<Customers, 'find' | 'contactOf'>,
  invitation: Invitation,
): Promise<ExistingRelationships> {
  const asked = relationshipsOf(invitation);
  const others = asked.slice(1).map(({ accountId }) => accountId);
  const { recipientHash, accountId } = invitation;
  const [found, contactOf] = await Promise.all([
    customers.find(customerIdOf(recipientHash), [accountId, ...others]),
    customers.contactOf(recipientHash),
  ]);
  requireContact(found.customer, contactOf, invitation);
  const existing = asked.flatMap(({ accountId, privilege }): [string, string][] => {
    const relationshipId = relationshipWith(found.access[accountId], privilege);
    return relationshipId === undefined ? [] : [[accountId, relationshipId]];
  });
  return { found, existing: recordOf(existing) };
}

/**
 * Who is the customer's contact no longer does not answer for it; nor does who became another customer's contact since
 * it was invited make a customer of its own.
 */
function requireContact(
  customer: Customer | undefined,
  contactOf: CustomerId | undefined,
  { recipientHash, addressHash = recipientHash }: Invitation,
): void {
  const isThere = customer !== undefined && customer.erasedAt === undefined;
  if (isThere ? contactWith(customer, addressHash) !== undefined : contactOf === undefined) return;
  throw acceptanceRefusal('recipient_not_contact', 'Another contact of the customer answers for it now.');
}
