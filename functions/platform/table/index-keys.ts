import { fold } from '../text/searchable-text.ts';



/** What can be searched for by name (R30). */
export const searchables = ['customers', 'resellers', 'invitations'] as const;
export type Searchable = (typeof searchables)[number];

/** Where a partner's things are that end by themselves, by their end (R47). */
export const renewalsOf = (partnerId: string) => `${partnerId}#renewals`;

/** Where a thing is in the renewals. */
export function renewalKeys(partnerId: string, endsAt: string, id: string) {
  return { renewalPk: renewalsOf(partnerId), renewalSk: `${endsAt}#${id}` };
}

/** Where a partner's things are by their name. */
export const searchOf = (partnerId: string, what: Searchable) => `${partnerId}#${what}`;

/** Where a thing is found by its name (R30). */
export function searchKeys(partnerId: string, what: Searchable, name: string, id: string) {
  return { searchPk: searchOf(partnerId, what), searchSk: `${fold(name)}#${id}` };
}

/** A provider's subscriptions that no reseller is associated with (R30). */
export const unassociatedOf = (providerId: string) => `${providerId}#subscriptions#unassociated`;
