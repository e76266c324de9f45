import type { Partners } from '../identity/partners.dynamodb.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { Privilege } from '../invitations/invitation.ts';
import { notFound } from '../shared/errors.ts';
import type { Clock } from '../shared/ids.ts';
import { type Access, type Grant, hasAccess, liveGdap } from './customer.ts';
import type { Customers } from './customers.dynamodb.ts';
import type { GdapGrant } from './gdap.ts';

/** What one partner may do for a customer, since when, and through what (R29, R44). */
export interface PartnerAccess {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly partnerKind: PartnerKind;
  /** Where the partner can be reached (R27). */
  readonly contactEmail: string;
  readonly grants: readonly (Grant & { readonly privilege: Privilege })[];
  readonly granular: readonly (GdapGrant & { readonly gdapId: string })[];
}

export interface ReadAccessPorts {
  readonly customers: Pick<Customers, 'listAccess'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly clock: Clock;
}

/** Tells who can do what for a customer, by the partner's name (R44): one query, and a read per partner. */
export async function readAccess(ports: ReadAccessPorts, customerId: string): Promise<PartnerAccess[]> {
  const now = ports.clock();
  const held = (await ports.customers.listAccess(customerId)).filter((access) => hasAccess(access, now));
  const found = await Promise.all(held.map((access) => ofPartner(ports, access, now)));
  return found.sort((a, b) => a.partnerName.localeCompare(b.partnerName));
}

/**
 * Tells a partner who can do what for a customer of its own (R29).
 * @throws `not_found` for a customer of which the partner has nothing
 */
export async function readOwnAccess(
  ports: ReadAccessPorts,
  partnerId: string,
  customerId: string,
): Promise<PartnerAccess[]> {
  const all = await readAccess(ports, customerId);
  if (!all.some((each) => each.partnerId === partnerId)) throw notFound('customer');
  return all;
}

async function ofPartner({ partners }: ReadAccessPorts, access: Access, now: Date): Promise<PartnerAccess> {
  const { partnerId } = access;
  const partner = await partners.getPartner(partnerId);
  if (partner === undefined) throw new Error(`${partnerId} has access, and no account.`);
  const grants = Object.entries(access.grants) as [Privilege, Grant][];
  return {
    partnerId,
    partnerName: partner.company,
    partnerKind: partner.kind,
    contactEmail: partner.contactEmail,
    grants: grants.map(([privilege, grant]) => ({ privilege, ...grant })),
    granular: liveGdap(access, now),
  };
}
