import type { Service } from '../service.ts';
import type { addSignIn } from './sign-in.ts';

/** Partnerships, and the requests they begin with. */
export function addPartnerships(service: Service, { ofPartners }: ReturnType<typeof addSignIn>) {
  const { table, cursors, codes, evidence, links } = service.grants;
  const { registry, day, reminders, baseUrl } = service.settings;
  return {
    partnershipsApi: service.addFunction(
      'PartnershipsApi',
      'partnerships/partnerships-api',
      [cursors.make, table.read, table.indexes('list', 'state'), table.write, evidence.record],
      { environment: registry },
    ),
    partnershipRequestsApi: service.addFunction(
      'PartnershipRequestsApi',
      'partnership-requests/partnership-requests-api',
      [table.read, table.check, table.write, table.update, table.remove, evidence.record, links.verify],
      { environment: registry },
    ),
    requestPage: service.addFunction(
      'PartnershipPage',
      'partnership-requests/request-page',
      [table.read, table.check, table.write, table.update, table.remove, evidence.record, links.verify, codes.hash],
      { environment: { ...registry, ...day, ...reminders, ...baseUrl, ...ofPartners } },
    ),
  };
}
