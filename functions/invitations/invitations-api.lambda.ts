import { KMSClient } from '@aws-sdk/client-kms';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
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
const ports = {
  invitations,
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  partners: partnersIn(tables),
  addresses: addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY')),
  ids,
  clock,
  dayMs: deployedDayMs(),
};

/** A partner's invitations (R8, R13, R14): what needs no right to make links. */
export const handler = userHandler(tables, [
  route(invitationOperations.draftInvitation, async ({ caller, body }) => ({
    status: 200,
    body: draftView.parse(await draftInvitation(ports, caller, body)),
  })),

  route(partnershipRequestOperations.draftPartnership, async ({ caller, body }) => {
    const request = { ...body, asks: { kind: 'partnership' } } as const;
    return { status: 200, body: draftView.parse(await draftInvitation(ports, caller, request)) };
  }),

  route(gdapRequestOperations.draftGdap, async ({ caller, body, path }) => ({
    status: 200,
    body: draftView.parse(await draftGdap(ports, caller, { ...withTermDays(body), ...path })),
  })),

  route(invitationOperations.listInvitations, ({ caller, query: { limit, cursor, ...filter } }) => {
    return listAnswer({ limit, cursor }, invitationView, async (size, after) => {
      const { items, next } = await listInvitations(ports, caller, filter, { limit: size, after });
      return { items: items.map(showInvitation), next };
    });
  }),

  route(invitationOperations.getInvitation, async ({ caller, path }) => {
    const invitation = await readOwnInvitation(invitations, caller.accountId, path.invitationId);
    return { status: 200, body: showInvitation(invitation), revision: invitation.revision };
  }),

  route(invitationOperations.cancelInvitation, async ({ command, path, expectedRevision }) => {
    const cancelled = await cancelInvitation({ invitations, clock }, command, { ...path, expectedRevision });
    return { status: 200, body: showInvitation(cancelled), revision: cancelled.revision };
  }),
]);
