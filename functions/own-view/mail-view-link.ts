import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type Customer, customerIdOf } from '../customers/customer.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { MailBrake } from '../platform/limits/anonymous-mail.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { viewMinutes } from './ask-view-link.ts';
import { viewEmail } from './view-message.ts';
import type { ViewRequest } from './view-requests.port.ts';

export interface MailViewLinkPorts {
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly accounts: Pick<CustomerAccounts, 'findByContact'>;
  readonly links: Pick<LinkMaker, 'viewLinkOf'>;
  readonly mailer: Mailer;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly brake: Pick<MailBrake, 'inAll'>;
  readonly clock: Clock;
}

/**
 * Mails a customer the link to its own view (R44), to the address it proved or was added with: one email, with a link
 * for each customer of that address. Where there is none, nothing is mailed, and nobody is told.
 *
 * @throws `daily_limit_reached`, SendingThrottledError, SendingUnavailableError (it is tried again)
 */
export async function mailViewLink(ports: MailViewLinkPorts, request: ViewRequest): Promise<void> {
  const { customers, links, mailer, usage, brake, clock } = ports;
  const ids = 'customerId' in request ? [request.customerId] : await idsOf(ports, request.recipientHash);
  const all = await Promise.all(ids.map((id) => customers.getCustomer(id)));
  const found = all.filter((each) => each !== undefined && each.erasedAt === undefined) as Customer[];
  const [first] = found;
  if (first === undefined) return;
  // In all only what is really mailed counts: nobody uses that up with addresses that nobody has.
  await usage.takeDaily('viewInAll', 'all', brake.inAll, clock());
  const until = new Date(clock().getTime() + viewMinutes * 60_000);
  const linkOf = async ({ id, company }: Customer) => ({ company, url: await links.viewLinkOf(id, until) });
  const email = viewEmail(request.language, await Promise.all(found.map(linkOf)), viewMinutes);
  await sendUnlessRefused(mailer, first.contact.email, email, { message: 'view', customer: first.id });
}

async function idsOf({ accounts }: MailViewLinkPorts, recipientHash: string) {
  return [customerIdOf(recipientHash), ...(await accounts.findByContact(recipientHash))];
}
