import { extensionDays, type GdapTerms } from '../gdap/gdap.ts';
import { hashOf } from '../platform/base/canonical-json.ts';
import type { Language } from '../platform/base/languages.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import { type Invitation, relationshipsOf, type Takeable, takeables } from './invitation.ts';
import { invitationRefusal } from './invitations.errors.ts';

/** Raised whenever the consent's wording changes, so that evidence tells which wording was shown. */
export const consentVersion = '4';

/** The very text a customer consents to: who asks, for what, until when (R10). It holds nothing personal. */
export interface Consent {
  readonly version: string;
  readonly language: Language;
  readonly lines: readonly string[];
  /** Hexadecimal SHA-256 over version, language and lines; the text is kept under it when it is accepted. */
  readonly hash: string;
}

/** What an invitation asks for, line by line. @param parts of one that asks for both: those that are wanted */
export function askedBy(invitation: Invitation, language: Language, parts: readonly Takeable[] = takeables): string[] {
  const { asks, granular, partnerName } = invitation;
  const t = (key: MessageKey, values: Values = {}) => say(language, key, { partner: partnerName, ...values });
  switch (asks?.kind) {
    case 'gdap':
      return gdapLines(asks, t);
    case 'partnership':
      return [t('consent.partnership'), t('consent.partnershipAllows'), t('consent.partnershipKeeps')];
    case undefined:
      return [
        ...(parts.includes('relationship') ? relationshipLines(invitation, t) : []),
        ...(granular !== undefined && parts.includes('granular') ? gdapLines(granular, t) : []),
      ];
  }
}

type Say = (key: MessageKey, values?: Values) => string;

function gdapLines({ roles, termDays: days, autoExtend }: GdapTerms, t: Say): string[] {
  return [
    t('consent.gdap'),
    ...roles.map((role) => t(`role.${role}`)),
    t('consent.gdapTerm', { days }),
    autoExtend ? t('consent.gdapExtend', { extension: extensionDays }) : t('consent.gdapNoExtend'),
  ];
}

function relationshipLines(invitation: Invitation, t: Say): string[] {
  return relationshipsOf(invitation).flatMap(({ partnerKind, partnerName: partner, privilege }) => [
    t(`consent.${partnerKind}`, { partner }),
    t(`consent.${privilege}`, { partner }),
    ...(privilege === 'delegatedAdmin' ? [t('consent.delegatedAdminNot', { partner })] : []),
  ]);
}

/** Words what an invitation asks for, in a language. */
export function consentOf(invitation: Invitation, language: Language): Consent {
  const lines = [
    ...askedBy(invitation, language),
    say(language, 'consent.until', { expiresAt: new Date(invitation.expiresAt) }),
    say(language, 'consent.authorised'),
  ];
  const content = { version: consentVersion, language, lines };
  return { ...content, hash: hashOf(content) };
}

/**
 * The consent that was shown, where it is what the invitation asks for now.
 * @throws `shown_text_changed`
 */
export function requireSameConsent(
  invitation: Invitation,
  shown: Pick<Consent, 'version' | 'language' | 'hash'>,
): Consent {
  const consent = consentOf(invitation, shown.language);
  if (consent.hash === shown.hash && consent.version === shown.version) return consent;
  throw invitationRefusal('shown_text_changed', 'What was shown is not what is asked for now.');
}
