import type { Role } from './roles.ts';

/** What the service mails to a partner's people by itself (R52). */
export const noticeKinds = [
  'invitationAnswered',
  'newLinkAsked',
  'relationshipRemoved',
  'gdapEnding',
  'gdapEnded',
  'subscriptionEnding',
  'subscriptionEnded',
  'webhookDisabled',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Of which kinds one is told, or is not; the kinds that are left out are as by default. */
export type NoticeSettings = Readonly<Partial<Record<NoticeKind, boolean>>>;

interface WithNotices {
  readonly notices?: NoticeSettings;
}

/** What to set of them; `null` takes a setting back. */
export type NoticeWish = Readonly<Partial<Record<NoticeKind, boolean | null | undefined>>>;

/** Who does customer work is told of what ends; the answer to an invitation goes to whoever sent it. */
const rolesToldOfEndings: readonly Role[] = ['globalAdmin', 'adminAgent'];
const answers: ReadonlySet<NoticeKind> = new Set(['invitationAnswered', 'newLinkAsked', 'relationshipRemoved']);

/** Whether a user is told of something, and who said so: the user, else its partner, else nobody (R52). */
export function noticeTo(
  user: WithNotices & { readonly roles: readonly Role[] },
  partner: WithNotices | undefined,
  kind: NoticeKind,
): { readonly told: boolean; readonly setBy: 'user' | 'partner' | 'default' } {
  const own = user.notices?.[kind];
  if (own !== undefined) return { told: own, setBy: 'user' };
  const ofPartner = partner?.notices?.[kind];
  if (ofPartner !== undefined) return { told: ofPartner, setBy: 'partner' };
  const told = answers.has(kind) || user.roles.some((role) => rolesToldOfEndings.includes(role));
  return { told, setBy: 'default' };
}

/** Settings with some of them set anew, or taken back. */
export function withNotices(settings: NoticeSettings = {}, wish: NoticeWish): NoticeSettings {
  const after = noticeKinds.flatMap((kind) => {
    const wished = wish[kind];
    const value = wished === undefined ? settings[kind] : wished;
    return typeof value === 'boolean' ? [[kind, value] as const] : [];
  });
  return Object.fromEntries(after);
}
