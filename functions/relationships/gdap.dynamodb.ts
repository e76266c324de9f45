import { keepText } from '../shared/change.dynamodb.ts';
import { recallKey, rememberKey } from '../shared/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../shared/idempotency.ts';
import { getEntity, listEntities, type Page, type Tables, transact } from '../shared/table.dynamodb.ts';
import { recipientHashOf } from './customer.ts';
import { gdapsOf, gdapWrites } from './customers.dynamodb.ts';
import type { Gdap, GdapChange } from './gdap.ts';

/** Where granular privileges are kept (R32). */
export interface Gdaps {
  get(id: string): Promise<Gdap | undefined>;
  /** A partner's, newest first; of one customer, where it is named: one query. */
  list(partnerId: string, customerId: string | undefined, limit: number, after?: string): Promise<Page<Gdap>>;
  /**
   * @param because the request that asked for it, or the text that the customer confirmed, to be kept for good
   * @throws StaleWriteError where the customer or the privileges were changed since they were read; AlreadyDoneError
   */
  change(
    change: GdapChange,
    because?: { readonly request?: IdempotentRequest; readonly shown?: { readonly hash: string } },
  ): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

export function gdapsIn(tables: Tables): Gdaps {
  return {
    get: (id) => getEntity<Gdap>(tables, id, 'gdap'),

    list(partnerId, customerId, limit, after) {
      const place =
        customerId === undefined
          ? ({ index: 'list', partition: gdapsOf(partnerId) } as const)
          : ({ index: 'recipient', partition: gdapsOf(partnerId, recipientHashOf(customerId)) } as const);
      return listEntities<Gdap>(tables, place, limit, after);
    },

    async change(change, { request, shown } = {}) {
      const { gdap, customer } = change;
      await transact(tables.db, [
        ...(request ? [rememberKey(tables.main, request, gdap.id, new Date(customer.record.at))] : []),
        ...gdapWrites(tables, change),
        ...(shown ? [keepText(tables.evidence, shown)] : []),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}
