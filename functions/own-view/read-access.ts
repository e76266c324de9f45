import type { Partners } from '../identity/partners.port.ts';
import type { PartnerKind } from '../identity/roles.ts';
import { allSubscriptions } from '../orders/all-subscriptions.ts';
import type { Orders } from '../orders/orders.port.ts';
import { isRunning, type Subscription } from '../orders/subscription.ts';
import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId } from '../platform/base/ids.ts';
import {
  type Access,
  type GdapGrant,
  type Grant,
  hasAccess,
  liveGdap,
  type Privilege,
} from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { roleAllows } from '../relationships/directory-roles.ts';

/** What one partner may do for a customer, since when, and through what (R29, R44). */
export interface PartnerAccess {
  readonly accountId: AccountId;
  readonly partnerName: string;
  readonly partnerKind: PartnerKind;
  /** Where the partner can be reached (R27). */
  readonly contactEmail: string;
  readonly grants: readonly (Grant & { readonly privilege: Privilege })[];
  readonly granular: readonly (GdapGrant & { readonly gdapId: string })[];
  /** The access levels, by subscription where they are of single ones (R29). */
  readonly levels: AccessLevels;
}

/** The four access levels (R29). */
export interface AccessLevels {
  readonly manageAccount: boolean;
  readonly manageAzure: boolean;
  readonly incentiveCredit: readonly string[];
  readonly support: readonly string[];
}

export interface ReadAccessPorts {
  readonly customers: Pick<Customers, 'listAccess'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly orders: Pick<Orders, 'listSubscriptions'>;
  readonly clock: Clock;
}

/** Tells who can do what for a customer, by the partner's name (R44): two queries, and a read per partner. */
export async function readAccess(ports: ReadAccessPorts, customerId: CustomerId): Promise<PartnerAccess[]> {
  const now = ports.clock();
  const [all, subscriptions] = await Promise.all([
    ports.customers.listAccess(customerId),
    allSubscriptions(ports.orders, customerId),
  ]);
  const running = subscriptions.filter(isRunning);
  const held = new Map(all.filter((access) => hasAccess(access, now)).map((access) => [access.accountId, access]));
  // Who is only credited or supports is told too: it has no access, and is no partner of the customer.
  for (const { association, supportContact } of running)
    for (const accountId of [association?.resellerId, supportContact])
      if (accountId && !held.has(accountId)) held.set(accountId, { customerId, accountId, grants: {} });
  const found = await Promise.all([...held.values()].map((access) => ofPartner(ports, access, running, now)));
  return found.sort((a, b) => a.partnerName.localeCompare(b.partnerName));
}

/**
 * Tells a partner who can do what for a customer of its own (R29).
 * @throws `not_found` for a customer of which the partner has nothing
 */
export async function readOwnAccess(
  ports: ReadAccessPorts,
  accountId: AccountId,
  customerId: CustomerId,
): Promise<PartnerAccess[]> {
  const all = await readAccess(ports, customerId);
  const own = all.find((each) => each.accountId === accountId);
  if (own === undefined || own.grants.length + own.granular.length === 0) throw notFound('customer');
  // Which of its groups has which role is a partner's own business.
  return all.map((each) =>
    each === own ? each : { ...each, granular: each.granular.map((grant) => ({ ...grant, assignments: [] })) },
  );
}

const idsOf = (subscriptions: readonly Subscription[]) => subscriptions.map(({ id }) => id);

/** By a granular role that is assigned to somebody. */
const manages = (access: Access, now: Date) =>
  liveGdap(access, now).some(({ assignments }) =>
    assignments.some(({ roles }) => roles.some((role) => roleAllows(role, 'manageAccount'))),
  );

async function ofPartner(
  { partners }: ReadAccessPorts,
  access: Access,
  subscriptions: readonly Subscription[],
  now: Date,
): Promise<PartnerAccess> {
  const { accountId } = access;
  const partner = await partners.getPartner(accountId);
  if (partner === undefined) throw new Error(`${accountId} has access, and no account.`);
  const grants = Object.entries(access.grants) as [Privilege, Grant][];
  return {
    accountId,
    partnerName: partner.company,
    partnerKind: partner.kind,
    contactEmail: partner.contactEmail,
    grants: grants.map(([privilege, grant]) => ({ privilege, ...grant })),
    granular: liveGdap(access, now),
    levels: {
      manageAccount: access.grants.delegatedAdmin !== undefined || manages(access, now),
      manageAzure: access.grants.azure !== undefined,
      incentiveCredit: idsOf(subscriptions.filter(({ association }) => association?.resellerId === accountId)),
      support: idsOf(subscriptions.filter(({ supportContact }) => supportContact === accountId)),
    },
  };
}
