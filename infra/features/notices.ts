import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { endingEvents } from '../../functions/notices/ending-events.ts';
import { contactEvents } from '../../functions/notices/tell-contacts.ts';
import type { Service } from '../service.ts';
import { feedFrom, fromBus } from '../triggers.ts';

/** Mails on what ends (R52), and on a customer's contacts (R55). */
export function addNotices(service: Service, bus: IEventBus) {
  const { table, mail } = service.grants;
  const { baseUrl, endingPace: pace } = service.settings;
  const tell = service.addFunction(
    'TellEnding',
    'notices/tell-ending',
    [table.read, table.list, table.write, mail.send],
    {
      environment: { ...baseUrl, ...pace.environment },
      timeout: 60,
      concurrency: pace.concurrency,
    },
  );
  const endings = fromBus(service, 'Endings', bus, [...Object.keys(endingEvents), ...contactEvents]);
  // One at a time: mails to many users take long.
  feedFrom(endings, tell, { batchSize: 1, maxConcurrency: pace.concurrency ?? 10 });
  return { endings };
}
