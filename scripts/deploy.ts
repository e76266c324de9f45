/** `npm run deploy -- --help`: deploys to your own AWS account, with the credentials of your shell. */
import { bootstrap, deploy } from './lib/cdk.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { step } from './lib/steps.ts';

interface DeployOptions {
  readonly sender: string;
  readonly senderName?: string;
  readonly senderIdentity?: string;
  readonly mailRate?: string;
  readonly senderExists: boolean;
  readonly baseUrl?: string;
  readonly stage: string;
  readonly reminderDays?: string;
  readonly alarmTopic?: string;
  readonly partnerRegistry?: string;
  readonly signInUrl?: string;
  readonly sealYears?: string;
  readonly runbookUrl?: string;
  readonly bootstrap: boolean;
  readonly discard: boolean;
}

const deployCommand = commandLine(
  'deploy',
  'Deploys to the AWS account of your shell (AWS_PROFILE, AWS_REGION and so on).',
)
  .requiredOption('--sender <address>', 'the address emails come from')
  .option('--sender-name <name>', 'the name that mail programs show beside it; by default "Reseller relationships"')
  .option('--sender-identity <identity>', "what SES verifies: by default the sender's domain, or the sender itself")
  .option('--mail-rate <number>', 'emails a second that your account may send: the service keeps to it')
  .option('--sender-exists', 'SES knows the sender or its domain already: use it as it is', false)
  .option('--base-url <url>', "where customers' links lead; by default the API's own address")
  .option('--stage <name>', "part of the stacks' names", 'prod')
  .option('--reminder-days <days>', 'days before the end on which reminders are sent; by default 7,2')
  .option('--alarm-topic <arn>', 'an SNS topic that alarms notify')
  .option('--partner-registry <url>', 'a registry outside that verifies PartnerIDs; by default the partners you opened')
  .option('--sign-in-url <url>', "a domain of your own before the user pool's sign-in pages")
  .option('--seal-years <years>', 'years for which nobody can delete a seal of the audit trail; by default 10')
  .option('--runbook-url <url>', 'where your people read docs/runbook.md; alarms link to it')
  .option('--bootstrap', 'run "cdk bootstrap" before: needed once per account and region', false)
  .option('--discard', 'delete tables, keys and users with the stack, lock seals for a day only: for trials', false)
  .addHelpText(
    'after',
    `
After the first deployment verify the sender: put the records that are printed (MailRecord1 and so on) into its
domain's DNS; an address alone is mailed a link. Ask SES to move
the account out of the sandbox: while it is in there, mails to others than verified senders are refused. Then create
partners with "npm run partner".`,
  )
  .action(async (values: DeployOptions) => {
    const settings = {
      stage: values.stage,
      sender: values.sender,
      senderName: values.senderName ?? '',
      senderIdentity: values.senderIdentity ?? '',
      mailRate: values.mailRate ?? '',
      senderExists: String(values.senderExists),
      baseUrl: values.baseUrl?.replace(/\/+$/, '') ?? '',
      partnerRegistry: values.partnerRegistry ?? '',
      signInUrl: values.signInUrl ?? '',
      sealYears: values.sealYears ?? '',
      alarmTopicArn: values.alarmTopic ?? '',
      ...(values.reminderDays === undefined ? {} : { reminderDays: values.reminderDays }),
      ...(values.runbookUrl ? { runbookUrl: values.runbookUrl } : {}),
      retain: String(!values.discard),
    };
    const deployment = {
      settings,
      environment: {},
      outputsFile: `.local/deployments/${values.stage}.json`,
      assembly: `.local/deployments/${values.stage}.out`,
      progress: (line: string) => console.log(`    ${line}`),
    };
    if (values.bootstrap) await step('cdk bootstrap\n', () => bootstrap(deployment));
    const outputs = await step('cdk deploy\n', () => deploy(deployment));
    console.log('\nDeployed. Keep this:\n');
    for (const [name, value] of Object.entries(outputs)) console.log(`  ${name.padEnd(18)} ${value}`);
  });

await runCommand(deployCommand);
