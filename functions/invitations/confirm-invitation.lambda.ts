import { KMSClient } from '@aws-sdk/client-kms';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import { asUser } from '../identity/admission.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { rateLimitHeaders } from '../platform/base/rate-limit.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { deployedLinkMaker } from '../platform/links/links.kms.ts';
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

const kms = new KMSClient({});
const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  usage: usageIn(tables),
  addresses: addressHasherIn(kms, setting('ADDRESS_KEY')),
  links: deployedLinkMaker(kms),
  gdaps: gdapsIn(tables),
  ids,
  clock,
  pace: deployedPace(),
};

/** "Done" and "Send again" (R5, R6, R8, R9, R13, R37). Apart from the other operations, for these alone may make links. */
export const handler = httpHandler([
  route(invitationOperations.confirmInvitation, asUser, async ({ caller, body, idempotency, requestId }) => {
    return made(await confirmInvitation(ports, caller, body, idempotency, requestId));
  }),

  route(partnershipRequestOperations.requestPartnership, asUser, async ({ caller, body, idempotency, requestId }) => {
    const asked = { ...body, asks: { kind: 'partnership' } } as const;
    return made(await confirmInvitation(ports, caller, asked, idempotency, requestId));
  }),

  route(gdapRequestOperations.requestGdap, asUser, async ({ caller, body, path, idempotency, requestId }) => {
    const asked = { ...withTermDays(body), customerId: String(path.customerId) };
    const { gdap, confirmed } = await requestGdap(ports, caller, asked, idempotency, requestId);
    const headers = { location: `/v1/gdap/${gdap.id}`, ...rateLimitHeaders(confirmed.allowance) };
    return { status: 201, body: showRequested(gdap, showConfirmed(confirmed)), revision: gdap.revision, headers };
  }),

  route(invitationOperations.confirmInvitationBatch, asUser, async ({ caller, body, idempotency, requestId }) => {
    const items = checkItems(body.items);
    const outcomes = body.dryRun
      ? await tryBatch(ports, caller, items)
      : await confirmBatch(ports, caller, items, idempotency, requestId);
    return { status: 200, body: showBatch(outcomes), headers: rateLimitHeaders(lastAllowance(outcomes)) };
  }),

  route(
    invitationOperations.resendInvitation,
    asUser,
    async ({ caller, body, path, expectedRevision, idempotency, requestId }) => {
      const wanted = { invitationId: String(path.invitationId), expiresInDays: body.expiresInDays, expectedRevision };
      const resent = await resendInvitation(ports, caller, wanted, idempotency, requestId);
      const headers = rateLimitHeaders(resent.allowance);
      return { status: 200, body: showConfirmed(resent), revision: resent.invitation.revision, headers };
    },
  ),
]);

function made(confirmed: Confirmed) {
  const { id, revision } = confirmed.invitation;
  const headers = { location: `/v1/invitations/${id}`, ...rateLimitHeaders(confirmed.allowance) };
  return { status: 201, body: showConfirmed(confirmed), revision, headers };
}
