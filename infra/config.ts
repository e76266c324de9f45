import { type App, RemovalPolicy } from 'aws-cdk-lib';
import * as z from 'zod';

const flag = z.stringbool().or(z.boolean());

/**
 * What a deployment is told, as CDK context (`-c name=value`). All that differs between accounts, stages and places
 * stands here; nothing else asks where it runs.
 */
const restoredTable = z.object({ name: z.string(), stream: z.string() });

const settings = z.strictObject({
  /** Part of the stacks' names. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/)
    .default('prod'),
  /** The address emails come from. */
  sender: z.email(),
  /** The name that mail programs show beside the sender's address. */
  senderName: z
    .string()
    .regex(/^[^\p{Cc}"\\<>]{1,60}$/u)
    .default('Reseller relationships'),
  /** Who runs the service, as pages and emails tell it. */
  operatorName: z
    .string()
    .regex(/^[^\p{Cc}<>]{1,100}$/u)
    .optional(),
  /** Where pages and emails lead for who that is in full, and for what becomes of personal values. */
  imprintUrl: z.url({ protocol: /^https$/ }).optional(),
  privacyUrl: z.url({ protocol: /^https$/ }).optional(),
  /** The colour of links and buttons on pages and in emails. */
  operatorColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .refine((colour) => contrastWithWhite(colour) >= 4.5, 'white cannot be read on it: choose a darker colour')
    .optional(),
  /** Emails a second that the account may send; without it nothing is paced, and SES says when it is too many. */
  mailRate: z.coerce.number().min(1).max(1000).optional(),
  /** The identity SES verifies: the sender's domain, by default, or the sender itself. */
  senderIdentity: z.string().optional(),
  /** SES knows the identity already: it is used as it is, not made. */
  senderExists: flag.default(false),
  /** Where the customer's links lead, without a slash at the end; by default the API's own address. */
  baseUrl: z.url().regex(/[^/]$/).optional(),
  /**
   * A domain of the operator's own for API and pages. Needs `certificate`, and the API's own address is off then; or
   * `edgeCertificate`.
   */
  domain: z
    .string()
    .regex(/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/)
    .optional(),
  /** The domain's certificate in ACM of the same region. */
  certificate: z.string().startsWith('arn:').optional(),
  /**
   * The domain's certificate in ACM of us-east-1: CloudFront with a firewall stands before the API then, and what does
   * not come through it is refused.
   */
  edgeCertificate: z
    .string()
    .regex(/^arn:[\w-]+:acm:us-east-1:/, 'a certificate in ACM of us-east-1')
    .optional(),
  /** Counted up, the secret that the edge proves itself with is a new one. */
  edgeSecretNumber: z.coerce.number().int().min(1).default(1),
  /** Where partners' users sign in on pages, without a slash at the end; by default the user pool's own domain. */
  signInUrl: z.url().regex(/[^/]$/).optional(),
  /** Where user pools tell the keys they sign with, without a slash at the end; by default the region's own address. */
  signInKeysUrl: z.url().regex(/[^/]$/).optional(),
  /**
   * A registry outside that verifies PartnerIDs: `GET {url}/{PartnerID}`; by default the operator's own partner
   * table.
   */
  partnerRegistry: z.url().regex(/[^/]$/).optional(),
  /** Name servers that customers' domains are looked up at, divided by commas; by default those of the account. */
  dnsServers: z
    .string()
    .regex(/^[\d.:,a-fA-F[\]]+$/)
    .optional(),
  /**
   * The user pools mail by SES, as the sender. Not before SES has verified it: a user pool refuses a sender it cannot
   * use. Until then it mails by itself, some fifty a day.
   */
  userMailBySes: flag.default(false),
  /**
   * Where partners' events are sent to: `public` addresses over HTTPS only; `any`, on a stage that reaches nothing worth
   * reaching.
   */
  webhookTargets: z.enum(['public', 'any']).default('public'),
  /**
   * Recipients at simulator.invalid answer by themselves, and get no mail: for stages that integrators try things on,
   * never for one that customers use.
   */
  simulatedRecipients: flag.default(false),
  /** Length of an invitation's day in seconds. */
  daySeconds: z.coerce.number().int().min(1).max(86_400).default(86_400),
  /** Reminders are sent so many days before an invitation ends; divided by commas. */
  reminderDays: z
    .string()
    .regex(/^(\d{1,2}(,\d{1,2})*)?$/)
    .transform((text) => text.split(',').filter(Boolean).map(Number))
    .default([7, 2]),
  /** Months for which personal values are kept of whoever never accepted an invitation. */
  unansweredMonths: z.coerce.number().int().min(1).max(120).default(13),
  /**
   * How a pending invitation waits. `open`: an execution waits with it, of which an account may have a million. `parked`:
   * none does, and its next signal starts one; two transitions more, and no limit of that kind (docs/scale.md).
   */
  waiting: z.enum(['open', 'parked']).default('open'),
  /** Executions that the account may have open: Step Functions' quota, or more where it was raised. */
  openExecutions: z.coerce.number().int().min(1000).default(1_000_000),
  /** Seconds after which a signal that no execution handled is due work. */
  restartAfterSeconds: z.coerce.number().int().min(5).max(86_400).default(900),
  /**
   * Emails a day that people who are not signed in may have sent from one source, and in all. The source is the
   * address that reaches the API: behind a proxy of your own, raise the first to what all of its visitors may ask.
   */
  mailsPerSource: z.coerce.number().int().min(1).default(50),
  anonymousMails: z.coerce.number().int().min(1).default(5000),
  /** Keep the tables, keys and users when the stack is deleted. */
  retain: flag.default(true),
  /** Buckets refuse what comes unencrypted. */
  requireTls: flag.default(true),
  /** Years for which nobody can delete a seal of the audit trail. */
  sealYears: z.coerce.number().int().min(1).max(100).default(10),
  /** At most so many invocations of one function at a time; by default no limit of its own. */
  reservedConcurrency: z.coerce.number().int().min(1).optional(),
  /** Tags of the HTTP API, as a JSON object. */
  apiTags: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.record(z.string(), z.string()))
    .default({}),
  /** `bootstrap`: through the roles of `cdk bootstrap`. `cli`: with the caller's own credentials. */
  credentials: z.enum(['bootstrap', 'cli']).default('bootstrap'),
  /**
   * Actions, divided by commas, that are granted on any resource: where the place deployed to knows no resource for
   * them.
   */
  anyResource: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .default([]),
  /** What functions have in their environment besides, as a JSON object: a proxy before AWS, for example. */
  functionEnvironment: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.record(z.string(), z.string()))
    .default({}),
  /** Milliseconds after which a call to an AWS service ends, and is tried again. */
  callTimeoutMs: z.coerce.number().int().min(500).max(20_000).default(3000),
  /**
   * How the relay tells that records failed: `report` names the first of them, `throw` fails the whole batch, where the
   * place deployed to ignores what is named.
   */
  failedRecords: z.enum(['report', 'throw']).default('report'),
  /** Tables that were restored, and take the place of the stack's own: see `npm run restore`. */
  restored: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.object({ main: restoredTable, evidence: restoredTable }))
    .optional(),
  /** A vault of AWS Backup, in another account or Region, to which a copy of each day goes. */
  backupVaultArn: z.string().startsWith('arn:').optional(),
  /**
   * The sign-in pages are Cognito's managed ones, which speak more languages than English, where the place knows them.
   */
  managedLogin: flag.default(true),
  /** Queries of the logs are saved, where the place deployed to knows saved queries. */
  savedQueries: flag.default(true),
  /** An SNS topic that alarms notify. */
  alarmTopicArn: z.string().startsWith('arn:').optional(),
  /** Where the runbook can be read; alarms link to it. */
  runbookUrl: z.string().default('docs/runbook.md'),
});

/** How well white is read on a colour, by WCAG: 1 to 21. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

export type Config = z.infer<typeof settings>;

/**
 * Reads the configuration from the context.
 * @throws Error that names each setting that is missing or wrong
 */
export function readConfig(app: App): Config {
  const given = Object.keys(settings.shape).map((name) => [name, app.node.tryGetContext(name)]);
  return checkConfig(Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== '')));
}

/** Checks a configuration, and fills in the defaults. */
export function checkConfig(given: Record<string, unknown>): Config {
  const parsed = settings.safeParse(given);
  if (parsed.success) requireOneCertificate(parsed.data);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  -c ${issue.path.join('.')}=…: ${issue.message}`);
  throw new Error(`The deployment lacks settings, or has wrong ones:\n${problems.join('\n')}`);
}

/** A domain has one certificate: that of the API, or that of the edge before it. */
function requireOneCertificate({ domain, certificate, edgeCertificate }: Config): void {
  const certificates = [certificate, edgeCertificate].filter((each) => each !== undefined).length;
  if (certificates === (domain === undefined ? 0 : 1)) return;
  throw new Error(
    'The deployment lacks settings: -c domain=… goes together with -c certificate=… or -c edgeCertificate=…, one of them.',
  );
}

/** What becomes of things when the stack is deleted. A first deployment that fails leaves nothing behind either way. */
export function removalPolicyOf({ retain }: Config): RemovalPolicy {
  return retain ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
