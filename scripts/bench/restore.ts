/** The way back of a hundred thousand things with their records: restored beside, every chain followed. */
import { readFileSync } from 'node:fs';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import { invitationKeys } from '../../functions/invitations/invitations.dynamodb.ts';
import { sortableNumber, trailKeyOf } from '../../functions/platform/changes/change.dynamodb.ts';
import { latestOf, restoredNames, restoreTables, verifyTables } from '../lib/restore.ts';
import { measureExport } from './export.ts';
import { anInvitation, caller, putMany } from './many.ts';
import type { Figure } from './scoreboard.ts';

const size = 100_000;
const suffix = '20260301120000';

/** An invitation, and the record of its creation: as an item of each table. */
function invited(index: number) {
  // Of now: were they due, the service would work on them meanwhile.
  const { after, record } = anInvitation(index, new Date());
  return {
    main: { ...invitationKeys(after), entity: after },
    evidence: {
      ...{ pk: record.chainId, sk: sortableNumber(record.sequence) },
      ...{ accountPk: caller.accountId, listSk: trailKeyOf(record) },
      ...record,
    },
  };
}

/** What it takes to have them back on the embedded AWS; on AWS the restore itself takes the time that AWS takes. */
export async function measureRestore(targetFile: string): Promise<Figure[]> {
  const target = JSON.parse(readFileSync(targetFile, 'utf8'));
  const { outputs } = target;
  const { region, awsEndpoint: endpoint, credentials } = target;
  const client = new DynamoDBClient({ region, endpoint, credentials });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  await putMany(db, 0, size, (index) => {
    const { main, evidence } = invited(index);
    return { [outputs.MainTable]: main, [outputs.EvidenceTable]: evidence };
  });
  const present = { db, main: outputs.MainTable, evidence: outputs.EvidenceTable };
  const exported = await measureExport(auditTrailIn(present), caller.accountId);
  const at = await latestOf(client, outputs);
  const began = performance.now();
  await restoreTables(client, outputs, { at, suffix }, () => undefined);
  const restored = performance.now();
  const names = restoredNames(outputs, suffix);
  const tables = { db, ...names };
  const seals = { ofDay: async () => [], read: async () => Promise.reject(new Error('There are no seals.')) };
  const ports = { tables, trail: auditTrailIn(tables), seals, publicKey: new Uint8Array() };
  const { items, broken } = await verifyTables(ports, at, () => undefined);
  const verified = performance.now();
  for (const TableName of Object.values(names)) {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await client.send(new DeleteTableCommand({ TableName }));
  }
  client.destroy();
  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  return [
    ...exported,
    { name: 'restore: invitations', value: items.invitation ?? 0, unit: '' },
    { name: 'restore: chains broken', value: broken.length, unit: '' },
    { name: 'restore: time', value: seconds(began, restored), unit: 's, embedded' },
    { name: 'restore: time of its verification', value: seconds(restored, verified), unit: 's, embedded' },
  ];
}
