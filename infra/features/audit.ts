import type { Service } from '../service.ts';

/** The audit trail, and the seals that prove it. */
export function addAudit(service: Service) {
  const { table, evidence, seals, failedRecords } = service.grants;
  return {
    auditApi: service.addFunction('AuditApi', 'audit/audit-api', [table.batchRead, evidence.read]),
    seal: service.addFunction('SealHeads', 'audit/seal-heads', [seals.sign, seals.keep, failedRecords.leave], {
      timeout: 30,
    }),
  };
}
