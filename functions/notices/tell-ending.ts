import type { Gdap } from '../gdap/gdap.ts';
import type { Gdaps } from '../gdap/gdaps.port.ts';
import type { Partners } from '../identity/partners.port.ts';
import { usersToTell } from '../identity/users-to-tell.ts';
import type { Orders } from '../orders/orders.port.ts';
import type { Subscription } from '../orders/subscription.ts';
import type { AccountId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { type SendOncePorts, sendOnce } from '../platform/mail/send-once.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { DirectoryRole } from '../relationships/directory-roles.ts';
import { roleNameIn } from '../relationships/role-name.ts';
import { endingEvents } from './ending-events.ts';
import { type EndingFacts, endingEmail } from './ending-message.ts';

export interface TellEndingPorts extends SendOncePorts {
  readonly gdaps: Pick<Gdaps, 'get'>;
  readonly orders: Pick<Orders, 'getSubscription'>;
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly partners: Pick<Partners, 'getPartner' | 'listUsers'>;
  /** Where a customer sees who can do what on its account. */
  readonly viewUrl: string;
}

/** What is told, and to which partners' users beside the customer. */
interface Notice {
  readonly facts: Omit<EndingFacts, 'reader' | 'company'>;
  readonly customerId: string;
  readonly accountIds: readonly AccountId[];
}

/**
 * Tells both sides that granular privileges or a subscription will end, or have ended (R52): the customer at its
 * contact's address, and those of the partners' users that want to be told.
 *
 * 1. What the event is of is read: what is no longer so, such as an end that was put off, is not told.
 * 2. The customer is told, unless it was erased; then each user, in its language.
 *
 * An address that refuses mail stops nobody else's. Done again where the service failed halfway; nobody is told twice.
 *
 * @returns how many were told
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function tellEnding(ports: TellEndingPorts, event: DomainEvent): Promise<{ told: number }> {
  const kind = endingEvents[event.type];
  const notice = kind === undefined ? undefined : await noticeOf(ports, event);
  if (kind === undefined || notice === undefined) return { told: 0 };
  const customer = await ports.customers.getCustomer(notice.customerId);
  if (customer === undefined || customer.erasedAt !== undefined) return { told: 0 };
  let told = 0;
  const tell = async (reader: EndingFacts['reader'], who: Reader) => {
    const facts = { ...notice.facts, reader, company: customer.company };
    const email = endingEmail(facts, who.language, ports.viewUrl);
    const key = `${event.aggregateId} ${event.sequence} ${who.id}`;
    if (await sendOnce(ports, key, who.email, email, { message: 'ending', event: event.type })) told += 1;
  };
  const { contact, language } = customer;
  await tell('customer', { id: notice.customerId, email: contact.email, language });
  for (const accountId of notice.accountIds)
    for (const user of await usersToTell(ports.partners, accountId, kind)) await tell('partner', user);
  return { told };
}

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

function noticeOf(ports: TellEndingPorts, event: DomainEvent): Promise<Notice | undefined> {
  return event.type.startsWith('Gdap') ? gdapNotice(ports, event) : subscriptionNotice(ports, event);
}

async function gdapNotice({ gdaps }: TellEndingPorts, { type, data, at }: DomainEvent): Promise<Notice | undefined> {
  const gdap = await gdaps.get(String(data.gdapId));
  if (gdap === undefined || (type === 'GdapExpiring' && !willExpire(gdap, data))) return undefined;
  const { id, customerId, accountId, partnerName: partner, roles } = gdap;
  const what = { what: 'gdap' as const, id, partner, nameIn: rolesIn(roles) };
  return { facts: { ...what, ...timesOf(type, data, at, endReasonOf(gdap)) }, customerId, accountIds: [accountId] };
}

/** It is still to end, and then: it was not extended meanwhile. */
const willExpire = (gdap: Gdap, { endsAt }: DomainEvent['data']) =>
  gdap.status === 'expiring' && gdap.endsAt === endsAt;

const rolesIn = (roles: readonly DirectoryRole[]) => (language: Language) =>
  roles.map((role) => roleNameIn(language, role)).join(', ');

const endReasonOf = (gdap: Gdap): EndingFacts['by'] =>
  'endReason' in gdap && gdap.endReason === 'byCustomer' ? 'byCustomer' : 'byPartner';

async function subscriptionNotice(
  { orders, partners }: TellEndingPorts,
  { type, aggregateId, data, at }: DomainEvent,
): Promise<Notice | undefined> {
  const subscription = await orders.getSubscription(aggregateId);
  if (subscription === undefined || (type === 'SubscriptionEnding' && !willEnd(subscription, data))) return undefined;
  const { id, customerId, providerId, association, offerName: name, seats } = subscription;
  const partner = (await partners.getPartner(providerId))?.company ?? providerId;
  const accountIds = [...new Set([providerId, ...(association ? [association.resellerId] : [])])];
  const what = { what: 'subscription' as const, id, partner, nameIn: () => `${name} (${seats})` };
  return { facts: { ...what, ...timesOf(type, data, at, 'byPartner') }, customerId, accountIds };
}

/** It is still to end, and then. */
const willEnd = ({ status, autoRenew, termEndsAt }: Subscription, { endsAt }: DomainEvent['data']) =>
  (status === 'suspended' || (status === 'active' && autoRenew === false)) && termEndsAt === endsAt;

/** When it ends, or ended, and by whom. */
function timesOf(type: string, data: DomainEvent['data'], at: string, by: EndingFacts['by']) {
  const isEnding = type.endsWith('Ending') || type.endsWith('Expiring');
  return {
    state: isEnding ? ('ending' as const) : ('ended' as const),
    at: new Date(isEnding ? String(data.endsAt) : at),
    daysLeft: Number(data.daysLeft ?? 30),
    by: type.endsWith('Expired') || isEnding ? ('time' as const) : by,
  };
}
