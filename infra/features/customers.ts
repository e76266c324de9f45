import type { Service } from '../service.ts';

/** Customers: relationships, granular privileges, accounts, and what a customer sees of its own. */
export function addCustomers(service: Service) {
  const { table, cursors, evidence, links, addresses, mail, customerUsers } = service.grants;
  const { day, baseUrl } = service.settings;
  return {
    relationshipsApi: service.addFunction('RelationshipsApi', 'relationships/relationships-api', [
      ...[cursors.make, table.read, table.list, table.check, table.write, evidence.record, addresses.hash],
    ]),
    gdapApi: service.addFunction(
      'GdapApi',
      'gdap/gdap-api',
      [cursors.make, table.read, table.batchRead, table.indexes('list', 'recipient'), table.write, evidence.record],
      { environment: day },
    ),
    customersApi: service.addFunction('CustomersApi', 'customer-accounts/customer-accounts-api', [
      ...[table.read, table.query, table.check, table.write, table.remove, evidence.record],
      ...[addresses.hash, customerUsers.manage],
    ]),
    customerAccessApi: service.addFunction('CustomerAccessApi', 'own-view/customer-access-api', [
      ...[table.read, table.list, table.query],
    ]),
    ownView: service.addFunction('OwnView', 'own-view/own-view', [
      ...[table.read, table.indexes('list', 'recipient'), table.query, table.write, evidence.record, links.verify],
    ]),
    viewLink: service.addFunction(
      'ViewLink',
      'own-view/view-link',
      [table.read, table.query, table.update, links.make, addresses.hash, mail.send],
      { environment: baseUrl },
    ),
  };
}
