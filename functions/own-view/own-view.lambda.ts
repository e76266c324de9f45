import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { deployedCodeHasher } from '../acceptance/code-hasher.kms.ts';
import { oneTimeCodesIn } from '../acceptance/one-time-codes.dynamodb.ts';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedBrake, setting } from '../platform/runtime/environment.ts';
import { signedDocumentsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import type { ReceiptDocument } from '../receipts/receipt.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { removalsIn } from '../removals/removals.dynamodb.ts';
import type { CustomerSession } from '../sign-in/customer-session.ts';
import { signOutUrl } from '../sign-in/session.ts';
import { sessionsIn } from '../sign-in/sessions.dynamodb.ts';
import { answerMine } from './answer-mine.ts';
import { answerView } from './answer-view.ts';
import { deployedViewRequests } from './view-requests.sqs.ts';

const tables = deployedTables();
const kms = new KMSClient(awsClient());
const ports = {
  links: deployedLinkReader(kms),
  customers: customersIn(tables),
  accounts: customerAccountsIn(tables),
  partners: partnersIn(tables),
  gdaps: gdapsIn(tables),
  orders: ordersIn(tables),
  removals: removalsIn(tables),
  receipts: signedDocumentsIn<ReceiptDocument>(tables),
  usage: usageIn(tables),
  addresses: addressHasherIn(kms, setting('ADDRESS_KEY')),
  codes: oneTimeCodesIn(tables),
  codeHasher: deployedCodeHasher(kms),
  mailer: deployedMailer(new SESv2Client(awsClient())),
  brake: deployedBrake(),
  requests: deployedViewRequests(new SQSClient(awsClient())),
  sessions: sessionsIn<CustomerSession>(tables, 'customer-session'),
  customerSignOutUrl: signOutUrl({
    ...{ url: setting('CUSTOMER_SIGN_IN_URL'), clientId: setting('CUSTOMER_SIGN_IN_CLIENT') },
    returnTo: `${setting('BASE_URL')}/my-access/signed-in`,
  }),
  ids,
  clock,
};

/** A customer's own view, by a mailed link (R44) or by signing in (R55). It may verify links, not make them. */
export const handler = pageHandler((request) =>
  request.route.endsWith('/mine') ? answerMine(ports, request) : answerView(ports, request),
);
