import type { Usage } from './usage.port.ts';

/** How many emails people who are not signed in may have sent in a day. */
export interface MailBrake {
  /** From one source, such as a home or an office. */
  readonly perSource: number;
  /** From all sources. */
  readonly inAll: number;
}

/**
 * Counts an email that somebody asks for who is not signed in: by its source, then in all.
 * @param source a keyed hash of where the request came from
 * @throws `daily_limit_reached`
 */
export async function takeAnonymousMail(
  usage: Pick<Usage, 'takeDaily'>,
  what: 'view' | 'code',
  source: string,
  { perSource, inAll }: MailBrake,
  now: Date,
): Promise<void> {
  await usage.takeDaily(`${what}FromSource`, source, perSource, now);
  await usage.takeDaily(`${what}InAll`, 'all', inAll, now);
}
