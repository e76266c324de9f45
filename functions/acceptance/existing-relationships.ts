import { type Invitation, relationshipsOf } from '../invitations/invitation.ts';
import { customerIdOf } from '../customers/customer.ts';
import { relationshipWith } from '../relationships/access.ts';
import type { Customers, FoundCustomer } from '../relationships/customers.port.ts';



/** What is there before an invitation is accepted: the customer, and which of the relationships it asks for. */
export interface LookedUp {
  readonly found: FoundCustomer;
  /** The relationship with each partner that has one already, by the partner's ID. */
  readonly existing: Readonly<Record<string, string>>;
}

/** Finds out what an invitation asks for that is there already. */
export async function lookUp(customers: Pick<Customers, 'find'>, invitation: Invitation): Promise<LookedUp> {
  const asked = relationshipsOf(invitation);
  const others = asked.slice(1).map(({ partnerId }) => partnerId);
  const found = await customers.find(customerIdOf(invitation.recipientHash), [invitation.partnerId, ...others]);
  const existing = asked.flatMap(({ partnerId, privilege }) => {
    const relationshipId = relationshipWith(found.access[partnerId], privilege);
    return relationshipId === undefined ? [] : [[partnerId, relationshipId]];
  });
  return { found, existing: Object.fromEntries(existing) };
}
