import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { partnershipWrites } from '../partnerships/partnerships.dynamodb.ts';
import { keepText } from '../platform/changes/change.dynamodb.ts';
import { rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { requireAsRead, type Tables, transact } from '../platform/table/table.dynamodb.ts';
import type { PartnershipAcceptances } from './partnership-acceptances.port.ts';

export function partnershipAcceptancesIn(tables: Tables): PartnershipAcceptances {
  const { db, main, evidence } = tables;
  return {
    async keep({ invitation, partnership, asRead, shown, idempotency }) {
      const { after, record } = invitation;
      await transact(db, [
        ...(idempotency ? [rememberKey(main, idempotency, after.id, new Date(record.at))] : []),
        ...invitationWrites(tables, invitation),
        ...partnershipWrites(tables, partnership),
        // As its onboarding was checked (R20).
        requireAsRead(main, { pk: asRead.accountId, sk: 'partner' }, asRead.revision),
        releaseSlot(main, after),
        keepText(evidence, shown),
      ]);
    },
  };
}
