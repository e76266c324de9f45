import { GetCommand, TransactGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Customer, KnownCustomer } from '../customers/customer.ts';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { recordOf } from '../platform/base/record-of.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import { searchKeys } from '../platform/table/index-keys.ts';
import { pageOfFitting } from '../platform/table/page.ts';
import {
  type EntityKeys,
  getEntity,
  type Item,
  listEntities,
  putAsRead,
  queryBelow,
  retryConflicts,
  type Tables,
  transact,
  type Write,
  wholeItems,
} from '../platform/table/table.dynamodb.ts';
import type { Access, Privilege } from './access.ts';
import type { Customers } from './customers.port.ts';
import type { Established, HeldChange, Relationship } from './relationship.ts';
import { relationshipRefusal } from './relationships.errors.ts';

export function customersIn(tables: Tables): Customers {
  return {
    async find(customerId, accountIds) {
      const Keys = [
        customerKey(customerId),
        knownKey(customerId, accountIds[0]),
        ...accountIds.map((accountId) => accessKey(customerId, accountId)),
      ];
      const TransactItems = Keys.map((Key) => ({ Get: { TableName: tables.main, Key } }));
      // Of one moment: an access item of before a change must not be seen with a customer of after it.
      const { Responses = [] } = await retryConflicts(() => tables.db.send(new TransactGetCommand({ TransactItems })));
      const items: Item[] = Responses.flatMap(({ Item }) => Item ?? []);
      const access = items.filter(({ sk }) => String(sk).startsWith('access#')).map(({ entity }) => entity as Access);
      return {
        customer: items.find(({ sk }) => sk === 'customer')?.entity as Customer | undefined,
        access: recordOf(access.map((each) => [each.accountId, each] as const)),
        known: items.find(({ sk }) => String(sk).startsWith('known#'))?.entity as KnownCustomer | undefined,
      };
    },

    async contactOf(addressHash) {
      const { Item } = await tables.db.send(new GetCommand({ TableName: tables.main, Key: contactKey(addressHash) }));
      return Item?.customerId as CustomerId | undefined;
    },

    getAccess: (customerId, accountId) => getEntity<Access>(tables, customerId, accessKey(customerId, accountId).sk),

    getCustomer: (id) => getEntity<Customer>(tables, id, 'customer'),

    getRelationship: (id) => getEntity<Relationship>(tables, id, 'relationship'),

    async listAccess(customerId) {
      const items = await queryBelow(tables, customerId, 'access#');
      return items.map(({ entity }) => entity as Access);
    },

    list(accountId, page, { relationship, withAccountId } = {}) {
      const place = { index: 'list', partition: customersOf(accountId) } as const;
      const read = async (from: string | undefined) => {
        const { items, next } = await listEntities<Relationship | KnownCustomer>(tables, place, page.limit, from);
        return { items: await thoseWith(tables, items, withAccountId), next };
      };
      const fits = (each: Relationship | KnownCustomer) =>
        relationship === undefined || (relationship === 'known') === 'addedAt' in each;
      return pageOfFitting(read, fits, listedAt, page);
    },

    async changeAccess({ customer: change, access, idempotency, conditions }) {
      const { customerId } = access;
      await transact(tables.db, [
        rememberKey(tables.main, idempotency, change.after.id, new Date(change.record.at)),
        ...(conditions
          ? [
              requirePartnership(tables.main, conditions.partnershipId),
              requireGrant(
                tables.main,
                { customerId, accountId: conditions.orderingAccountId, privilege: 'orders' },
                notGranted,
              ),
            ]
          : []),
        ...changeWrites(tables, change, customerKeys(change.after)),
        putAccess(tables.main, access),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),

    async keepKnown(change, request) {
      const { customerId, accountId } = change.after;
      const listed = {
        ...{ listPk: customersOf(accountId), listSk: listedAt(change.after) },
        ...searchKeys(accountId, 'customers', change.after.company, change.after.contact, customerId),
      };
      const alreadyListed = () =>
        relationshipRefusal('customer_already_listed', 'This customer is on your list already.', {
          conflictingId: customerId,
        });
      await transact(tables.db, [
        rememberKey(tables.main, request, customerId, new Date(change.record.at)),
        {
          item: {
            ConditionCheck: {
              TableName: tables.main,
              Key: accessKey(customerId, accountId),
              ConditionExpression: hasNoRelationship,
              ExpressionAttributeNames: { '#entity': 'entity', '#grants': 'grants' },
            },
          },
          onConflict: alreadyListed,
        },
        ...changeWrites(tables, change, { ...knownKey(customerId, accountId), ...listed }, alreadyListed),
      ]);
    },
  };
}

const isNew = 'attribute_not_exists(pk)';
const hasNoRelationship =
  'attribute_not_exists(#entity.#grants.delegatedAdmin) AND attribute_not_exists(#entity.#grants.orders)';

/**
 * The writes of established relationships. The customer's guard also guards the access items, which never change
 * without it. Who is only known leaves the list for the relationship.
 */
export function relationshipWrites(tables: Tables, { customer, relationships, access }: Established): Write[] {
  const TableName = tables.main;
  const customerId = customer[0].after.id;
  return [
    ...changeWrites(tables, customer, customerKeys(customer[0].after)),
    ...relationships.flatMap((relationship) => [
      { item: { Put: { TableName, Item: relationshipItem(relationship), ConditionExpression: isNew } } },
      { item: { Delete: { TableName, Key: knownKey(customerId, relationship.accountId) } } },
    ]),
    ...access.map((each) => putAccess(TableName, each)),
  ];
}

export function putAccess(TableName: string, access: Access): Write {
  return { item: { Put: { TableName, Item: { ...accessKey(access.customerId, access.accountId), entity: access } } } };
}

/**
 * The writes of a change of what a partner has. The access item never changes without the customer, and was read at one
 * moment with it: the customer's guard is its guard. The relationship was read apart, and has one of its own.
 */
export function heldWrites(tables: Tables, { readRevision, customer, relationship, access }: HeldChange): Write[] {
  return [
    ...changeWrites(tables, customer, customerKeys(customer.after)),
    putAsRead(tables.main, relationshipItem(relationship), readRevision),
    putAccess(tables.main, access),
  ];
}

/** The writes that give relationships their customer's new name; they are as they were read. */
export function renameWrites(tables: Tables, renamed: readonly Relationship[]): Write[] {
  return renamed.map((each) => putAsRead(tables.main, relationshipItem(each), each.revision));
}

/** Only an active relationship is on its partner's list (R15). */
function relationshipItem(relationship: Relationship): Item {
  const { id, accountId, status, company, contact = {} } = relationship;
  const listed = {
    ...{ listPk: customersOf(accountId), listSk: listedAt(relationship) },
    ...searchKeys(accountId, 'customers', company, contact, id),
  };
  return { pk: id, sk: 'relationship', ...(status === 'active' ? listed : {}), entity: relationship };
}

const notGranted = () => new StaleWriteError('A privilege ended meanwhile.');

/** A privilege that a partner must have with a customer. */
export interface RequiredGrant {
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  readonly privilege: Privilege;
}

/** Lets a transaction through only while a partner has a privilege with a customer (R3). */
export function requireGrant(
  table: string,
  { customerId, accountId, privilege }: RequiredGrant,
  onConflict: () => Error,
): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table,
        Key: accessKey(customerId, accountId),
        ConditionExpression: 'attribute_exists(#entity.#grants.#privilege)',
        ExpressionAttributeNames: { '#entity': 'entity', '#grants': 'grants', '#privilege': privilege },
      },
    },
    onConflict,
  };
}

/** Milliseconds after which the sweep finishes what was left half done of an addition (R23). */
const provisioningMs = 60_000;

/** A customer's key; one whose first user is missing yet is due. */
export function customerKeys({ id, status, createdAt }: Customer): EntityKeys {
  const due = status === 'provisioning' ? dueKeys(id, new Date(Date.parse(createdAt) + provisioningMs)) : {};
  return { ...customerKey(id), ...due };
}

const customersOf = (accountId: AccountId) => `${accountId}#customers`;

/** Where a relationship, or a known customer, stands in the list. */
const listedAt = (listed: Relationship | KnownCustomer) =>
  'addedAt' in listed ? `${listed.addedAt}#${listed.customerId}` : `${listed.establishedAt}#${listed.id}`;

/** Of some customers those that another partner has a relationship with, as well as this one. */
async function thoseWith(
  tables: Tables,
  listed: readonly (Relationship | KnownCustomer)[],
  accountId: AccountId | undefined,
): Promise<readonly (Relationship | KnownCustomer)[]> {
  if (accountId === undefined) return listed;
  const own = listed.filter((each) => !('addedAt' in each));
  const keys = new Map(own.map(({ customerId }) => [customerId, accessKey(customerId, accountId)]));
  const items = keys.size === 0 ? [] : await wholeItems(tables, [...keys.values()]);
  const having = items.map(({ entity }) => entity as Access).filter(({ grants }) => Object.keys(grants).length > 0);
  const customerIds = new Set(having.map(({ customerId }) => customerId));
  return own.filter(({ customerId }) => customerIds.has(customerId));
}

const customerKey = (customerId: CustomerId) => ({ pk: customerId, sk: 'customer' });

const accessKey = (customerId: CustomerId, accountId: AccountId) => ({ pk: customerId, sk: `access#${accountId}` });

/** Where it stands whose contact an address is. */
export const contactKey = (hash: string) => ({ pk: `contact#${hash}`, sk: 'customer' });

const knownKey = (customerId: CustomerId, accountId: AccountId) => ({ pk: customerId, sk: `known#${accountId}` });
