import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Contact, type Customer, customerIdOf } from '../customers/customer.ts';
import { renameGdap } from '../gdap/gdap.dynamodb.ts';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { CustomerId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { changeWrites, keepText } from '../platform/changes/change.dynamodb.ts';
import type { Change } from '../platform/changes/change.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import {
  epochSeconds,
  getEntity,
  queryBelow,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import { contactKey, customerKeys, relationshipWrites, renameWrites } from '../relationships/customers.dynamodb.ts';
import { agreementMissing, type CustomerAgreement, domainTaken } from './account.ts';
import { customerAccountRefusal } from './customer-accounts.errors.ts';
import { ContactTakenError, type CustomerAccounts, type DomainTaken } from './customer-accounts.port.ts';
import { type CustomerUser, withoutDomain } from './customer-user.ts';

/** Customers of one contact to which a link is mailed at once. */
const mostViews = 25;

const isNew = 'attribute_not_exists(pk)';
const isAsRead = 'attribute_not_exists(pk) OR #entity.#revision = :readRevision';

const nameKey = (userName: string) => ({ pk: `user-name#${userName}`, sk: 'user-name' });
const domainKey = (domain: string) => ({ pk: `domain#${domain}`, sk: 'domain' });
const agreementKey = (customerId: CustomerId) => ({ pk: customerId, sk: 'agreement' });
const toldKey = (id: CustomerId, sequence: number) => ({ pk: id, sk: `contacts-told#${sequence}` });
const contactOf = (hash: string) => `contact#${hash}`;

export function customerAccountsIn(tables: Tables): CustomerAccounts {
  const { db, main } = tables;
  const readHolder = async (Key: { pk: string; sk: string }) =>
    (await db.send(new GetCommand({ TableName: main, Key, ConsistentRead: true }))).Item;

  /** The customer that a user's name is of; one of before names told it goes by its domain. */
  async function customerOf(userName: string, held: Record<string, unknown>): Promise<string | undefined> {
    if (typeof held.customerId === 'string') return held.customerId;
    const [, domain = ''] = userName.split('@');
    if (domain.endsWith(withoutDomain)) return `cus_${domain.slice(0, -withoutDomain.length)}`;
    return (await readHolder(domainKey(domain)))?.customerId as string | undefined;
  }

  return {
    async domainHolder(domain) {
      const held = await readHolder(domainKey(domain));
      return held && { customerId: String(held.customerId) as CustomerId, isProven: held.provenAt !== undefined };
    },

    async isTaken(domain) {
      return (await readHolder(domainKey(domain))) !== undefined;
    },

    async add(added, partnershipId, contactHash, request) {
      const { admin } = added;
      const customer = added.customer[0].after;
      await transact(db, [
        rememberKey(main, request, customer.id, new Date(customer.createdAt)),
        requirePartnership(main, partnershipId),
        {
          item: {
            Put: {
              TableName: main,
              Item: { ...domainKey(customer.account.domain), customerId: customer.id },
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

    async change(
      change,
      {
        user,
        agreement,
        shown,
        renamed = [],
        renamedGdaps = [],
        domain,
        contactAdded,
        contactRemoved,
        contactsTold,
        request,
        resultId,
      } = {},
    ) {
      const { id, company } = change.after;
      await transact(db, [
        ...(request ? [rememberKey(main, request, resultId ?? id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, customerKeys(change.after)),
        ...(user?.revision === 1 ? [takeName(main, user)] : []),
        ...(user ? [putUser(main, user)] : []),
        ...renameWrites(tables, renamed),
        ...renamedGdaps.map((gdapId) => renameGdap(main, gdapId, company)),
        ...(agreement
          ? [{ item: { Put: { TableName: main, Item: { ...agreementKey(id), entity: agreement } } } }]
          : []),
        ...(shown ? [keepText(tables.evidence, shown)] : []),
        ...(domain === undefined ? [] : domainWrites(tables, change, domain)),
        ...(contactsTold === undefined ? [] : [keepTold(main, change, contactsTold)]),
        ...(contactAdded === undefined ? [] : takeContact(main, id, contactAdded)),
        ...(contactRemoved === undefined ? [] : giveContactBack(main, id, contactRemoved)),
      ]);
    },

    getAgreement: (customerId) => getEntity<CustomerAgreement>(tables, customerId, 'agreement'),

    getUser: (customerId, userId) => getEntity<CustomerUser>(tables, customerId, `user#${userId}`),

    async findUser(userName) {
      const held = await readHolder(nameKey(userName));
      const customerId = held && (await customerOf(userName, held));
      return customerId ? getEntity<CustomerUser>(tables, customerId, `user#${held.userId}`) : undefined;
    },

    async listUsers(customerId) {
      const items = await queryBelow(tables, customerId, 'user#');
      return items.map(({ entity }) => entity as CustomerUser);
    },

    async contactsTold(customerId, sequence) {
      const { pk, sk } = toldKey(customerId, sequence);
      return (await getEntity<readonly Contact[]>(tables, pk, sk)) ?? [];
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
      return Items.map(({ sk, customerId }) => String(customerId ?? sk));
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** The domain is the customer's; of who had it without proof it is no more. */
function domainWrites(tables: Tables, change: Change<Customer>, { taken, loser, former }: DomainTaken): Write[] {
  const TableName = tables.main;
  const { id: customerId, account } = change.after;
  const own = {
    ConditionExpression: 'customerId = :customerId',
    ExpressionAttributeValues: { ':customerId': customerId },
  };
  return [
    {
      item: {
        Put: {
          TableName,
          Item: { ...domainKey(taken), customerId, provenAt: account?.domainProvenAt },
          ConditionExpression: mayTakeDomain,
          ExpressionAttributeValues: { ':customerId': customerId, ':loser': loser?.customerId ?? customerId },
        },
      },
      onConflict: () => new StaleWriteError('The domain is another customer’s meanwhile.'),
    },
    ...(loser?.change === undefined ? [] : changeWrites(tables, loser.change, customerKeys(loser.change.after))),
    ...(former === undefined ? [] : [{ item: { Delete: { TableName, Key: domainKey(former), ...own } } }]),
  ];
}

const mayTakeDomain =
  'attribute_not_exists(pk) OR customerId = :customerId OR (customerId = :loser AND attribute_not_exists(provenAt))';

/**
 * An address is the contact of one customer, and of no customer of its own. The customer's own at first is its already.
 */
function takeContact(TableName: string, customerId: CustomerId, hash: string): Write[] {
  const onConflict = () => new ContactTakenError('The address is a customer of its own, or the contact of another.');
  if (customerIdOf(hash) === customerId) return [];
  return [
    {
      item: {
        Put: {
          TableName,
          Item: { ...contactKey(hash), customerId },
          ConditionExpression: 'attribute_not_exists(pk) OR customerId = :customerId',
          ExpressionAttributeValues: { ':customerId': customerId },
        },
      },
      onConflict,
    },
    {
      item: {
        ConditionCheck: {
          TableName,
          Key: { pk: customerIdOf(hash), sk: 'customer' },
          ConditionExpression: 'attribute_not_exists(pk) OR attribute_exists(#entity.#erasedAt)',
          ExpressionAttributeNames: { '#entity': 'entity', '#erasedAt': 'erasedAt' },
        },
      },
      onConflict,
    },
  ];
}

/** Whom a change of contacts is told: for two days, since those of before are nowhere else. */
function keepTold(TableName: string, { after, record }: Change<Customer>, told: readonly Contact[]): Write {
  const forgetAfter = epochSeconds(new Date(Date.parse(record.at) + 2 * dayMs));
  return { item: { Put: { TableName, Item: { ...toldKey(after.id, record.sequence), entity: told, forgetAfter } } } };
}

/** Both of its items: that of a contact, and that of the main one with which a customer was added. */
function giveContactBack(TableName: string, customerId: CustomerId, hash: string): Write[] {
  const isItsOwn = {
    ConditionExpression: 'attribute_not_exists(pk) OR customerId = :customerId',
    ExpressionAttributeValues: { ':customerId': customerId },
  };
  return [
    { item: { Delete: { TableName, Key: contactKey(hash), ...isItsOwn } } },
    { item: { Delete: { TableName, Key: { pk: contactOf(hash), sk: customerId } } } },
  ];
}

/** A user's name is one user's, whatever its customer. */
function takeName(TableName: string, { userName, id, customerId }: CustomerUser): Write {
  const Item = { ...nameKey(userName), userId: id, customerId };
  return {
    item: { Put: { TableName, Item, ConditionExpression: isNew } },
    onConflict: () => customerAccountRefusal('user_name_taken', 'A user has this name already.'),
  };
}

/** Lets a transaction through only while the customer has accepted this version of the agreement (R24). */
export function requireAgreement(table: string, customerId: CustomerId, version: string): Write {
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
