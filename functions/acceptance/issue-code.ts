import type { Clock, Ids } from '../platform/base/ids.ts';
import { type MailBrake, sourceOf } from '../platform/limits/anonymous-mail.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { Email } from '../platform/mail/email.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import type { CodeHasher } from './code-hasher.port.ts';
import { keepCode, makeCode } from './one-time-code.ts';
import type { CodeHolder, OneTimeCodes } from './one-time-codes.port.ts';

export interface IssueCodePorts {
  readonly codes: OneTimeCodes;
  readonly codeHasher: CodeHasher;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly brake: MailBrake;
  readonly mailer: Mailer;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Where a code goes, who asked for it, and the email that brings it. */
export interface WantedCode {
  readonly to: string;
  readonly sourceIp: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly emailWith: (code: string) => Email;
}

/**
 * Mails a one-time code (R9, R55).
 *
 * 1. Count it by where it is asked for. Keep the code, hashed, in place of the last one.
 * 2. Mail it; where that fails, take the code back, so that another can be asked for.
 *
 * @throws `code_too_soon`, `code_limit_reached`, `daily_limit_reached`, `code_undeliverable`
 */
export async function issueCode(ports: IssueCodePorts, holder: CodeHolder, wanted: WantedCode): Promise<void> {
  const now = ports.clock();
  const source = await ports.codeHasher.hash(sourceOf(wanted.sourceIp), 'source');
  await ports.usage.takeDaily('codeFromSource', source, ports.brake.perSource, now);
  const code = makeCode();
  const kept = await keepCode(ports.codeHasher, code, ports.ids.salt());
  await ports.codes.replace(holder, kept, now);
  // In all only what is really mailed counts: nobody uses that up by asking too often.
  await ports.usage.takeDaily('codeInAll', 'all', ports.brake.inAll, now);
  try {
    await ports.mailer.send(wanted.to, wanted.emailWith(code), wanted.tags);
  } catch (error) {
    if (error instanceof RecipientRefusedError)
      throw acceptanceRefusal('code_undeliverable', 'The address takes no email.', {}, { cause: error });
    await ports.codes.withdraw(holder, kept);
    throw error;
  }
}
