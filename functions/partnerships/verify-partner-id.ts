import type { Caller } from '../identity/caller.ts';
import type { Partner } from '../identity/partner.ts';
import type { PartnerIdRegistry } from '../identity/partner-id-registry.port.ts';
import type { PartnerIds } from '../identity/partner-ids.port.ts';
import type { Partners } from '../identity/partners.port.ts';
import { regionOf } from '../identity/region.ts';
import { inactiveOf } from '../identity/standing.ts';
import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import { partnershipIdFor } from './partnership.ts';
import type { Partnerships } from './partnerships.port.ts';

export interface VerifyPartnerIdPorts {
  readonly registry: PartnerIdRegistry;
  readonly partnerIds: PartnerIds;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
}

/** Why a PartnerID may not be associated. */
export const unverifiedReasons = [
  ...(['unknown', 'location', 'account', 'agreement'] as const),
  ...(['region', 'partnership', 'unavailable'] as const),
] as const;

/** Whether a PartnerID may be associated by a provider, and if not, why. */
export type PartnerIdVerification = { readonly partnerId: PartnerId } & (
  | { readonly verified: true; readonly company: string; readonly accountId: AccountId }
  | {
      readonly verified: false;
      readonly reason: (typeof unverifiedReasons)[number];
    }
);

/**
 * Verifies whom a provider names for an association (R27): a PartnerID, or a reseller's account, of which the first
 * location counts that can be verified.
 *
 * @param given 5 to 10 digits, or `par_…`
 * @throws `invalid_request` where it is neither
 */
export async function verifyReseller(
  ports: VerifyPartnerIdPorts,
  caller: Caller,
  given: string,
): Promise<PartnerIdVerification> {
  if (!given.startsWith('par_')) return verifyPartnerId(ports, caller, given);
  const reseller = await ports.partners.getPartner(given);
  const inUse = reseller?.kind === 'reseller' ? reseller.locations.filter(({ isRetired }) => !isRetired) : [];
  let refused: PartnerIdVerification = { partnerId: given, verified: false, reason: 'unknown' };
  for (const { partnerId } of inUse) {
    const verification = await verifyPartnerId(ports, caller, partnerId);
    if (verification.verified) return verification;
    refused = verification;
  }
  return refused;
}

/**
 * Verifies a PartnerID for an association (R27): registered, its agreement active, of the provider's region, and of an
 * active partner of the provider. What could not be verified is never valid.
 *
 * @throws `invalid_request` where it is not 5 to 10 digits
 */
export async function verifyPartnerId(
  ports: VerifyPartnerIdPorts,
  caller: Caller,
  partnerId: PartnerId,
): Promise<PartnerIdVerification> {
  if (!/^\d{5,10}$/.test(partnerId)) {
    const errors = [{ pointer: '/partnerId', detail: 'is not 5 to 10 digits' }];
    throw refusal('invalid_request', 'A PartnerID is a number of 5 to 10 digits.', { errors });
  }
  const refused = (reason: Extract<PartnerIdVerification, { verified: false }>['reason']) =>
    ({ partnerId, verified: false, reason }) as const;
  const [answer, provider, holder] = await Promise.all([
    ports.registry.look(partnerId),
    ports.partners.getPartner(caller.accountId),
    ports.partnerIds.holderOf(partnerId),
  ]);
  if (provider === undefined) throw notFound('partner');
  if (answer.status === 'unavailable') return refused('unavailable');
  if (answer.status === 'unknown' || holder === undefined) return refused('unknown');
  if (isRetired(holder, partnerId)) return refused('location');
  const [inactive = answer.location.isActive ? undefined : ('agreement' as const)] = inactiveOf(holder);
  if (inactive !== undefined) return refused(inactive);
  if (regionOf(answer.location.country) !== regionOf(provider.address.country)) return refused('region');
  const partnership = await ports.partnerships.get(partnershipIdFor(caller, holder.id));
  if (partnership?.status !== 'active') return refused('partnership');
  return { partnerId, verified: true, company: holder.company, accountId: holder.id };
}

const isRetired = ({ locations }: Partner, partnerId: PartnerId) =>
  locations?.some((each) => each.partnerId === partnerId && each.isRetired) ?? false;
