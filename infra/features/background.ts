import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { importQueueGrant, putEventsGrant, startGrant, wakeGrant, webhookQueueGrant } from '../grants.ts';
import type { Service } from '../service.ts';

/** What the relay and the sweep hand work to. */
interface Served {
  readonly invitation: StateMachine;
  readonly removal: StateMachine;
  readonly bus: EventBus;
  /** Where deliveries whose time has come go. */
  readonly webhooks: IQueue;
  readonly imports: IQueue;
}

/** What runs by itself: the relay takes events to the workflows and the bus, the sweep does what is due. */
export function addBackground(service: Service, { invitation, removal, bus, webhooks, imports }: Served) {
  const { table, evidence, customerUsers, failedRecords } = service.grants;
  const { restart, day, failedRecords: failing } = service.settings;
  const start = startGrant(invitation, removal);
  return {
    relay: service.addFunction(
      'Relay',
      'background/relay',
      [table.read, table.update, table.write, start, wakeGrant(invitation), putEventsGrant(bus), failedRecords.leave],
      { environment: { ...restart, ...failing }, timeout: 30 },
    ),
    sweep: service.addFunction(
      'Sweep',
      'background/sweep',
      [
        ...[table.indexes('due'), customerUsers.create, table.read, table.update, table.write, evidence.record],
        start,
        webhookQueueGrant(webhooks),
        importQueueGrant(imports),
      ],
      { environment: { ...restart, ...day }, timeout: 55 },
    ),
  };
}
