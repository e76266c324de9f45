import { KMSClient } from '@aws-sdk/client-kms';
import { languageOr } from '../identity/caller.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { addKnownCustomer } from './add-known-customer.ts';
import { setAzureAccess } from './azure-access.ts';
import { checkAccess } from './check-access.ts';
import { customersIn } from './customers.dynamodb.ts';
import { readCustomer } from './read-customer.ts';
import {
  customerListItem,
  customerView,
  relationshipOperations,
  showAzure,
  showListed,
} from './relationships.schema.ts';
import { usesIn } from './uses.dynamodb.ts';

const tables = deployedTables();
const customers = customersIn(tables);
const ports = {
  customers,
  uses: usesIn(tables),
  report: (error: unknown) => logger.error('use not noted', { error: describeError(error) }),
  partnerships: partnershipsIn(tables),
  partners: partnersIn(tables),
  addresses: addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY')),
  ids,
  clock,
};

/** A partner's customers (R4, R5, R11). */
export const handler = userHandler(tables, [
  route(relationshipOperations.listCustomers, ({ caller: { accountId }, query }) =>
    listAnswer(query, customerListItem, async (limit, after) => {
      const { items, next } = await customers.list(accountId, { limit, after }, query);
      return { items: items.map(showListed), next };
    }),
  ),

  route(relationshipOperations.addKnownCustomer, async ({ caller, command, body }) => {
    const language = languageOr(body.language, caller);
    const known = await addKnownCustomer(ports, command, { ...body, language });
    return { status: 201, body: customerListItem.parse(showListed(known)) };
  }),

  route(relationshipOperations.checkAccess, async ({ caller: { accountId }, body, path }) => ({
    status: 200,
    body: await checkAccess(ports, { accountId, ...path, ...body }),
  })),

  route(relationshipOperations.setAzureAccess, async ({ command, body, path }) =>
    showAzure(await setAzureAccess(ports, command, { ...path, ...body })),
  ),

  route(relationshipOperations.getCustomer, async ({ caller, path }) => {
    const { customer, ...held } = await readCustomer(ports, caller, path.customerId);
    const body = customerView.parse({ ...customer, ...held });
    return { status: 200, body, ...withoutUndefined({ revision: customer.revision }) };
  }),
]);
