import type { Caller } from '../identity/caller.ts';
import type { Clock, CustomerId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { type Page, type PageRequest, pageOfFitting } from '../platform/table/page.ts';
import { readGdap } from './change-gdap.ts';
import { type Gdap, isActive } from './gdap.ts';
import type { Gdaps } from './gdaps.port.ts';

/** Granular privileges, with the day on which they allowed something last, as far as is known (R53). */
export type UsedGdap = Gdap & { readonly lastUsedOn?: string };

interface ListPorts {
  readonly gdaps: Pick<Gdaps, 'list' | 'lastUses'>;
  readonly clock: Clock;
}

/** Which of a partner's. */
export interface GdapFilter {
  readonly customerId?: CustomerId | undefined;
  /** Those that count for so many days at least, and allowed nothing meanwhile. */
  readonly unusedForDays?: number | undefined;
}

/**
 * Lists a partner's granular privileges, newest first (R32): a query and a read of when they were used. Of those unused
 * (R53) up to eight; a page may then bring few, and there is more.
 */
export function listGdap(
  { gdaps, clock }: ListPorts,
  { accountId }: Pick<Caller, 'accountId'>,
  { customerId, unusedForDays }: GdapFilter,
  page: PageRequest,
): Promise<Page<UsedGdap>> {
  const read = async (after: string | undefined) => {
    const { items, next } = await gdaps.list(accountId, customerId, page.limit, after);
    return { items: await withLastUse(gdaps, items), next };
  };
  if (unusedForDays === undefined) return read(page.after);
  const since = new Date(clock().getTime() - unusedForDays * dayMs).toISOString();
  const isUnused = (gdap: UsedGdap) =>
    isActive(gdap) && gdap.activatedAt <= since && (gdap.lastUsedOn ?? '') < since.slice(0, 10);
  return pageOfFitting(read, isUnused, ({ requestedAt, id }) => `${requestedAt}#${id}`, page);
}

async function withLastUse(gdaps: Pick<Gdaps, 'lastUses'>, items: readonly Gdap[]): Promise<UsedGdap[]> {
  const uses = await gdaps.lastUses(items.filter((gdap) => gdap.status !== 'approvalPending').map(({ id }) => id));
  return items.map((gdap) => {
    const lastUsedOn = uses.get(gdap.id);
    return lastUsedOn === undefined ? gdap : { ...gdap, lastUsedOn };
  });
}

/** Reads granular privileges of the partner's own, with when they were used last. @throws `not_found` */
export async function readUsed(
  { gdaps }: { readonly gdaps: Pick<Gdaps, 'get' | 'lastUses'> },
  { accountId }: Pick<Caller, 'accountId'>,
  id: string,
): Promise<UsedGdap> {
  const [used] = await withLastUse(gdaps, [await readGdap(gdaps, accountId, id)]);
  return used as UsedGdap;
}
