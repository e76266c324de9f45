import type { Service } from '../service.ts';

/** The audit trail, and the seals that prove it. */
export function addAudit(service: Service) {
  const { table, cursors, evidence, seals, failedRecords } = service.grants;
  return {
    auditApi: service.addFunction('AuditApi', 'audit/audit-api', [
      table.read,
      table.batchRead,
      evidence.read,
      cursors.make,
    ]),
    seal: service.addFunction('SealHeads', 'audit/seal-heads', [seals.sign, seals.keep, failedRecords.leave], {
      timeout: 30,
    }),
  };
}
