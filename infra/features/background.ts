import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { driveGrant, putEventsGrant, stopGrant } from '../grants.ts';
import type { Service } from '../service.ts';

/** What runs by itself: the relay takes events to the workflows and the bus, the sweep does what is due. */
export function addBackground(service: Service, invitation: StateMachine, removal: StateMachine, bus: EventBus) {
  const { table, evidence, customerUsers, failedRecords } = service.grants;
  const { restart, day, failedRecords: failing } = service.settings;
  const drive = driveGrant(invitation, removal);
  const stop = stopGrant(invitation, removal);
  return {
    relay: service.addFunction(
      'Relay',
      'background/relay',
      [table.read, table.update, table.write, drive, stop, putEventsGrant(bus), failedRecords.leave],
      { environment: { ...restart, ...failing }, timeout: 30 },
    ),
    sweep: service.addFunction(
      'Sweep',
      'background/sweep',
      [
        ...[table.indexes('due'), customerUsers.create, table.read, table.update, table.write, evidence.record],
        ...[stop, drive],
      ],
      { environment: { ...restart, ...day }, timeout: 55 },
    ),
  };
}
