import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deploy, type Outputs } from '../../scripts/lib/cdk.ts';
import { faultsOf, runChaos } from '../../scripts/lib/chaos.ts';
import { awsEnvironment } from '../../scripts/lib/emulator.ts';
import { type FaultyProxy, startFaultyProxy } from '../../scripts/lib/faulty-proxy.ts';
import { readInbox } from '../../scripts/lib/inbox-client.ts';
import { awsSettings, target, tokenOf } from '../support/target.ts';

/**
 * R57: a fifth of all calls between functions and AWS fails: throttled, in conflict, unavailable, late, answers lost.
 * Functions are killed in the middle of their work.
 */
const db = DynamoDBDocumentClient.from(new DynamoDBClient(awsSettings));
const sfn = new SFNClient(awsSettings);
let proxy: FaultyProxy;
let outputs: Outputs;

beforeAll(async () => {
  proxy = await startFaultyProxy(target.awsEndpoint ?? '');
  const settings = { functionEnvironment: JSON.stringify({ AWS_ENDPOINT_URL: proxy.url }), callTimeoutMs: '3000' };
  outputs = await deploy({
    settings: { ...target.settings, ...settings },
    environment: awsEnvironment(target.awsEndpoint ?? ''),
    outputsFile: `${target.folder}/chaos.json`,
    assembly: `${target.folder}/chaos.out`,
  });
  // Beside two other deployments that are tested, on two cores.
}, 600_000);

afterAll(async () => {
  db.destroy();
  sfn.destroy();
  await proxy.stop();
});

test('nothing is lost, made twice or stuck', async () => {
  const ports = {
    ...{ target, outputs, db, sfn },
    mails: () => readInbox(target.inboxUrl),
    token: () => tokenOf('reseller', 'salesAgent'),
    tell: () => undefined,
  };
  const faults = faultsOf(proxy.setShare, { share: 0.2, killEvery: 10, emulator: () => target.emulator ?? 0 });
  const result = await runChaos(ports, faults, { count: 12, patienceSeconds: 300 });
  console.log({ ...result, ...proxy.counts, killed: faults.killed() });
  expect(result.wrong).toEqual([]);
  expect(faults.killed()).toBeGreaterThan(5);
  expect(proxy.counts.calls).toBeGreaterThan(200);
  for (const fault of ['throttled', 'conflict', 'unavailable', 'answer lost'] as const)
    expect(proxy.counts[fault]).toBeGreaterThan(0);
}, 520_000);
