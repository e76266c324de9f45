import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { deployedLinkMaker } from '../platform/links/links.kms.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { mailViewLink } from './mail-view-link.ts';

const kms = new KMSClient({});
const tables = deployedTables();
const ports = {
  customers: customersIn(tables),
  accounts: customerAccountsIn(tables),
  usage: usageIn(tables),
  addresses: addressHasherIn(kms, setting('ADDRESS_KEY')),
  links: deployedLinkMaker(kms),
  mailer: deployedMailer(new SESv2Client({})),
  clock,
};

/** Mails a customer the link to its own view (R44). Apart from the view itself, for it makes links and sends mail. */
export const handler = pageHandler((request) => mailViewLink(ports, request));
