import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';

/** What ends, or has ended, for a reader of one of the sides. */
export interface EndingFacts {
  readonly what: 'gdap' | 'subscription';
  readonly state: 'ending' | 'ended';
  /** Whether the customer reads it, or a partner's user. */
  readonly reader: 'customer' | 'partner';
  readonly company: string;
  /** The partner that has it, or sold it. */
  readonly partner: string;
  /** The roles, or what was bought. */
  readonly nameIn: (language: Language) => string;
  readonly id: string;
  /** When it ends, or ended. */
  readonly at: Date;
  readonly daysLeft: number;
  /** Who ended it; `time` where its term was over. */
  readonly by: 'time' | 'byPartner' | 'byCustomer';
}

/**
 * Tells that granular privileges or a subscription will end, or have ended (R52), in the reader's language.
 * @param viewUrl where a customer sees who can do what on its account
 */
export function endingEmail(facts: EndingFacts, language: Language, viewUrl: string): Email {
  const { what, state, reader, nameIn, company, partner, ...values } = facts;
  const link = `${viewUrl}?lang=${language}`;
  const filled = { ...values, what: nameIn(language), reader, company, partner };
  const isCustomer = reader === 'customer';
  const text = say(language, `notice.${what}.${state}.text`, filled);
  return renderEmail({
    language,
    subject: say(language, `notice.${what}.${state}.subject`, filled),
    text: isCustomer ? `${text}\n\n${say(language, 'notice.view', { link })}` : text,
    ...(isCustomer ? { link: { urls: [link], label: say(language, 'record.button') } } : {}),
    footer: [say(language, isCustomer ? 'notice.footer.customer' : 'notice.footer.partner')],
  });
}
