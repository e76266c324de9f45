import type { AccountId } from '../base/ids.ts';
import { searchableNames } from '../text/searchable-text.ts';

/** What can be searched for by name (R30). */
export const searchables = ['customers', 'resellers', 'invitations'] as const;
export type Searchable = (typeof searchables)[number];

/** Where a partner's things are that end by themselves, by their end (R47). */
export const renewalsOf = (accountId: AccountId) => `${accountId}#renewals`;

/** Where a thing is in the renewals. */
export function renewalKeys(accountId: AccountId, endsAt: string, id: string) {
  return { renewalPk: renewalsOf(accountId), renewalSk: `${endsAt}#${id}` };
}

/** Where a partner's things are by their name. */
export const searchOf = (accountId: AccountId, what: Searchable) => `${accountId}#${what}`;

/** Whom a thing may be found by, beside its own name. */
interface Findable {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Where a thing is found by its name, and by its contact's name and address (R30): in the order of its own name, and
 * all three in one key.
 */
export function searchKeys(
  accountId: AccountId,
  what: Searchable,
  company: string | undefined,
  { name, email }: Findable,
  id: string,
) {
  return { searchPk: searchOf(accountId, what), searchSk: `${searchableNames([company, name, email])}#${id}` };
}

/** A provider's subscriptions that no reseller is associated with (R30). */
export const unassociatedOf = (providerId: AccountId) => `${providerId}#subscriptions#unassociated`;
