import { KMSClient } from '@aws-sdk/client-kms';
import { asUser } from '../identity/admission.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { deployedDayMs, setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { readOwnInvitation } from './change-invitation.ts';
import { draftInvitation } from './draft-invitation.ts';
import { gdapRequestOperations, withTermDays } from './gdap-request.schema.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { draftView, invitationOperations, invitationView, showInvitation } from './invitations.schema.ts';
import { listInvitations } from './list-invitations.ts';
import { partnershipRequestOperations } from './partnership-request.schema.ts';
import { draftGdap } from './request-gdap.ts';

const tables = deployedTables();
const invitations = invitationsIn(tables);
const dayMs = deployedDayMs();
const ports = {
  invitations,
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  addresses: addressHasherIn(new KMSClient({}), setting('ADDRESS_KEY')),
  ids,
  clock,
};

/** A partner's invitations (R8, R13, R14): what needs no right to make links. */
export const handler = httpHandler([
  route(invitationOperations.draftInvitation, asUser, async ({ caller, body }) => ({
    status: 200,
    body: draftView.parse(await draftInvitation(ports, caller, body, dayMs, clock())),
  })),

  route(partnershipRequestOperations.draftPartnership, asUser, async ({ caller, body }) => {
    const asked = { ...body, asks: { kind: 'partnership' } } as const;
    return { status: 200, body: draftView.parse(await draftInvitation(ports, caller, asked, dayMs, clock())) };
  }),

  route(gdapRequestOperations.draftGdap, asUser, async ({ caller, body, path }) => {
    const asked = { ...withTermDays(body), customerId: String(path.customerId) };
    return { status: 200, body: draftView.parse(await draftGdap(ports, caller, asked, dayMs)) };
  }),

  route(invitationOperations.listInvitations, asUser, ({ caller, query: { limit, cursor, ...wanted } }) => {
    const scope = { accountId: caller.accountId, list: `invitations?${JSON.stringify(wanted)}` };
    return listAnswer(scope, { limit, cursor }, invitationView, async (size, after) => {
      const { items, next } = await listInvitations(ports, caller, wanted, dayMs, size, after);
      return { items: items.map(showInvitation), next };
    });
  }),

  route(invitationOperations.getInvitation, asUser, async ({ caller, path }) => {
    const invitation = await readOwnInvitation(invitations, caller.accountId, String(path.invitationId));
    return { status: 200, body: showInvitation(invitation), revision: invitation.revision };
  }),

  route(
    invitationOperations.cancelInvitation,
    asUser,
    async ({ caller, path, expectedRevision, idempotency, requestId }) => {
      const wanted = { invitationId: String(path.invitationId), expectedRevision };
      const cancelled = await cancelInvitation({ invitations, clock }, caller, wanted, idempotency, requestId);
      return { status: 200, body: showInvitation(cancelled), revision: cancelled.revision };
    },
  ),
]);
