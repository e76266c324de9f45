import { userHandler } from '../identity/user-handler.ts';
import { fromCursor, toCursor } from '../platform/http/cursor.ts';
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
    listAnswer(
      { accountId, list: `audit?${JSON.stringify(filter)}` },
      { limit, cursor },
      auditRecordView,
      (size, after) => listShown(accountId, filter, size, after),
    ),
  ),

  route(auditOperations.exportAuditRecords, async ({ caller: { accountId }, query }) => {
    const { limit, cursor, format, ...filter } = query;
    const scope = { accountId, list: `audit-export?${JSON.stringify(filter)}` };
    const page = await listShown(accountId, filter, limit, fromCursor(scope, cursor));
    const next = toCursor(scope, page.next);
    return {
      status: 200,
      body: undefined,
      text: exportRecords(page.items, format),
      headers: { 'content-type': contentTypes[format], ...(next ? { 'x-next-cursor': next } : {}) },
    };
  }),

  route(auditOperations.verifyAuditChain, async ({ caller: { accountId }, query: { chain, cursor } }) => {
    const scope = { accountId, list: `verification?${chain}` };
    const [sequence, hash] = fromCursor(scope, cursor)?.split(':') ?? [];
    const from = sequence && hash ? { sequence: Number(sequence), hash } : undefined;
    const { head, ...found } = await verifyChain(trail, accountId, chain, from);
    const nextCursor = found.isComplete ? undefined : toCursor(scope, `${head.sequence}:${head.hash}`);
    return { status: 200, body: { ...found, nextCursor } };
  }),
]);
