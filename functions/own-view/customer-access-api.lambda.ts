import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { customerAccessOperations, customerAccessView } from './customer-access.schema.ts';
import { readOwnAccess } from './read-access.ts';

const tables = deployedTables();
const ports = {
  customers: customersIn(tables),
  partners: partnersIn(tables),
  orders: ordersIn(tables),
  clock,
};

/** What the customer's own view tells, for a partner of the customer (R29). It only reads. */
export const handler = userHandler(tables, [
  route(customerAccessOperations.getCustomerAccess, async ({ caller: { accountId }, path }) => ({
    status: 200,
    body: customerAccessView.parse({ items: await readOwnAccess(ports, accountId, path.customerId) }),
  })),
]);
