import { userHandler } from '../identity/user-handler.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { auditOperations, auditRecordView } from './audit.schema.ts';
import { auditTrailIn, withoutPrincipal } from './audit-trail.dynamodb.ts';
import type { AuditTrail } from './audit-trail.port.ts';
import { contentTypes, exportRecords } from './export.ts';
import { verifyChain } from './verify-chain.ts';

const tables = deployedTables();
const trail = auditTrailIn(tables);

const listShown: AuditTrail['list'] = async (...query) => {
  const { items, next } = await trail.list(...query);
  return { items: items.map(withoutPrincipal), next };
};

/** A partner's audit trail (R38, R43). It only reads. */
export const handler = userHandler(tables, [
  route(auditOperations.listAuditRecords, ({ caller: { accountId }, query: { limit, cursor, ...filter } }) =>
    listAnswer({ limit, cursor }, auditRecordView, (size, after) => listShown(accountId, filter, size, after)),
  ),

  route(auditOperations.exportAuditRecords, async ({ caller: { accountId }, query }) => {
    const { limit, cursor, format, ...filter } = query;
    const { items, next } = await listShown(accountId, filter, limit, cursor);
    return {
      status: 200,
      body: undefined,
      text: exportRecords(items, format),
      headers: { 'content-type': contentTypes[format] },
      next,
    };
  }),

  route(auditOperations.verifyAuditChain, async ({ caller: { accountId }, query: { chain, cursor } }) => {
    const [sequence, hash] = cursor?.split(':') ?? [];
    const from = sequence && hash ? { sequence: Number(sequence), hash } : undefined;
    const { head, ...found } = await verifyChain(trail, accountId, chain, from);
    return { status: 200, body: found, next: found.isComplete ? undefined : `${head.sequence}:${head.hash}` };
  }),
]);
