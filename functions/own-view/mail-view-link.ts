import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type Customer, customerIdOf } from '../customers/customer.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { emailAddress } from '../platform/text/text.schema.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { viewEmail } from './view-message.ts';
import { askPage, sentPage } from './view-pages.ts';

export interface MailViewLinkPorts {
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly accounts: Pick<CustomerAccounts, 'findByContact'>;
  readonly usage: Pick<Usage, 'takeEmail'>;
  readonly addresses: AddressHasher;
  readonly links: Pick<LinkMaker, 'viewLinkOf'>;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

/** Minutes for which a link to a customer's own view holds. */
export const viewMinutes = 30;

/** Links that are mailed to one address a day at most. */
export const viewsPerDay = 5;

/**
 * "Who can do what on my account?" (R44): mails a customer a link to its own view. Whoever asks learns nothing: the
 * answer is the same for every address.
 *
 * 1. GET: show the form. POST: the address must be one.
 * 2. Count it, whether or not there is such a customer.
 * 3. Where there is, make a link that holds half an hour, and mail it to the address the customer proved.
 */
export async function mailViewLink(ports: MailViewLinkPorts, request: PageRequest): Promise<PageAnswer> {
  const language = chosenLanguage(request) ?? 'en';
  if (request.method !== 'POST') return { status: 200, page: askPage(language) };
  const email = emailAddress.safeParse(request.form.email?.trim());
  if (!email.success) return { status: 422, page: askPage(language, 'problem.address', request.form.email) };
  const recipientHash = await ports.addresses.hash(email.data);
  try {
    await ports.usage.takeEmail('view', recipientHash, viewsPerDay, ports.clock());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'recipient_limit_reached') throw error;
    return { status: httpStatus[error.kind], page: askPage(language, 'problem.viewLimit', email.data) };
  }
  const added = await ports.accounts.findByContact(recipientHash);
  for (const id of [customerIdOf(recipientHash), ...added]) {
    const customer = await ports.customers.getCustomer(id);
    if (customer !== undefined) await mail(ports, customer, language);
  }
  return { status: 200, page: sentPage(language, viewMinutes) };
}

async function mail({ links, mailer, clock }: MailViewLinkPorts, customer: Customer, language: Language) {
  const until = new Date(clock().getTime() + viewMinutes * 60_000);
  const link = await links.viewLinkOf(customer.id, until);
  try {
    const email = viewEmail(language, link, viewMinutes);
    await mailer.send(customer.contact.email, email, { message: 'view', customer: customer.id });
  } catch (error) {
    if (!(error instanceof RecipientRefusedError)) throw error;
  }
}
