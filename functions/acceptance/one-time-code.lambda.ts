import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedBrake } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { deployedCodeHasher } from './code-hasher.kms.ts';
import { oneTimeCodesIn } from './one-time-codes.dynamodb.ts';
import { requestCode } from './request-code.ts';

const kms = new KMSClient(awsClient());
const tables = deployedTables();
const ports = {
  links: deployedLinkReader(kms),
  codeHasher: deployedCodeHasher(kms),
  invitations: invitationsIn(tables),
  codes: oneTimeCodesIn(tables),
  partners: partnersIn(tables),
  usage: usageIn(tables),
  brake: deployedBrake(),
  mailer: deployedMailer(new SESv2Client(awsClient())),
  ids,
  clock,
};

/** "Mail me a code" on the customer's page (R9). Apart from the page itself, for it alone may send mail. */
export const handler = pageHandler((request) => requestCode(ports, request));
