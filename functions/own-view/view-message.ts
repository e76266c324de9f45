import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { defused } from '../platform/text/foreign-link.ts';
import { say } from '../platform/text/messages/messages.ts';

/** A link to a customer's own view. */
export interface ViewLink {
  readonly company: string;
  readonly url: string;
}

/** Brings a customer the links to its own view, one for each account (R44). @param minutes for which they hold */
export function viewEmail(language: Language, links: readonly ViewLink[], minutes: number): Email {
  const named = links.map(({ company, url }) => `${defused(company)}:\n${url}`);
  const link = links.length === 1 ? String(links[0]?.url) : named.join('\n\n');
  return renderEmail({
    language,
    subject: say(language, 'view.subject'),
    text: say(language, 'view.text', { link, minutes }),
    link: { urls: links.map(({ url }) => url), label: say(language, 'view.button') },
    footer: [say(language, 'view.footer')],
  });
}
