import { SESv2Client } from '@aws-sdk/client-sesv2';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { deployedMailer } from '../platform/mail/mailer.ses.ts';
import { waitsIn } from '../platform/outbox/waits.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { notifyInviter } from './notify-inviter.ts';

const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  viewUrl: `${setting('BASE_URL')}/my-access`,
  usage: usageIn(tables),
  waits: waitsIn(tables),
  clock,
  mailer: deployedMailer(new SESv2Client(awsClient())),
};

/** The workflow's "Notify inviter" (R14). */
export const handler = taskHandler(({ invitationId, sequence }: { invitationId: string; sequence?: number }) =>
  notifyInviter(ports, invitationId, sequence),
);
