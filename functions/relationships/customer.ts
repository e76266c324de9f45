import { commitTo } from '../audit/audit-record.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { Privilege } from '../invitations/invitation.ts';
import { type Aggregate, type Change, type Occasion, recordChange } from '../shared/change.ts';
import type { Language } from '../shared/languages.ts';

/** A customer: whoever proved an email address by accepting from it. */
export interface Customer extends Aggregate {
  readonly company: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly language: Language;
  readonly createdAt: string;
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/** A reseller relationship: what one partner was given by one customer (R11). */
export interface Relationship {
  readonly id: string;
  readonly status: 'active';
  readonly customerId: string;
  /** The customer's company, for the partner's customer list. */
  readonly company: string;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly privileges: readonly Privilege[];
  readonly establishedAt: string;
  readonly invitationId: string;
}

/** Everything one partner may do for one customer, in one item: an access check reads it and nothing else (R3). */
export interface Access {
  readonly customerId: string;
  readonly partnerId: string;
  readonly grants: Readonly<Partial<Record<Privilege, Grant>>>;
}

/** One privilege, and through what the partner has it. */
export interface Grant {
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

/** What an acceptance establishes. */
export interface Established {
  readonly customer: Change<Customer>;
  readonly relationship: Relationship;
  readonly access: Access;
}

/**
 * Establishes a relationship, with a new customer or one that is there already (R4, R11).
 *
 * @param existing the customer with the same proven address, and what the partner may do for it already
 * @param proven who accepted: it makes a new customer's record, and leaves an existing one as it is
 */
export function establishRelationship(
  existing: { readonly customer?: Customer | undefined; readonly access?: Access | undefined },
  proven: Pick<Customer, 'id' | 'company' | 'contact' | 'language' | 'salt'>,
  given: Pick<Relationship, 'id' | 'partnerId' | 'partnerKind' | 'privileges' | 'invitationId'>,
  occasion: Occasion,
): Established {
  const at = occasion.at.toISOString();
  const before = existing.customer;
  const after = before ? { ...before, revision: before.revision + 1 } : { ...proven, createdAt: at, revision: 1 };
  const customer = recordChange<Customer>(before, after, occasion, {
    event: 'RelationshipEstablished',
    details: {
      relationshipId: given.id,
      partnerId: given.partnerId,
      invitationId: given.invitationId,
      privileges: given.privileges.join(' '),
    },
    commitments: before
      ? {}
      : { company: commitTo(proven.company, proven.salt), email: commitTo(proven.contact.email, proven.salt) },
  });
  const grant: Grant = { relationshipId: given.id, since: at };
  return {
    customer,
    relationship: { ...given, status: 'active', customerId: after.id, company: after.company, establishedAt: at },
    access: {
      customerId: after.id,
      partnerId: given.partnerId,
      grants: {
        ...existing.access?.grants,
        ...Object.fromEntries(given.privileges.map((privilege) => [privilege, grant])),
      },
    },
  };
}

/** The relationship through which the partner has one of these privileges already; `undefined` where it has none. */
export function relationshipWith(access: Access | undefined, privileges: readonly Privilege[]): string | undefined {
  return privileges.map((privilege) => access?.grants[privilege]?.relationshipId).find(Boolean);
}
