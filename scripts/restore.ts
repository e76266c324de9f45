/** `npm run restore -- --help`: brings a stage's data back as they were at a time (R57). */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditTrailIn } from '../functions/audit/audit-trail.dynamodb.ts';
import { sealsIn } from '../functions/audit/seals.s3.ts';
import { publicKeyIn } from '../functions/platform/signing/signing-key.kms.ts';
import { commandLine, runCommand, timeOf } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';
import { latestOf, restoreTables, verifyTables } from './lib/restore.ts';

interface RestoreOptions {
  readonly stage: string;
  readonly to?: string;
}

const restore = commandLine(
  'restore',
  `Restores both tables of a stage to a point in time, beside the present ones, and verifies them: every chain, the
seals, and how many of what there is. Nothing of the running service changes.`,
)
  .requiredOption('--stage <name>', 'the deployment made by "npm run deploy"')
  .option('--to <time>', 'the time (RFC 3339), of the last 35 days; by default the latest there is')
  .addHelpText(
    'after',
    `
Then "npm run deploy -- --stage NAME --tables SUFFIX" has the service work on them; what happened after that time is
not in them. See docs/runbook.md. Ends with 1 where something does not hold together.`,
  )
  .action(async ({ stage, to }: RestoreOptions) => {
    const given = to === undefined ? undefined : timeOf(to);
    const { outputs, environment } = await deploymentOf(stage);
    Object.assign(process.env, environment);
    const client = new DynamoDBClient({});
    const at = given ?? (await latestOf(client, outputs));
    const suffix = at.toISOString().replace(/\D/g, '').slice(0, 14);
    const tell = (line: string) => console.log(`  ${line}`);
    const { main, evidence } = await restoreTables(client, outputs, { at, suffix }, tell);
    const tables = { db: DynamoDBDocumentClient.from(client), main: main.name, evidence: evidence.name };
    const publicKey = await publicKeyIn(new KMSClient({}), outputs.SealKey).publicKey();
    const ports = { tables, trail: auditTrailIn(tables), seals: sealsIn(new S3Client({}), outputs.Seals), publicKey };
    const { items, chains, broken, seals, unsealed } = await verifyTables(ports, at, tell);
    console.log(
      `\nRestored: ${Object.entries(items)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ')}.`,
    );
    console.log(`${chains} chains, ${broken.length} broken; ${seals} seals, ${unsealed.length} records not as sealed.`);
    for (const each of [...broken, ...unsealed].slice(0, 20)) console.log(`  ${each}`);
    console.log(`\nTo work on them: npm run deploy -- --stage ${stage} --tables ${suffix}`);
    process.exitCode = broken.length + unsealed.length > 0 ? 1 : 0;
  });

await runCommand(restore);
