import { userHandler } from '../identity/user-handler.ts';
import { type AccountId, type CustomerId, systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer, type PageQuery } from '../platform/http/list-answer.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { directoryRoles } from '../relationships/directory-roles.ts';
import { endGdap, readGdap, setGdap } from './change-gdap.ts';
import { gdapsIn } from './gdap.dynamodb.ts';
import { gdapOperations, gdapView, showGdap } from './gdap.schema.ts';
import type { Gdap } from './gdap.ts';

const tables = deployedTables();
const gdaps = gdapsIn(tables);
const ports = { gdaps, customers: customersIn(tables), clock, dayMs: deployedDayMs() };

/** Granular delegated admin privileges, once they were asked for (R32). */
export const handler = userHandler(tables, [
  route(gdapOperations.listDirectoryRoles, async () => ({
    status: 200,
    body: { items: Object.entries(directoryRoles).map(([key, facts]) => ({ key, ...facts })) },
  })),

  route(gdapOperations.listGdap, ({ caller: { accountId }, query }) => list(accountId, undefined, query)),

  route(gdapOperations.listCustomerGdap, ({ caller: { accountId }, query, path }) =>
    list(accountId, path.customerId, query),
  ),

  route(gdapOperations.getGdap, async ({ caller, path }) =>
    answer(await readGdap(gdaps, caller.accountId, path.gdapId)),
  ),

  route(gdapOperations.changeGdap, async ({ command, body, path, expectedRevision }) =>
    answer(await setGdap(ports, command, { ...path, ...body, expectedRevision })),
  ),

  route(gdapOperations.terminateGdap, async ({ command, path, expectedRevision }) =>
    answer(await endGdap(ports, command, { ...path, expectedRevision })),
  ),
]);

const answer = (gdap: Gdap) => ({ status: 200, body: showGdap(gdap), revision: gdap.revision });

function list(accountId: AccountId, customerId: CustomerId | undefined, query: PageQuery) {
  return listAnswer(query, gdapView, async (limit, after) => {
    const { items, next } = await gdaps.list(accountId, customerId, limit, after);
    return { items: items.map(showGdap), next };
  });
}
