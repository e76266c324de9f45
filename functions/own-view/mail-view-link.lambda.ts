import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SQSEvent } from 'aws-lambda';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { deployedLinkMaker } from '../platform/links/links.kms.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedBrake } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { mailViewLink } from './mail-view-link.ts';
import type { ViewRequest } from './view-requests.port.ts';

const tables = deployedTables();
const ports = {
  customers: customersIn(tables),
  accounts: customerAccountsIn(tables),
  links: deployedLinkMaker(new KMSClient(awsClient())),
  mailer: deployedMailer(new SESv2Client(awsClient())),
  usage: usageIn(tables),
  brake: deployedBrake(),
  clock,
};

/** Mails the links that were asked for (R44). Apart from the page, for it makes links and sends mail. */
export async function handler({ Records }: SQSEvent): Promise<void> {
  for (const { body } of Records) await mailViewLink(ports, JSON.parse(body) as ViewRequest);
}
