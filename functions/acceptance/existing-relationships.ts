import { type Customer, contactWith, customerIdOf } from '../customers/customer.ts';
import { type Invitation, relationshipsOf } from '../invitations/invitation.ts';
import { recordOf } from '../platform/base/record-of.ts';
import { linkRefusal } from '../platform/links/links.errors.ts';
import { relationshipWith } from '../relationships/access.ts';
import type { Customers, FoundCustomer } from '../relationships/customers.port.ts';

/** What is there before an invitation is accepted: the customer, and which of the relationships it asks for. */
export interface ExistingRelationships {
  readonly found: FoundCustomer;
  /** The relationship with each partner that has one already, by the partner's ID. */
  readonly existing: Readonly<Record<string, string>>;
}

/**
 * Finds out what an invitation asks for that is there already.
 * @throws `link_void` where the customer has removed the contact that was invited (R55)
 */
export async function findExistingRelationships(
  customers: Pick<Customers, 'find'>,
  invitation: Invitation,
): Promise<ExistingRelationships> {
  const asked = relationshipsOf(invitation);
  const others = asked.slice(1).map(({ accountId }) => accountId);
  const found = await customers.find(customerIdOf(invitation.recipientHash), [invitation.accountId, ...others]);
  requireContact(found.customer, invitation);
  const existing = asked.flatMap(({ accountId, privilege }): [string, string][] => {
    const relationshipId = relationshipWith(found.access[accountId], privilege);
    return relationshipId === undefined ? [] : [[accountId, relationshipId]];
  });
  return { found, existing: recordOf(existing) };
}

/** Who is the customer's contact no longer does not answer for it. */
function requireContact(customer: Customer | undefined, { recipientHash, addressHash = recipientHash }: Invitation) {
  if (customer === undefined || customer.erasedAt !== undefined) return;
  if (contactWith(customer, addressHash) === undefined)
    throw linkRefusal('link_void', 'Another contact of the customer answers for it now.');
}
