import type { Service } from '../service.ts';

/** Partner accounts and their users: for the partner's own Global admin, and for the operator. */
export function addIdentity(service: Service) {
  const { baseUrl } = service.settings;
  const { table, cursors, evidence, addresses, users } = service.grants;
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
    operatorApi: service.addFunction('OperatorApi', 'identity/operator-api', both, { environment: baseUrl }),
  };
}
