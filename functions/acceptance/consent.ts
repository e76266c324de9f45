import { type Invitation, relationshipsOf } from '../invitations/invitation.ts';
import { say } from '../notifications/messages/messages.ts';
import { hashOf } from '../shared/canonical-json.ts';
import type { Language } from '../shared/languages.ts';

/** Raised whenever the consent's wording changes, so that evidence tells which wording was shown. */
export const consentVersion = '1';

/** The very text a customer consents to: who asks, for what, until when (R10). It holds nothing personal. */
export interface Consent {
  readonly version: string;
  readonly language: Language;
  readonly lines: readonly string[];
  /** Hexadecimal SHA-256 over version, language and lines; the text is kept under it when it is accepted. */
  readonly hash: string;
}

/** Words what an invitation asks for, in a language. */
export function consentOf(invitation: Invitation, language: Language): Consent {
  const asked = relationshipsOf(invitation).flatMap(({ partnerKind, partnerName: partner, privilege }) => [
    say(language, `consent.${partnerKind}`, { partner }),
    say(language, `consent.${privilege}`, { partner }),
  ]);
  const lines = [
    ...asked,
    say(language, 'consent.until', { expiresAt: new Date(invitation.expiresAt) }),
    say(language, 'consent.authorised'),
  ];
  const content = { version: consentVersion, language, lines };
  return { ...content, hash: hashOf(content) };
}
