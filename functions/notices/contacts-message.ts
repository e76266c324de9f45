import type { Contact } from '../customers/customer.ts';
import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';

/** Whom a customer is reached by now. */
export interface ContactsFacts {
  readonly company: string;
  readonly main: Contact;
  readonly others: readonly Contact[];
}

/**
 * Tells a customer's contacts that they are others than before (R55).
 * @param viewUrl where the customer changes them
 */
export function contactsEmail({ company, main, others }: ContactsFacts, language: Language, viewUrl: string): Email {
  const link = `${viewUrl}?lang=${language}`;
  const one = ({ name, email }: Contact) => say(language, 'contacts.one', { name, email });
  const contacts = [say(language, 'contacts.main', { name: main.name, email: main.email }), ...others.map(one)];
  return renderEmail({
    language,
    subject: say(language, 'contacts.subject'),
    text: say(language, 'contacts.text', { company, contacts: contacts.join('\n'), link }),
    link: { urls: [link], label: say(language, 'record.button') },
    footer: [say(language, 'notice.footer.customer')],
  });
}
