import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { deployedMailer } from '../notifications/mailer.ses.ts';
import { deployedDayMs } from '../shared/environment.ts';
import { systemClock as clock } from '../shared/ids.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { taskHandler } from '../shared/task-handler.ts';
import { deployedLinkMaker } from './invitation-link.kms.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { sendInvitation } from './send-invitation.ts';

const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  links: deployedLinkMaker(new KMSClient({})),
  mailer: deployedMailer(new SESv2Client({})),
  clock,
  dayMs: deployedDayMs(),
};

/** The workflow's "Send invitation" (R9). */
export const handler = taskHandler(({ invitationId, correlationId }: { invitationId: string; correlationId: string }) =>
  sendInvitation(ports, invitationId, correlationId),
);
