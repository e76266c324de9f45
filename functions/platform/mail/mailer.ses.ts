import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { optionalSetting, setting } from '../runtime/environment.ts';
import type { Mailer } from './mailer.port.ts';
import { RecipientRefusedError, SendingThrottledError, SendingUnavailableError } from './sending-errors.ts';
import { isSimulated } from './simulated.ts';

export interface MailerSettings {
  /** The verified address mails come from, with the name that is shown. */
  readonly sender: string;
  readonly configurationSet: string;
  /** Milliseconds between two mails of one process, so that all together keep to the account's rate. */
  readonly pauseMs?: number;
}

/** Answers of machines do not go to people who are away, and no program answers it. */
const headers = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }];

export function mailerIn(ses: SESv2Client, { sender, configurationSet, pauseMs = 0 }: MailerSettings): Mailer {
  let nextAt = 0;
  async function keepPace(): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, nextAt);
    nextAt = at + pauseMs;
    if (at > now) await new Promise((done) => setTimeout(done, at - now));
  }

  return {
    async send(to, email, tags, replyTo) {
      await keepPace();
      try {
        await ses.send(
          new SendEmailCommand({
            FromEmailAddress: sender,
            ConfigurationSetName: configurationSet,
            Destination: { ToAddresses: [to] },
            ...(replyTo === undefined ? {} : { ReplyToAddresses: [replyTo] }),
            Content: {
              Simple: {
                Subject: { Data: email.subject, Charset: 'UTF-8' },
                Headers: headers,
                Body: { Text: { Data: email.text, Charset: 'UTF-8' }, Html: { Data: email.html, Charset: 'UTF-8' } },
              },
            },
            EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
      } catch (error) {
        throw meaningOf(error);
      }
    },
  };
}

const throttled = new Set(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException']);
const unavailable = new Set([
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
  // In the sandbox the recipient is an identity too, and not one this function may use.
  'AccessDeniedException',
]);

/**
 * What a refusal of SES means. `MessageRejected` is told apart by its text, for SES has one name both for a sandbox
 * or unverified sender and for a message it will not carry. The cause is left out: it quotes addresses.
 */
function meaningOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (throttled.has(error.name)) return new SendingThrottledError('The mail service is busy.');
  if (unavailable.has(error.name)) return new SendingUnavailableError(`The mail service refuses us: ${error.name}.`);
  if (error.name === 'MessageRejected') {
    return /not verified|paused|suspended|sandbox/i.test(error.message)
      ? new SendingUnavailableError('The sender is not verified, or the account is in the sandbox.')
      : new RecipientRefusedError('The mail service rejects the message.');
  }
  if (error.name === 'BadRequestException' && /address|domain|local part/i.test(error.message)) {
    return new RecipientRefusedError('The mail service cannot send to this address.');
  }
  return error;
}

/** No mail goes to recipients that do not exist (R59). */
export function exceptSimulated(mailer: Mailer): Mailer {
  return {
    async send(to, ...rest) {
      if (!isSimulated(to)) await mailer.send(to, ...rest);
    },
  };
}

/** The mailer this function was deployed with (`SIMULATED_RECIPIENTS`, `SENDER`, `CONFIGURATION_SET`, `MAIL_PAUSE_MS`). */
export function deployedMailer(ses: SESv2Client): Mailer {
  const pauseMs = Number(optionalSetting('MAIL_PAUSE_MS') ?? 0);
  const mailer = mailerIn(ses, { sender: setting('SENDER'), configurationSet: setting('CONFIGURATION_SET'), pauseMs });
  return optionalSetting('SIMULATED_RECIPIENTS') === 'yes' ? exceptSimulated(mailer) : mailer;
}
