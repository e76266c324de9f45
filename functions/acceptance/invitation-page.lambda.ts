import { KMSClient } from '@aws-sdk/client-kms';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedPace } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { acceptancesIn } from './acceptances.dynamodb.ts';
import { answerInvitation } from './answer-invitation.ts';
import { deployedCodeHasher } from './code-hasher.kms.ts';
import { oneTimeCodesIn } from './one-time-codes.dynamodb.ts';

const kms = new KMSClient(awsClient());
const tables = deployedTables();
const ports = {
  links: deployedLinkReader(kms),
  codeHasher: deployedCodeHasher(kms),
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  acceptances: acceptancesIn(tables),
  codes: oneTimeCodesIn(tables),
  usage: usageIn(tables),
  pace: deployedPace(),
  ids,
  clock,
};

/** The customer's page behind the emailed link (R10, R11). It may verify links, not make them. */
export const handler = pageHandler((request) => answerInvitation(ports, request));
