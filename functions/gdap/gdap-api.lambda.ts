import type { Caller } from '../identity/caller.ts';
import { userHandler } from '../identity/user-handler.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer, type PageQuery } from '../platform/http/list-answer.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { directoryRoles } from '../relationships/directory-roles.ts';
import { endGdap, setGdap } from './change-gdap.ts';
import { gdapsIn } from './gdap.dynamodb.ts';
import { gdapOperations, gdapView, showGdap, showGdapBatch, showTemplates } from './gdap.schema.ts';
import { changeMany } from './gdap-batch.ts';
import type { GdapTemplates } from './gdap-templates.ts';
import { keepTemplates, readTemplates } from './keep-templates.ts';
import { type GdapFilter, listGdap, readUsed, type UsedGdap } from './list-gdap.ts';

const tables = deployedTables();
const gdaps = gdapsIn(tables);
const ports = { gdaps, customers: customersIn(tables), clock, dayMs: deployedDayMs() };

/** Granular delegated admin privileges, once they were asked for (R32). */
export const handler = userHandler(tables, [
  route(gdapOperations.listDirectoryRoles, async () => ({
    status: 200,
    body: { items: Object.entries(directoryRoles).map(([key, facts]) => ({ key, ...facts })) },
  })),

  route(gdapOperations.listGdap, ({ caller, query: { unusedForDays, ...page } }) =>
    list(caller, { unusedForDays }, page),
  ),

  route(gdapOperations.listCustomerGdap, ({ caller, query, path }) => list(caller, path, query)),

  route(gdapOperations.getGdap, async ({ caller, path }) => answer(await readUsed(ports, caller, path.gdapId))),

  route(gdapOperations.changeManyGdap, async ({ command, body }) => ({
    status: 200,
    body: showGdapBatch(await changeMany(ports, command, body)),
  })),

  route(gdapOperations.getGdapTemplates, async ({ caller }) => templatesAnswer(await readTemplates(ports, caller))),

  route(gdapOperations.setGdapTemplates, async ({ command, body, expectedRevision }) => {
    const templates = body.templates.map(({ term: termDays, ...rest }) => ({ ...rest, termDays }));
    return templatesAnswer(await keepTemplates(ports, command, { templates, expectedRevision }));
  }),

  route(gdapOperations.changeGdap, async ({ command, body, path, expectedRevision }) =>
    answer(await setGdap(ports, command, { ...path, ...body, expectedRevision })),
  ),

  route(gdapOperations.terminateGdap, async ({ command, path, expectedRevision }) =>
    answer(await endGdap(ports, command, { ...path, expectedRevision })),
  ),
]);

const templatesAnswer = (templates: Pick<GdapTemplates, 'templates' | 'revision'>) => ({
  status: 200,
  body: showTemplates(templates),
  revision: templates.revision,
});

const answer = (gdap: UsedGdap) => ({ status: 200, body: showGdap(gdap), revision: gdap.revision });

function list(caller: Caller, filter: GdapFilter, query: PageQuery) {
  return listAnswer(query, gdapView, async (limit, after) => {
    const { items, next } = await listGdap(ports, caller, filter, { limit, after });
    return { items: items.map(showGdap), next };
  });
}
