import type { AccountId } from '../platform/base/ids.ts';
import { changeWrites, keepText } from '../platform/changes/change.dynamodb.ts';
import type { Change } from '../platform/changes/change.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import { signalWrites } from '../platform/outbox/waits.dynamodb.ts';
import { getEntity, listEntities, type Tables, transact, type Write } from '../platform/table/table.dynamodb.ts';
import { heldWrites } from '../relationships/customers.dynamodb.ts';
import { removalEvents } from './removal.events.ts';
import type { Removal } from './removal.ts';
import type { Removals } from './removals.port.ts';

export function removalsIn(tables: Tables): Removals {
  const { db, main } = tables;
  const remember = (request: IdempotentRequest | undefined, { after, record }: Change<Removal>) =>
    request ? [rememberKey(main, request, after.id, new Date(record.at))] : [];
  return {
    get: (id) => getEntity<Removal>(tables, id, 'removal'),

    list: (accountId, limit, after) =>
      listEntities<Removal>(tables, { index: 'list', partition: removalsOf(accountId) }, limit, after),

    async begin(removal, held, shown, request) {
      await transact(db, [
        ...remember(request, removal),
        ...heldWrites(tables, held),
        ...removalWrites(tables, removal),
        keepText(tables.evidence, shown),
      ]);
    },

    async change(removal, held, request) {
      await transact(db, [
        ...remember(request, removal),
        ...removalWrites(tables, removal),
        ...(held ? heldWrites(tables, held) : []),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

const removalsOf = (accountId: AccountId) => `${accountId}#removals`;

function removalWrites(tables: Tables, change: Change<Removal>): Write[] {
  const { id, accountId, beganAt, status } = change.after;
  const listed = { listPk: removalsOf(accountId), listSk: `${beganAt}#${id}` };
  const stalled = status === 'stalled' ? { statePk: `${removalsOf(accountId)}#stalled` } : {};
  return [
    ...changeWrites(tables, change, { pk: id, sk: 'removal', ...listed, ...stalled }),
    ...signalWrites(tables.main, change.event, removalEvents),
  ];
}
