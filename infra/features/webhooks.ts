import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { webhookQueueGrant } from '../grants.ts';
import type { Service } from '../service.ts';
import { feedFrom, fromBus } from '../triggers.ts';

/** Partners' events: sent to their webhooks, and listed (R35). */
export function addWebhooks(service: Service, bus: IEventBus) {
  const { table, cursors, evidence, mail, webhookSecrets } = service.grants;
  const { day, webhooks } = service.settings;
  const events = fromBus(service, 'Events', bus);
  const queue = webhookQueueGrant(events.queue);
  const deliver = service.addFunction(
    'DeliverEvents',
    'webhooks/deliver-events',
    [
      ...[table.read, table.query, table.list, table.write, table.update, table.remove, evidence.record],
      ...[webhookSecrets.make, mail.send, queue],
    ],
    // The other side has ten seconds.
    { environment: { ...day, ...webhooks }, timeout: 60 },
  );
  feedFrom(events, deliver, { batchSize: 10, maxConcurrency: 50 });
  return {
    events,
    webhooksApi: service.addFunction(
      'WebhooksApi',
      'webhooks/webhooks-api',
      [
        ...[cursors.make, table.read, table.list, table.write, table.update, table.remove, evidence.record],
        ...[webhookSecrets.make, queue],
      ],
      { environment: webhooks },
    ),
  };
}
