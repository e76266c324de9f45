/** `npm run discard -- --help`: deletes a stage for good. */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { readOutputs } from './lib/cdk.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { discardStage, requireDiscarding } from './lib/discard.ts';
import { readSettings } from './lib/stage-settings.ts';

const discard = commandLine(
  'discard',
  `Deletes a stage that was deployed with --discard: its stacks with tables, keys and users, and what is left in its
bucket of failed records. There is no way back.`,
)
  .requiredOption('--stage <name>', 'the deployment made by "npm run deploy"')
  .requiredOption('--confirm <stage>', "the stage's name once more")
  .action(async ({ stage, confirm }: { readonly stage: string; readonly confirm: string }) => {
    if (confirm !== stage) throw new Error(`Say --confirm ${stage} if that is meant.`);
    const settings = await readSettings(stage);
    requireDiscarding(stage, settings);
    const tell = (line: string) => console.log(`  ${line}`);
    const ports = {
      cloudFormation: new CloudFormationClient({}),
      firewalls: new CloudFormationClient({ region: 'us-east-1' }),
      db: new DynamoDBClient({}),
      s3: new S3Client({}),
      ssm: new SSMClient({}),
      tell,
    };
    await discardStage(ports, stage, await readOutputs(stage), settings);
  });

await runCommand(discard);
