/** `npm run evidence -- --help`: holds the audit trail against its seals (R43). */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditTrailIn } from '../functions/audit/audit-trail.dynamodb.ts';
import { checkSeals, type DayVerdict } from '../functions/audit/check-seals.ts';
import { sealsIn } from '../functions/audit/seals.s3.ts';
import { publicKeyIn } from '../functions/platform/signing/signing-key.kms.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';

interface EvidenceOptions {
  readonly from?: string;
  readonly to?: string;
  readonly key?: string;
  readonly stage?: string;
}

const evidence = commandLine(
  'evidence',
  `Holds the audit records against the seals that were kept of them, and names each that is not as it was sealed.
Reads with your AWS credentials: the bucket of seals, the evidence table, the public key.`,
)
  .option('--from <day>', 'the first day (UTC), such as 2026-11-01; by default the last')
  .option('--to <day>', 'the last day; by default today')
  .option('--key <file>', 'the public key of seals as a PEM file you kept; by default KMS is asked for it')
  .option('--stage <name>', 'the deployment made by "npm run deploy"; without it, the one of "npm start"')
  .addHelpText('after', '\nEnds with 0 where everything stands, with 1 where it does not.')
  .action(async (values: EvidenceOptions) => {
    const today = new Date().toISOString().slice(0, 10);
    const days = daysBetween(values.from ?? values.to ?? today, values.to ?? today);
    const { outputs, environment } = await deploymentOf(values.stage);
    Object.assign(process.env, environment);
    const tables = {
      db: DynamoDBDocumentClient.from(new DynamoDBClient({})),
      main: outputs.MainTable,
      evidence: outputs.EvidenceTable,
    };
    const publicKey = values.key
      ? readKey(values.key)
      : await publicKeyIn(new KMSClient({}), outputs.SealKey).publicKey();
    const ports = { seals: sealsIn(new S3Client({}), outputs.Seals), trail: auditTrailIn(tables), publicKey };
    for (const day of days) tell(day, await checkSeals(ports, day));
  });

function tell(day: string, { seals, heads, broken }: DayVerdict): void {
  const outcome = broken.length === 0 ? 'all stand' : `${broken.length} do NOT stand`;
  console.log(`${day}  ${seals} seals, ${heads} heads: ${outcome}`);
  for (const each of broken) {
    console.log(
      'head' in each ? `  ${each.head.chainId} #${each.head.sequence}: ${each.why}` : `  ${each.seal.key}: ${each.why}`,
    );
  }
  if (broken.length > 0) process.exitCode = 1;
}

/** Days from the first to the last. */
function daysBetween(from: string, to: string): string[] {
  for (const day of [from, to]) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
      throw new Error(`"${day}" is no day: write it as in 2026-11-21.`);
  }
  if (to < from) throw new Error(`${from} is after ${to}.`);
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function readKey(file: string): Uint8Array {
  return createPublicKey(readFileSync(file)).export({ type: 'spki', format: 'der' });
}

await runCommand(evidence);
