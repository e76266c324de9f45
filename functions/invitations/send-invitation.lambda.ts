import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { deployedLinkMaker } from '../platform/links/links.kms.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedDayMs } from '../platform/runtime/environment.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { sendInvitation } from './send-invitation.ts';

const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  links: deployedLinkMaker(new KMSClient(awsClient())),
  mailer: deployedMailer(new SESv2Client(awsClient())),
  clock,
  dayMs: deployedDayMs(),
};

/** The workflow's "Send invitation" (R9). */
export const handler = taskHandler(({ invitationId, correlationId }: { invitationId: string; correlationId: string }) =>
  sendInvitation(ports, invitationId, correlationId),
);
