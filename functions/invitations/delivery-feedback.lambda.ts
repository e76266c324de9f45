import type { Context } from 'aws-lambda';
import { systemClock as clock } from '../platform/base/ids.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { readFeedback } from './delivery-feedback.schema.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { noteDeliveryOf } from './note-delivery.ts';

const ports = { invitations: invitationsIn(deployedTables()), clock };

/** Takes what SES tells of our messages, from EventBridge (R14). What fails is tried again by Lambda, twice. */
export async function handler(event: unknown, { awsRequestId: requestId }: Context): Promise<void> {
  let about: object = {};
  try {
    const { invitationId, feedback } = readFeedback(event);
    about = { invitationId, state: feedback?.state ?? 'bounced for now' };
    const outcome = feedback === undefined ? 'ignored' : await noteDeliveryOf(ports, invitationId, feedback, requestId);
    logger.info('delivery', { requestId, ...about, outcome });
  } catch (error) {
    logger.error('delivery failed', { requestId, ...about, error: describeError(error) });
    throw error;
  }
}
