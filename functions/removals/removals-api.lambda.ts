import { asUser } from '../identity/admission.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { receiptsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { removalAttestation } from '../attestations/attestation.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { startRemoval } from './begin-removal.ts';
import { lookAhead } from './pre-flight.ts';
import { removalsIn } from './removals.dynamodb.ts';
import { removalOperations, removalView, showAccepted, showPreFlight } from './removals.schema.ts';
import { retryRemoval } from './retry-removal.ts';



const tables = deployedTables();
const ports = {
  customers: customersIn(tables),
  invitations: invitationsIn(tables),
  orders: ordersIn(tables),
  removals: removalsIn(tables),
  receipts: receiptsIn(tables),
  ids,
  clock,
};

/** The end of a customer relationship (R15, R17, R39, R42). */
export const handler = httpHandler([
  route(removalOperations.getRemovalAttestation, asUser, async ({ query }) => ({
    status: 200,
    body: removalAttestation(query.lang),
  })),

  route(removalOperations.previewRemoval, asUser, async ({ caller, path, query }) => {
    const relationship = await readOwnRelationship(ports.customers, caller.partnerId, String(path.relationshipId));
    const preFlight = await lookAhead(ports, relationship, query.lang);
    const revision = preFlight.removal?.revision ?? relationship.revision;
    return { status: 200, body: showPreFlight(preFlight), revision };
  }),

  route(
    removalOperations.removeRelationship,
    asUser,
    async ({ caller, body, path, expectedRevision, idempotency, requestId, sourceIp }) => {
      const affirmation = { ...body.attestation, statements: body.statements };
      const wanted = { relationshipId: String(path.relationshipId), expectedRevision, affirmation, sourceIp };
      return showAccepted(await startRemoval(ports, caller, wanted, idempotency, requestId));
    },
  ),

  route(removalOperations.retryRemoval, asUser, async ({ caller, path, expectedRevision, idempotency, requestId }) => {
    const wanted = { relationshipId: String(path.relationshipId), expectedRevision };
    return showAccepted(await retryRemoval(ports, caller, wanted, idempotency, requestId));
  }),

  route(removalOperations.listRemovals, asUser, ({ caller: { partnerId }, query }) =>
    listAnswer({ partnerId, list: 'removals' }, query, removalView, (limit, after) =>
      ports.removals.list(partnerId, limit, after),
    ),
  ),
]);
