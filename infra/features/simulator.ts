import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Service } from '../service.ts';
import { feedFrom, fromBus } from '../triggers.ts';

/** Recipients that do not exist (R59): on stages that simulate them only. It may what the customer's page may. */
export function addSimulator(service: Service, bus: IEventBus) {
  if (!service.config.simulatedRecipients) return [];
  const { table, evidence, codes } = service.grants;
  const simulate = service.addFunction(
    'Simulate',
    'simulator/simulate',
    [table.read, table.check, table.write, table.update, table.remove, evidence.record, codes.hash],
    { environment: service.settings.day, timeout: 30 },
  );
  const sent = fromBus(service, 'Simulated', bus, ['InvitationSent']);
  feedFrom(sent, simulate, { batchSize: 10, maxConcurrency: 10 });
  return [sent];
}
