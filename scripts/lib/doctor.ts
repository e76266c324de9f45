/** What `npm run doctor` looks at: each check tells what it found, and what to do. */
import {
  CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
} from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient, DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CancelKeyDeletionCommand, DescribeKeyCommand, EnableKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  GetAccountSettingsCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetScheduleCommand, SchedulerClient, UpdateScheduleCommand } from '@aws-sdk/client-scheduler';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { DescribeExecutionCommand, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import type { Waits } from '../../functions/platform/outbox/waits.port.ts';
import { dueShards } from '../../functions/platform/table/due-keys.ts';
import type { Outputs, Settings } from './cdk.ts';
import { countMessages, deadLettersOf } from './redrive-ports.ts';

/** `fault`: something does not work. `warning`: it will not, or nobody would be told. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'fault';
  /** What is so, and what to do. */
  readonly says: string;
  readonly repair?: () => Promise<unknown>;
  /** A deployment would fail by it. */
  readonly blocks?: true;
}

type Verdict = Omit<Finding, 'check'>;

/** What is looked at, with the clients to do so. */
export interface Subject extends ReturnType<typeof doctorClients> {
  readonly outputs: Outputs;
  readonly settings: Settings;
  readonly stack: string;
}

export function doctorClients() {
  return {
    cloudFormation: new CloudFormationClient({}),
    cognito: new CognitoIdentityProviderClient({}),
    db: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    kms: new KMSClient({}),
    lambda: new LambdaClient({}),
    s3: new S3Client({ forcePathStyle: true }),
    scheduler: new SchedulerClient({}),
    ses: new SESv2Client({}),
    sfn: new SFNClient({}),
    sqs: new SQSClient({ useQueueUrlAsEndpoint: false }),
  };
}

const ok = (says: string): Verdict => ({ state: 'ok', says });

const checks: Readonly<Record<string, (subject: Subject) => Promise<readonly Verdict[]>>> = {
  deployment: checkStack,
  sender: checkSender,
  'mail account': checkMailAccount,
  'sign-in mail': checkSignInMail,
  concurrency: checkConcurrency,
  keys: checkKeys,
  schedule: checkSchedule,
  streams: checkStreams,
  alarms: checkAlarms,
  'set aside': checkSetAside,
  'left by streams': checkFailedRecords,
  'mail feedback': checkDeadLetters,
  'pending invitations': checkPending,
  'open executions': checkExecutions,
};

const marks = { ok: '✓', warning: '!', fault: '✗' } as const;

/** Prints a finding as a line. */
export function tellFinding({ check, state, says, repair }: Finding): void {
  console.log(`  ${marks[state]} ${check.padEnd(22)} ${says}${repair ? ' (--repair mends it)' : ''}`);
}

/** These take minutes: only when they are asked for. */
const longChecks: typeof checks = { drift: checkDrift };

/**
 * Runs all checks, telling each finding; a check that cannot look is a fault itself.
 * @param options `drift`: also compares what is deployed with its template
 */
export async function examine(
  subject: Subject,
  tell: (finding: Finding) => void,
  { drift = false } = {},
): Promise<Finding[]> {
  const wanted = Object.entries({ ...checks, ...(drift ? longChecks : {}) });
  return lookThrough(Object.fromEntries(wanted.map(([check, look]) => [check, () => look(subject)])), tell);
}

type Look = () => Promise<readonly Verdict[]>;

async function lookThrough(
  looks: Readonly<Record<string, Look>>,
  tell: (finding: Finding) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, look] of Object.entries(looks)) {
    for (const verdict of await look().catch(cannotLook)) {
      const finding = { check, ...verdict };
      findings.push(finding);
      tell(finding);
    }
  }
  return findings;
}

function cannotLook(error: unknown): readonly Verdict[] {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [{ state: 'fault', says: `Could not be looked at: ${why}` }];
}

/**
 * What is looked at before a deployment: what would make it fail, or make it useless.
 * @param subject `outputs`: of the last deployment, where there was one
 */
export async function examineBefore(
  subject: Omit<Subject, 'outputs' | 'stack'> & { readonly outputs: Outputs | undefined },
  tell: (finding: Finding) => void,
): Promise<Finding[]> {
  const { outputs, ...rest } = subject;
  const of = (look: (subject: Subject) => Promise<readonly Verdict[]>) => () =>
    outputs === undefined ? Promise.resolve([]) : look({ ...rest, outputs, stack: '' });
  const looks: Readonly<Record<string, Look>> = {
    'mail account': () => checkMailAccount(subject),
    'sign-in mail': () => checkMayMail(subject),
    concurrency: () => checkConcurrency(subject),
    keys: of(checkKeys),
    schedule: of(checkSchedule),
  };
  return lookThrough(looks, tell);
}

/** A user pool refuses a sender that SES has not verified: the deployment would fail. */
async function checkMayMail({ ses, settings }: Pick<Subject, 'ses' | 'settings'>): Promise<readonly Verdict[]> {
  const { sender = '', senderIdentity = sender.slice(sender.indexOf('@') + 1), userMailBySes } = settings;
  if (userMailBySes !== 'true') return [];
  const identity = await ses
    .send(new GetEmailIdentityCommand({ EmailIdentity: senderIdentity }))
    .catch(() => undefined);
  if (identity?.VerifiedForSendingStatus) return [ok(`${senderIdentity} is verified`)];
  const says = `SES has not verified ${senderIdentity}: the user pool would refuse it. Deploy with --no-user-mail-by-ses.`;
  return [{ state: 'fault', says, blocks: true }];
}

/** Repairs what can be repaired, telling each. */
export async function repairAll(findings: readonly Finding[], tell: (line: string) => void): Promise<void> {
  for (const { check, says, repair } of findings) {
    if (repair === undefined) continue;
    await repair();
    tell(`${check}: ${says}`);
  }
}

async function checkStack({ cloudFormation, stack }: Subject): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const StackName of [`${stack}-data`, stack]) {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    const status = Stacks?.[0]?.StackStatus ?? 'missing';
    const isWell = /^(CREATE|UPDATE)_COMPLETE$/.test(status);
    verdicts.push(
      isWell
        ? ok(`${StackName} is ${status}`)
        : { state: 'fault', says: `${StackName} is ${status}: look at its events, and deploy again.` },
    );
  }
  return verdicts;
}

async function checkSender({ ses, outputs }: Subject): Promise<readonly Verdict[]> {
  const EmailIdentity = outputs.Sender;
  const { VerifiedForSendingStatus, DkimAttributes, IdentityType } = await ses.send(
    new GetEmailIdentityCommand({ EmailIdentity }),
  );
  if (!VerifiedForSendingStatus)
    return [
      {
        state: 'fault',
        says: `${EmailIdentity} is not verified: no mail goes out. Put the records of the outputs MailRecord1 … into its DNS.`,
      },
    ];
  if (IdentityType === 'EMAIL_ADDRESS')
    return [
      { state: 'warning', says: `${EmailIdentity} is an address: mail of a domain with DKIM arrives more surely.` },
    ];
  if (DkimAttributes?.Status !== 'SUCCESS')
    return [{ state: 'warning', says: `DKIM of ${EmailIdentity} is ${DkimAttributes?.Status}: see its records.` }];
  return [ok(`${EmailIdentity} is verified, and signs by DKIM`)];
}

/** Pacing reserves up to so many functions at a time; AWS keeps 100 for the others. */
const paced = 20;
/** The highest rate that infra/config.ts takes. */
const mostMailRate = 1000;

/**
 * Emails a second that the account may send.
 * @returns `undefined` where SES does not say, or where the account may run so few functions at a time that none can be
 *   reserved for keeping to it
 */
export async function mailRateOf({ ses, lambda }: Pick<Subject, 'ses' | 'lambda'>): Promise<string | undefined> {
  const [account, limits] = await Promise.all([
    ses.send(new GetAccountCommand({})).catch(() => undefined),
    lambda.send(new GetAccountSettingsCommand({})).catch(() => undefined),
  ]);
  const { MaxSendRate = 0 } = account?.SendQuota ?? {};
  const { ConcurrentExecutions = 0 } = limits?.AccountLimit ?? {};
  if (MaxSendRate < 1 || ConcurrentExecutions < 100 + paced) return undefined;
  return String(Math.min(MaxSendRate, mostMailRate));
}

const deployFor = ({ mailRate }: Settings) =>
  mailRate === undefined ? 'deploy again' : 'deploy with another --mail-rate, or with "--unset mailRate"';

async function checkMailAccount({
  ses,
  settings,
  outputs,
}: Pick<Subject, 'ses' | 'settings'> & { readonly outputs?: Outputs | undefined }): Promise<readonly Verdict[]> {
  const { ProductionAccessEnabled, SendingEnabled, SendQuota } = await ses.send(new GetAccountCommand({}));
  const { MaxSendRate = 0, Max24HourSend = 0, SentLast24Hours = 0 } = SendQuota ?? {};
  const verdicts: Verdict[] = [];
  if (SendingEnabled === false)
    verdicts.push({ state: 'fault', says: 'SES has stopped this account from sending: see its console.' });
  if (ProductionAccessEnabled === false)
    verdicts.push({
      state: 'fault',
      says: 'The account is in the SES sandbox: mail reaches verified addresses only. Ask SES for production access.',
    });
  if (Max24HourSend > 0 && SentLast24Hours > 0.8 * Max24HourSend)
    verdicts.push({
      state: 'warning',
      says: `${SentLast24Hours} of ${Max24HourSend} mails of a day are sent: have the quota raised.`,
    });
  const rate = Number(outputs?.MailRate ?? settings.mailRate ?? MaxSendRate);
  // One that was set may be lower: others may send from the account as well.
  const isMeant = settings.mailRate !== undefined && rate < MaxSendRate;
  if (rate !== MaxSendRate && !isMeant && MaxSendRate > 0)
    verdicts.push({
      state: 'warning',
      says: `The service keeps to ${rate} mails a second, the account may send ${MaxSendRate}: ${deployFor(settings)}.`,
    });
  return verdicts.length > 0 ? verdicts : [ok(`${SentLast24Hours} of ${Max24HourSend} mails, ${MaxSendRate} a second`)];
}

async function checkSignInMail({ cognito, outputs }: Subject): Promise<readonly Verdict[]> {
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: outputs.UserPoolId }));
  if (UserPool?.EmailConfiguration?.EmailSendingAccount === 'DEVELOPER') return [ok('goes by SES, as the sender')];
  const says =
    'The user pool mails by itself, some 50 a day. Once the sender is verified, deploy with --user-mail-by-ses.';
  return [{ state: 'warning', says }];
}

/** Whether somebody changed by hand what the stacks made: the next deployment may undo it, or fail. */
async function checkDrift({ cloudFormation, stack }: Subject): Promise<readonly Verdict[]> {
  const changed: string[] = [];
  for (const StackName of [`${stack}-data`, stack]) {
    const { StackDriftDetectionId } = await cloudFormation.send(new DetectStackDriftCommand({ StackName }));
    const look = new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId });
    let status = await cloudFormation.send(look);
    for (let tries = 0; status.DetectionStatus === 'DETECTION_IN_PROGRESS' && tries < 120; tries += 1) {
      await new Promise((done) => setTimeout(done, 2500));
      status = await cloudFormation.send(look);
    }
    if (status.DetectionStatus === 'DETECTION_IN_PROGRESS')
      return [{ state: 'warning', says: `${StackName} is still being compared: ask again later.` }];
    const wanted = {
      StackName,
      StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] as ('MODIFIED' | 'DELETED')[],
    };
    const { StackResourceDrifts = [] } = await cloudFormation.send(new DescribeStackResourceDriftsCommand(wanted));
    changed.push(...StackResourceDrifts.map((each) => `${each.LogicalResourceId} (${each.StackResourceDriftStatus})`));
  }
  if (changed.length === 0) return [ok('what is deployed is as its template says')];
  const says = `Changed by hand: ${changed.slice(0, 10).join(', ')}. Put it into the settings or the code, then deploy.`;
  return [{ state: 'warning', says }];
}

async function checkConcurrency({ lambda }: Pick<Subject, 'lambda'>): Promise<readonly Verdict[]> {
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
  const most = AccountLimit?.ConcurrentExecutions ?? 0;
  return [
    most >= 100
      ? ok(`${most} functions may run at a time`)
      : { state: 'warning', says: `Only ${most} functions may run at a time: have the limit raised to 1,000.` },
  ];
}

async function checkKeys({ kms, outputs }: Subject): Promise<readonly Verdict[]> {
  const wrong: Verdict[] = [];
  const keys = outputs.Keys.split(' ');
  for (const KeyId of keys) {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    const state = KeyMetadata?.KeyState;
    if (state === 'Enabled') continue;
    const says = `The key ${KeyId} (${KeyMetadata?.Description}) is ${state}.`;
    wrong.push({
      state: 'fault',
      says,
      async repair() {
        if (state === 'PendingDeletion') await kms.send(new CancelKeyDeletionCommand({ KeyId }));
        await kms.send(new EnableKeyCommand({ KeyId }));
      },
    });
  }
  return wrong.length > 0 ? wrong : [ok(`all ${keys.length} are enabled`)];
}

async function checkSchedule({ scheduler, outputs }: Subject): Promise<readonly Verdict[]> {
  const schedule = await scheduler.send(new GetScheduleCommand({ Name: outputs.SweepSchedule }));
  if (schedule.State === 'ENABLED') return [ok(`the sweep runs at ${schedule.ScheduleExpression}`)];
  const { Name, GroupName, ScheduleExpression, Target, FlexibleTimeWindow, Description } = schedule;
  const again = { Name, GroupName, ScheduleExpression, Target, FlexibleTimeWindow, Description };
  return [
    {
      state: 'fault',
      says: `The sweep's schedule is ${schedule.State}: nothing expires.`,
      repair: () => scheduler.send(new UpdateScheduleCommand({ ...again, State: 'ENABLED' })),
    },
  ];
}

async function checkStreams({ lambda, outputs }: Subject): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const FunctionName of [outputs.EventRelay, outputs.Sealing]) {
    const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
    const [mapping] = EventSourceMappings;
    const { UUID, State } = mapping ?? {};
    if (State === 'Enabled') verdicts.push(ok(`${FunctionName} gets what is written`));
    else
      verdicts.push({
        state: 'fault',
        says: `${FunctionName} gets nothing of what is written: its stream is ${State ?? 'not connected'}.`,
        ...(UUID ? { repair: () => lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: true })) } : {}),
      });
  }
  return verdicts;
}

async function checkAlarms({ settings }: Subject): Promise<readonly Verdict[]> {
  return [
    settings.alarmTopicArn
      ? ok(`ring at ${settings.alarmTopicArn}`)
      : { state: 'warning', says: 'Nobody hears them: deploy with --alarm-topic.' },
  ];
}

async function checkSetAside({ db, outputs }: Subject): Promise<readonly Verdict[]> {
  const aside = setAsideWorkIn({ db, main: outputs.MainTable, evidence: outputs.EvidenceTable });
  let count = 0;
  for (const from of ['relay', 'sweep'] as const) for await (const page of aside.pages(from)) count += page.length;
  return [leftOver(count, 'pieces of work were set aside')];
}

async function checkFailedRecords({ s3, outputs }: Subject): Promise<readonly Verdict[]> {
  const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket: outputs.FailedRecords }));
  return [leftOver(KeyCount, 'batches were left by a stream')];
}

async function checkDeadLetters({ sqs, outputs }: Subject): Promise<readonly Verdict[]> {
  const urls = [outputs.FailedFeedbackUrl, ...deadLettersOf(outputs).map(({ failed }) => failed)];
  const counts = await Promise.all(urls.map((url) => countMessages(sqs, url)));
  const count = counts.reduce((sum, each) => sum + each, 0);
  return [leftOver(count, 'messages could not be worked off')];
}

function leftOver(count: number, what: string): Verdict {
  return count === 0 ? ok('nothing') : { state: 'warning', says: `${count} ${what}: npm run redrive.` };
}

/** A signal that is so long unhandled should have been taken up by the sweep. */
const longMs = 30 * 60 * 1000;

/** Every pending invitation has an execution that waits with it, or is due to get one. */
async function checkPending({ db, sfn, outputs }: Subject): Promise<readonly Verdict[]> {
  const tables = { db, main: outputs.MainTable, evidence: outputs.EvidenceTable };
  const waits = waitsIn(tables);
  const lost: string[] = [];
  let pending = 0;
  for (let shard = 0; shard < dueShards; shard += 1) {
    const query = {
      TableName: outputs.MainTable,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard',
      // Ended ones are there too: they are due to be erased.
      FilterExpression: 'sk = :invitation AND #entity.#status = :pending',
      ExpressionAttributeNames: { '#entity': 'entity', '#status': 'status' },
      ExpressionAttributeValues: { ':shard': `DUE#${shard}`, ':invitation': 'invitation', ':pending': 'pending' },
    };
    for await (const { Items = [] } of paginateQuery({ client: db }, query)) {
      for (const { pk } of Items) {
        pending += 1;
        const wait = await waits.read(String(pk));
        const isDue = wait?.dueAt !== undefined && Date.now() - Date.parse(wait.dueAt) < longMs;
        if (
          isDue ||
          (wait?.isParked && wait.dueAt === undefined) ||
          (wait && (await isRunning(sfn, outputs.InvitationMachine, `${pk}-${wait.attempt}`)))
        )
          continue;
        lost.push(String(pk));
      }
    }
  }
  if (lost.length === 0) return [ok(`each of ${pending} has its execution, waits parked, or is due to get one`)];
  return [
    {
      state: 'fault',
      says: `${lost.length} of ${pending} wait for nothing, such as ${lost[0]}.`,
      repair: async () => {
        for (const id of lost) await makeDue(waits, id);
      },
    },
  ];
}

/** The sweep starts the next execution, which reads how things stand. A wait that is not there is opened. */
async function makeDue(waits: Waits, id: string): Promise<void> {
  const now = new Date();
  // What was handled and waits with nobody was parked once, or lost its execution.
  if ((await waits.redrive(id, now)) || (await waits.raise(id, 1, now)) !== undefined) return;
  await waits.revive(id, now);
}

async function isRunning(sfn: SFNClient, machineArn: string, name: string): Promise<boolean> {
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    return (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status === 'RUNNING';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return false;
    throw error;
  }
}

/** Every open execution waits with a pending invitation, or is on its way to its end. */
async function checkExecutions({ db, sfn, outputs, settings }: Subject): Promise<readonly Verdict[]> {
  const tables = { db, main: outputs.MainTable, evidence: outputs.EvidenceTable };
  const waits = waitsIn(tables);
  const stateMachineArn = outputs.InvitationMachine;
  const lost: string[] = [];
  let open = 0;
  const pages = paginateListExecutions({ client: sfn }, { stateMachineArn, statusFilter: 'RUNNING' });
  for await (const { executions = [] } of pages) {
    for (const { name = '', startDate } of executions) {
      open += 1;
      if (startDate && Date.now() - startDate.getTime() < longMs) continue;
      const id = name.slice(0, name.lastIndexOf('-'));
      const wait = await waits.read(id);
      if (wait === undefined || (wait.taskToken === undefined && wait.dueAt === undefined)) lost.push(id);
    }
  }
  const most = Number(settings.openExecutions ?? 1_000_000);
  if (open > 0.8 * most) {
    const says = `${open} executions are open, and the account may have ${most}: have the quota raised, then deploy with --open-executions.`;
    return [{ state: 'warning', says }];
  }
  if (lost.length === 0) return [ok(`each of ${open} has its invitation`)];
  return [
    {
      state: 'warning',
      says: `${lost.length} of ${open} wait for nothing, such as ${lost[0]}: they end by themselves, late.`,
      repair: async () => {
        for (const id of lost) await makeDue(waits, id);
      },
    },
  ];
}
