import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Invitation } from '../invitations/invitation.ts';
import { say } from '../notifications/messages/messages.ts';
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
  const values = { partner: invitation.partnerName, expiresAt: new Date(invitation.expiresAt) };
  const lines = [
    say(language, `consent.${invitation.partnerKind}`, values),
    ...invitation.privileges.map((privilege) => say(language, `consent.${privilege}`, values)),
    say(language, 'consent.until', values),
    say(language, 'consent.authorised'),
  ];
  const content = { version: consentVersion, language, lines };
  return {
    ...content,
    hash: createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex'),
  };
}
