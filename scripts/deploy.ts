/** `npm run deploy -- --help`: deploys to your own AWS account, with the credentials of your shell. */
import { parseArgs } from 'node:util';
import { bootstrap, deploy } from './cdk.ts';
import { runProgram, step } from './steps.ts';

const help = `Deploys to the AWS account of your shell's credentials (AWS_PROFILE, AWS_REGION and so on).

  npm run deploy -- --sender invitations@example.com [more]

  --sender            the address emails come from (needed)
  --sender-identity   what SES verifies: the sender's domain, or by default the sender itself
  --sender-exists     SES knows the sender or its domain already: use it as it is
  --base-url          where customers' links lead, e.g. https://relationships.example.com; by default the API's own address
  --stage             part of the stacks' names; by default "prod"
  --reminder-days     days before the end on which reminders are sent; by default 7,2
  --alarm-topic       ARN of an SNS topic that alarms notify
  --partner-registry  a registry outside that verifies PartnerIDs: see docs/runbook.md; by default the partners you opened
  --sign-in-url       a domain of your own before the user pool's sign-in pages
  --seal-years        years for which nobody can delete a seal of the audit trail; by default 10
  --runbook-url       where your people read docs/runbook.md; alarms link to it
  --bootstrap         run "cdk bootstrap" before: needed once per account and region
  --discard           delete tables, keys and users together with the stack, and lock seals for a day only: for trials

After the first deployment verify the sender: SES mails it a link, or shows DNS records for a domain. Ask SES to move
the account out of the sandbox: while it is in there, mails to others than verified senders are refused. Then create partners with "npm run partner".`;

await runProgram(async () => {
  const { values } = parseArgs({
    options: {
      sender: { type: 'string' },
      'sender-identity': { type: 'string' },
      'sender-exists': { type: 'boolean', default: false },
      'base-url': { type: 'string' },
      stage: { type: 'string', default: 'prod' },
      'reminder-days': { type: 'string' },
      'alarm-topic': { type: 'string' },
      'partner-registry': { type: 'string' },
      'sign-in-url': { type: 'string' },
      'seal-years': { type: 'string' },
      'runbook-url': { type: 'string' },
      bootstrap: { type: 'boolean', default: false },
      discard: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(help);
  if (values.sender === undefined) throw new Error(`The sender is missing.\n\n${help}`);
  const settings = {
    stage: values.stage,
    sender: values.sender,
    senderIdentity: values['sender-identity'] ?? '',
    senderExists: String(values['sender-exists']),
    baseUrl: values['base-url']?.replace(/\/+$/, '') ?? '',
    partnerRegistry: values['partner-registry'] ?? '',
    signInUrl: values['sign-in-url'] ?? '',
    sealYears: values['seal-years'] ?? '',
    alarmTopicArn: values['alarm-topic'] ?? '',
    ...(values['reminder-days'] === undefined ? {} : { reminderDays: values['reminder-days'] }),
    ...(values['runbook-url'] ? { runbookUrl: values['runbook-url'] } : {}),
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
