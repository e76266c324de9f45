import * as z from 'zod/mini';
import { attestationView, inLanguage, point, removalBody } from '../attestations/attestation.schema.ts';
import { attestationIds } from '../attestations/attestation.ts';
import type { Partner } from '../identity/partner.ts';
import { everyone, forUsers } from '../identity/permissions.ts';
import { partnerKinds } from '../identity/roles.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { described, listOf, named, revision } from '../platform/base/json.schema.ts';
import { operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { otherSideOf, type PartnershipPreFlight, partnershipConsequences } from './end-partnership.ts';
import type { Partnership } from './partnership.ts';
import { unverifiedReasons } from './verify-partner-id.ts';

export const side = z.object({ accountId: z.string(), name: z.string() });

export const partnershipView = named(
  'Partnership',
  z.object({
    id: z.string(),
    status: z.enum(['active', 'removed']),
    partner: described(
      'The other side; of a reseller with the PartnerIDs of its locations.',
      z.object({
        ...side.shape,
        kind: z.enum(partnerKinds),
        locations: z.optional(z.array(z.object({ partnerId: z.string(), name: z.string(), country: z.string() }))),
      }),
    ),
    since: z.string(),
    invitationId: z.optional(z.string()),
    endedAt: z.optional(z.string()),
    endedBy: described('The partner that ended it.', z.optional(z.string())),
    revision,
  }),
);

/**
 * A partnership as one of its sides sees it.
 * @param reseller the reseller's account, where a provider sees it
 */
export function showPartnership(
  partnership: Partnership,
  accountId: AccountId,
  reseller?: Partner | undefined,
): z.infer<typeof partnershipView> {
  const kind = partnership.reseller.accountId === accountId ? 'provider' : 'reseller';
  const locations = reseller && kind === 'reseller' ? { locations: locationsOf(reseller) } : {};
  const partner = { ...otherSideOf(partnership, accountId), kind, ...locations };
  return partnershipView.parse({ ...partnership, partner });
}

/** Where a reseller may be named for the credit. */
const locationsOf = ({ locations, address }: Partner) =>
  locations
    .filter(({ isRetired }) => !isRetired)
    .map(({ partnerId, name, country = address.country }) => ({ partnerId, name, country }));

const preFlightView = named(
  'PartnershipPreFlight',
  z.object({
    partnership: partnershipView,
    blockers: z.array(point(['alreadyRemoved'])),
    consequences: z.array(point(partnershipConsequences)),
    attestation: attestationView,
  }),
);

/** A pre-flight as the API shows it. */
export const showPartnershipPreFlight = ({ partnership, ...rest }: PartnershipPreFlight, accountId: AccountId) =>
  preFlightView.parse({ ...rest, partnership: showPartnership(partnership, accountId) });

export const providerView = named(
  'ProviderProfile',
  z.object({
    accountId: z.string(),
    company: z.string(),
    country: z.string(),
    contactEmail: z.string(),
    description: z.optional(z.string()),
    website: z.optional(z.string()),
  }),
);

/** A provider's public profile. */
export function showProvider({ id: accountId, company, address, contactEmail, profile }: Partner) {
  return { accountId, company, country: address.country, contactEmail, ...profile };
}

const partnerIdView = named(
  'PartnerIdVerification',
  z.object({
    partnerId: z.string(),
    verified: z.boolean(),
    reason: z.optional(z.enum(unverifiedReasons)),
    company: z.optional(z.string()),
    accountId: described('The account of the reseller that holds it.', z.optional(z.string())),
  }),
);

const removal = '/v1/partnerships/{partnershipId}/removal';

export const partnershipOperations = {
  listPartnerships: operation({
    id: 'listPartnerships',
    method: 'GET',
    path: '/v1/partnerships',
    permission: forUsers(everyone),
    summary: 'Your indirect resellers, or your indirect providers, newest first.',
    rows: ['R21', 'R30'],
    query: pageOfQuery,
    answers: { 200: listOf('PartnershipList', partnershipView) },
    refusals: ['cursor_invalid'],
  }),
  getPartnership: operation({
    id: 'getPartnership',
    method: 'GET',
    path: '/v1/partnerships/{partnershipId}',
    permission: forUsers(everyone),
    summary: 'Reads a partnership of yours.',
    rows: ['R21'],
    answers: { 200: partnershipView },
    refusals: ['not_found'],
  }),
  getPartnershipAttestation: operation({
    id: 'getPartnershipAttestation',
    method: 'GET',
    path: '/v1/attestations/partnership',
    permission: forUsers(everyone),
    summary: `The text to affirm when removing a partnership (${attestationIds.partnership}).`,
    rows: ['R18', 'R22', 'R31'],
    query: inLanguage,
    answers: { 200: attestationView },
  }),
  previewPartnershipRemoval: operation({
    id: 'previewPartnershipRemoval',
    method: 'GET',
    path: removal,
    permission: forUsers(everyone),
    summary: 'What removing a partnership brings.',
    rows: ['R22', 'R39'],
    query: inLanguage,
    answers: { 200: preFlightView },
    refusals: ['not_found'],
  }),
  removePartnership: operation({
    id: 'removePartnership',
    method: 'POST',
    path: removal,
    permission: forUsers(everyone, { salesAgentOf: 'provider', peopleOnly: true }),
    summary: 'Removes a partnership. No customer, relationship or privilege changes.',
    rows: ['R22'],
    body: removalBody,
    answers: { 200: partnershipView },
    refusals: ['not_found', 'partnership_already_removed', 'attestation_changed', 'attestation_not_affirmed'],
    makes: true,
    changes: true,
  }),
  listProviders: operation({
    id: 'listProviders',
    method: 'GET',
    path: '/v1/providers',
    permission: forUsers(everyone),
    summary: 'The indirect providers there are, with their public profile.',
    rows: ['R30'],
    query: pageOfQuery,
    answers: { 200: listOf('ProviderList', providerView) },
    refusals: ['cursor_invalid'],
  }),
  verifyPartnerId: operation({
    id: 'verifyPartnerId',
    method: 'GET',
    path: '/v1/partner-ids/{partnerId}',
    permission: forUsers(everyone, { kind: 'provider' }),
    summary: 'Verifies a PartnerID for an association: registered, agreement active, your region, your partner.',
    rows: ['R20', 'R27'],
    answers: { 200: partnerIdView },
    refusals: ['invalid_request'],
  }),
} as const;
