import type { Caller } from '../identity/caller.ts';
import type { Partner } from '../identity/partner.ts';
import type { PartnerIdRegistry, RegistryAnswer } from '../identity/partner-id-registry.port.ts';
import { regionOf } from '../identity/region.ts';
import { inactiveOf } from '../identity/standing.ts';

/** What a reseller may lack to accept a partnership (R20). */
export const missingCodes = ['reseller', 'role', 'account', 'agreement', 'partnerId', 'region', 'registry'] as const;
export type Missing = (typeof missingCodes)[number];

/**
 * Tells what a reseller lacks to accept a partnership with a provider (R20): its user must be a Global admin or an
 * Admin agent, account and agreement active, and the PartnerID of one of its locations verified, active and of the
 * provider's region. What cannot be verified now is missing too.
 */
export async function missingFor(
  registry: PartnerIdRegistry,
  caller: Pick<Caller, 'roles'>,
  partner: Partner,
  provider: Partner,
): Promise<Missing[]> {
  if (partner.kind !== 'reseller') return ['reseller'];
  const mayAccept = caller.roles.includes('globalAdmin') || caller.roles.includes('adminAgent');
  const inUse = partner.locations.filter(({ isRetired }) => !isRetired);
  const answers = await Promise.all(inUse.map(({ partnerId }) => registry.look(partnerId)));
  return [
    ...(mayAccept ? [] : (['role'] as const)),
    ...inactiveOf(partner),
    ...missingOf(answers, provider.address.country),
  ];
}

/** One location that is verified is enough. */
function missingOf(answers: readonly RegistryAnswer[], providerCountry: string): Missing[] {
  const active = answers.flatMap((answer) => (answer.status === 'known' && answer.location.isActive ? [answer] : []));
  if (active.some(({ location }) => regionOf(location.country) === regionOf(providerCountry))) return [];
  if (answers.some(({ status }) => status === 'unavailable')) return ['registry'];
  return [active.length > 0 ? 'region' : 'partnerId'];
}
