/** Deletes a stage for good, with what its stacks cannot delete by themselves. */
import {
  type CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { DeleteObjectsCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { DeleteParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { Outputs, Settings } from './cdk.ts';
import { settingsParameter } from './stage-settings.ts';

export interface DiscardPorts {
  readonly cloudFormation: CloudFormationClient;
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
 * Empties the bucket of failed records, deletes both stacks, and forgets the settings. Seals stay as long as their lock
 * holds, and their bucket with them.
 */
export async function discardStage(ports: DiscardPorts, stage: string, outputs: Outputs): Promise<void> {
  const { cloudFormation, ssm, tell } = ports;
  tell(`${await emptyBucket(ports.s3, outputs.FailedRecords)} failed records deleted`);
  for (const StackName of [`reseller-relationships-${stage}`, `reseller-relationships-${stage}-data`]) {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    const StackId = Stacks?.[0]?.StackId;
    await cloudFormation.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete(
      { client: cloudFormation, maxWaitTime: 3600 },
      { StackName: StackId ?? StackName },
    );
    tell(`${StackName} deleted`);
  }
  await ssm.send(new DeleteParameterCommand({ Name: settingsParameter(stage) })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ParameterNotFound')) throw error;
  });
  tell(`${outputs.Seals} is left: delete it when the lock of its seals has ended`);
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
