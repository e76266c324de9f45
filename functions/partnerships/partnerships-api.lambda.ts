import { attestationFor } from '../attestations/attestation.ts';
import type { Caller } from '../identity/caller.ts';
import { deployedRegistry } from '../identity/partner-id-registry.http.ts';
import { ownRegistry, partnerIdsIn } from '../identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { previewPartnershipRemoval, readOwnPartnership, removePartnership } from './end-partnership.ts';
import type { Partnership } from './partnership.ts';
import { partnershipsIn } from './partnerships.dynamodb.ts';
import {
  partnershipOperations as operations,
  partnershipView,
  providerView,
  showPartnership,
  showPartnershipPreFlight,
  showProvider,
} from './partnerships.schema.ts';
import { verifyPartnerId } from './verify-partner-id.ts';

const tables = deployedTables();
const partnerIds = partnerIdsIn(tables);
const ports = {
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  partnerIds,
  registry: deployedRegistry() ?? ownRegistry(partnerIds),
  ids,
  clock,
};

/** A provider sees its resellers with their PartnerIDs: it names them by these. */
async function shown({ accountId, partnerKind }: Caller, partnership: Partnership) {
  const reseller =
    partnerKind === 'provider' ? await ports.partners.getPartner(partnership.reseller.accountId) : undefined;
  return showPartnership(partnership, accountId, reseller);
}

/** Providers and resellers that work together (R21, R22, R27, R30). */
export const handler = userHandler(tables, [
  route(operations.listPartnerships, ({ caller, query }) =>
    listAnswer(query, partnershipView, async (limit, after) => {
      const { items, next } = await ports.partnerships.list(caller, limit, after);
      return { items: await Promise.all(items.map((each) => shown(caller, each))), next };
    }),
  ),

  route(operations.getPartnership, async ({ caller, path }) => {
    const partnership = await readOwnPartnership(ports.partnerships, caller.accountId, path.partnershipId);
    return { status: 200, body: await shown(caller, partnership), revision: partnership.revision };
  }),

  route(operations.getPartnershipAttestation, async ({ query }) => ({
    status: 200,
    body: attestationFor('partnership', query.lang),
  })),

  route(operations.previewPartnershipRemoval, async ({ caller, path, query }) => {
    const partnership = await readOwnPartnership(ports.partnerships, caller.accountId, path.partnershipId);
    const ahead = previewPartnershipRemoval(partnership, caller, query.lang);
    return { status: 200, body: showPartnershipPreFlight(ahead, caller.accountId), revision: partnership.revision };
  }),

  route(operations.removePartnership, async ({ caller, command, body, path, expectedRevision, sourceIp }) => {
    const affirmation = { ...body.attestation, statements: body.statements };
    const ended = await removePartnership(ports, command, { ...path, expectedRevision, affirmation, sourceIp });
    return { status: 200, body: showPartnership(ended, caller.accountId), revision: ended.revision };
  }),

  route(operations.listProviders, ({ query }) =>
    listAnswer(query, providerView, async (limit, after) => {
      const { items, next } = await ports.partners.listProviders(limit, after);
      return { items: items.map(showProvider), next };
    }),
  ),

  route(operations.verifyPartnerId, async ({ caller, path }) => ({
    status: 200,
    body: await verifyPartnerId(ports, caller, path.partnerId),
  })),
]);
