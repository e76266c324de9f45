import { SESv2Client } from '@aws-sdk/client-sesv2';
import { customerAccountEvents } from '../customer-accounts/customer-account.events.ts';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import { gdapEvents } from '../gdap/gdap.events.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { orderEvents } from '../orders/order.events.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { toldIn } from '../platform/mail/told.dynamodb.ts';
import { busEvent } from '../platform/outbox/bus-event.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { queueHandler } from '../platform/runtime/queue-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { isContactEvent, tellContacts } from './tell-contacts.ts';
import { tellEnding } from './tell-ending.ts';

const tables = deployedTables();
const ports = {
  gdaps: gdapsIn(tables),
  orders: ordersIn(tables),
  customers: customersIn(tables),
  accounts: customerAccountsIn(tables),
  partners: partnersIn(tables),
  told: toldIn(tables),
  clock,
  mailer: deployedMailer(new SESv2Client(awsClient())),
  viewUrl: `${setting('BASE_URL')}/my-access`,
};
const known = { ...gdapEvents, ...orderEvents, ...customerAccountEvents };

/**
 * Takes what ends from the bus's queue, and mails both sides (R52); and that a customer's contacts are others (R55).
 */
export const handler = queueHandler(async (body) => {
  const event = busEvent(body, known);
  const tell = isContactEvent(event) ? tellContacts : tellEnding;
  return { type: event.type, sequence: event.sequence, ...(await tell(ports, event)) };
});
