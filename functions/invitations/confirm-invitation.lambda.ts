import { KMSClient } from '@aws-sdk/client-kms';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { rateLimitHeaders } from '../platform/base/rate-limit.ts';
import { route } from '../platform/http/http-handler.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { deployedLinkMaker } from '../platform/links/links.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedPace, setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { confirmBatch, lastAllowance, tryBatch } from './confirm-batch.ts';
import { type Confirmed, confirmInvitation } from './confirm-invitation.ts';
import { gdapRequestOperations, showRequested, withTermDays } from './gdap-request.schema.ts';
import { invitationsIn } from './invitations.dynamodb.ts';
import { checkItems, invitationOperations, showBatch, showConfirmed } from './invitations.schema.ts';
import { partnershipRequestOperations } from './partnership-request.schema.ts';
import { requestGdap } from './request-gdap.ts';
import { resendInvitation } from './resend-invitation.ts';

const kms = new KMSClient(awsClient());
const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  partners: partnersIn(tables),
  usage: usageIn(tables),
  addresses: addressHasherIn(kms, setting('ADDRESS_KEY')),
  links: deployedLinkMaker(kms),
  gdaps: gdapsIn(tables),
  ids,
  clock,
  pace: deployedPace(),
};

/**
 * "Done" and "Send again" (R5, R6, R8, R9, R13, R37). Apart from the other operations, for these alone may make
 * links.
 */
export const handler = userHandler(tables, [
  route(invitationOperations.confirmInvitation, async ({ command, body }) =>
    created(await confirmInvitation(ports, command, body)),
  ),

  route(partnershipRequestOperations.requestPartnership, async ({ command, body }) =>
    created(await confirmInvitation(ports, command, { ...body, asks: { kind: 'partnership' } })),
  ),

  route(gdapRequestOperations.requestGdap, async ({ command, body, path }) => {
    const { gdap, confirmed } = await requestGdap(ports, command, { ...withTermDays(body), ...path });
    const headers = { location: `/v1/gdap/${gdap.id}`, ...rateLimitHeaders(confirmed.allowance) };
    return { status: 201, body: showRequested(gdap, showConfirmed(confirmed)), revision: gdap.revision, headers };
  }),

  route(invitationOperations.confirmInvitationBatch, async ({ caller, command, body }) => {
    const items = checkItems(body.items);
    const outcomes = body.dryRun ? await tryBatch(ports, caller, items) : await confirmBatch(ports, command, items);
    return { status: 200, body: showBatch(outcomes), headers: rateLimitHeaders(lastAllowance(outcomes)) };
  }),

  route(invitationOperations.resendInvitation, async ({ command, body, path, expectedRevision }) => {
    const resent = await resendInvitation(ports, command, { ...path, ...body, expectedRevision });
    const headers = rateLimitHeaders(resent.allowance);
    return { status: 200, body: showConfirmed(resent), revision: resent.invitation.revision, headers };
  }),
]);

function created(confirmed: Confirmed) {
  const { id, revision } = confirmed.invitation;
  const headers = { location: `/v1/invitations/${id}`, ...rateLimitHeaders(confirmed.allowance) };
  return { status: 201, body: showConfirmed(confirmed), revision, headers };
}
