import type { Stack } from 'aws-cdk-lib';
import type { Config } from './config.ts';
import { type Grant, grantsOf } from './grants.ts';
import { ServiceFunction } from './service-function.ts';
import type { StatefulStack } from './stateful-stack.ts';

type Environment = Readonly<Record<string, string>>;

/** How a function differs from the others. */
interface FunctionOptions {
  /** What it is told beside what its grants tell. */
  readonly environment?: Environment;
  /** Seconds; 29 by default. */
  readonly timeout?: number;
  /** At most so many at a time; by default what the configuration says. */
  readonly concurrency?: number | undefined;
}

/**
 * What features are built with: the stack they stand in, the data they work on, and the grants there are.
 *
 * Features add their functions to the stack itself, not to a scope of their own: a function's identity comes from
 * where it stands, and executions wait for weeks with the functions they began with.
 */
export class Service {
  readonly grants: ReturnType<typeof grantsOf>;
  readonly settings: ReturnType<typeof settingsOf>;
  readonly stack: Stack;
  readonly config: Config;
  readonly data: StatefulStack;

  constructor(stack: Stack, config: Config, data: StatefulStack, baseUrl: string) {
    this.stack = stack;
    this.config = config;
    this.data = data;
    this.grants = grantsOf(data, config);
    this.settings = settingsOf(config, baseUrl);
  }

  /** Adds the function of `functions/{entry}.lambda.ts`, with exactly these grants. */
  addFunction(id: string, entry: string, grants: readonly Grant[], options: FunctionOptions = {}): ServiceFunction {
    const { mainTable, evidenceTable } = this.data;
    const { environment = {}, timeout, concurrency } = options;
    return new ServiceFunction(this.stack, id, {
      entry,
      config: this.config,
      environment: {
        MAIN_TABLE: mainTable.tableName,
        EVIDENCE_TABLE: evidenceTable.tableName,
        UNANSWERED_MONTHS: String(this.config.unansweredMonths),
        ...Object.assign({}, ...grants.map((each) => each.environment)),
        ...environment,
      },
      rights: grants.flatMap(({ rights }) => rights),
      timeout,
      concurrency,
    });
  }
}

/** What functions are told of the deployment. */
function settingsOf(config: Config, baseUrl: string) {
  const dns: Environment = config.dnsServers === undefined ? {} : { DNS_SERVERS: config.dnsServers };
  const registry: Environment = config.partnerRegistry ? { PARTNER_REGISTRY: config.partnerRegistry } : {};
  return {
    baseUrl: { BASE_URL: baseUrl },
    day: { DAY_SECONDS: String(config.daySeconds) },
    reminders: { REMINDER_DAYS: JSON.stringify(config.reminderDays) },
    invitationPace: mailPaceOf('invitations', config),
    endingPace: mailPaceOf('endings', config),
    webhooks: { WEBHOOK_TARGETS: config.webhookTargets },
    failedRecords: { FAILED_RECORDS: config.failedRecords },
    restart: { RESTART_AFTER_SECONDS: String(config.restartAfterSeconds) },
    registry,
    dns,
    brake: { MAILS_PER_SOURCE: String(config.mailsPerSource), ANONYMOUS_MAILS: String(config.anonymousMails) },
  };
}

interface MailPace {
  readonly environment: Environment;
  readonly concurrency?: number;
}

/**
 * How much of the account's rate goes to what is sent in great numbers. The rest is for what follows one person's doing,
 * and is not paced: codes, links to the own view, notices of an answer.
 */
const mailShares = { invitations: 0.7, endings: 0.1 } as const;

/** So many processes send at a time, and each pauses so long, that all of a kind together keep to its share. */
export function mailPaceOf(share: keyof typeof mailShares, { mailRate }: Pick<Config, 'mailRate'>): MailPace {
  if (mailRate === undefined) return { environment: {} };
  const perSecond = mailRate * mailShares[share];
  const concurrency = Math.min(10, Math.max(1, Math.floor(perSecond)));
  return { concurrency, environment: { MAIL_PAUSE_MS: String(Math.ceil((1000 * concurrency) / perSecond)) } };
}
