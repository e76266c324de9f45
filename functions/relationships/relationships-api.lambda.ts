import { KMSClient } from '@aws-sdk/client-kms';
import { asUser } from '../identity/admission.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { setting } from '../platform/runtime/environment.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { addKnownCustomer } from './add-known-customer.ts';
import { setAzureAccess } from './azure-access.ts';
import { checkAccess } from './check-access.ts';
import { customersIn } from './customers.dynamodb.ts';
import { readOwnAccess } from '../own-view/read-access.ts';
import { readCustomer } from './read-customer.ts';
import { customerAccessView } from '../own-view/customer-access.schema.ts';
import { customerListItem, customerView, relationshipOperations, showAzure, showListed } from './relationships.schema.ts';



const tables = deployedTables();
const customers = customersIn(tables);
const ports = {
  customers,
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  orders: ordersIn(tables),
  addresses: addressHasherIn(new KMSClient({}), setting('ADDRESS_KEY')),
  ids,
  clock,
};

/** A partner's customers (R4, R5, R11). */
export const handler = httpHandler([
  route(relationshipOperations.listCustomers, asUser, ({ caller: { partnerId }, query }) =>
    listAnswer({ partnerId, list: 'customers' }, query, customerListItem, async (limit, after) => {
      const { items, next } = await customers.list(partnerId, limit, after);
      return { items: items.map(showListed), next };
    }),
  ),

  route(relationshipOperations.addKnownCustomer, asUser, async ({ caller, body, idempotency, requestId }) => {
    const known = await addKnownCustomer(ports, caller, body, idempotency, requestId);
    return { status: 201, body: customerListItem.parse(showListed(known)) };
  }),

  route(relationshipOperations.checkAccess, asUser, async ({ caller: { partnerId }, body, path }) => ({
    status: 200,
    body: await checkAccess(ports, { partnerId, customerId: String(path.customerId), ...body }),
  })),

  route(relationshipOperations.setAzureAccess, asUser, async ({ caller, body, path, idempotency, requestId }) => {
    const wanted = { ...body, customerId: String(path.customerId) };
    return showAzure(await setAzureAccess(ports, caller, wanted, idempotency, requestId));
  }),

  route(relationshipOperations.getCustomerAccess, asUser, async ({ caller: { partnerId }, path }) => ({
    status: 200,
    body: customerAccessView.parse({ items: await readOwnAccess(ports, partnerId, String(path.customerId)) }),
  })),

  route(relationshipOperations.getCustomer, asUser, async ({ caller, path }) => {
    const { customer, ...held } = await readCustomer(ports, caller, String(path.customerId));
    return { status: 200, body: customerView.parse({ ...customer, ...held }), revision: customer.revision };
  }),
]);
