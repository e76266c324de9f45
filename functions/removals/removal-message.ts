import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { Removal } from './removal.ts';

/**
 * Tells a partner's user that a relationship is removed (R15), by whom, and once more that notices are the partner's
 * own (R18).
 */
export function removalEmail(removal: Removal, company: string, language: Language): Email {
  const { id, revoked, beganAt, confirmation } = removal;
  const at = new Date(removal.status === 'done' ? removal.finishedAt : beganAt);
  const values = { company, removal: id, count: revoked.length, at };
  const message = confirmation ? 'endedByCustomer' : 'removed';
  return renderEmail({
    language,
    subject: say(language, `${message}.subject`, values),
    text: say(language, `${message}.text`, values),
    footer: [...(confirmation ? [] : [say(language, 'attestation.notice')]), say(language, `${message}.footer`)],
  });
}
