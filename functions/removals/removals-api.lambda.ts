import { removalAttestation } from '../attestations/attestation.ts';
import { userHandler } from '../identity/user-handler.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { signedDocumentsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { beginRemoval } from './begin-removal.ts';
import { previewRemoval } from './pre-flight.ts';
import { removalsIn } from './removals.dynamodb.ts';
import { removalOperations, removalView, showAccepted, showPreFlight } from './removals.schema.ts';
import { retryRemoval } from './retry-removal.ts';

const tables = deployedTables();
const certificates = signedDocumentsIn(tables);
const ports = {
  customers: customersIn(tables),
  invitations: invitationsIn(tables),
  orders: ordersIn(tables),
  removals: removalsIn(tables),
  isCertified: async (removalId: string) => (await certificates.get(removalId)) !== undefined,
  ids,
  clock,
};

/** The end of a customer relationship (R15, R17, R39, R42). */
export const handler = userHandler(tables, [
  route(removalOperations.getRemovalAttestation, async ({ query }) => ({
    status: 200,
    body: removalAttestation(query.lang),
  })),

  route(removalOperations.previewRemoval, async ({ caller, path, query }) => {
    const relationship = await readOwnRelationship(ports.customers, caller.accountId, path.relationshipId);
    const preFlight = await previewRemoval(ports, relationship, query.lang);
    const revision = preFlight.removal?.revision ?? relationship.revision;
    return { status: 200, body: showPreFlight(preFlight), revision };
  }),

  route(removalOperations.removeRelationship, async ({ command, body, path, expectedRevision, sourceIp }) => {
    const affirmation = { ...body.attestation, statements: body.statements };
    return showAccepted(await beginRemoval(ports, command, { ...path, expectedRevision, affirmation, sourceIp }));
  }),

  route(removalOperations.retryRemoval, async ({ command, path, expectedRevision }) =>
    showAccepted(await retryRemoval(ports, command, { ...path, expectedRevision })),
  ),

  route(removalOperations.listRemovals, ({ caller: { accountId }, query }) =>
    listAnswer(query, removalView, (limit, after) => ports.removals.list(accountId, limit, after)),
  ),
]);
