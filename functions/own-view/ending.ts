import { hashOf } from '../platform/base/canonical-json.ts';
import type { AccountId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import type { Origin } from '../relationships/access.ts';
import type { PartnerAccess } from './read-access.ts';

/** Raised whenever the wording changes, so that evidence tells which wording was confirmed. */
export const endingVersion = '3';

/** One thing that the customer can end: a relationship or granular privileges, with the very text it confirms (R44). */
export interface Ending {
  readonly kind: 'relationship' | 'gdap';
  readonly id: string;
  readonly accountId: AccountId;
  readonly version: string;
  readonly language: Language;
  /** What the partner has, and until when. */
  readonly has: readonly string[];
  /** What follows from ending it. */
  readonly follows: string;
  /** The invitation whose acceptance gave it: its receipt tells of it. */
  readonly invitationId?: string;
  /** Hexadecimal SHA-256 of all that is shown; the text is kept under it when it is confirmed. */
  readonly hash: string;
}

/** What a customer can end of what a partner has, in a language. */
export function endingsOf(partner: PartnerAccess, language: Language): Ending[] {
  const t = (key: MessageKey, values: Values = {}) => say(language, key, { partner: partner.partnerName, ...values });
  const sinceOf = (grant: Origin & { readonly since: string }) => {
    const at = new Date(grant.since);
    if ('invitationId' in grant) return t('view.since', { at });
    if ('additionId' in grant) return t('view.sinceOrigin', { at });
    return t('view.sinceProvider', { at });
  };
  const ending = (kind: Ending['kind'], id: string, origins: readonly Origin[], has: readonly string[]): Ending => {
    const follows = t(kind === 'gdap' ? 'view.endGdap' : 'view.endRelationship');
    const shown = { kind, id, accountId: partner.accountId, version: endingVersion, language, has, follows };
    const origin = origins.find((each) => 'invitationId' in each);
    const accepted = origin === undefined ? {} : { invitationId: origin.invitationId };
    return { ...shown, ...accepted, hash: hashOf({ ...shown, authorised: t('view.authorised') }) };
  };
  const byRelationship = Map.groupBy(partner.grants, ({ relationshipId }) => relationshipId);
  return [
    ...[...byRelationship].map(([id, grants]) =>
      ending(
        'relationship',
        id,
        grants,
        grants.flatMap((grant) => [t(`consent.${grant.privilege}`), sinceOf(grant)]),
      ),
    ),
    ...partner.granular.map((grant) =>
      ending(
        'gdap',
        grant.gdapId,
        [grant],
        [
          t('view.granular'),
          ...grant.roles.map((role) => t(`role.${role}`)),
          sinceOf(grant),
          t('view.until', { at: new Date(grant.endsAt) }),
        ],
      ),
    ),
  ];
}
