import { stringify } from 'csv-stringify/sync';
import type { AuditRecord } from '../platform/changes/audit-record.ts';

/** How records are exported. */
export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

const columns: Readonly<Record<string, (record: AuditRecord) => string | number | undefined>> = {
  at: ({ at }) => at,
  chainId: ({ chainId }) => chainId,
  sequence: ({ sequence }) => sequence,
  action: ({ action }) => action,
  before: ({ before }) => before,
  after: ({ after }) => after,
  actor: ({ actor }) => actor.kind,
  actorId: ({ actor }) => actorIdOf(actor),
  roles: ({ actor }) => (actor.kind === 'user' ? actor.roles.join(' ') : undefined),
  correlationId: ({ correlationId }) => correlationId,
  details: ({ details }) => JSON.stringify(details),
  commitments: ({ commitments }) => JSON.stringify(commitments),
  previousHash: ({ previousHash }) => previousHash,
  hash: ({ hash }) => hash,
};

/**
 * Records as a file (R38): CSV (RFC 4180) with a header and no cell that a spreadsheet would run, or one JSON object
 * a line.
 */
export function exportRecords(records: readonly AuditRecord[], format: ExportFormat): string {
  if (format === 'jsonl') return records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const rows = records.map((record) => Object.values(columns).map((cell) => cell(record)));
  return stringify([Object.keys(columns), ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}

function actorIdOf(actor: AuditRecord['actor']): string {
  switch (actor.kind) {
    case 'user':
      return actor.userId;
    case 'operator':
      return actor.principal;
    case 'linkHolder':
      return actor.invitationId;
    case 'customer':
      return 'invitationId' in actor ? actor.invitationId : actor.customerId;
    case 'system':
      return actor.function;
  }
}
