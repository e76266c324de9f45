import type { Invitation } from '../invitations/invitation.ts';
import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { partnershipIdFor } from '../partnerships/partnership.ts';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import type { Established } from '../relationships/customer.ts';
import { relationshipWrites } from '../relationships/customers.dynamodb.ts';
import { keepText } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { type Tables, transact, type Write } from '../shared/table.dynamodb.ts';
import type { Consent } from './consent.ts';

/** Where acceptances are written. */
export interface Acceptances {
  /**
   * All of an acceptance in one transaction, or nothing (R11): invitation, customer, relationships, privileges, the
   * text that was shown, audit records, events. Where two partners ask, they must still work together (R6).
   *
   * @throws StaleWriteError where another decision, or another acceptance of the same customer, came first;
   *   `partnership_not_active`
   */
  keep(invitation: Change<Invitation>, established: Established, consent: Consent): Promise<void>;
}

export function acceptancesIn(tables: Tables): Acceptances {
  return {
    async keep(invitation, established, consent) {
      await transact(tables.db, [
        ...invitationWrites(tables, invitation),
        ...relationshipWrites(tables, established),
        ...requireJointPartner(tables.main, invitation.after),
        releaseSlot(tables.main, invitation.after),
        keepText(tables.evidence, consent),
      ]);
    },
  };
}

function requireJointPartner(table: string, invitation: Invitation): Write[] {
  const { jointPartner } = invitation;
  return jointPartner ? [requirePartnership(table, partnershipIdFor(invitation, jointPartner.partnerId))] : [];
}
