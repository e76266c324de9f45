import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { systemIds as ids, systemClock } from '../platform/base/ids.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { asOperator } from './admission.ts';
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
  route(operatorOperations.createPartner, asOperator, async ({ caller, body, idempotency, requestId }) =>
    answer(201, await openPartnerAccount({ partners, ids }, body, idempotency, by(caller, requestId))),
  ),

  route(operatorOperations.listPartners, asOperator, ({ query }) =>
    listAnswer({ accountId: 'operator', list: 'partners' }, query, partnerView, partners.listPartners),
  ),

  route(operatorOperations.getPartner, asOperator, async ({ path }) =>
    answer(200, await readPartner(partners, String(path.accountId))),
  ),

  route(operatorOperations.changeAgreement, asOperator, async ({ caller, body, path, expectedRevision, requestId }) => {
    const asRead = { accountId: String(path.accountId), expectedRevision };
    return answer(200, await setAgreement({ partners }, asRead, body.agreement, by(caller, requestId)));
  }),

  route(
    operatorOperations.setPartnerLimits,
    asOperator,
    async ({ caller, body, path, expectedRevision, requestId }) => {
      const asRead = { accountId: String(path.accountId), expectedRevision };
      return answer(200, await setLimits({ partners }, asRead, body, by(caller, requestId)));
    },
  ),

  route(operatorOperations.createPartnerUser, asOperator, async ({ caller, body, path, idempotency, requestId }) => {
    const ports = { partners, directory };
    const user = await createPartnerUser(ports, String(path.accountId), body, idempotency, by(caller, requestId));
    return { status: 201, body: userView.parse(user) };
  }),
]);

const by = (principal: string, requestId: string) => operatorContext(principal, systemClock(), requestId);

const answer = (status: number, partner: Partner) => ({
  status,
  body: partnerView.parse(partner),
  revision: partner.revision,
});
