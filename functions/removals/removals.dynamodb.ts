import type { HeldChange } from '../relationships/customer.ts';
import { heldWrites } from '../relationships/customers.dynamodb.ts';
import { changeWrites, keepText } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { recallKey, rememberKey } from '../shared/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../shared/idempotency.ts';
import { getEntity, listEntities, type Page, type Tables, transact, type Write } from '../shared/table.dynamodb.ts';
import type { Removal } from './removal.ts';

/** Where removals are kept. */
export interface Removals {
  get(id: string): Promise<Removal | undefined>;
  /** A partner's removals, newest first: one query. */
  list(partnerId: string, limit: number, after?: string): Promise<Page<Removal>>;
  /**
   * All of a removal's beginning in one transaction: the attestation or confirmation with its record and text, the
   * relationship that counts no longer.
   *
   * @throws StaleWriteError where the customer changed since it was read; AlreadyDoneError, `idempotency_key_reused`
   */
  begin(
    removal: Change<Removal>,
    held: HeldChange,
    shown: { readonly hash: string },
    request?: IdempotentRequest,
  ): Promise<void>;
  /** A step, with what it changed for the customer. @throws StaleWriteError, AlreadyDoneError */
  change(removal: Change<Removal>, held?: HeldChange, request?: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

export function removalsIn(tables: Tables): Removals {
  const { db, main } = tables;
  const remember = (request: IdempotentRequest | undefined, { after, record }: Change<Removal>) =>
    request ? [rememberKey(main, request, after.id, new Date(record.at))] : [];
  return {
    get: (id) => getEntity<Removal>(tables, id, 'removal'),

    list: (partnerId, limit, after) =>
      listEntities<Removal>(tables, { index: 'list', partition: removalsOf(partnerId) }, limit, after),

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

const removalsOf = (partnerId: string) => `${partnerId}#removals`;

function removalWrites(tables: Tables, change: Change<Removal>): Write[] {
  const { id, partnerId, beganAt, status } = change.after;
  const listed = { listPk: removalsOf(partnerId), listSk: `${beganAt}#${id}` };
  const stalled = status === 'stalled' ? { statePk: `${removalsOf(partnerId)}#stalled` } : {};
  return changeWrites(tables, change, { pk: id, sk: 'removal', ...listed, ...stalled });
}
