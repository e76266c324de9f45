/** Deletes a stage for good, with what its stacks cannot delete by themselves. */
import {
  type CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand, type DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectsCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { DeleteParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { Outputs, Settings } from './cdk.ts';
import type { RestoredTables } from './restore.ts';
import { settingsParameter } from './stage-settings.ts';

export interface DiscardPorts {
  readonly cloudFormation: CloudFormationClient;
  /** Of us-east-1: where the firewall of an edge is, wherever the service is. */
  readonly firewalls: CloudFormationClient;
  readonly db: DynamoDBClient;
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly tell: (line: string) => void;
}

/** @throws Error with one sentence on what to do, where the stage's data are kept */
export function requireDiscarding(stage: string, settings: Settings | undefined): void {
  if (settings?.retain === 'false') return;
  throw new Error(`The data of ${stage} are kept: deploy it with --discard first, if they are to be deleted.`);
}

/**
 * Empties the bucket of failed records, deletes the stacks and restored tables, and forgets the settings. A vault of
 * AWS Backup that holds copies is left, and with it the data stack: its deletion fails until the copies have passed.
 * Seals stay as long as their lock holds, and their bucket with them.
 */
export async function discardStage(
  ports: DiscardPorts,
  stage: string,
  outputs: Outputs,
  settings: Settings = {},
): Promise<void> {
  const { cloudFormation, ssm, tell } = ports;
  tell(`${await emptyBucket(ports.s3, outputs.FailedRecords)} failed records deleted`);
  const name = `reseller-relationships-${stage}`;
  await deleteStack(cloudFormation, `${name}-edge`, tell);
  await deleteStack(ports.firewalls, `${name}-firewall`, tell);
  await deleteStack(cloudFormation, name, tell);
  await deleteStack(cloudFormation, `${name}-data`, tell);
  await deleteRestored(ports, settings);
  await ssm.send(new DeleteParameterCommand({ Name: settingsParameter(stage) })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ParameterNotFound')) throw error;
  });
  tell(`${outputs.Seals} is left: delete it when the lock of its seals has ended`);
}

async function deleteStack(
  client: CloudFormationClient,
  StackName: string,
  tell: (line: string) => void,
): Promise<void> {
  const StackId = await idOf(client, StackName);
  if (StackId === undefined) return;
  await client.send(new DeleteStackCommand({ StackName }));
  await waitUntilStackDeleteComplete({ client, maxWaitTime: 3600 }, { StackName: StackId });
  tell(`${StackName} deleted`);
}

async function idOf(cloudFormation: CloudFormationClient, StackName: string): Promise<string | undefined> {
  try {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    return Stacks?.[0]?.StackId;
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

/** Tables that were restored belong to no stack, and are protected. */
async function deleteRestored({ db, tell }: DiscardPorts, { restored }: Settings): Promise<void> {
  if (restored === undefined) return;
  const { main, evidence } = JSON.parse(restored) as RestoredTables;
  for (const { name: TableName } of [main, evidence]) {
    await db.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await db.send(new DeleteTableCommand({ TableName }));
    tell(`${TableName} deleted`);
  }
}

async function emptyBucket(s3: S3Client, Bucket: string): Promise<number> {
  let deleted = 0;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    if (Contents.length === 0) continue;
    const Objects = Contents.map(({ Key }) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    deleted += Objects.length;
  }
  return deleted;
}
