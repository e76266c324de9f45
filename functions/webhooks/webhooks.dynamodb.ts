import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { changeWrites, sortableNumber } from '../platform/changes/change.dynamodb.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import { freeSlot, takeSlot } from '../platform/table/slots.dynamodb.ts';
import {
  epochSeconds,
  getEntity,
  type Item,
  listEntities,
  type Tables,
  transact,
  versioned,
} from '../platform/table/table.dynamodb.ts';
import { type AccountEvent, eventDays } from './account-event.ts';
import type { Webhook } from './webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { Period, Webhooks } from './webhooks.port.ts';

const isNew = 'attribute_not_exists(pk)';
const isAsRead = '#entity.#revision = :revision';
const hasFailedLately = 'failedAt > :silent';
const webhooksOf = (accountId: AccountId) => `${accountId}#webhooks`;
const eventsOf = (accountId: AccountId) => `${accountId}#events`;
const deliveriesOf = (webhookId: string) => `${webhookId}#deliveries`;
const eventKey = (accountId: AccountId, eventId: string) => ({ pk: eventsOf(accountId), sk: eventId });
const deliveryKey = (id: string) => ({ pk: id, sk: 'webhook-delivery' });

/** When an item is forgotten: 30 days after its event. */
const forgetAfter = (at: string) => epochSeconds(new Date(Date.parse(at) + eventDays * dayMs));

export function webhooksIn(tables: Tables): Webhooks {
  const { db, main } = tables;
  const list = <T>(partition: string, limit: number, after?: string, range: object = {}) =>
    listEntities<T>(tables, { index: 'list', partition, ...range }, limit, after);

  async function outboxOf(aggregateId: string, range: readonly [number, number], Limit: number, isForward: boolean) {
    const [first, last] = range.map((number) => `event#${sortableNumber(number)}`);
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName: main,
        KeyConditionExpression: 'pk = :id AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':id': aggregateId, ':first': first, ':last': last },
        ScanIndexForward: isForward,
        ConsistentRead: true,
        Limit,
      }),
    );
    return Items.map(({ event }) => event as DomainEvent);
  }

  return {
    get: (id) => getEntity<Webhook>(tables, id, 'webhook'),

    async listOf(accountId) {
      return [...(await list<Webhook>(webhooksOf(accountId), 100)).items];
    },

    async keep(change, request) {
      const { id, accountId, status, createdAt } = change.after;
      const isRemoved = status === 'removed';
      const listed = isRemoved ? {} : { listPk: webhooksOf(accountId), listSk: `${createdAt}#${id}` };
      await transact(db, [
        ...(request ? [rememberKey(main, request, id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, { pk: id, sk: 'webhook', ...listed }),
        ...(change.before === undefined ? [takeSlot(main, slotOf(change.after), id)] : []),
        ...(isRemoved ? [freeSlot(main, slotOf(change.after))] : []),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),

    async keepEvent(event) {
      const { accountId, id, at } = event;
      const listed = { listPk: eventsOf(accountId), listSk: `${at}#${id}` };
      const Item = { ...eventKey(accountId, id), ...listed, entity: event, forgetAfter: forgetAfter(at) };
      await db.send(new PutCommand({ TableName: main, Item: versioned(Item) }));
    },

    getEvent: (accountId, eventId) => {
      const { pk, sk } = eventKey(accountId, eventId);
      return getEntity<AccountEvent>(tables, pk, sk);
    },

    listEvents: (accountId, period, limit, after) =>
      list<AccountEvent>(eventsOf(accountId), limit, after, rangeOf(period)),

    eventsOf: (accountId, period, limit, after) =>
      list<AccountEvent>(eventsOf(accountId), limit, after, { ...rangeOf(period), oldestFirst: true }),

    eventsBefore: (aggregateId, sequence, most) => outboxOf(aggregateId, [0, sequence - 1], most, false),
    eventsAfter: (aggregateId, sequence, most) => outboxOf(aggregateId, [sequence + 1, 9_999_999_999], most, true),

    async addDelivery(delivery) {
      try {
        await db.send(new PutCommand({ TableName: main, Item: deliveryItem(delivery), ConditionExpression: isNew }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    getDelivery: (id) => getEntity<WebhookDelivery>(tables, id, 'webhook-delivery'),

    async changeDelivery(delivery, readRevision, request) {
      const Put = {
        TableName: main,
        Item: deliveryItem(delivery),
        ConditionExpression: isAsRead,
        ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
        ExpressionAttributeValues: { ':revision': readRevision },
      };
      const onConflict = () => new StaleWriteError(`${delivery.id} was changed.`);
      const remembered = request ? [rememberKey(main, request, delivery.id, new Date())] : [];
      if (request !== undefined) return transact(db, [...remembered, { item: { Put }, onConflict }]);
      try {
        await db.send(new PutCommand(Put));
      } catch (error) {
        throw error instanceof ConditionalCheckFailedException ? onConflict() : error;
      }
    },

    remember: (request, resultId, now) => transact(db, [rememberKey(main, request, resultId, now)]),

    listDeliveries: (webhookId, limit, after) => list<WebhookDelivery>(deliveriesOf(webhookId), limit, after),

    async noteFailing(webhookId, now, silentSince) {
      const update = { TableName: main, Key: healthKey(webhookId), ReturnValues: 'ALL_NEW' } as const;
      try {
        const ExpressionAttributeValues = { ':now': now.toISOString(), ':silent': silentSince.toISOString() };
        const { Attributes } = await db.send(
          new UpdateCommand({
            ...{ ...update, UpdateExpression: 'SET failedAt = :now', ConditionExpression: hasFailedLately },
            ExpressionAttributeValues,
          }),
        );
        return String(Attributes?.failingSince);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const UpdateExpression = 'SET failingSince = :now, failedAt = :now';
        const ExpressionAttributeValues = { ':now': now.toISOString() };
        await db.send(new UpdateCommand({ ...update, UpdateExpression, ExpressionAttributeValues }));
        return now.toISOString();
      }
    },

    async noteArrived(webhookId) {
      await db.send(new DeleteCommand({ TableName: main, Key: healthKey(webhookId) }));
    },
  };
}

const rangeOf = ({ from, to }: Period) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to: `${to}#~` }),
});
const healthKey = (webhookId: string) => ({ pk: webhookId, sk: 'failing' });
const slotOf = ({ accountId, slot }: Webhook) => ({ accountId, kind: 'webhook', number: slot });

/** Only what is pending is due. */
function deliveryItem(delivery: WebhookDelivery): Item {
  const { id, webhookId, createdAt, eventId, nextAttemptAt } = delivery;
  return versioned({
    ...deliveryKey(id),
    listPk: deliveriesOf(webhookId),
    listSk: `${createdAt}#${eventId}`,
    ...(nextAttemptAt === undefined ? {} : dueKeys(id, new Date(nextAttemptAt))),
    entity: delivery,
    forgetAfter: forgetAfter(createdAt),
  });
}
