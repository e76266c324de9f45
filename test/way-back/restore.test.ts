import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import { sealsIn } from '../../functions/audit/seals.s3.ts';
import { publicKeyIn } from '../../functions/platform/signing/signing-key.kms.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { deploy } from '../../scripts/lib/cdk.ts';
import { discardStage, requireDiscarding } from '../../scripts/lib/discard.ts';
import { awsEnvironment } from '../../scripts/lib/emulator.ts';
import { latestOf, type RestoreVerdict, readRestored, restoreTables, verifyTables } from '../../scripts/lib/restore.ts';
import { callAsOperator } from '../../scripts/lib/service-client.ts';
import { errorOf } from '../support/builders.ts';
import { makeDue } from '../support/due.ts';
import { edgeSettings, throughEdge } from '../support/edge.ts';
import { scan } from '../support/tables.ts';
import {
  answerPage,
  ask,
  awsSettings,
  customersBy,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  outcomeOf,
  target,
  tokenOf,
  until,
} from '../support/target.ts';

/** R57: everything is lost but the backups, and the service goes on with what was restored. */
const client = new DynamoDBClient(awsSettings);
const db = DynamoDBDocumentClient.from(client);
const kms = new KMSClient(awsSettings);
const s3 = new S3Client(awsSettings);
const suffix = '20261127040000';

let pending: { id: string; link: string };
let accepted: { id: string; link: string };
let expiring: { id: string };
let verdict: RestoreVerdict;
let tables: Tables;

async function wipe(TableName: string): Promise<void> {
  const items = await scan(TableName);
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
  }
}

async function invited() {
  const email = newAddress();
  const { body } = await invite({ recipient: { email } });
  return { id: String(body.id), link: await linkTo(email) };
}

beforeAll(async () => {
  [pending, accepted, expiring] = await Promise.all([invited(), invited(), invited()]);
  await answerPage(accepted.link);
  await outcomeOf(accepted.id);

  const { name: main } = (
    await restoreTables(client, target.outputs, { at: await latestOf(client, target.outputs), suffix }, () => undefined)
  ).main;
  const restored = await readRestored(client, target.outputs, suffix);
  expect(restored.main.name).toBe(main);
  tables = { db, main, evidence: restored.evidence.name };
  const publicKey = await publicKeyIn(kms, target.outputs.SealKey).publicKey();
  const ports = { tables, trail: auditTrailIn(tables), seals: sealsIn(s3, target.outputs.Seals), publicKey };
  verdict = await verifyTables(ports, new Date(), () => undefined);

  await wipe(target.outputs.MainTable);
  expect((await open(pending.link)).status).toBe(404);
  const outputs = await deploy({
    settings: { ...target.settings, restored: JSON.stringify(restored) },
    environment: awsEnvironment(target.awsEndpoint ?? ''),
    outputsFile: `${target.folder}/restored.json`,
    assembly: `${target.folder}/restored.out`,
  });
  expect(outputs).toMatchObject({ MainTable: main, EvidenceTable: tables.evidence });
}, 240_000);

afterAll(() => {
  client.destroy();
  kms.destroy();
  s3.destroy();
});

test('what was restored holds together: chains, seals, counts', () => {
  expect(verdict.items.invitation).toBeGreaterThanOrEqual(3);
  expect(verdict.items.unknown).toBeUndefined();
  expect(verdict.chains).toBeGreaterThan(10);
  expect(verdict.seals).toBeGreaterThan(0);
  expect(verdict).toMatchObject({ broken: [], unsealed: [] });
});

test('links still work, and customers are found', async () => {
  expect(await customersBy([accepted.id])).toHaveLength(1);
  expect((await answerPage(pending.link)).status).toBe(303);
  const [customer] = await customersBy([pending.id]);
  expect(customer?.relationshipId).toBeDefined();
});

test('records are written, and the chains of before verify', async () => {
  const chain = `/v1/audit-records/verification?chain=${accepted.id}`;
  expect((await ask('GET', chain, { as: ['reseller', 'adminAgent'] })).body).toMatchObject({ isComplete: true });
});

test('what is new is relayed, and mailed', async () => {
  const email = newAddress();
  await invite({ recipient: { email } });
  expect((await emailTo(email)).subject).not.toBe('');
});

test('what is due is done', async () => {
  await makeDue(expiring.id, 'invitation', ['expiresAt'], tables);
  const read = async () => (await ask('GET', `/v1/invitations/${expiring.id}`)).body.status;
  await until('expiry', async () => ((await read()) === 'expired' ? true : undefined), 100);
});

test('R57: an edge passes on what comes through it, and cannot be gone round', async () => {
  const { link } = await invited();
  const restored = JSON.stringify(await readRestored(client, target.outputs, suffix));
  const { DomainTarget } = await deploy({
    settings: { ...target.settings, restored, ...edgeSettings },
    environment: awsEnvironment(target.awsEndpoint ?? ''),
    outputsFile: `${target.folder}/edge.json`,
    assembly: `${target.folder}/edge.out`,
  });
  const through = await throughEdge(awsSettings, DomainTarget ?? '', target.apiUrl);
  const authorization = `Bearer ${await tokenOf('reseller', 'salesAgent')}`;
  expect(await through('/v1/me', { authorization })).toMatchObject({ status: 200 });
  expect(await through(new URL(link).pathname.replace(/^.*\/i\//, '/i/'))).toMatchObject({ status: 200 });
  expect(await through('/docs')).toMatchObject({ status: 200 });
  const round = await fetch(`${target.apiUrl}/v1/me`, { headers: { authorization } });
  expect(round.status).toBe(404);
  expect((await open(link)).status).toBe(404);
  for (const path of ['/docs', '/console/index.html'])
    expect((await fetch(`${target.apiUrl}${path}`)).status).toBe(404);
  const token = { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) };
  expect((await fetch(`${target.apiUrl}/oauth/token`, token)).status).toBe(404);
  expect((await callAsOperator(target, target.credentials, 'GET', '/v1/operator/partners')).status).toBe(200);
}, 120_000);

test('R57: a stage that is discarded leaves nothing behind but its seals', async () => {
  const cloudFormation = new CloudFormationClient(awsSettings);
  const s3Here = new S3Client({ ...awsSettings, forcePathStyle: true });
  const outputs = target.outputs;
  await s3Here.send(new PutObjectCommand({ Bucket: outputs.FailedRecords, Key: 'left', Body: 'x' }));
  const told: string[] = [];
  const ports = {
    cloudFormation,
    firewalls: cloudFormation,
    db: client,
    s3: s3Here,
    ssm: new SSMClient(awsSettings),
    tell: (line: string) => told.push(line),
  };
  expect(errorOf(() => requireDiscarding('local', {}))).toMatchObject({ message: expect.stringContaining('are kept') });
  requireDiscarding('local', target.settings);
  const restored = JSON.stringify(await readRestored(client, outputs, suffix));
  await discardStage(ports, 'local', outputs, { ...target.settings, restored });
  expect(told[0]).toBe('1 failed records deleted');
  const left = await client.send(new ListTablesCommand({}));
  expect(
    left.TableNames?.filter((name) => name.includes(outputs.MainTable) || name.includes(outputs.EvidenceTable)),
  ).toEqual([]);

  for (const part of ['', '-data', '-edge', '-firewall']) {
    const StackName = `reseller-relationships-local${part}`;
    await expect(cloudFormation.send(new DescribeStacksCommand({ StackName }))).rejects.toThrow(/does not exist/);
  }
});
