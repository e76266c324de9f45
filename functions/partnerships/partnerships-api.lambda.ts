import { KMSClient } from '@aws-sdk/client-kms';
import { openLink } from '../invitations/open-link.ts';
import { asUser } from '../identity/admission.ts';
import { deployedRegistry } from '../identity/partner-id-registry.http.ts';
import { ownRegistry, partnerIdsIn } from '../identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { attestationFor } from '../attestations/attestation.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { acceptPartnership } from '../partnership-requests/accept-partnership.ts';
import { lookAheadAtEnd, readOwnPartnership, removePartnership } from './end-partnership.ts';
import { partnershipsIn } from './partnerships.dynamodb.ts';
import { partnershipOperations as operations, partnershipView, providerView, showPartnership, showPartnershipPreFlight, showProvider } from './partnerships.schema.ts';
import { readRequest } from '../partnership-requests/read-request.ts';
import { verifyPartnerId } from './verify-partner-id.ts';



const tables = deployedTables();
const partnerIds = partnerIdsIn(tables);
const ports = {
  links: deployedLinkReader(new KMSClient({})),
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  partnerIds,
  registry: deployedRegistry() ?? ownRegistry(partnerIds),
  ids,
  clock,
};

/** Providers and resellers that work together (R19 to R22). */
export const handler = httpHandler([
  route(operations.readPartnershipRequest, asUser, async ({ caller, body }) => ({
    status: 200,
    body: await readRequest(ports, caller, body.token, body.language),
  })),

  route(operations.acceptPartnership, asUser, async ({ caller, body, idempotency, requestId }) => {
    const invitation = await openLink(ports, body.token);
    const { partnershipId } = await acceptPartnership(ports, invitation, caller, body.shown, requestId, idempotency);
    const partnership = await readOwnPartnership(ports.partnerships, caller.partnerId, String(partnershipId));
    const headers = { location: `/v1/partnerships/${partnership.id}` };
    return {
      status: 201,
      body: showPartnership(partnership, caller.partnerId),
      revision: partnership.revision,
      headers,
    };
  }),

  route(operations.listPartnerships, asUser, ({ caller, query }) =>
    listAnswer({ partnerId: caller.partnerId, list: 'partnerships' }, query, partnershipView, async (limit, after) => {
      const { items, next } = await ports.partnerships.list(caller, limit, after);
      return { items: items.map((each) => showPartnership(each, caller.partnerId)), next };
    }),
  ),

  route(operations.getPartnership, asUser, async ({ caller, path }) => {
    const partnership = await readOwnPartnership(ports.partnerships, caller.partnerId, String(path.partnershipId));
    return { status: 200, body: showPartnership(partnership, caller.partnerId), revision: partnership.revision };
  }),

  route(operations.getPartnershipAttestation, asUser, async ({ query }) => ({
    status: 200,
    body: attestationFor('partnership', query.lang),
  })),

  route(operations.previewPartnershipRemoval, asUser, async ({ caller, path, query }) => {
    const partnership = await readOwnPartnership(ports.partnerships, caller.partnerId, String(path.partnershipId));
    const ahead = lookAheadAtEnd(partnership, caller, query.lang);
    return { status: 200, body: showPartnershipPreFlight(ahead, caller.partnerId), revision: partnership.revision };
  }),

  route(
    operations.removePartnership,
    asUser,
    async ({ caller, body, path, expectedRevision, idempotency, requestId, sourceIp }) => {
      const affirmation = { ...body.attestation, statements: body.statements };
      const wanted = { partnershipId: String(path.partnershipId), expectedRevision, affirmation, sourceIp };
      const ended = await removePartnership(ports, caller, wanted, idempotency, requestId);
      return { status: 200, body: showPartnership(ended, caller.partnerId), revision: ended.revision };
    },
  ),

  route(operations.listProviders, asUser, ({ caller: { partnerId }, query }) =>
    listAnswer({ partnerId, list: 'providers' }, query, providerView, async (limit, after) => {
      const { items, next } = await ports.partners.listProviders(limit, after);
      return { items: items.map(showProvider), next };
    }),
  ),

  route(operations.verifyPartnerId, asUser, async ({ caller, path }) => ({
    status: 200,
    body: await verifyPartnerId(ports, caller, String(path.partnerId)),
  })),
]);
