import { SESv2Client } from '@aws-sdk/client-sesv2';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { notifyRemoval } from './notify-removal.ts';
import { removalsIn } from './removals.dynamodb.ts';

const tables = deployedTables();
const ports = {
  removals: removalsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  mailer: deployedMailer(new SESv2Client(awsClient())),
};

/** The removal workflow's "Tell the partner" (R15, R18). */
export const handler = taskHandler(({ id }: { id: string }) => notifyRemoval(ports, id));
