import { invitationWrites, releaseSlot } from '../invitations/invitations.dynamodb.ts';
import { searchKeys } from '../platform/table/index-keys.ts';
import { changeWrites, keepText } from '../platform/changes/change.dynamodb.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { type EntityKeys, getEntity, listEntities, type Tables, transact } from '../platform/table/table.dynamodb.ts';
import type { Partnership } from './partnership.ts';
import { partnershipKey as keyOf } from './require-partnership.dynamodb.ts';
import type { Partnerships } from './partnerships.port.ts';


const isAsRead = '#entity.#revision = :revision';

export function partnershipsIn(tables: Tables): Partnerships {
  const { db, main, evidence } = tables;
  return {
    get: (id) => getEntity<Partnership>(tables, id, 'partnership'),

    list: ({ partnerId, partnerKind }, limit, after) =>
      listEntities<Partnership>(
        tables,
        { index: listOf[partnerKind], partition: partnershipsOf(partnerId) },
        limit,
        after,
      ),

    async keep(change) {
      await transact(db, changeWrites(tables, change, partnershipKeys(change.after)));
    },

    async accept(invitation, partnership, { partnerId, revision }, shown, request) {
      await transact(db, [
        ...(request ? [rememberKey(main, request, invitation.after.id, new Date(invitation.record.at))] : []),
        ...invitationWrites(tables, invitation),
        ...changeWrites(tables, partnership, partnershipKeys(partnership.after)),
        {
          item: {
            ConditionCheck: {
              TableName: main,
              Key: { pk: partnerId, sk: 'partner' },
              ConditionExpression: isAsRead,
              ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
              ExpressionAttributeValues: { ':revision': revision },
            },
          },
          onConflict: () => new StaleWriteError(`${partnerId} was changed by another.`),
        },
        releaseSlot(main, invitation.after),
        keepText(evidence, shown),
      ]);
    },

    async end(change, shown, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        ...changeWrites(tables, change, partnershipKeys(change.after)),
        keepText(evidence, shown),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** Each side's list is in an index of its own: one item, two lists. */
const listOf = { reseller: 'list', provider: 'state' } as const;

const partnershipsOf = (partnerId: string) => `${partnerId}#partnerships`;

/** Only an active partnership is on the lists (R22). */
function partnershipKeys({ id, status, reseller, provider, since }: Partnership): EntityKeys {
  if (status !== 'active') return keyOf(id);
  const lists = { listPk: partnershipsOf(reseller.partnerId), statePk: partnershipsOf(provider.partnerId) };
  return {
    ...keyOf(id),
    ...lists,
    listSk: `${since}#${id}`,
    ...searchKeys(provider.partnerId, 'resellers', reseller.name, id),
  };
}
