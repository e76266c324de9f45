import { KMSClient } from '@aws-sdk/client-kms';
import { acceptancesIn } from '../acceptance/acceptances.dynamodb.ts';
import { deployedCodeHasher } from '../acceptance/code-hasher.kms.ts';
import { oneTimeCodesIn } from '../acceptance/one-time-codes.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationEvents } from '../invitations/invitation.events.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { busEvent } from '../platform/outbox/bus-event.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { queueHandler } from '../platform/runtime/queue-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { simulate } from './simulate.ts';

const tables = deployedTables();
const ports = {
  codeHasher: deployedCodeHasher(new KMSClient(awsClient())),
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  acceptances: acceptancesIn(tables),
  codes: oneTimeCodesIn(tables),
  pace: { dayMs: deployedDayMs() },
  ids,
  clock,
};

/** Answers for recipients that do not exist (R59): deployed on stages that simulate them, and nowhere else. */
export const handler = queueHandler(async (body) => {
  const { type, aggregateId, correlationId } = busEvent(body, invitationEvents);
  return { type, outcome: await simulate(ports, aggregateId, correlationId) };
});
