/** What is on record, read in the evidence table. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from '@jest/globals';
import { type AuditRecord, chainStart, follows } from '../../functions/platform/changes/audit-record.ts';
import { tables } from './tables.ts';
import { ask, target } from './target.ts';

/** The audit records of one thing, in order. */
export const chainOf = async (chainId: string) => {
  const query = {
    TableName: target.outputs.EvidenceTable,
    KeyConditionExpression: 'pk = :chain',
    ExpressionAttributeValues: { ':chain': chainId },
  };
  return ((await tables.db.send(new QueryCommand(query))).Items ?? []).map(
    ({ pk, sk, accountPk, listSk, ...record }) => record as unknown as AuditRecord,
  );
};

/** Each record follows the one before. */
export function verify(records: readonly AuditRecord[]): void {
  records.reduce((head, record) => {
    expect(follows(head, record)).toBe(true);
    return { sequence: record.sequence, hash: record.hash };
  }, chainStart);
}

/** The attestation as it stands, and its affirmation. */
export async function affirmation() {
  const { body: text } = await ask('GET', '/v1/attestations/removal');
  const statements = Object.fromEntries(text.statements.map(({ key }: { key: string }) => [key, true]));
  return { text, affirmed: { attestation: { id: text.id, hash: text.hash, language: text.language }, statements } };
}
