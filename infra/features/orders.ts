import type { Service } from '../service.ts';

/** The catalogue, carts and orders, subscriptions; and what a partner has at a glance. */
export function addOrders(service: Service) {
  const { table, cursors, evidence } = service.grants;
  const { day, registry } = service.settings;
  return {
    catalogueApi: service.addFunction('CatalogueApi', 'orders/catalogue-api', [
      ...[cursors.make, table.read, table.list, table.write, evidence.record],
    ]),
    ordersApi: service.addFunction(
      'OrdersApi',
      'orders/orders-api',
      [cursors.make, table.read, table.batchRead, table.list, table.check, table.write, evidence.record],
      { environment: { ...day, ...registry } },
    ),
    subscriptionsApi: service.addFunction(
      'SubscriptionsApi',
      'orders/subscriptions-api',
      [cursors.make, table.read, table.list, table.query, table.check, table.write, table.remove, evidence.record],
      { environment: { ...day, ...registry } },
    ),
    overviewApi: service.addFunction(
      'OverviewApi',
      'overview/overview-api',
      [cursors.make, table.read, table.batchRead, table.indexes('state', 'renewal', 'search')],
      { environment: day },
    ),
  };
}
