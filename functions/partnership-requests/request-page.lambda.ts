import { KMSClient } from '@aws-sdk/client-kms';
import { deployedCodeHasher } from '../acceptance/code-hasher.kms.ts';
import { oneTimeCodesIn } from '../acceptance/one-time-codes.dynamodb.ts';
import { deployedRegistry } from '../identity/partner-id-registry.http.ts';
import { ownRegistry, partnerIdsIn } from '../identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedPace, setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { signOutUrl } from '../sign-in/session.ts';
import { sessionsIn } from '../sign-in/sessions.dynamodb.ts';
import { answerRequest } from './answer-request.ts';
import { partnershipAcceptancesIn } from './partnership-acceptances.dynamodb.ts';

const kms = new KMSClient(awsClient());
const tables = deployedTables();
const ports = {
  links: deployedLinkReader(kms),
  codeHasher: deployedCodeHasher(kms),
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  acceptances: partnershipAcceptancesIn(tables),
  registry: deployedRegistry() ?? ownRegistry(partnerIdsIn(tables)),
  sessions: sessionsIn(tables),
  customers: customersIn(tables),
  codes: oneTimeCodesIn(tables),
  usage: usageIn(tables),
  pace: deployedPace(),
  signOutUrl: signOutUrl({
    ...{ url: setting('SIGN_IN_URL'), clientId: setting('SIGN_IN_CLIENT') },
    returnTo: `${setting('BASE_URL')}/signed-in`,
  }),
  ids,
  clock,
};

/** The page of a request for a partnership (R19, R20). It may verify links, not make them. */
export const handler = pageHandler((request) => answerRequest(ports, request));
