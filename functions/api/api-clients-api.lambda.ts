import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { isApiClient } from '../identity/api-client.ts';
import { apiClientsIn } from '../identity/api-clients.dynamodb.ts';
import { apiClientOperations as operations, showApiClient, showWithSecret } from '../identity/api-clients.schema.ts';
import { clientDirectoryIn } from '../identity/client-directory.cognito.ts';
import { clientSecretsIn } from '../identity/client-secrets.kms.ts';
import {
  addApiClient,
  editApiClient,
  endApiClient,
  readApiClient,
  rotateApiClientSecret,
} from '../identity/manage-api-clients.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { programOperations } from './program-operations.generated.ts';

const tables = deployedTables();
const ports = {
  partners: partnersIn(tables),
  clients: apiClientsIn(tables),
  secrets: clientSecretsIn(new KMSClient(awsClient()), setting('CLIENT_KEY')),
  directory: clientDirectoryIn(new CognitoIdentityProviderClient(awsClient()), setting('USER_POOL_ID')),
  ids,
  clock,
};

/** A partner's API clients (R50). On the top floor, for it knows every operation, if by name only. */
export const handler = userHandler(tables, [
  route(operations.createApiClient, async ({ command, body }) =>
    showWithSecret(201, await addApiClient(ports, command, body, programOperations), clock()),
  ),

  route(operations.listApiClients, async ({ caller }) => {
    const clients = (await ports.clients.listOf(caller.accountId)).filter(isApiClient);
    return { status: 200, body: { items: clients.map((client) => showApiClient({ client }, clock()).body) } };
  }),

  route(operations.getApiClient, async ({ caller, path }) =>
    showApiClient(await readApiClient(ports, caller.accountId, path.clientId), clock()),
  ),

  route(operations.changeApiClient, async ({ command, body, path, expectedRevision }) => {
    const wish = { ...path, ...body, expectedRevision };
    return showApiClient(await editApiClient(ports, command, wish, programOperations), clock());
  }),

  route(operations.rotateApiClientSecret, async ({ command, body, path }) =>
    showWithSecret(200, await rotateApiClientSecret(ports, command, { ...path, ...body }), clock()),
  ),

  route(operations.removeApiClient, async ({ command, path }) =>
    showApiClient(await endApiClient(ports, command, path), clock()),
  ),
]);
