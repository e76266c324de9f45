import { asUser } from '../identity/admission.ts';
import { setting } from '../shared/environment.ts';
import { httpHandler, route } from '../shared/http-handler.ts';
import { systemClock as clock } from '../shared/ids.ts';
import { listAnswer } from '../shared/list-answer.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { readOwnInvitation } from './decide.ts';
import { draftInvitation } from './draft-invitation.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { draftView, invitationOperations, invitationView } from './invitations.schema.ts';

const invitations = invitationsIn(deployedTables());
const dayMs = Number(setting('DAY_SECONDS')) * 1000;

/** A partner's invitations (R8, R13, R14): what needs no right to make links. */
export const handler = httpHandler([
  route(invitationOperations.draftInvitation, asUser, async ({ caller, body }) => ({
    status: 200,
    body: draftView.parse(draftInvitation(caller, body, dayMs, clock())),
  })),

  route(invitationOperations.listInvitations, asUser, ({ caller: { partnerId }, query }) =>
    listAnswer({ partnerId, list: `invitations?state=${query.state ?? ''}` }, query, invitationView, (limit, after) =>
      invitations.list(partnerId, query.state, limit, after),
    ),
  ),

  route(invitationOperations.getInvitation, asUser, async ({ caller, path }) => {
    const invitation = await readOwnInvitation(invitations, caller.partnerId, String(path.invitationId));
    return { status: 200, body: invitationView.parse(invitation), revision: invitation.revision };
  }),

  route(
    invitationOperations.cancelInvitation,
    asUser,
    async ({ caller, path, expectedRevision, idempotency, requestId }) => {
      const wanted = { invitationId: String(path.invitationId), expectedRevision };
      const cancelled = await cancelInvitation({ invitations, clock }, caller, wanted, idempotency, requestId);
      return { status: 200, body: invitationView.parse(cancelled), revision: cancelled.revision };
    },
  ),
]);
