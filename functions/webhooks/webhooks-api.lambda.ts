import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { userHandler } from '../identity/user-handler.ts';
import { notFound } from '../platform/base/errors.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { allEvents } from './all-events.ts';
import {
  addWebhook,
  editWebhook,
  endWebhook,
  readSecret,
  readWebhook,
  replayDelivery,
  replayPeriod,
  rotateWebhookSecret,
  testWebhook,
} from './manage-webhooks.ts';
import { deployedWebhookQueue } from './webhook-queue.sqs.ts';
import { webhookSecretsIn } from './webhook-secrets.kms.ts';
import type { WebhookTargets } from './webhook-url.ts';
import { webhooksIn } from './webhooks.dynamodb.ts';
import {
  deliveryView,
  eventView,
  webhookOperations as operations,
  showDelivery,
  showEvent,
  showWebhook,
  showWithSecret,
  webhookView,
} from './webhooks.schema.ts';

const tables = deployedTables();
const webhooks = webhooksIn(tables);
const ports = {
  webhooks,
  secrets: webhookSecretsIn(new KMSClient(awsClient()), setting('WEBHOOK_KEY')),
  queue: deployedWebhookQueue(new SQSClient(awsClient())),
  usage: usageIn(tables),
  targets: setting('WEBHOOK_TARGETS') as WebhookTargets,
  types: Object.keys(allEvents),
  ids,
  clock,
};

/** A partner's webhooks, and its events to be listed (R35). */
export const handler = userHandler(tables, [
  route(operations.createWebhook, async ({ command, body }) => ({
    ...showWithSecret(await addWebhook(ports, command, body)),
    status: 201,
  })),

  route(operations.listWebhooks, async ({ caller }) => ({
    status: 200,
    body: { items: (await webhooks.listOf(caller.accountId)).map((each) => webhookView.parse(each)) },
  })),

  route(operations.getWebhook, async ({ caller, path }) =>
    showWebhook(await readWebhook(ports, caller.accountId, path.webhookId)),
  ),

  route(operations.changeWebhook, async ({ command, body, path, expectedRevision }) =>
    showWebhook(await editWebhook(ports, command, { ...path, ...body, expectedRevision })),
  ),

  route(operations.removeWebhook, async ({ command, path }) => showWebhook(await endWebhook(ports, command, path))),

  route(operations.getWebhookSecret, async ({ caller, path }) =>
    showWithSecret(await readSecret(ports, caller.accountId, path.webhookId)),
  ),

  route(operations.rotateWebhookSecret, async ({ command, path }) =>
    showWithSecret(await rotateWebhookSecret(ports, command, path)),
  ),

  route(operations.testWebhook, async ({ command, path }) =>
    showDelivery(202, await testWebhook(ports, command, path)),
  ),

  route(operations.replayWebhook, async ({ command, body, path }) => {
    await replayPeriod(ports, command, { ...path, ...body });
    return { status: 202, body: {} };
  }),

  route(operations.listWebhookDeliveries, async ({ caller, query, path }) => {
    const { id } = await readWebhook(ports, caller.accountId, path.webhookId);
    return listAnswer(query, deliveryView, (limit, after) => webhooks.listDeliveries(id, limit, after));
  }),

  route(operations.getWebhookDelivery, async ({ caller, path }) => {
    const { id } = await readWebhook(ports, caller.accountId, path.webhookId);
    const delivery = await webhooks.getDelivery(path.deliveryId);
    if (delivery?.webhookId !== id) throw notFound('delivery');
    return showDelivery(200, delivery);
  }),

  route(operations.replayWebhookDelivery, async ({ command, path }) =>
    showDelivery(202, await replayDelivery(ports, command, path)),
  ),

  route(operations.listEvents, ({ caller: { accountId }, query: { from, to, ...query } }) =>
    listAnswer(query, eventView, async (limit, after) => {
      const { items, next } = await webhooks.listEvents(accountId, { from, to }, limit, after);
      return { items: items.map(showEvent), next };
    }),
  ),
]);
