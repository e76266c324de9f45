import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Service } from '../service.ts';
import { workflow } from '../workflow.ts';

/** Removals: their API, and the workflow that carries one out. */
export function addRemovals(service: Service, signReceipt: IFunction) {
  const { table, cursors, evidence, mail } = service.grants;
  const step = service.addFunction('RemovalStep', 'removals/removal-step', [
    table.read,
    table.write,
    table.update,
    evidence.record,
  ]);
  const notify = service.addFunction(
    'NotifyRemoval',
    'removals/notify-removal',
    [...[table.read, table.list, mail.send]],
    { timeout: 30 },
  );
  return {
    removalsApi: service.addFunction('RemovalsApi', 'removals/removals-api', [
      // Invitations to a customer are in the index by recipient.
      ...[
        cursors.make,
        table.read,
        table.batchRead,
        table.query,
        table.indexes('list', 'recipient'),
        table.write,
        table.update,
        evidence.record,
      ],
    ]),
    machine: workflow(service.stack, service.config, 'removal', {
      functions: { RemovalStep: step, SignReceipt: signReceipt, NotifyRemoval: notify },
      turns: {},
      table: service.data.mainTable,
      actions: ['dynamodb:UpdateItem'],
    }),
  };
}
