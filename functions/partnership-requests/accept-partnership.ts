import { type Caller, contextOf, type UserEdit } from '../identity/caller.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import type { Partner } from '../identity/partner.ts';
import type { PartnerIdRegistry } from '../identity/partner-id-registry.port.ts';
import type { Partners } from '../identity/partners.port.ts';
import { mayBeGiven } from '../identity/standing.ts';
import { onNewest, readInvitation } from '../invitations/change-invitation.ts';
import { requireSameConsent } from '../invitations/consent.ts';
import { type AcceptedInvitation, accept, type Invitation } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { establishPartnership, partnershipIdOf } from '../partnerships/partnership.ts';
import { partnershipRefusal } from '../partnerships/partnerships.errors.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { type DomainError, notFound } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import { type Missing, missingFor } from './onboarding.ts';
import type { PartnershipAcceptances } from './partnership-acceptances.port.ts';

export interface AcceptPartnershipPorts {
  readonly invitations: Pick<Invitations, 'get'>;
  readonly partners: Pick<Partners, 'getPartner' | 'getUser'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly acceptances: PartnershipAcceptances;
  readonly registry: PartnerIdRegistry;
  readonly clock: Clock;
}

/** What the reseller was shown. */
export interface Shown {
  readonly language: Language;
  readonly version: string;
  readonly hash: string;
}

/**
 * A reseller accepts a partnership, signed in as its own Global admin or Admin agent (R19, R20, R21).
 *
 * 1. One that is accepted already by this reseller is answered as it is.
 * 2. What was shown must be what it asks for now; nothing may be missing of the onboarding.
 * 3. In one transaction: the invitation, the partnership, records, events; while the reseller's account is as it was
 *    checked.
 * 4. Where another write came first, read and decide anew.
 *
 * @throws `link_invalid`, `invitation_not_pending`, `invitation_already_accepted`, `invitation_expired`,
 *   `shown_text_changed`, `onboarding_incomplete` with what is missing, `partner_not_active`, `partnership_already_exists`,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export function acceptPartnership(
  ports: AcceptPartnershipPorts,
  opened: Invitation,
  by: UserEdit & { readonly idempotency?: IdempotentRequest },
  shown: Shown,
): Promise<AcceptedInvitation> {
  const accept = () => onNewest(ports.invitations, opened, (invitation) => acceptNow(ports, invitation, by, shown));
  return onceOnly(
    accept,
    async (id) => (await readInvitation(ports.invitations, id)) as AcceptedInvitation,
    // Two at once: the second may meet the first one's partnership before it meets its invitation.
    async () => {
      const newest = await readInvitation(ports.invitations, opened.id);
      return isAcceptedBy(newest, by.caller) ? newest.id : undefined;
    },
  );
}

function isAcceptedBy(invitation: Invitation, { accountId }: Caller): invitation is AcceptedInvitation {
  const partnershipId = partnershipIdOf(accountId, invitation.accountId);
  return invitation.status === 'accepted' && invitation.partnershipId === partnershipId;
}

async function acceptNow(
  ports: AcceptPartnershipPorts,
  invitation: Invitation,
  by: UserEdit & { readonly idempotency?: IdempotentRequest },
  shown: Shown,
): Promise<AcceptedInvitation> {
  if (invitation.asks?.kind !== 'partnership') throw linkInvalid();
  const { caller, idempotency } = by;
  if (isAcceptedBy(invitation, caller)) return invitation;
  const partnershipId = partnershipIdOf(caller.accountId, invitation.accountId);
  const context = contextOf(by, ports.clock());
  const { reseller, provider, missing } = await checkOnboarding(ports, caller, invitation);
  const user = await ports.partners.getUser(caller.userId);
  const person = { name: user?.name ?? caller.userId, company: reseller.company };
  const accepted = accept(invitation, { ...person, partnershipId, relationshipIds: {}, shown }, context);
  const consent = requireSameConsent(invitation, shown);
  if (missing.length > 0) throw onboardingIncomplete(missing);
  if (!mayBeGiven(provider))
    throw identityRefusal(
      'partner_not_active',
      'The provider that asks is suspended, or has no active partner agreement.',
    );
  const sides = {
    reseller: { accountId: reseller.id, name: reseller.company },
    provider: { accountId: provider.id, name: provider.company },
  };
  const before = await ports.partnerships.get(partnershipId);
  const partnership = establishPartnership(before, sides, context, invitation.id);
  const asRead = { accountId: reseller.id, revision: reseller.revision };
  await ports.acceptances.keep({ invitation: accepted, partnership, asRead, shown: consent, idempotency });
  return accepted.after;
}

/** Reads the accounts of both sides, and what the reseller's lacks (R20). @throws `not_found` */
export async function checkOnboarding(
  { partners, registry }: Pick<AcceptPartnershipPorts, 'partners' | 'registry'>,
  caller: Pick<Caller, 'accountId' | 'roles'>,
  invitation: Invitation,
): Promise<{ readonly reseller: Partner; readonly provider: Partner; readonly missing: Missing[] }> {
  const [reseller, provider] = await Promise.all([
    partners.getPartner(caller.accountId),
    partners.getPartner(invitation.accountId),
  ]);
  if (reseller === undefined || provider === undefined) throw notFound('partner');
  return { reseller, provider, missing: await missingFor(registry, caller, reseller, provider) };
}

function onboardingIncomplete(missing: readonly Missing[]): DomainError {
  const message = missing.includes('registry')
    ? 'Your PartnerID could not be verified just now. Try again in a minute.'
    : 'Your account is not ready for a partnership. See what is missing.';
  return partnershipRefusal('onboarding_incomplete', message, { missing });
}
