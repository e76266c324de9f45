import type { Email } from './email.ts';

/** Sends mail. At least once: a call whose answer was lost is repeated, and the mail may arrive twice. */
export interface Mailer {
  /**
   * @param tags what the mail service's delivery events carry back, e.g. the invitation's ID
   * @param replyTo where an answer goes; by default nowhere that anybody reads
   * @throws SendingThrottledError, SendingUnavailableError, RecipientRefusedError
   */
  send(to: string, email: Email, tags: Readonly<Record<string, string>>, replyTo?: string): Promise<void>;
}
