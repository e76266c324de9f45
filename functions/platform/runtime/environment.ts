import type { Pace } from '../base/time.ts';

/**
 * Reads a setting that the deployment gave this function.
 * @throws Error naming the setting, at load time, so that a wrong deployment fails at once
 */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

/** A setting that may be left out. */
export function optionalSetting(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** The length of an invitation's day on this stage in milliseconds (`DAY_SECONDS`). */
export function deployedDayMs(): number {
  return Number(setting('DAY_SECONDS')) * 1000;
}

/** Emails a day that people who are not signed in may have sent (`MAILS_PER_SOURCE`, `ANONYMOUS_MAILS`). */
export function deployedBrake(): { readonly perSource: number; readonly inAll: number } {
  return { perSource: Number(setting('MAILS_PER_SOURCE')), inAll: Number(setting('ANONYMOUS_MAILS')) };
}

/** How time runs for invitations on this stage (`DAY_SECONDS`, `REMINDER_DAYS`). */
export function deployedPace(): Pace {
  return {
    dayMs: deployedDayMs(),
    reminderDays: JSON.parse(setting('REMINDER_DAYS')) as number[],
  };
}
