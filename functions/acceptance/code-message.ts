import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';

/** Brings the code that proves the address of a customer's new contact (R55). */
export function contactCodeEmail(
  language: Language,
  values: { company: string; code: string; minutes: number },
): Email {
  return renderEmail({
    language,
    subject: say(language, 'code.subject'),
    text: say(language, 'code.contact', values),
    footer: [say(language, 'code.contactFooter')],
  });
}

/** Brings the one-time code to the invited address (R9). `minutes`: how long it holds. */
export function codeEmail(language: Language, values: { partner: string; code: string; minutes: number }): Email {
  return renderEmail({
    language,
    subject: say(language, 'code.subject', values),
    text: say(language, 'code.text', values),
    footer: [say(language, 'code.footer')],
  });
}
