import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { systemIds as ids, systemClock } from '../platform/base/ids.ts';
import type { Edit } from '../platform/changes/command.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { operatorContext } from './caller.ts';
import { directoryIn } from './directory.cognito.ts';
import { operatorOperations } from './identity.operations.schema.ts';
import { partnerView, userView } from './identity.schema.ts';
import { createPartnerUser, openPartnerAccount, readPartner, setAgreement, setLimits } from './open-account.ts';
import type { Partner } from './partner.ts';
import { partnersIn } from './partners.dynamodb.ts';

const partners = partnersIn(deployedTables());
const directory = directoryIn(new CognitoIdentityProviderClient({}), setting('USER_POOL_ID'));

/** The operator's work: partner accounts and their first users (R1). */
export const handler = httpHandler([
  route(operatorOperations.createPartner, async ({ command, body }) =>
    answer(201, await openPartnerAccount({ partners, ids }, body, command.idempotency, by(command))),
  ),

  route(operatorOperations.listPartners, ({ query }) =>
    listAnswer({ accountId: 'operator', list: 'partners' }, query, partnerView, partners.listPartners),
  ),

  route(operatorOperations.getPartner, async ({ path }) => answer(200, await readPartner(partners, path.accountId))),

  route(operatorOperations.changeAgreement, async ({ command, body, path, expectedRevision }) =>
    answer(
      200,
      await setAgreement({ partners }, { ...path, expectedRevision, agreement: body.agreement }, by(command)),
    ),
  ),

  route(operatorOperations.setPartnerLimits, async ({ command, body, path, expectedRevision }) =>
    answer(200, await setLimits({ partners }, { ...path, expectedRevision, limits: body }, by(command))),
  ),

  route(operatorOperations.createPartnerUser, async ({ command, body, path }) => {
    const request = { ...path, draft: body, idempotency: command.idempotency };
    const user = await createPartnerUser({ partners, directory }, request, by(command));
    return { status: 201, body: userView.parse(user) };
  }),
]);

const by = (edit: Edit<string>) => operatorContext(edit, systemClock());

const answer = (status: number, partner: Partner) => ({
  status,
  body: partnerView.parse(partner),
  revision: partner.revision,
});
