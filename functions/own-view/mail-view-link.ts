import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type Contact, type Customer, contactWith, customerIdOf } from '../customers/customer.ts';
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
 * Mails a customer the link to its own view (R44), to the contact that asked for it, or to the main one: one email,
 * with a link for each customer whose contact it is. Where there is none, nothing is mailed, and nobody is told.
 *
 * @throws `daily_limit_reached`, SendingThrottledError, SendingUnavailableError (it is tried again)
 */
export async function mailViewLink(ports: MailViewLinkPorts, request: ViewRequest): Promise<void> {
  const { customers, links, mailer, usage, brake, clock } = ports;
  const ids = 'customerId' in request ? [request.customerId] : await idsOf(ports, request.recipientHash);
  const all = await Promise.all([...new Set(ids)].map((id) => customers.getCustomer(id)));
  const reached = all.flatMap((each) => {
    const contact = each && each.erasedAt === undefined ? contactIn(each, request) : undefined;
    return each && contact ? [{ customer: each, contact }] : [];
  });
  const [first] = reached;
  if (first === undefined) return;
  // In all only what is really mailed counts: nobody uses that up with addresses that nobody has.
  await usage.takeDaily('viewInAll', 'all', brake.inAll, clock());
  const until = new Date(clock().getTime() + viewMinutes * 60_000);
  const linkOf = async (of: Customer) => ({ company: of.company, url: await links.viewLinkOf(of, until) });
  const email = viewEmail(
    request.language,
    await Promise.all(reached.map(({ customer }) => linkOf(customer))),
    viewMinutes,
  );
  await sendUnlessRefused(mailer, first.contact.email, email, { message: 'view', customer: first.customer.id });
}

async function idsOf({ accounts }: MailViewLinkPorts, recipientHash: string) {
  return [customerIdOf(recipientHash), ...(await accounts.findByContact(recipientHash))];
}

/** Whom the link goes to: whose address was given; else the main contact. */
function contactIn(customer: Customer, request: ViewRequest): Contact | undefined {
  return 'customerId' in request ? customer.contact : contactWith(customer, request.recipientHash);
}
