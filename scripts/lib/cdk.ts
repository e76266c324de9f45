/** Deploys the stacks with the CDK CLI: the same app, whatever account it goes to. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a deployment told: see `tellOutputs` in infra/stateless-stack.ts. */
export interface Outputs {
  readonly ApiUrl: string;
  /** Where the operator's signed calls go; absent where an older release was deployed. */
  readonly OperatorUrl?: string;
  /** What the domain's DNS record points to, where there is a domain. */
  readonly DomainTarget?: string;
  readonly BaseUrl: string;
  readonly ConsoleUrl: string;
  readonly Region: string;
  /** Emails a second that it keeps to; absent where nothing is paced. */
  readonly MailRate?: string;
  readonly UserPoolId: string;
  readonly UserPoolClientId: string;
  readonly CustomerPoolId: string;
  readonly MainTable: string;
  readonly EvidenceTable: string;
  readonly Seals: string;
  readonly SealKey: string;
  /** By which customers are found again. */
  readonly AddressKey: string;
  readonly InvitationMachine: string;
  readonly RemovalMachine: string;
  readonly Bus: string;
  readonly DeliveryFeedback: string;
  readonly EventRelay: string;
  readonly FailedRecords: string;
  readonly FailedFeedbackUrl: string;
  /** URLs of queues, divided by blanks: of what failed `>` where it came from. */
  readonly DeadLetters: string;
  readonly SweepSchedule: string;
  readonly Sealing: string;
  /** What SES verifies. */
  readonly Sender: string;
  /** The keys' ARNs, divided by blanks. */
  readonly Keys: string;
}

/** Settings of infra/config.ts, as CDK context. */
export type Settings = Readonly<Record<string, string>>;

export interface Deployment {
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string>>;
  /** Where the outputs are kept. */
  readonly outputsFile: string;
  /** Where the synthesised app is kept. */
  readonly assembly: string;
  /** Told of each line the CLI prints. */
  readonly progress?: (line: string) => void;
}

/** Prepares an account for CDK: needed once. */
export async function bootstrap({ environment, settings, assembly, progress }: Deployment): Promise<void> {
  await cdk(['bootstrap', '--output', assembly, ...contextOf(settings)], environment, progress);
}

/** Deploys both stacks, and reads what they tell. */
export async function deploy({ settings, environment, outputsFile, assembly, progress }: Deployment): Promise<Outputs> {
  mkdirSync(dirname(outputsFile), { recursive: true });
  const args = [
    'deploy',
    '--all',
    '--require-approval',
    'never',
    '--outputs-file',
    outputsFile,
    '--output',
    assembly,
    '--progress',
    'events',
  ];
  await cdk([...args, ...contextOf(settings)], environment, progress);
  return outputsIn(outputsFile, settings.stage ?? 'prod');
}

/**
 * What a stage's deployment told, read from CloudFormation with the credentials of the environment: so any machine can
 * work on it.
 *
 * @throws Error with one sentence on what to do
 */
export async function readOutputs(stage: string): Promise<Outputs> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const StackName = `reseller-relationships-${stage}`;
  try {
    const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }));
    const outputs = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue]);
    if (outputs.length > 0) return Object.fromEntries(outputs) as Outputs;
  } catch (error) {
    if (!(error instanceof Error && /does not exist/.test(error.message))) throw error;
  }
  throw new Error(
    `There is no deployment "${stage}" in this account and region: run "npm run deploy", or set AWS_PROFILE and AWS_REGION.`,
  );
}

/** What the CDK CLI wrote down of a deployment. */
function outputsIn(outputsFile: string, stage: string): Outputs {
  const stacks = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Outputs>;
  const name = `reseller-relationships-${stage}`;
  const outputs = stacks[name];
  if (outputs === undefined) throw new Error(`${outputsFile} holds no deployment of the stage ${stage}.`);
  return { ...outputs, ...stacks[`${name}-edge`] };
}

function contextOf(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['--context', `${name}=${value}`]);
}

async function cdk(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  progress: Deployment['progress'],
): Promise<void> {
  const child = spawn('node_modules/.bin/cdk', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...environment,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
      CI: 'true',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk;
    for (const line of String(chunk).split('\n')) if (line.trim()) progress?.(line.trim());
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`cdk ${args[0]} failed:\n${said.slice(-6000)}`);
}
