import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { contextOf } from './caller.ts';
import { directoryIn } from './directory.cognito.ts';
import { identityOperations as operations } from './identity.operations.schema.ts';
import { meView, showNotices, showPartner, showUser, userView } from './identity.schema.ts';
import { editOwnAccount } from './keep-account.ts';
import {
  editOwnNotices,
  editPartnerUser,
  inviteUserAgain,
  readPartnerUser,
  setPartnerUserState,
} from './manage-users.ts';
import { createPartnerUser, readPartner } from './open-account.ts';
import { partnersIn } from './partners.dynamodb.ts';
import { userHandler } from './user-handler.ts';

const tables = deployedTables();
const partners = partnersIn(tables);
const directory = directoryIn(
  new CognitoIdentityProviderClient(awsClient()),
  setting('USER_POOL_ID'),
  setting('BASE_URL'),
);
const addresses = addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY'));
const userPorts = { partners, directory, usage: usageIn(tables), addresses };

const ports = { ...userPorts, clock };

/** A partner's own account and users (R2, R49). */
export const handler = userHandler(tables, [
  route(operations.getMe, async ({ caller }) => ({ status: 200, body: meView.parse(caller) })),

  route(operations.getNotices, async ({ caller: { accountId, userId } }) => {
    const user = await readPartnerUser(ports, accountId, userId);
    return showNotices(user, await readPartner(partners, accountId));
  }),

  route(operations.changeNotices, async ({ command, body, expectedRevision }) => {
    const user = await editOwnNotices(ports, command, { expectedRevision, wish: body.notices });
    return showNotices(user, await readPartner(partners, user.accountId));
  }),

  route(operations.listUsers, ({ caller: { accountId }, query }) =>
    listAnswer(query, userView, (limit, after) => partners.listUsers(accountId, limit, after)),
  ),

  route(operations.createUser, async ({ caller, command, body }) => {
    const request = { accountId: caller.accountId, draft: body, idempotency: command.idempotency };
    const user = await createPartnerUser(userPorts, request, contextOf(command, clock()));
    return { ...showUser(user), status: 201 };
  }),

  route(operations.getUser, async ({ caller, path }) =>
    showUser(await readPartnerUser(ports, caller.accountId, path.userId)),
  ),

  route(operations.changeUser, async ({ command, body, path, expectedRevision }) =>
    showUser(await editPartnerUser(ports, command, { ...path, ...body, expectedRevision })),
  ),

  route(operations.inviteUserAgain, async ({ command, path }) => showUser(await inviteUserAgain(ports, command, path))),

  route(operations.disableUser, async ({ command, path }) =>
    showUser(await setPartnerUserState(ports, command, { ...path, state: 'disabled' })),
  ),

  route(operations.enableUser, async ({ command, path }) =>
    showUser(await setPartnerUserState(ports, command, { ...path, state: 'active' })),
  ),

  route(operations.removeUser, async ({ command, path }) =>
    showUser(await setPartnerUserState(ports, command, { ...path, state: 'removed' })),
  ),

  route(operations.getAccount, async ({ caller }) => showPartner(await readPartner(partners, caller.accountId))),

  route(operations.changeAccount, async ({ caller: { accountId }, command, body, expectedRevision }) => {
    const wish = { accountId, expectedRevision, ...body };
    return showPartner(await editOwnAccount(ports, wish, contextOf(command, clock())));
  }),
]);
