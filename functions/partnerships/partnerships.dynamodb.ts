import type { AccountId } from '../platform/base/ids.ts';
import { changeWrites, keepText } from '../platform/changes/change.dynamodb.ts';
import type { Change } from '../platform/changes/change.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { searchKeys } from '../platform/table/index-keys.ts';
import {
  type EntityKeys,
  getEntity,
  listEntities,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import type { Partnership } from './partnership.ts';
import type { Partnerships } from './partnerships.port.ts';
import { partnershipKey as keyOf } from './require-partnership.dynamodb.ts';

export function partnershipsIn(tables: Tables): Partnerships {
  const { db, main, evidence } = tables;
  return {
    get: (id) => getEntity<Partnership>(tables, id, 'partnership'),

    list: ({ accountId, partnerKind }, limit, after) =>
      listEntities<Partnership>(
        tables,
        { index: listOf[partnerKind], partition: partnershipsOf(accountId) },
        limit,
        after,
      ),

    async keep(change) {
      await transact(db, partnershipWrites(tables, change));
    },

    async end(change, shown, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        ...partnershipWrites(tables, change),
        keepText(evidence, shown),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** The writes of a change of a partnership, with its places in the indexes. */
export function partnershipWrites(tables: Tables, change: Change<Partnership>): Write[] {
  return changeWrites(tables, change, partnershipKeys(change.after));
}

/** Each side's list is in an index of its own: one item, two lists. */
const listOf = { reseller: 'list', provider: 'state' } as const;

const partnershipsOf = (accountId: AccountId) => `${accountId}#partnerships`;

/** Only an active partnership is on the lists (R22). */
function partnershipKeys({ id, status, reseller, provider, since }: Partnership): EntityKeys {
  if (status !== 'active') return keyOf(id);
  const lists = { listPk: partnershipsOf(reseller.accountId), statePk: partnershipsOf(provider.accountId) };
  return {
    ...keyOf(id),
    ...lists,
    listSk: `${since}#${id}`,
    ...searchKeys(provider.accountId, 'resellers', reseller.name, {}, id),
  };
}
