import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { Webhook } from './webhook.ts';

/** Tells a partner's user that a webhook was switched off, and why (R35). Its host is told, not its whole URL. */
export function disabledEmail({ id, url, disabledBecause = 'failing' }: Webhook, language: Language): Email {
  const values = { webhook: id, host: new URL(url).host, reason: disabledBecause };
  return renderEmail({
    language,
    subject: say(language, 'webhook.disabled.subject'),
    text: say(language, 'webhook.disabled.text', values),
    footer: [say(language, 'notice.footer.partner')],
  });
}
