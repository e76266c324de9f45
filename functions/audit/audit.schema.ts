import * as z from 'zod/mini';
import { admins, forUsers } from '../identity/permissions.ts';
import { described, id, listOf, named, time } from '../platform/base/json.schema.ts';
import { operation, pageQuery, wholeNumber } from '../platform/http/operation.schema.ts';
import { exportFormats } from './export.ts';

const filter = {
  from: z.optional(time),
  before: z.optional(time),
  action: described('The type of the event, e.g. `InvitationAccepted`.', z.optional(id)),
  chain: described('The ID of an invitation, a customer, a removal, or your account.', z.optional(id)),
  userId: z.optional(id),
};

export const auditRecordView = named(
  'AuditRecord',
  z.object({
    chainId: z.string(),
    sequence: z.int(),
    at: z.string(),
    actor: z.looseObject({ kind: z.enum(['user', 'operator', 'customer', 'linkHolder', 'system']) }),
    action: z.string(),
    before: z.optional(z.string()),
    after: z.optional(z.string()),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    commitments: described('Salted hashes of personal values.', z.record(z.string(), z.string())),
    correlationId: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  }),
);

const verificationView = named(
  'ChainVerification',
  z.object({
    chainId: z.string(),
    verifiedTo: described('The number of the last record that is as it was written.', z.int()),
    isComplete: z.boolean(),
    brokenAt: described(
      'The first record that was changed or is missing; absent where the chain holds.',
      z.optional(z.int()),
    ),
    nextCursor: described('Where to go on, while it is not complete.', z.optional(z.string())),
  }),
);

export const auditOperations = {
  listAuditRecords: operation({
    id: 'listAuditRecords',
    method: 'GET',
    path: '/v1/audit-records',
    permission: forUsers(admins),
    summary: 'Your audit trail, newest first, for years back: who did what, before and after.',
    rows: ['R38'],
    query: z.strictObject({ ...pageQuery, ...filter }),
    answers: { 200: listOf('AuditRecordList', auditRecordView) },
    refusals: ['cursor_invalid'],
  }),
  exportAuditRecords: operation({
    id: 'exportAuditRecords',
    method: 'GET',
    path: '/v1/audit-records/export',
    permission: forUsers(admins),
    summary: 'The same as CSV or JSON lines, up to 1,000 a call; `X-Next-Cursor` tells where to go on.',
    rows: ['R38'],
    query: z.strictObject({
      ...filter,
      format: z._default(z.enum(exportFormats), 'csv'),
      limit: z._default(wholeNumber(1000), 1000),
      cursor: pageQuery.cursor,
    }),
    answers: { 200: z.string() },
    media: ['text/csv', 'application/jsonl'],
    refusals: ['cursor_invalid'],
  }),
  verifyAuditChain: operation({
    id: 'verifyAuditChain',
    method: 'GET',
    path: '/v1/audit-records/verification',
    permission: forUsers(admins),
    summary: 'Verifies a chain of audit records, and names the first broken link.',
    rows: ['R43'],
    query: z.strictObject({ chain: id, cursor: pageQuery.cursor }),
    answers: { 200: verificationView },
    refusals: ['not_found', 'cursor_invalid'],
  }),
} as const;
