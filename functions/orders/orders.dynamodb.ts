import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { requireAgreement } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { requirePartnership } from '../partnerships/require-partnership.dynamodb.ts';
import type { DomainError } from '../platform/base/errors.ts';
import { busyTryAgain } from '../platform/base/errors.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import { renewalKeys, unassociatedOf } from '../platform/table/index-keys.ts';
import { mostWrites } from '../platform/table/page.ts';
import {
  type EntityKeys,
  getEntity,
  listEntities,
  queryBelow,
  requireAsRead,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import { requireGrant } from '../relationships/customers.dynamodb.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import type { Cart } from './cart.ts';
import type { Offer } from './offer.ts';
import type { Order } from './order.ts';
import { orderRefusal } from './orders.errors.ts';
import type { Orders, PurchaseConditions } from './orders.port.ts';
import { dueTimeOf, isRunning, type Subscription } from './subscription.ts';

const isNew = 'attribute_not_exists(pk)';
const isThere = 'attribute_exists(pk)';

const offersList = 'offers';
const cartsOf = (providerId: AccountId) => `${providerId}#carts`;
const openCartsOf = (customerId: CustomerId, providerId: AccountId) => `${customerId}#carts#${providerId}`;
const ordersOf = (providerId: AccountId) => `${providerId}#orders`;
const subscriptionsOf = (owner: string) => `${owner}#subscriptions`;

export function ordersIn(tables: Tables): Orders {
  const { db, main } = tables;

  async function getAll<T>(ids: readonly string[], sk: string): Promise<T[]> {
    const Keys = [...new Set(ids)].map((pk) => ({ pk, sk }));
    if (Keys.length === 0) return [];
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [main]: { Keys, ConsistentRead: true } } }),
    );
    if (UnprocessedKeys?.[main] !== undefined) throw busyTryAgain();
    return (Responses?.[main] ?? []).map(({ entity }) => entity as T);
  }

  const remember = (request: IdempotentRequest | undefined, id: string, at: string) =>
    request ? [rememberKey(main, request, id, new Date(at))] : [];

  return {
    getOffer: (id) => getEntity<Offer>(tables, id, 'offer'),
    getOffers: (ids) => getAll<Offer>(ids, 'offer'),
    listOffers: (limit, after) => listEntities<Offer>(tables, { index: 'list', partition: offersList }, limit, after),

    async keepOffer(change, request) {
      const { id } = change.after;
      const keys = { pk: id, sk: 'offer', listPk: offersList, listSk: id };
      const exists = () =>
        orderRefusal('offer_already_exists', 'There is an offer with this ID already.', { conflictingId: id });
      await transact(db, [
        ...remember(request, id, change.record.at),
        ...changeWrites(tables, change, keys, change.before === undefined ? exists : undefined),
      ]);
    },

    getCart: (id) => getEntity<Cart>(tables, id, 'cart'),
    listCarts: (providerId, limit, after) =>
      listEntities<Cart>(tables, { index: 'list', partition: cartsOf(providerId) }, limit, after),

    async openCartsFor(customerId, providerId) {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: main,
          IndexName: 'recipient',
          KeyConditionExpression: 'recipientPk = :open',
          ExpressionAttributeValues: { ':open': openCartsOf(customerId, providerId) },
        }),
      );
      return Items.map(({ pk }) => String(pk));
    },

    async keepCart(change, request) {
      await transact(db, [
        ...remember(request, change.after.id, change.record.at),
        ...changeWrites(tables, change, cartKeys(change.after)),
      ]);
    },

    async purchase({ cart, order, added, extended, conditions, idempotency }) {
      const writes = [
        ...remember(idempotency, order.id, order.orderedAt),
        ...changeWrites(tables, cart, cartKeys(cart.after)),
        ...conditionWrites(main, conditions),
        { item: { Put: { TableName: main, Item: orderItem(order), ConditionExpression: isNew } } },
        ...added.map((each) => ({
          item: {
            Put: { TableName: main, Item: { ...subscriptionKeys(each), entity: each }, ConditionExpression: isNew },
          },
        })),
        ...extended.flatMap((each) => changeWrites(tables, each, subscriptionKeys(each.after))),
      ];
      if (writes.length > mostWrites) throw tooLarge();
      await transact(db, writes);
    },

    getOrder: (id) => getEntity<Order>(tables, id, 'order'),
    listOrders: (providerId, limit, after) =>
      listEntities<Order>(tables, { index: 'list', partition: ordersOf(providerId) }, limit, after),

    getSubscription: (id) => getEntity<Subscription>(tables, id, 'subscription'),
    getSubscriptions: (ids) => getAll<Subscription>(ids, 'subscription'),
    listSubscriptions: (customerId, limit, after) =>
      listEntities<Subscription>(tables, { index: 'list', partition: subscriptionsOf(customerId) }, limit, after),

    async changeSubscription(change, { request, partnershipId, assign, takeBack } = {}) {
      const { id } = change.after;
      await transact(db, [
        ...remember(request, id, change.record.at),
        ...(assign ? [putLicence(main, id, assign, change.record.at)] : []),
        ...(takeBack ? [removeLicence(main, id, takeBack)] : []),
        ...(partnershipId ? [requirePartnership(main, partnershipId)] : []),
        ...changeWrites(tables, change, subscriptionKeys(change.after)),
      ]);
    },

    async listLicences(subscriptionId) {
      const items = await queryBelow(tables, subscriptionId, 'licence#');
      return items.map(({ sk, since }) => ({ userId: String(sk).slice('licence#'.length), since: String(since) }));
    },

    recall: (request, now) => recallKey(tables, request, now),
  };
}

function conditionWrites(table: string, conditions: PurchaseConditions): Write[] {
  const { customerId, providerId, agreementVersion, resellers, offers } = conditions;
  return [
    requireGrant(table, { customerId, accountId: providerId, privilege: 'orders' }, () =>
      relationshipMissing('provider'),
    ),
    requireAgreement(table, customerId, agreementVersion),
    ...resellers.flatMap(({ resellerId, partnershipId }) => [
      requireGrant(table, { customerId, accountId: resellerId, privilege: 'delegatedAdmin' }, () =>
        relationshipMissing('reseller'),
      ),
      requirePartnership(table, partnershipId),
    ]),
    ...offers.map(({ id, revision }) => requireAsRead(table, { pk: id, sk: 'offer' }, revision)),
  ];
}

/** A precondition of R3 that is missing, and whose. */
export function relationshipMissing(whose: 'provider' | 'reseller'): DomainError {
  const who = whose === 'provider' ? 'You have' : 'The reseller has';
  return relationshipRefusal(
    `${whose}_relationship_missing`,
    `${who} no active relationship with this customer. Invite it first.`,
  );
}

function tooLarge(): DomainError {
  return orderRefusal('cart_too_large', 'The cart is too large to be bought at once. Divide it.');
}

/** Only an open cart is due, and stands in its customer's way. */
function cartKeys({ id, status, providerId, customerId, createdAt, expiresAt }: Cart): EntityKeys {
  const keys = { pk: id, sk: 'cart', listPk: cartsOf(providerId), listSk: `${createdAt}#${id}` };
  if (status !== 'open') return keys;
  return { ...keys, recipientPk: openCartsOf(customerId, providerId), ...dueKeys(id, new Date(expiresAt)) };
}

function orderItem(order: Order) {
  const { id, providerId, orderedAt } = order;
  return { pk: id, sk: 'order', listPk: ordersOf(providerId), listSk: `${orderedAt}#${id}`, entity: order };
}

/**
 * One without a reseller is on a list of its own; at the end of its term it is due; one that has ended is due no
 * more.
 */
function subscriptionKeys(subscription: Subscription): EntityKeys {
  const { id, customerId, providerId, createdAt, termEndsAt, association } = subscription;
  const keys = { pk: id, sk: 'subscription', listPk: subscriptionsOf(customerId), listSk: `${createdAt}#${id}` };
  if (!isRunning(subscription)) return keys;
  const unassociated = association === undefined ? { statePk: unassociatedOf(providerId) } : {};
  return {
    ...keys,
    ...unassociated,
    ...renewalKeys(providerId, termEndsAt, id),
    ...dueKeys(id, new Date(dueTimeOf(subscription))),
  };
}

function putLicence(TableName: string, id: string, userId: string, since: string): Write {
  const Item = { pk: id, sk: `licence#${userId}`, since };
  return {
    item: { Put: { TableName, Item, ConditionExpression: isNew } },
    onConflict: () => orderRefusal('licence_already_assigned', 'The user has a licence of this subscription already.'),
  };
}

function removeLicence(TableName: string, id: string, userId: string): Write {
  const Key = { pk: id, sk: `licence#${userId}` };
  return {
    item: { Delete: { TableName, Key, ConditionExpression: isThere } },
    onConflict: () => orderRefusal('licence_not_assigned', 'The user has no licence of this subscription.'),
  };
}
