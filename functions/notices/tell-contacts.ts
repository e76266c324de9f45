import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { type SendOncePorts, sendOnce } from '../platform/mail/send-once.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { contactsEmail } from './contacts-message.ts';

export interface TellContactsPorts extends SendOncePorts {
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly accounts: Pick<CustomerAccounts, 'contactsTold'>;
  /** Where a customer changes its contacts. */
  readonly viewUrl: string;
}

/** The events that tell of a change of a customer's contacts. */
export const contactEvents = ['CustomerContactAdded', 'CustomerMainContactChanged', 'CustomerContactRemoved'] as const;

export const isContactEvent = ({ type }: DomainEvent) => (contactEvents as readonly string[]).includes(type);

/**
 * Tells every contact of a customer, of before the change and after it, that its contacts have changed, and who they
 * are now (R55): whoever opens one's mailbox once changes nothing unseen.
 *
 * @returns how many were told
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function tellContacts(ports: TellContactsPorts, event: DomainEvent): Promise<{ told: number }> {
  const customer = await ports.customers.getCustomer(event.aggregateId);
  if (customer === undefined || customer.erasedAt !== undefined) return { told: 0 };
  const { company, contact: main, contacts: others = [], language } = customer;
  const email = contactsEmail({ company, main, others }, language, ports.viewUrl);
  let told = 0;
  // As they were kept with the change: who was removed hears of it too.
  for (const [place, to] of (await ports.accounts.contactsTold(customer.id, event.sequence)).entries()) {
    const key = `${event.aggregateId} ${event.sequence} contact ${place}`;
    if (await sendOnce(ports, key, to.email, email, { message: 'contacts', event: event.type })) told += 1;
  }
  return { told };
}
