/** `npm run deploy -- --help`: deploys to your own AWS account, with the credentials of your shell. */
import { createInterface } from 'node:readline/promises';
import { bootstrap, deploy, readOutputs, type Settings } from './lib/cdk.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { doctorClients, examineBefore, type Finding, mailRateOf, tellFinding } from './lib/doctor.ts';
import { readRestored } from './lib/restore.ts';
import { endsKeeping, keepSettings, nextSettings, readSettings, tellChanges } from './lib/stage-settings.ts';
import { step } from './lib/steps.ts';

interface DeployOptions {
  readonly sender?: string;
  readonly senderName?: string;
  readonly senderIdentity?: string;
  readonly mailRate?: string;
  readonly waiting?: string;
  readonly openExecutions?: string;
  readonly operatorName?: string;
  readonly imprintUrl?: string;
  readonly privacyUrl?: string;
  readonly operatorColour?: string;
  readonly senderExists?: boolean;
  readonly baseUrl?: string;
  readonly domain?: string;
  readonly certificate?: string;
  readonly edgeCertificate?: string;
  readonly edgeSecretNumber?: string;
  readonly stage: string;
  readonly reminderDays?: string;
  readonly alarmTopic?: string;
  readonly partnerRegistry?: string;
  readonly signInUrl?: string;
  readonly sealYears?: string;
  readonly tables?: string;
  readonly backupVault?: string;
  readonly userMailBySes?: boolean;
  readonly simulatedRecipients?: boolean;
  readonly daySeconds?: string;
  readonly unansweredMonths?: string;
  readonly runbookUrl?: string;
  readonly unset: readonly string[];
  readonly bootstrap: boolean;
  readonly discard?: boolean;
  readonly confirmDiscard?: string;
  readonly dryRun: boolean;
}

const deployCommand = commandLine(
  'deploy',
  `Deploys to the AWS account of your shell (AWS_PROFILE, AWS_REGION and so on). A stage's settings are kept in that
account: name what is to change, and the rest stays as it is.`,
)
  .option('--stage <name>', "part of the stacks' names", 'prod')
  .option('--sender <address>', 'the address emails come from; needed once')
  .option('--sender-name <name>', 'the name that mail programs show beside it; by default "Reseller relationships"')
  .option('--sender-identity <identity>', "what SES verifies: by default the sender's domain, or the sender itself")
  .option('--sender-exists', 'SES knows the sender or its domain already: use it as it is')
  .option('--no-sender-exists', 'the deployment makes the identity')
  .option(
    '--mail-rate <number>',
    'emails a second that the service keeps to; by default what SES lets the account send',
  )
  .option('--user-mail-by-ses', 'sign-in mails of the user pool go by SES too: once it has verified the sender')
  .option('--no-user-mail-by-ses', 'the user pool mails them by itself, some fifty a day')
  .option('--simulated-recipients', 'recipients at simulator.invalid answer by themselves: to try things on')
  .option('--no-simulated-recipients', 'recipients are people')
  .option('--day-seconds <seconds>', 'the length of a day: 60 lets a month pass in half an hour, to try things on')
  .option('--domain <name>', "a domain of your own for the API and the customers' links; needs a certificate")
  .option('--certificate <arn>', "the domain's certificate, in ACM of the same region")
  .option(
    '--edge-certificate <arn>',
    'or that in ACM of us-east-1: CloudFront with a firewall stands before everything then',
  )
  .option('--edge-secret-number <number>', 'counted up, the secret between edge and API is a new one; by default 1')
  .option('--base-url <url>', "where customers' links lead, behind a proxy of yours; by default the API's own address")
  .option('--reminder-days <days>', 'days before the end on which reminders are sent; by default 7,2')
  .option('--operator-name <name>', 'who runs the service, as pages and emails tell it')
  .option('--imprint-url <url>', 'where pages and emails lead for who that is in full')
  .option('--privacy-url <url>', 'where they lead for what becomes of personal values')
  .option('--operator-colour <colour>', 'of links and buttons on pages and in emails, as #rrggbb')
  .option('--open-executions <number>', 'executions the account may have open, where the quota of 1,000,000 was raised')
  .option('--waiting <how>', 'how a pending invitation waits: "open", with an execution, or "parked", without one')
  .option('--alarm-topic <arn>', 'an SNS topic that alarms notify')
  .option('--partner-registry <url>', 'a registry outside that verifies PartnerIDs; by default the partners you opened')
  .option('--sign-in-url <url>', "a domain of your own before the user pool's sign-in pages")
  .option('--seal-years <years>', 'years for which nobody can delete a seal of the audit trail; by default 10')
  .option(
    '--unanswered-months <number>',
    'months for which personal values are kept of whoever never accepted; by default 13',
  )
  .option('--runbook-url <url>', 'where your people read docs/runbook.md; alarms link to it')
  .option('--tables <suffix>', 'work on the tables that "npm run restore" made; "--unset restored" takes it back')
  .option('--backup-vault <arn>', 'a vault of AWS Backup elsewhere, to which a copy of each day goes')
  .option('--unset <setting...>', 'settings that go back to their default, by the names that are shown', [])
  .option('--bootstrap', 'run "cdk bootstrap" before: needed once per account and region', false)
  .option('--discard', 'delete tables, keys and users with the stack, lock seals for a day only: for trials')
  .option('--no-discard', 'keep them, whatever becomes of the stack')
  .option('--confirm-discard <stage>', "the stage's name once more, where data that were kept are to be discarded")
  .option('--dry-run', 'only show the settings and what changes', false)
  .addHelpText(
    'after',
    `
After the first deployment verify the sender: put the records that are printed (MailRecord1 and so on) into its
domain's DNS; an address alone is mailed a link. Ask SES to move the account out of the sandbox: while it is in there,
mails to others than verified senders are refused. "npm run doctor" tells what is left to do. Then create partners with
"npm run partner".`,
  )
  .action(async (values: DeployOptions) => {
    const { stage } = values;
    const kept = await readSettings(stage);
    const restored: Settings = values.tables ? { restored: await tablesOf(stage, values.tables) } : {};
    const settings = nextSettings(kept ?? {}, { ...namedIn(values), ...restored }, values.unset);
    console.log(`Settings of the stage ${stage}${kept === undefined ? ', which is new' : ''}:\n`);
    for (const line of tellChanges(kept, settings)) console.log(line);
    if (!settings.sender) throw new Error('Say --sender: the address emails come from.');
    const findings = await lookBefore(stage, settings);
    if (values.dryRun) return;
    if (findings.some(({ blocks }) => blocks)) throw new Error('Nothing was deployed: see the faults above.');
    if (endsKeeping(kept, settings)) await requireStageName(stage, values.confirmDiscard);
    // Not kept as a setting: the next deployment asks SES again.
    const mailRate = settings.mailRate ?? (await mailRateOf(doctorClients()));
    const deployment = {
      settings: { ...settings, ...(mailRate === undefined ? {} : { mailRate }), stage },
      environment: {},
      outputsFile: `.local/deployments/${stage}.json`,
      assembly: `.local/deployments/${stage}.out`,
      progress: (line: string) => console.log(`    ${line}`),
    };
    if (values.bootstrap) await step('cdk bootstrap\n', () => bootstrap(deployment));
    const outputs = await step('cdk deploy\n', () => deploy(deployment));
    await keepSettings(stage, settings);
    console.log('\nDeployed:\n');
    for (const [name, value] of Object.entries(outputs)) console.log(`  ${name.padEnd(18)} ${value}`);
  });

/** What would make the deployment fail, or useless. */
async function lookBefore(stage: string, settings: Settings): Promise<readonly Finding[]> {
  console.log('\nBefore deploying:\n');
  const outputs = await readOutputs(stage).catch(() => undefined);
  return examineBefore({ ...doctorClients(), settings, outputs }, tellFinding);
}

/** Restored tables as a setting. */
async function tablesOf(stage: string, suffix: string): Promise<string> {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  return JSON.stringify(await readRestored(new DynamoDBClient({}), await readOutputs(stage), suffix));
}

/** The settings that were named, as infra/config.ts has them. */
function namedIn(values: DeployOptions): Settings {
  const named = {
    sender: values.sender,
    senderName: values.senderName,
    senderIdentity: values.senderIdentity,
    mailRate: values.mailRate,
    senderExists: values.senderExists,
    baseUrl: values.baseUrl?.replace(/\/+$/, ''),
    domain: values.domain,
    certificate: values.certificate,
    edgeCertificate: values.edgeCertificate,
    edgeSecretNumber: values.edgeSecretNumber,
    reminderDays: values.reminderDays,
    waiting: values.waiting,
    openExecutions: values.openExecutions,
    operatorName: values.operatorName,
    imprintUrl: values.imprintUrl,
    privacyUrl: values.privacyUrl,
    operatorColour: values.operatorColour,
    alarmTopicArn: values.alarmTopic,
    partnerRegistry: values.partnerRegistry?.replace(/\/+$/, ''),
    signInUrl: values.signInUrl?.replace(/\/+$/, ''),
    sealYears: values.sealYears,
    runbookUrl: values.runbookUrl,
    unansweredMonths: values.unansweredMonths,
    userMailBySes: values.userMailBySes,
    simulatedRecipients: values.simulatedRecipients,
    daySeconds: values.daySeconds,
    backupVaultArn: values.backupVault,
    retain: values.discard === undefined ? undefined : !values.discard,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

async function requireStageName(stage: string, given: string | undefined): Promise<void> {
  const what = `The data of ${stage} were kept until now, and would be deleted with the stack.`;
  let typed = given;
  if (typed === undefined && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    typed = await terminal.question(`\n${what} Type the stage's name to go on: `);
    terminal.close();
  }
  if (typed !== stage) throw new Error(`${what} Say --confirm-discard ${stage} if that is meant.`);
}

await runCommand(deployCommand);
