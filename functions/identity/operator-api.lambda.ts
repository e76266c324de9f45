import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { type AccountId, systemIds as ids, systemClock } from '../platform/base/ids.ts';
import type { Command, Edit } from '../platform/changes/command.ts';
import { deployedCursorKey } from '../platform/http/cursor-key.kms.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import type { AccountState } from './account-state.ts';
import { operatorContext } from './caller.ts';
import { directoryIn } from './directory.cognito.ts';
import { operatorOperations } from './identity.operations.schema.ts';
import { partnerView, showPartner, showUser } from './identity.schema.ts';
import { addLocationTo, editLocation, movePartner, setAccountState, setLogo } from './keep-account.ts';
import { drawnAnew } from './logo.ts';
import { createPartnerUser, openPartnerAccount, readPartner, setAgreement, setLimits } from './open-account.ts';
import { partnersIn } from './partners.dynamodb.ts';

const partners = partnersIn(deployedTables());
const directory = directoryIn(
  new CognitoIdentityProviderClient(awsClient()),
  setting('USER_POOL_ID'),
  setting('BASE_URL'),
);
const addresses = addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY'));
const userPorts = { partners, directory, usage: usageIn(deployedTables()), addresses };

const routes = [
  route(operatorOperations.createPartner, async ({ command, body }) => ({
    ...showPartner(await openPartnerAccount({ partners, ids }, body, command.idempotency, by(command))),
    status: 201,
  })),

  route(operatorOperations.listPartners, ({ query }) => listAnswer(query, partnerView, partners.listPartners)),

  route(operatorOperations.getPartner, async ({ path }) => showPartner(await readPartner(partners, path.accountId))),

  route(operatorOperations.changeAgreement, async ({ command, body, path, expectedRevision }) =>
    showPartner(
      await setAgreement({ partners }, { ...path, expectedRevision, agreement: body.agreement }, by(command)),
    ),
  ),

  route(operatorOperations.movePartner, async ({ command, body, path, expectedRevision }) =>
    showPartner(await movePartner({ partners }, { ...path, expectedRevision, address: body.address }, by(command))),
  ),

  route(operatorOperations.setPartnerLogo, async ({ command, body, path, expectedRevision }) => {
    const logo = body.logo === null ? undefined : drawnAnew(Buffer.from(body.logo, 'base64'));
    return showPartner(await setLogo({ partners }, { ...path, expectedRevision, logo }, by(command)));
  }),

  route(operatorOperations.setPartnerLimits, async ({ command, body, path, expectedRevision }) =>
    showPartner(await setLimits({ partners }, { ...path, expectedRevision, limits: body }, by(command))),
  ),

  ...accountStateRoutes(),

  route(operatorOperations.addLocation, async ({ command, body, path, expectedRevision }) =>
    showPartner(await addLocationTo({ partners }, { ...path, expectedRevision, location: body }, by(command))),
  ),

  route(operatorOperations.changeLocation, async ({ command, body, path, expectedRevision }) =>
    showPartner(await editLocation({ partners }, { ...path, ...body, expectedRevision }, by(command))),
  ),

  route(operatorOperations.createPartnerUser, async ({ command, body, path }) => {
    const request = { ...path, draft: body, idempotency: command.idempotency };
    const user = await createPartnerUser(userPorts, request, by(command));
    return { ...showUser(user), status: 201 };
  }),
];

/** The operator's work: partner accounts and their first users (R1). */
export const handler = httpHandler(routes, { cursorKey: deployedCursorKey() });

function accountStateRoutes() {
  const { suspendPartner, resumePartner, closePartner } = operatorOperations;
  return [
    route(suspendPartner, ({ command, path }) => setState(command, path.accountId, 'suspended')),
    route(resumePartner, ({ command, path }) => setState(command, path.accountId, 'active')),
    route(closePartner, ({ command, path }) => setState(command, path.accountId, 'closed')),
  ];
}

const setState = async (command: Command<string>, accountId: AccountId, state: AccountState) =>
  showPartner(await setAccountState({ partners }, { accountId, state }, command.idempotency, by(command)));

const by = (edit: Edit<string>) => operatorContext(edit, systemClock());
