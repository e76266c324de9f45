import type { NoticeKind } from '../identity/notices.ts';

/** The events that tell of an end, and the kind of notice each is. */
export const endingEvents: Readonly<Record<string, NoticeKind>> = {
  GdapExpiring: 'gdapEnding',
  GdapExpired: 'gdapEnded',
  GdapTerminated: 'gdapEnded',
  SubscriptionEnding: 'subscriptionEnding',
  SubscriptionExpired: 'subscriptionEnded',
  SubscriptionCancelled: 'subscriptionEnded',
};
