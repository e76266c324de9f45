import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { pageHandler } from '../acceptance/page-handler.ts';
import { customerAccountsIn } from '../customers/customer-accounts.dynamodb.ts';
import { addressHasherIn } from '../invitations/address-hash.kms.ts';
import { deployedLinkMaker } from '../invitations/invitation-link.kms.ts';
import { usageIn } from '../invitations/usage.dynamodb.ts';
import { deployedMailer } from '../notifications/mailer.ses.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { setting } from '../shared/environment.ts';
import { systemClock as clock } from '../shared/ids.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
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
