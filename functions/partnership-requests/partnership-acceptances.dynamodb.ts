import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { partnershipWrites } from '../partnerships/partnerships.dynamodb.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import { keepText } from '../platform/changes/change.dynamodb.ts';
import { rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { type Tables, transact, type Write } from '../platform/table/table.dynamodb.ts';
import type { PartnershipAcceptance, PartnershipAcceptances } from './partnership-acceptances.port.ts';

const isAsRead = '#entity.#revision = :revision';

export function partnershipAcceptancesIn(tables: Tables): PartnershipAcceptances {
  const { db, main, evidence } = tables;
  return {
    async keep({ invitation, partnership, asRead, shown, idempotency }) {
      const { after, record } = invitation;
      await transact(db, [
        ...(idempotency ? [rememberKey(main, idempotency, after.id, new Date(record.at))] : []),
        ...invitationWrites(tables, invitation),
        ...partnershipWrites(tables, partnership),
        requireAccountAsRead(main, asRead),
        releaseSlot(main, after),
        keepText(evidence, shown),
      ]);
    },
  };
}

/** Lets a transaction through only while the account is as its onboarding was checked (R20). */
function requireAccountAsRead(TableName: string, { accountId, revision }: PartnershipAcceptance['asRead']): Write {
  return {
    item: {
      ConditionCheck: {
        TableName,
        Key: { pk: accountId, sk: 'partner' },
        ConditionExpression: isAsRead,
        ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
        ExpressionAttributeValues: { ':revision': revision },
      },
    },
    onConflict: () => new StaleWriteError(`${accountId} was changed by another.`),
  };
}
