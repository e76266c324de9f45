import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { changeWrites, sortableNumber } from '../platform/changes/change.dynamodb.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import {
  epochSeconds,
  getEntity,
  type Item,
  listEntities,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import { type AccountEvent, eventDays } from './account-event.ts';
import type { Webhook } from './webhook.ts';
import { mostWebhooks } from './webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { Webhooks } from './webhooks.port.ts';

const isNew = 'attribute_not_exists(pk)';
const isAsRead = '#entity.#revision = :revision';
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
        ...(change.before === undefined ? [takeSlot(main, change.after)] : []),
        ...(isRemoved ? [freeSlot(main, change.after)] : []),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),

    async keepEvent(event) {
      const { accountId, id, at } = event;
      const listed = { listPk: eventsOf(accountId), listSk: `${at}#${id}` };
      const Item = { ...eventKey(accountId, id), ...listed, entity: event, forgetAfter: forgetAfter(at) };
      await db.send(new PutCommand({ TableName: main, Item }));
    },

    getEvent: (accountId, eventId) => {
      const { pk, sk } = eventKey(accountId, eventId);
      return getEntity<AccountEvent>(tables, pk, sk);
    },

    listEvents: (accountId, { from, to }, limit, after) =>
      list<AccountEvent>(eventsOf(accountId), limit, after, {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to: `${to}#~` }),
      }),

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

    async changeDelivery(delivery, readRevision) {
      try {
        await db.send(
          new PutCommand({
            TableName: main,
            Item: deliveryItem(delivery),
            ConditionExpression: isAsRead,
            ExpressionAttributeNames: { '#entity': 'entity', '#revision': 'revision' },
            ExpressionAttributeValues: { ':revision': readRevision },
          }),
        );
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) throw new StaleWriteError(`${delivery.id} was changed.`);
        throw error;
      }
    },

    listDeliveries: (webhookId, limit, after) => list<WebhookDelivery>(deliveriesOf(webhookId), limit, after),

    async noteFailing(webhookId, now) {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: main,
          Key: healthKey(webhookId),
          UpdateExpression: 'SET failingSince = if_not_exists(failingSince, :now)',
          ExpressionAttributeValues: { ':now': now.toISOString() },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return String(Attributes?.failingSince);
    },

    async noteArrived(webhookId) {
      await db.send(new DeleteCommand({ TableName: main, Key: healthKey(webhookId) }));
    },
  };
}

const healthKey = (webhookId: string) => ({ pk: webhookId, sk: 'failing' });
const slotKey = ({ accountId, slot }: Webhook) => ({ pk: accountId, sk: `webhook-slot#${slot}` });

/** Two made at once do not get the same place, and so there are never more than ten. */
function takeSlot(TableName: string, webhook: Webhook): Write {
  return {
    item: { Put: { TableName, Item: { ...slotKey(webhook), webhookId: webhook.id }, ConditionExpression: isNew } },
    onConflict: () => new StaleWriteError(`Slot ${webhook.slot} of ${mostWebhooks} is taken.`),
  };
}

function freeSlot(TableName: string, webhook: Webhook): Write {
  return { item: { Delete: { TableName, Key: slotKey(webhook) } } };
}

/** Only what is pending is due. */
function deliveryItem(delivery: WebhookDelivery): Item {
  const { id, webhookId, createdAt, eventId, nextAttemptAt } = delivery;
  return {
    ...deliveryKey(id),
    listPk: deliveriesOf(webhookId),
    listSk: `${createdAt}#${eventId}`,
    ...(nextAttemptAt === undefined ? {} : dueKeys(id, new Date(nextAttemptAt))),
    entity: delivery,
    forgetAfter: forgetAfter(createdAt),
  };
}
