import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import type { Customer, Relationship } from '../relationships/customer.ts';
import { customerKeys, relationshipWrites, renameWrites } from '../relationships/customers.dynamodb.ts';
import { changeWrites } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { DomainError, StaleWriteError } from '../shared/errors.ts';
import { recallKey, rememberKey } from '../shared/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../shared/idempotency.ts';
import { getEntity, queryBelow, type Tables, transact, type Write } from '../shared/table.dynamodb.ts';
import { type Added, agreementMissing, type CustomerAgreement, domainTaken } from './account.ts';
import type { CustomerUser } from './user.ts';

/** Where customers' accounts, agreements and users are kept (R12, R23, R24). */
export interface CustomerAccounts {
  /** Whether another customer has the domain. */
  isTaken(domain: string): Promise<boolean>;
  /**
   * All of an addition in one transaction (R23); while the partnership is active.
   * @param contactHash the keyed hash of the contact's address, by which the customer finds its own view
   * @throws `customer_domain_taken`, `partnership_not_active`, AlreadyDoneError
   */
  add(added: Added, partnershipId: string, contactHash: string, request: IdempotentRequest): Promise<void>;
  /**
   * A change of the customer, with what changed of a user, an agreement or its relationships.
   * @throws `user_name_taken` for a new user, StaleWriteError, AlreadyDoneError
   */
  change(
    change: Change<Customer>,
    what?: {
      readonly user?: CustomerUser;
      readonly agreement?: CustomerAgreement;
      /** Relationships with the company's new name. */
      readonly renamed?: readonly Relationship[];
      readonly request?: IdempotentRequest;
      readonly resultId?: string;
    },
  ): Promise<void>;
  getAgreement(customerId: string): Promise<CustomerAgreement | undefined>;
  getUser(customerId: string, userId: string): Promise<CustomerUser | undefined>;
  /** A customer's users: one query per megabyte. */
  listUsers(customerId: string): Promise<CustomerUser[]>;
  /** The customers whose contact an address is, of those that were added (R44): one query. */
  findByContact(contactHash: string): Promise<string[]>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

/** Customers of one contact to which a link is mailed at once. */
const mostViews = 25;

const isNew = 'attribute_not_exists(pk)';
const isAsRead = 'attribute_not_exists(pk) OR #entity.#revision = :readRevision';

const domainKey = (domain: string) => ({ pk: `domain#${domain}`, sk: 'domain' });
const agreementKey = (customerId: string) => ({ pk: customerId, sk: 'agreement' });
const contactOf = (hash: string) => `contact#${hash}`;

export function customerAccountsIn(tables: Tables): CustomerAccounts {
  const { db, main } = tables;
  return {
    async isTaken(domain) {
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: domainKey(domain), ConsistentRead: true }));
      return Item !== undefined;
    },

    async add(added, partnershipId, contactHash, request) {
      const { admin } = added;
      const customer = added.customer.at(-1)?.after as Customer;
      await transact(db, [
        rememberKey(main, request, customer.id, new Date(customer.createdAt)),
        requirePartnership(main, partnershipId),
        {
          item: {
            Put: {
              TableName: main,
              Item: { ...domainKey(customer.account?.domain ?? ''), customerId: customer.id },
              ConditionExpression: isNew,
            },
          },
          onConflict: domainTaken,
        },
        { item: { Put: { TableName: main, Item: { pk: contactOf(contactHash), sk: customer.id } } } },
        ...relationshipWrites(tables, added),
        takeName(main, admin),
        putUser(main, admin),
      ]);
    },

    async change(change, { user, agreement, renamed = [], request, resultId } = {}) {
      const { id } = change.after;
      await transact(db, [
        ...(request ? [rememberKey(main, request, resultId ?? id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, customerKeys(change.after)),
        ...(user?.revision === 1 ? [takeName(main, user)] : []),
        ...(user ? [putUser(main, user)] : []),
        ...renameWrites(tables, renamed),
        ...(agreement
          ? [{ item: { Put: { TableName: main, Item: { ...agreementKey(id), entity: agreement } } } }]
          : []),
      ]);
    },

    getAgreement: (customerId) => getEntity<CustomerAgreement>(tables, customerId, 'agreement'),

    getUser: (customerId, userId) => getEntity<CustomerUser>(tables, customerId, `user#${userId}`),

    async listUsers(customerId) {
      const items = await queryBelow(tables, customerId, 'user#');
      return items.map(({ entity }) => entity as CustomerUser);
    },

    async findByContact(contactHash) {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: 'pk = :contact',
          ExpressionAttributeValues: { ':contact': contactOf(contactHash) },
          Limit: mostViews,
        }),
      );
      return Items.map(({ sk }) => String(sk));
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** A user's name is one user's, whatever its customer. */
function takeName(TableName: string, { userName, id }: CustomerUser): Write {
  const Item = { pk: `user-name#${userName}`, sk: 'user-name', userId: id };
  return {
    item: { Put: { TableName, Item, ConditionExpression: isNew } },
    onConflict: () => new DomainError('user_name_taken', 'A user has this name already.'),
  };
}

/** Lets a transaction through only while the customer has accepted this version of the agreement (R24). */
export function requireAgreement(table: string, customerId: string, version: string): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table,
        Key: agreementKey(customerId),
        ConditionExpression: '#entity.#version = :version',
        ExpressionAttributeNames: { '#entity': 'entity', '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    },
    onConflict: agreementMissing,
  };
}

function putUser(TableName: string, user: CustomerUser): Write {
  const Put = {
    TableName,
    Item: { pk: user.customerId, sk: `user#${user.id}`, entity: user },
    ConditionExpression: isAsRead,
    ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
    ExpressionAttributeValues: { ':readRevision': user.revision - 1 },
  };
  return { item: { Put }, onConflict: () => new StaleWriteError(`${user.id} was changed by another.`) };
}
