import { commitTo } from '../audit/audit-record.ts';
import type { PostalAddress } from '../customers/address-rules.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { Privilege } from '../invitations/invitation.ts';
import { type Aggregate, type Change, type Happened, type Occasion, recordChange } from '../shared/change.ts';
import { given } from '../shared/given.ts';
import type { Language } from '../shared/languages.ts';
import type { Gdap, GdapGrant } from './gdap.ts';

/** What is known of a customer's account beside company and contact (R12, R23). */
export interface CustomerAccount {
  readonly domain?: string;
  readonly phone?: string;
  readonly address?: PostalAddress;
}

/** A customer: whoever proved an email address by accepting from it, or one that a provider added. */
export interface Customer extends Aggregate {
  /** Of a customer that a provider added: whether its first user is there yet (R23). */
  readonly status?: 'provisioning' | 'ready';
  readonly account?: CustomerAccount;
  readonly company: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly language: Language;
  readonly createdAt: string;
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/** Through what something was given: the invitation that was accepted, or the addition of the customer (R23). */
export interface Origin {
  readonly invitationId?: string;
  readonly additionId?: string;
  /** Or the provider that gave it, later (R29). */
  readonly grantedBy?: string;
}

/** A reseller relationship: what one partner was given by one customer (R11). */
export interface Relationship extends Origin {
  readonly id: string;
  /** From `removing` on nothing is allowed any more; nothing ever goes back (R15). */
  readonly status: 'active' | 'removing' | 'removed';
  readonly customerId: string;
  /** The customer's company, for the partner's customer list. */
  readonly company: string;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly privileges: readonly Privilege[];
  readonly establishedAt: string;
  /** The removal that ends or ended it. */
  readonly removalId?: string;
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

/** Everything one partner may do for one customer, in one item: an access check reads it and nothing else (R3). */
export interface Access {
  readonly customerId: string;
  readonly partnerId: string;
  /** What counts. */
  readonly grants: Grants;
  /** What counts no longer, and is being revoked; by the relationship it came through. */
  readonly revoking?: Readonly<Record<string, Grants>>;
  /** Granular privileges by their ID; each counts until its own end (R32). */
  readonly granular?: Readonly<Record<string, GdapGrant>>;
}

export type Grants = Readonly<Partial<Record<Privilege, Grant>>>;

/** One privilege, and through what the partner has it. */
export interface Grant extends Origin {
  readonly relationshipId: string;
  readonly since: string;
}

/**
 * The customer that accepts from an address: always the same ID for the same address, so that there is one customer
 * per proven address, whoever invites it, and two acceptances at once cannot make two.
 *
 * @param recipientHash the keyed hash of the address
 */
export function customerIdOf(recipientHash: string): string {
  return `cus_${recipientHash}`;
}

/** The keyed hash of the address that a customer proved. */
export function recipientHashOf(customerId: string): string {
  return customerId.replace(/^cus_/, '');
}

/** A customer that a partner knows, without any privilege: one it may invite with a click (R4, R5). */
export interface KnownCustomer extends Aggregate {
  readonly customerId: string;
  readonly partnerId: string;
  readonly company: string;
  readonly contact: Customer['contact'];
  readonly language: Language;
  readonly addedAt: string;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/** Notes a customer that a partner knows. The same address is the same customer once it accepts. */
export function makeKnown(
  made: Pick<KnownCustomer, 'id' | 'customerId' | 'partnerId' | 'salt'>,
  wanted: Pick<KnownCustomer, 'company' | 'contact' | 'language'>,
  occasion: Occasion,
): Change<KnownCustomer> {
  const known = { ...wanted, ...made, addedAt: occasion.at.toISOString() };
  return recordChange<KnownCustomer>(undefined, known, occasion, {
    event: 'CustomerMadeKnown',
    details: { partnerId: made.partnerId, customerId: made.customerId },
    commitments: { company: commitTo(wanted.company, made.salt), email: commitTo(wanted.contact.email, made.salt) },
  });
}

/** What an acceptance establishes: a change of the customer, a relationship and an access item for each partner, or granular privileges. */
export interface Established {
  readonly customer: readonly [Change<Customer>, ...Change<Customer>[]];
  readonly relationships: readonly Relationship[];
  readonly access: readonly Access[];
  readonly gdap?: Gdap;
}

/** Who accepted, from a proven address: what a new customer's record is made from. */
export type Proven = Pick<Customer, 'id' | 'company' | 'contact' | 'language' | 'salt'>;

/** A relationship to be established. */
export type NewRelationship = Pick<Relationship, 'id' | 'partnerId' | 'partnerKind' | 'privileges' | keyof Origin>;

/**
 * Establishes relationships, with a new customer or one that is there already (R4, R11).
 *
 * @param existing the customer with the same proven address, and what each partner may do for it already
 * @param proven who accepted: it makes a new customer's record, and leaves an existing one as it is
 */
export function establishRelationships(
  existing: { readonly customer?: Customer | undefined; readonly access: AccessByPartner },
  proven: Proven,
  wanted: readonly [NewRelationship, ...NewRelationship[]],
  occasion: Occasion,
): Established {
  const [first, ...others] = wanted;
  const customer: [Change<Customer>, ...Change<Customer>[]] = [establish(existing.customer, proven, first, occasion)];
  for (const each of others) customer.push(establish(customer.at(-1)?.after, proven, each, occasion));
  const at = occasion.at.toISOString();
  const { id: customerId, company } = customer[0].after;
  return {
    customer,
    relationships: wanted.map((each) => ({
      ...each,
      status: 'active',
      customerId,
      company,
      establishedAt: at,
      revision: 1,
    })),
    access: wanted.map(({ id: relationshipId, partnerId, privileges, ...rest }) => {
      const grant: Grant = { relationshipId, ...originOf(rest), since: at };
      const grants = Object.fromEntries(privileges.map((privilege) => [privilege, grant]));
      const before = existing.access[partnerId];
      return { ...before, customerId, partnerId, grants: { ...before?.grants, ...grants } };
    }),
  };
}

const originOf = ({ invitationId, additionId }: Origin) => given({ invitationId, additionId });

/** What each of some partners may do for one customer, by the partner's ID. */
export type AccessByPartner = Readonly<Record<string, Access>>;

function establish(
  before: Customer | undefined,
  proven: Proven,
  { id: relationshipId, partnerId, privileges, ...rest }: NewRelationship,
  occasion: Occasion,
): Change<Customer> {
  return establishCustomer(before, proven, occasion, {
    event: 'RelationshipEstablished',
    details: { relationshipId, partnerId, ...originOf(rest), privileges: privileges.join(' ') },
  });
}

/** A customer is given something by its own acceptance: its record is made, unless there is one. */
export function establishCustomer(
  before: Customer | undefined,
  proven: Proven,
  occasion: Occasion,
  what: Happened,
): Change<Customer> {
  const after = before
    ? { ...before, revision: before.revision + 1 }
    : { ...proven, createdAt: occasion.at.toISOString(), revision: 1 };
  const { company, contact, salt } = proven;
  const made = { company: commitTo(company, salt), email: commitTo(contact.email, salt) };
  return recordChange<Customer>(before, after, occasion, { ...what, ...(before ? {} : { commitments: made }) });
}

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

/** What one partner has with one customer: what changes together when a relationship ends. */
export interface Held {
  readonly customer: Customer;
  readonly relationship: Relationship;
  readonly access: Access;
}

/** A change of what a partner has, in the customer's chain. */
export interface HeldChange {
  /** The relationship's revision as it was read. */
  readonly readRevision: number;
  readonly customer: Change<Customer>;
  readonly relationship: Relationship;
  readonly access: Access;
}

/** What a partner has through one relationship. */
export function privilegesThrough(access: Access, relationshipId: string): Privilege[] {
  return Object.keys(ownGrants(access.grants, relationshipId)) as Privilege[];
}

/** The relationship's privileges count no longer, from this moment on (R15, R16). */
export function beginRemoving(held: Held, removalId: string, occasion: Occasion): HeldChange {
  const { relationship, access } = held;
  const own = ownGrants(access.grants, relationship.id);
  const after = { ...relationship, status: 'removing', removalId, revision: relationship.revision + 1 } as const;
  const rest = without(access.grants, own);
  const revoking = { ...access.revoking, [relationship.id]: own };
  return changeHeld(held, after, { ...access, grants: rest, revoking }, occasion, {
    event: 'RelationshipRemoving',
    details: { ...idsOf(relationship), removalId },
  });
}

/** One privilege is revoked for good; `undefined` where it was already (R16). */
export function revokePrivilege(
  held: Held,
  privilege: Privilege,
  removalId: string,
  occasion: Occasion,
): HeldChange | undefined {
  const { relationship, access } = held;
  const own = access.revoking?.[relationship.id];
  if (own?.[privilege] === undefined) return undefined;
  const { [privilege]: _, ...left } = own;
  const revoking = { ...access.revoking, [relationship.id]: left };
  return changeHeld(held, relationship, { ...access, revoking }, occasion, {
    event: 'PrivilegeRevoked',
    details: { ...idsOf(relationship), removalId, privilege },
  });
}

/** Nothing is left of the relationship but its record (R15). */
export function endRelationship(held: Held, removalId: string, occasion: Occasion): HeldChange {
  const { relationship, access } = held;
  const after = { ...relationship, status: 'removed', revision: relationship.revision + 1 } as const;
  const { [relationship.id]: _, ...revoking } = access.revoking ?? {};
  return changeHeld(held, after, { ...access, revoking }, occasion, {
    event: 'RelationshipRemoved',
    details: { ...idsOf(relationship), removalId },
  });
}

const idsOf = ({ id: relationshipId, partnerId }: Relationship) => ({ relationshipId, partnerId });

function changeHeld(
  { customer: before, relationship: { revision: readRevision } }: Held,
  relationship: Relationship,
  access: Access,
  occasion: Occasion,
  what: Happened,
): HeldChange {
  const after = { ...before, revision: before.revision + 1 };
  return { readRevision, customer: recordChange<Customer>(before, after, occasion, what), relationship, access };
}

function ownGrants(grants: Grants, relationshipId: string): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([, grant]) => grant.relationshipId === relationshipId));
}

function without(grants: Grants, some: Grants): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([privilege]) => !(privilege in some)));
}
