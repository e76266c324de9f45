import { asUser } from '../identity/admission.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { sortedAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { lookOver } from './read-overview.ts';
import { overviewsIn } from './overview.dynamodb.ts';
import { overviewOperations as operations, showFound, showRenewal } from './overview.schema.ts';



const overviews = overviewsIn(deployedTables());
const dayMs = deployedDayMs();

/** Everything in one place (R30, R47). */
export const handler = httpHandler([
  route(operations.getOverview, asUser, async ({ caller }) => ({
    status: 200,
    body: await lookOver({ overviews, clock, dayMs }, caller),
  })),

  route(operations.listRenewals, asUser, ({ caller: { partnerId }, query: { withinDays, ...page } }) => {
    const to =
      withinDays === undefined ? undefined : `${new Date(clock().getTime() + withinDays * dayMs).toISOString()}~`;
    const scope = { partnerId, list: `renewals?${withinDays ?? ''}` };
    return sortedAnswer(scope, page, showRenewal, (limit, after) => overviews.renewals(partnerId, to, limit, after));
  }),

  route(operations.search, asUser, ({ caller: { partnerId }, query: { q, in: what, ...page } }) => {
    const scope = { partnerId, list: `search?${what}&${q}` };
    return sortedAnswer(scope, page, showFound, (limit, after) => overviews.search(partnerId, what, q, limit, after));
  }),
]);
