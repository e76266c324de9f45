import type { PartnerKind } from '../identity/roles.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { DirectoryRole } from './directory-roles.ts';

/**
 * What a relationship gives the partner: a reseller gets delegated admin privileges, a provider the right to order
 * (R11). A reseller may be given access to the Azure account besides (R29).
 */
export const privileges = ['delegatedAdmin', 'orders', 'azure'] as const;
export type Privilege = (typeof privileges)[number];

/** Which privilege a partner's relationship carries, by the partner's kind (R11). */
export const privilegeOf: Readonly<Record<PartnerKind, Privilege>> = { reseller: 'delegatedAdmin', provider: 'orders' };

/**
 * Through what something was given: what established the relationship, or the account of the provider that gave it
 * (R29).
 */
export type Origin = EstablishedBy | { readonly grantedBy: AccountId };

/** Through what a relationship is there: the invitation that was accepted, or the addition of the customer (R23). */
export type EstablishedBy = { readonly invitationId: string } | { readonly additionId: string };

/** Everything one partner may do for one customer, in one item: an access check reads it and nothing else (R3). */
export interface Access {
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  /** What counts. */
  readonly grants: Grants;
  /** What counts no longer, and is being revoked; by the relationship it came through. */
  readonly revoking?: Readonly<Record<string, Grants>>;
  /** Granular privileges by their ID; each counts until its own end (R32). */
  readonly granular?: Readonly<Record<string, GdapGrant>>;
}

export type Grants = Readonly<Partial<Record<Privilege, Grant>>>;

/** One privilege, and through what the partner has it. */
export type Grant = Origin & {
  readonly relationshipId: string;
  readonly since: string;
};

/** What each of some partners may do for one customer, by the partner's ID. */
export type AccessByPartner = Readonly<Record<string, Access>>;

/** Whether a partner has anything with a customer: a relationship's privilege, or granular ones that have not ended. */
export function hasAccess(access: Access | undefined, now: Date): boolean {
  return Object.keys(access?.grants ?? {}).length > 0 || liveGdap(access, now).length > 0;
}

/** The granular privileges that count at a moment, with their IDs. */
export function liveGdap(access: Access | undefined, now: Date): readonly (GdapGrant & { readonly gdapId: string })[] {
  return Object.entries(access?.granular ?? {})
    .map(([gdapId, grant]) => ({ gdapId, ...grant }))
    .filter(({ endsAt }) => endsAt > now.toISOString());
}

/** The relationship through which a partner has a privilege; `undefined` where it has it not. */
export function relationshipWith(access: Access | undefined, privilege: Privilege): string | undefined {
  return access?.grants[privilege]?.relationshipId;
}

/** Which of the roles a group of the partner's users has. */
export interface GdapAssignment {
  /** A directory group's ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all users of that role. */
  readonly group: string;
  readonly roles: readonly DirectoryRole[];
}

/** Granular privileges that count, as the access item holds them: an access check reads nothing else. */
export interface GdapGrant {
  readonly roles: readonly DirectoryRole[];
  readonly assignments: readonly GdapAssignment[];
  readonly invitationId: string;
  readonly since: string;
  /** From this moment on they count no longer, whether or not the sweep came by. */
  readonly endsAt: string;
}
