import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';

/** Brings a customer the link to its own view (R44). @param minutes for which the link holds */
export function viewEmail(language: Language, link: string, minutes: number): Email {
  return renderEmail({
    language,
    subject: say(language, 'view.subject'),
    text: say(language, 'view.text', { link, minutes }),
    link: { url: link, label: say(language, 'view.button') },
    footer: [say(language, 'view.footer')],
  });
}
