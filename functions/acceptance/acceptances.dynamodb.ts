import type { Invitation } from '../invitations/invitation.ts';
import { fillSlot, invitationWrites } from '../invitations/invitations.dynamodb.ts';
import type { Established } from '../relationships/customer.ts';
import { relationshipWrites } from '../relationships/customers.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { type Tables, transact, type Write } from '../shared/table.dynamodb.ts';
import type { Consent } from './consent.ts';

/** Where acceptances are written. */
export interface Acceptances {
  /**
   * All of an acceptance in one transaction, or nothing (R11): invitation, customer, relationship, privileges, the
   * text that was shown, two audit records, two events.
   *
   * @throws StaleWriteError where another decision, or another acceptance of the same customer, came first
   */
  keep(invitation: Change<Invitation>, established: Established, consent: Consent): Promise<void>;
}

export function acceptancesIn(tables: Tables): Acceptances {
  return {
    async keep(invitation, established, consent) {
      await transact(tables.db, [
        ...invitationWrites(tables, invitation),
        ...relationshipWrites(tables, established),
        fillSlot(tables.main, invitation.after, established.relationship.id),
        keepText(tables.main, consent),
      ]);
    },
  };
}

/** Kept by the hash of its contents: the same text again is the same item. */
function keepText(table: string, { hash, ...content }: Consent): Write {
  return { item: { Put: { TableName: table, Item: { pk: `text#${hash}`, sk: 'text', ...content } } } };
}
