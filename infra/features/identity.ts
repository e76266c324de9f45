import type { Service } from '../service.ts';

/** Partner accounts and their users: for the partner's own Global admin, and for the operator. */
export function addIdentity(service: Service) {
  const { baseUrl } = service.settings;
  const { table, cursors, evidence, addresses, users, clientSecrets } = service.grants;
  const both = [
    table.read,
    table.list,
    table.write,
    evidence.record,
    users.create,
    cursors.make,
    table.update,
    addresses.hash,
  ];
  return {
    identityApi: service.addFunction('IdentityApi', 'identity/identity-api', [...both, table.check, users.keep], {
      environment: baseUrl,
    }),
    apiClientsApi: service.addFunction('ApiClientsApi', 'api/api-clients-api', [
      ...[cursors.make, table.read, table.list, table.write, table.remove, evidence.record],
      ...[clientSecrets.make, users.keepClients],
    ]),
    token: service.addFunction('Token', 'identity/token', [
      ...[table.read, table.update, clientSecrets.make, users.issueTokens],
    ]),
    operatorApi: service.addFunction('OperatorApi', 'identity/operator-api', both, { environment: baseUrl }),
  };
}
