import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { systemClock } from '../platform/base/ids.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { contextOf } from './caller.ts';
import { directoryIn } from './directory.cognito.ts';
import { identityOperations } from './identity.operations.schema.ts';
import { userView } from './identity.schema.ts';
import { createPartnerUser } from './open-account.ts';
import { partnersIn } from './partners.dynamodb.ts';

const partners = partnersIn(deployedTables());
const directory = directoryIn(new CognitoIdentityProviderClient({}), setting('USER_POOL_ID'));

/** A partner's own users (R2). */
export const handler = httpHandler([
  route(identityOperations.getMe, async ({ caller }) => ({ status: 200, body: caller })),

  route(identityOperations.listUsers, ({ caller: { accountId }, query }) =>
    listAnswer({ accountId, list: 'users' }, query, userView, (limit, after) =>
      partners.listUsers(accountId, limit, after),
    ),
  ),

  route(identityOperations.createUser, async ({ caller, command, body }) => {
    const request = { accountId: caller.accountId, draft: body, idempotency: command.idempotency };
    const user = await createPartnerUser({ partners, directory }, request, contextOf(command, systemClock()));
    return { status: 201, body: userView.parse(user) };
  }),
]);
