import { KMSClient } from '@aws-sdk/client-kms';
import { asUser } from '../identity/admission.ts';
import { setting } from '../shared/environment.ts';
import { httpHandler, route } from '../shared/http-handler.ts';
import { systemClock as clock, systemIds as ids } from '../shared/ids.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { addressHasherIn } from './address-hash.kms.ts';
import { confirmInvitation } from './confirm-invitation.ts';
import { deployedLinkMaker } from './invitation-link.kms.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { confirmedView, invitationOperations } from './invitations.schema.ts';
import { resendInvitation } from './resend-invitation.ts';

const kms = new KMSClient({});
const ports = {
  invitations: invitationsIn(deployedTables()),
  addresses: addressHasherIn(kms, setting('ADDRESS_KEY')),
  links: deployedLinkMaker(kms),
  ids,
  clock,
  pace: {
    dayMs: Number(setting('DAY_SECONDS')) * 1000,
    reminderDays: JSON.parse(setting('REMINDER_DAYS')) as number[],
  },
};

/** "Done" and "Send again" (R5, R8, R9, R13). Apart from the other operations, for these alone may make links. */
export const handler = httpHandler([
  route(invitationOperations.confirmInvitation, asUser, async ({ caller, body, idempotency, requestId }) => {
    const { invitation, ownDelivery } = await confirmInvitation(ports, caller, body, idempotency, requestId);
    return {
      status: 201,
      body: confirmedView.parse({ ...invitation, ownDelivery }),
      revision: invitation.revision,
      headers: { location: `/v1/invitations/${invitation.id}` },
    };
  }),

  route(
    invitationOperations.resendInvitation,
    asUser,
    async ({ caller, body, path, expectedRevision, idempotency, requestId }) => {
      const wanted = { invitationId: String(path.invitationId), expiresInDays: body.expiresInDays, expectedRevision };
      const { invitation, ownDelivery } = await resendInvitation(ports, caller, wanted, idempotency, requestId);
      return { status: 200, body: confirmedView.parse({ ...invitation, ownDelivery }), revision: invitation.revision };
    },
  ),
]);
