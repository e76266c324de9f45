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
  /** Seconds; 10 by default. */
  readonly timeout?: number;
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
    const { environment = {}, timeout = 10 } = options;
    return new ServiceFunction(this.stack, id, {
      entry,
      config: this.config,
      environment: {
        MAIN_TABLE: mainTable.tableName,
        EVIDENCE_TABLE: evidenceTable.tableName,
        ...Object.assign({}, ...grants.map((each) => each.environment)),
        ...environment,
      },
      rights: grants.flatMap(({ rights }) => rights),
      timeout,
    });
  }
}

/** What functions are told of the deployment. */
function settingsOf(config: Config, baseUrl: string) {
  const registry: Environment = config.partnerRegistry ? { PARTNER_REGISTRY: config.partnerRegistry } : {};
  return {
    baseUrl: { BASE_URL: baseUrl },
    day: { DAY_SECONDS: String(config.daySeconds) },
    reminders: { REMINDER_DAYS: JSON.stringify(config.reminderDays) },
    failedRecords: { FAILED_RECORDS: config.failedRecords },
    restart: { RESTART_AFTER_SECONDS: String(config.restartAfterSeconds) },
    registry,
    brake: { MAILS_PER_SOURCE: String(config.mailsPerSource), ANONYMOUS_MAILS: String(config.anonymousMails) },
  };
}
