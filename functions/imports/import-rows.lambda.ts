import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedPace, setting } from '../platform/runtime/environment.ts';
import { queueHandler } from '../platform/runtime/queue-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { deployedImportQueue } from './import-queue.sqs.ts';
import { importsIn } from './imports.dynamodb.ts';
import { workOff } from './work-off.ts';

const tables = deployedTables();
const ports = {
  imports: importsIn(tables),
  queue: deployedImportQueue(new SQSClient(awsClient())),
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  partners: partnersIn(tables),
  usage: usageIn(tables),
  addresses: addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY')),
  // Imports are sent by the service: nobody is told a link here.
  links: { linkOf: refuseLink, viewLinkOf: refuseLink },
  ids,
  clock,
  pace: deployedPace(),
};

async function refuseLink(): Promise<never> {
  throw new Error('An import makes no link.');
}

/** Works imports off, for most of a minute each time (R37). */
export async function handler(event: SQSEvent, context: Context) {
  const mayGoOn = () => context.getRemainingTimeInMillis() > 15_000;
  return queueHandler((body) => {
    const { importId } = JSON.parse(body) as { importId: string };
    return workOff(ports, importId, mayGoOn, context.awsRequestId);
  })(event);
}
