import { type Customer, establishCustomer, type Proven } from '../customers/customer.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { lastOf } from '../platform/base/last-of.ts';
import { type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventOf } from '../platform/changes/event.ts';
import type { Access, AccessByPartner, EstablishedBy, Grant, Grants, Privilege } from './access.ts';
import type { relationshipEvents } from './relationship.events.ts';

const record = recorderOf<Customer, typeof relationshipEvents>();

/** A reseller relationship: what one partner was given by one customer (R11). */
export type Relationship = ActiveRelationship | EndedRelationship;

interface RelationshipFacts {
  readonly id: string;
  readonly customerId: CustomerId;
  /** The customer's company, for the partner's customer list. */
  readonly company: string;
  /** By whom it is found there; one of before this was kept is found by its company. */
  readonly contact?: Customer['contact'];
  readonly accountId: AccountId;
  readonly partnerKind: PartnerKind;
  readonly privileges: readonly Privilege[];
  readonly establishedAt: string;
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

export type ActiveRelationship = RelationshipFacts & EstablishedBy & { readonly status: 'active' };

/** From `removing` on nothing is allowed any more; nothing ever goes back (R15). */
export type EndedRelationship = RelationshipFacts &
  EstablishedBy & {
    readonly status: 'removing' | 'removed';
    /** The removal that ends or ended it. */
    readonly removalId: string;
  };

/** The removal that ends or ended a relationship; `undefined` while it is active. */
export function removalOf(relationship: Relationship): string | undefined {
  return relationship.status === 'active' ? undefined : relationship.removalId;
}

/** What an acceptance establishes: a change of the customer, a relationship and an access item for each partner. */
export interface Established {
  readonly customer: readonly [Change<Customer>, ...Change<Customer>[]];
  readonly relationships: readonly Relationship[];
  readonly access: readonly Access[];
}

/** A relationship to be established. */
export type NewRelationship = Pick<RelationshipFacts, 'id' | 'accountId' | 'partnerKind' | 'privileges'> &
  EstablishedBy;

/**
 * Establishes relationships, with a new customer or one that is there already (R4, R11).
 *
 * @param existing the customer with the same proven address, and what each partner may do for it already
 * @param proven who accepted: it makes a new customer's record, and leaves an existing one as it is
 */
export function establishRelationships(
  existing: { readonly customer?: Customer | undefined; readonly access: AccessByPartner },
  proven: Proven,
  drafts: readonly [NewRelationship, ...NewRelationship[]],
  context: ChangeContext,
): Established {
  const [first, ...others] = drafts;
  const customer: [Change<Customer>, ...Change<Customer>[]] = [establish(existing.customer, proven, first, context)];
  for (const each of others) customer.push(establish(lastOf(customer).after, proven, each, context));
  const at = context.at.toISOString();
  const { id: customerId, company, contact } = customer[0].after;
  return {
    customer,
    relationships: drafts.map((each) => ({
      ...each,
      status: 'active',
      customerId,
      company,
      contact,
      establishedAt: at,
      revision: 1,
    })),
    access: drafts.map(({ id: relationshipId, accountId, privileges, ...rest }) => {
      const grant: Grant = { relationshipId, ...originOf(rest), since: at };
      const grants = Object.fromEntries(privileges.map((privilege) => [privilege, grant]));
      const before = existing.access[accountId];
      return { ...before, customerId, accountId, grants: { ...before?.grants, ...grants } };
    }),
  };
}

/** What of a relationship tells through what it is there. */
function originOf(by: EstablishedBy): EstablishedBy {
  return 'invitationId' in by ? { invitationId: by.invitationId } : { additionId: by.additionId };
}

function establish(
  before: Customer | undefined,
  proven: Proven,
  { id: relationshipId, accountId, privileges, ...rest }: NewRelationship,
  context: ChangeContext,
): Change<Customer> {
  return establishCustomer<typeof relationshipEvents>(before, proven, context, {
    event: 'RelationshipEstablished',
    details: { relationshipId, accountId, ...originOf(rest), privileges: privileges.join(' ') },
  });
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
export function markRemoving(held: Held, removalId: string, context: ChangeContext): HeldChange {
  const { relationship, access } = held;
  const own = ownGrants(access.grants, relationship.id);
  const revision = relationship.revision + 1;
  // It is on no list any more, by which the contact would find it.
  const { contact: _contact, ...kept } = relationship;
  const after: EndedRelationship = { ...kept, status: 'removing', removalId, revision };
  const rest = without(access.grants, own);
  const revoking = { ...access.revoking, [relationship.id]: own };
  return changeHeld(held, { relationship: after, access: { ...access, grants: rest, revoking } }, context, {
    event: 'RelationshipRemoving',
    details: { ...idsOf(relationship), removalId },
  });
}

/** One privilege is revoked for good; `undefined` where it was already (R16). */
export function revokePrivilege(
  held: Held,
  privilege: Privilege,
  removalId: string,
  context: ChangeContext,
): HeldChange | undefined {
  const { relationship, access } = held;
  const own = access.revoking?.[relationship.id];
  if (own?.[privilege] === undefined) return undefined;
  const { [privilege]: _, ...left } = own;
  const revoking = { ...access.revoking, [relationship.id]: left };
  return changeHeld(held, { relationship, access: { ...access, revoking } }, context, {
    event: 'PrivilegeRevoked',
    details: { ...idsOf(relationship), removalId, privilege },
  });
}

/** Nothing is left of the relationship but its record (R15). */
export function endRelationship(held: Held, removalId: string, context: ChangeContext): HeldChange {
  const { relationship, access } = held;
  const after = { ...endedBy(relationship, removalId), revision: relationship.revision + 1 };
  const { [relationship.id]: _, ...revoking } = access.revoking ?? {};
  return changeHeld(held, { relationship: after, access: { ...access, revoking } }, context, {
    event: 'RelationshipRemoved',
    details: { ...idsOf(relationship), removalId },
  });
}

/** A relationship as it is once a removal is done. */
export function endedBy(relationship: Relationship, removalId: string): EndedRelationship {
  return { ...relationship, status: 'removed', removalId };
}

const idsOf = ({ id: relationshipId, accountId }: Relationship) => ({ relationshipId, accountId });

function changeHeld(
  { customer: before, relationship: { revision: readRevision } }: Held,
  changed: Pick<HeldChange, 'relationship' | 'access'>,
  context: ChangeContext,
  happening: EventOf<typeof relationshipEvents>,
): HeldChange {
  const after = { ...before, revision: before.revision + 1 };
  return { readRevision, customer: record(before, after, context, happening), ...changed };
}

function ownGrants(grants: Grants, relationshipId: string): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([, grant]) => grant.relationshipId === relationshipId));
}

function without(grants: Grants, some: Grants): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([privilege]) => !(privilege in some)));
}
