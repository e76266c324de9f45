import { userHandler } from '../identity/user-handler.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { sortedAnswer } from '../platform/http/list-answer.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { overviewsIn } from './overview.dynamodb.ts';
import { overviewOperations as operations, showFound, showRenewal } from './overview.schema.ts';
import { readOverview } from './read-overview.ts';

const tables = deployedTables();
const overviews = overviewsIn(tables);
const dayMs = deployedDayMs();

/** Everything in one place (R30, R47). */
export const handler = userHandler(tables, [
  route(operations.getOverview, async ({ caller }) => ({
    status: 200,
    body: await readOverview({ overviews, clock, dayMs }, caller),
  })),

  route(operations.listRenewals, ({ caller: { accountId }, query: { withinDays, ...page } }) => {
    const to =
      withinDays === undefined ? undefined : `${new Date(clock().getTime() + withinDays * dayMs).toISOString()}~`;
    return sortedAnswer(page, showRenewal, (limit, after) => overviews.renewals(accountId, to, { limit, after }));
  }),

  route(operations.search, ({ caller: { accountId }, query: { q, in: what, ...page } }) => {
    return sortedAnswer(page, showFound, (limit, after) =>
      overviews.search(accountId, { what, text: q }, { limit, after }),
    );
  }),
]);
