import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import type { CustomerUser } from '../customer-accounts/customer-user.ts';
import type { Customer } from '../customers/customer.ts';
import type { Clock, CustomerId } from '../platform/base/ids.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Sessions } from './sessions.port.ts';

/** A customer's user that signed in (R55): it sees who may do what for its company. */
export interface CustomerSession {
  readonly customerId: CustomerId;
  readonly userId: string;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
}

export const customerSessionCookie = '__Host-customer-session';

export interface VisitorPorts {
  readonly sessions: Pick<Sessions<CustomerSession>, 'get'>;
  readonly accounts: Pick<CustomerAccounts, 'getUser'>;
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly clock: Clock;
}

/** Whoever looks, with the customer whose user it is, as both are now. */
export interface Visitor {
  readonly user: CustomerUser;
  readonly customer: Customer;
}

/** The user of a session that may still sign in; `undefined` where there is none, or it was disabled meanwhile. */
export async function visitorOf(ports: VisitorPorts, sessionId: string): Promise<Visitor | undefined> {
  const session = await ports.sessions.get(sessionId, ports.clock());
  if (session === undefined) return undefined;
  const [user, customer] = await Promise.all([
    ports.accounts.getUser(session.customerId, session.userId),
    ports.customers.getCustomer(session.customerId),
  ]);
  const isThere = user?.status === 'active' && customer !== undefined && customer.erasedAt === undefined;
  return isThere ? { user, customer } : undefined;
}
