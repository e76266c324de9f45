import { recipientHashOf } from '../customers/customer.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { changeWrites, keepText } from '../platform/changes/change.dynamodb.ts';
import { recallKey, rememberBatch, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import { renewalKeys } from '../platform/table/index-keys.ts';
import {
  getEntity,
  type Item,
  listEntities,
  putAsRead,
  type Tables,
  transact,
  type Write,
  wholeItems,
} from '../platform/table/table.dynamodb.ts';
import { customerKeys, putAccess } from '../relationships/customers.dynamodb.ts';
import { usedKey } from '../relationships/uses.dynamodb.ts';
import { type Gdap, type GdapChange, isActive } from './gdap.ts';
import type { GdapTemplates } from './gdap-templates.ts';
import type { Gdaps } from './gdaps.port.ts';

export function gdapsIn(tables: Tables): Gdaps {
  return {
    get: (id) => getEntity<Gdap>(tables, id, 'gdap'),

    rememberBatch: (request, now) => rememberBatch(tables, request, now),

    getTemplates: (id) => getEntity<GdapTemplates>(tables, id, 'gdap-templates'),

    async keepTemplates(change) {
      await transact(tables.db, changeWrites(tables, change, { pk: change.after.id, sk: 'gdap-templates' }));
    },

    async lastUses(ids) {
      const items = ids.length === 0 ? [] : await wholeItems(tables, ids.map(usedKey));
      return new Map(items.map(({ pk, usedOn }) => [String(pk), String(usedOn)] as const));
    },

    list(accountId, customerId, limit, after) {
      const place =
        customerId === undefined
          ? ({ index: 'list', partition: gdapsOf(accountId) } as const)
          : ({ index: 'recipient', partition: gdapsOf(accountId, recipientHashOf(customerId)) } as const);
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

/** The writes of a change of granular privileges; guarded as those of a relationship are. */
export function gdapWrites(tables: Tables, { readRevision, customer, access, gdap }: GdapChange): Write[] {
  return [
    ...changeWrites(tables, customer, customerKeys(customer.after)),
    putAsRead(tables.main, gdapItem(gdap), readRevision),
    putAccess(tables.main, access),
  ];
}

/** The item of granular privileges, with its places in the indexes. */
export function gdapItem(gdap: Gdap): Item {
  const { id, accountId, customerId, requestedAt } = gdap;
  return {
    pk: id,
    sk: 'gdap',
    listPk: gdapsOf(accountId),
    listSk: `${requestedAt}#${id}`,
    recipientPk: gdapsOf(accountId, recipientHashOf(customerId)),
    ...(isActive(gdap) ? { ...dueKeys(id, new Date(gdap.dueAt)), ...renewalKeys(accountId, gdap.endsAt, id) } : {}),
    entity: gdap,
  };
}

/** Where a partner's granular privileges are listed: all, or those of one customer. */
export function gdapsOf(accountId: AccountId, recipientHash?: string): string {
  return `${accountId}#gdap${recipientHash === undefined ? '' : `#${recipientHash}`}`;
}

/** The write of granular privileges whose guard is that of what changes with them. */
export function putGdap(TableName: string, gdap: Gdap): Write {
  return { item: { Put: { TableName, Item: gdapItem(gdap) } } };
}

/** The write that gives granular privileges the company's new name, whatever else changes of them meanwhile. */
export function renameGdap(TableName: string, id: string, company: string): Write {
  return {
    item: {
      Update: {
        TableName,
        Key: { pk: id, sk: 'gdap' },
        // The revision too: a change that was read before is made anew.
        UpdateExpression: 'SET #entity.#company = :company, #entity.#revision = #entity.#revision + :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#entity': 'entity', '#company': 'company', '#revision': 'revision' },
        ExpressionAttributeValues: { ':company': company, ':one': 1 },
      },
    },
    onConflict: () => new StaleWriteError(`${id} is gone.`),
  };
}
