import { putGdap } from '../gdap/gdap.dynamodb.ts';
import type { Invitation } from '../invitations/invitation.ts';
import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { partnershipIdFor } from '../partnerships/partnership.ts';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import { keepText } from '../platform/changes/change.dynamodb.ts';
import { type Tables, transact, type Write } from '../platform/table/table.dynamodb.ts';
import { relationshipWrites } from '../relationships/customers.dynamodb.ts';
import type { Acceptances } from './acceptances.port.ts';

export function acceptancesIn(tables: Tables): Acceptances {
  return {
    async keep(invitation, established, consent) {
      await transact(tables.db, [
        ...invitationWrites(tables, invitation),
        ...relationshipWrites(tables, established),
        ...(established.gdap ? [putGdap(tables.main, established.gdap)] : []),
        ...requireJointPartner(tables.main, invitation.after),
        releaseSlot(tables.main, invitation.after),
        keepText(tables.evidence, consent),
      ]);
    },
  };
}

function requireJointPartner(table: string, invitation: Invitation): Write[] {
  const { jointPartner } = invitation;
  return jointPartner ? [requirePartnership(table, partnershipIdFor(invitation, jointPartner.accountId))] : [];
}
