import type { Caller } from '../identity/caller.ts';
import { consentOf } from '../invitations/consent.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import { say } from '../platform/text/messages/messages.ts';
import { type AcceptPartnershipPorts, checkOnboarding } from './accept-partnership.ts';

/**
 * Shows a reseller who asks for a partnership, what it means, and what its account lacks to accept (R19, R20). Keeps
 * nothing.
 * @throws `link_invalid`, `link_void`
 */
export async function readRequest(
  ports: OpenPorts & Pick<AcceptPartnershipPorts, 'partners' | 'registry'> & { readonly clock: Clock },
  caller: Caller,
  token: string,
  language: Language,
) {
  const invitation = await openLink(ports, token);
  if (invitation.asks?.kind !== 'partnership') throw linkInvalid();
  const { missing } = await checkOnboarding(ports, caller, invitation);
  const partner = invitation.partnerName;
  return {
    invitationId: invitation.id,
    status: shownState(invitation, ports.clock()),
    provider: { accountId: invitation.accountId, name: partner },
    expiresAt: invitation.expiresAt,
    shown: consentOf(invitation, language),
    missing: missing.map((code) => ({ code, text: say(language, `missing.${code}`, { partner }) })),
  };
}
