import { Resolver } from 'node:dns/promises';
import type { DomainRecords } from './domain-records.port.ts';

/** There is no such name, or it has no such record. */
const nothing: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);

/** @param servers addresses of name servers, divided by commas; by default those of the place deployed to */
export function domainRecordsBy(servers: string | undefined): DomainRecords {
  return {
    async texts(name) {
      const resolver = new Resolver({ timeout: 2000, tries: 2 });
      if (servers !== undefined) resolver.setServers(servers.split(','));
      try {
        return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
      } catch (error) {
        return nothing.has((error as { code?: unknown }).code) ? [] : 'unavailable';
      }
    },
  };
}
