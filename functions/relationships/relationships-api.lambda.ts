import { asUser } from '../identity/admission.ts';
import { httpHandler, route } from '../shared/http-handler.ts';
import { listAnswer } from '../shared/list-answer.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { customersIn } from './customers.dynamodb.ts';
import { readCustomer } from './read-customer.ts';
import { customerListItem, customerView, relationshipOperations } from './relationships.schema.ts';

const customers = customersIn(deployedTables());

/** A partner's customers (R4, R11). */
export const handler = httpHandler([
  route(relationshipOperations.listCustomers, asUser, ({ caller: { partnerId }, query }) =>
    listAnswer({ partnerId, list: 'customers' }, query, customerListItem, async (limit, after) => {
      const { items, next } = await customers.listRelationships(partnerId, limit, after);
      return { items: items.map(({ id, ...rest }) => ({ ...rest, relationshipId: id })), next };
    }),
  ),

  route(relationshipOperations.getCustomer, asUser, async ({ caller, path }) => {
    const { customer, grants } = await readCustomer(customers, caller.partnerId, String(path.customerId));
    return { status: 200, body: customerView.parse({ ...customer, grants }), revision: customer.revision };
  }),
]);
