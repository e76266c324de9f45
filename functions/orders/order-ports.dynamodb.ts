import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { deployedRegistry } from '../identity/partner-id-registry.http.ts';
import { ownRegistry, partnerIdsIn } from '../identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { ordersIn } from './orders.dynamodb.ts';

/** What orders and subscriptions need, as this function was deployed (`DAY_SECONDS`, `PARTNER_REGISTRY`). */
export function deployedOrderPorts() {
  const tables = deployedTables();
  const partnerIds = partnerIdsIn(tables);
  return {
    tables,
    orders: ordersIn(tables),
    customers: customersIn(tables),
    accounts: customerAccountsIn(tables),
    partners: partnersIn(tables),
    partnerships: partnershipsIn(tables),
    partnerIds,
    registry: deployedRegistry() ?? ownRegistry(partnerIds),
    ids,
    clock,
    dayMs: deployedDayMs(),
  };
}
