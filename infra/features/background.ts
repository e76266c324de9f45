import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { putEventsGrant, startGrant, wakeGrant } from '../grants.ts';
import type { Service } from '../service.ts';

/** What runs by itself: the relay takes events to the workflows and the bus, the sweep does what is due. */
export function addBackground(service: Service, invitation: StateMachine, removal: StateMachine, bus: EventBus) {
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
      [...[table.indexes('due'), customerUsers.create, table.read, table.update, table.write, evidence.record], start],
      { environment: { ...restart, ...day }, timeout: 55 },
    ),
  };
}
