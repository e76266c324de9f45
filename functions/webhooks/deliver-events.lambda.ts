import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { toldIn } from '../platform/mail/told.dynamodb.ts';
import { busEvent } from '../platform/outbox/bus-event.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedDayMs, setting } from '../platform/runtime/environment.ts';
import { queueHandler } from '../platform/runtime/queue-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { allEvents } from './all-events.ts';
import { deliverEvent, doWork } from './deliver-events.ts';
import { deployedWebhookQueue } from './webhook-queue.sqs.ts';
import { webhookSecretsIn } from './webhook-secrets.kms.ts';
import { webhookSender } from './webhook-sender.http.ts';
import type { WebhookTargets } from './webhook-url.ts';
import { webhooksIn } from './webhooks.dynamodb.ts';
import type { WebhookWork } from './webhooks.port.ts';

const tables = deployedTables();
const ports = {
  webhooks: webhooksIn(tables),
  secrets: webhookSecretsIn(new KMSClient(awsClient()), setting('WEBHOOK_KEY')),
  sender: webhookSender(setting('WEBHOOK_TARGETS') as WebhookTargets),
  queue: deployedWebhookQueue(new SQSClient(awsClient())),
  partners: partnersIn(tables),
  told: toldIn(tables),
  mailer: deployedMailer(new SESv2Client(awsClient())),
  clock,
  dayMs: deployedDayMs(),
};

/** Hands events from the bus's queue to partners' webhooks, and does what is left to do with deliveries (R35). */
export const handler = queueHandler(async (body) => {
  const { work } = JSON.parse(body) as { work?: WebhookWork };
  if (work !== undefined) return { work: work.kind, ...(await doWork(ports, work)) };
  const event = busEvent(body, allEvents);
  return { type: event.type, sequence: event.sequence, ...(await deliverEvent(ports, event)) };
});
