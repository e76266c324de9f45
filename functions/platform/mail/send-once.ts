import type { Clock } from '../base/ids.ts';
import type { Mailer } from './mailer.port.ts';
import { sendUnlessRefused } from './send-unless-refused.ts';
import type { Told } from './told.port.ts';

export interface SendOncePorts {
  readonly mailer: Mailer;
  readonly told: Told;
  readonly clock: Clock;
}

/**
 * Sends a mail, unless it was sent before: so that what fails halfway can be done again. An address that takes no mail
 * is not tried again either.
 *
 * @param key of the message and of whom it is for
 * @returns whether it was sent now
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function sendOnce(
  { mailer, told, clock }: SendOncePorts,
  key: string,
  ...mail: Parameters<Mailer['send']>
): Promise<boolean> {
  if (await told.has(key)) return false;
  const isSent = await sendUnlessRefused(mailer, ...mail);
  await told.note(key, clock());
  return isSent;
}
