import type { Mailer } from './mailer.port.ts';
import { RecipientRefusedError } from './sending-errors.ts';

/**
 * Sends mail to an address that may take none any more: that is told, and no error.
 * @returns whether it was taken
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function sendUnlessRefused(mailer: Mailer, ...mail: Parameters<Mailer['send']>): Promise<boolean> {
  try {
    await mailer.send(...mail);
    return true;
  } catch (error) {
    if (error instanceof RecipientRefusedError) return false;
    throw error;
  }
}
