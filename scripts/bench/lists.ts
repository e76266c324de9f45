/** What does not grow with the number of invitations: lists, search, overview and renewals, at a hundred and at many. */
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { overviewsIn } from '../../functions/overview/overview.dynamodb.ts';
import { readOverview } from '../../functions/overview/read-overview.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import { began, caller, fill, onOwnTables } from './many.ts';
import type { Figure } from './scoreboard.ts';

/** @param sizes how many invitations there are at each measurement, ascending */
export const measureLists = (targetFile: string, sizes: readonly number[] = [100, 100_000]): Promise<Figure[]> =>
  onOwnTables(targetFile, async (tables, counted) => {
    const figures: Figure[] = [];
    const measure = async (what: string, work: () => Promise<unknown>) => {
      Object.assign(counted, { calls: 0, evaluated: 0 });
      await work();
      figures.push({ name: `${what}: calls`, value: counted.calls, unit: 'calls' });
      figures.push({ name: `${what}: evaluated`, value: counted.evaluated, unit: 'items' });
    };
    const invitations = invitationsIn(tables);
    const overviews = overviewsIn(tables);
    let there = 0;
    for (const size of sizes) {
      await fill(tables, there, size);
      there = size;
      const list = (filter: object) => () => invitations.list(caller.accountId, filter, 25);
      await measure(`list of 25 of ${size}`, list({}));
      await measure(`  in one state, of ${size}`, list({ state: 'pending' }));
      await measure(`  with one delivery, of ${size}`, list({ delivery: 'queued' }));
      await measure(`  to one recipient, of ${size}`, list({ recipientHash: 'hash-7' }));
      await measure(`  overview, of ${size}`, () =>
        readOverview({ overviews, clock: () => new Date(began), dayMs }, caller),
      );
      await measure(`  search by name, of ${size}`, () =>
        overviews.search(caller.accountId, { what: 'invitations', text: 'C7' }, { limit: 25, after: undefined }),
      );
      await measure(`  renewals, of ${size}`, () =>
        overviews.renewals(caller.accountId, undefined, { limit: 25, after: undefined }),
      );
    }
    return figures;
  });
