import { importQueueGrant } from '../grants.ts';
import type { Service } from '../service.ts';
import { feedFrom, workQueue } from '../triggers.ts';

/** Invitations from files (R37). */
export function addImports(service: Service) {
  const { table, cursors, evidence, addresses } = service.grants;
  const { day, reminders } = service.settings;
  const imports = workQueue(service, 'Imports');
  const queue = importQueueGrant(imports.queue);
  const importRows = service.addFunction(
    'ImportRows',
    'imports/import-rows',
    [table.read, table.write, table.update, table.remove, evidence.record, addresses.hash, queue],
    { environment: { ...day, ...reminders }, timeout: 60 },
  );
  // An import takes most of a minute: each in a process of its own, and so many at a time.
  feedFrom(imports, importRows, { batchSize: 1, maxConcurrency: 10 });
  return {
    imports,
    importsApi: service.addFunction('ImportsApi', 'imports/imports-api', [
      cursors.make,
      table.read,
      table.list,
      table.write,
      table.update,
      table.remove,
      evidence.record,
      queue,
    ]),
  };
}
