import { commitTo } from '../audit/audit-record.ts';
import type { Caller } from '../identity/caller.ts';
import type { Role } from '../identity/roles.ts';
import type { Privilege } from '../invitations/invitation.ts';
import type { Relationship } from '../relationships/customer.ts';
import { type Aggregate, type Change, type Occasion, recordChange } from '../shared/change.ts';
import { DomainError } from '../shared/errors.ts';
import type { Language } from '../shared/languages.ts';
import type { Attestation } from './attestation.ts';

export const removalStates = ['running', 'stalled', 'done'] as const;

/** The end of one relationship, step by step (R15, R42). */
export interface Removal extends Aggregate {
  readonly status: (typeof removalStates)[number];
  readonly relationshipId: string;
  readonly customerId: string;
  readonly partnerId: string;
  /** Who affirmed what, in which role (R17). */
  readonly attestation: {
    readonly id: string;
    readonly hash: string;
    readonly language: Language;
    readonly userId: string;
    readonly roles: readonly Role[];
    readonly at: string;
  };
  /** What was told to follow, before anyone attested (R39). */
  readonly consequences: readonly string[];
  /** What is to be revoked. */
  readonly privileges: readonly Privilege[];
  /** What was revoked, and when. */
  readonly revoked: readonly { readonly privilege: Privilege; readonly at: string }[];
  readonly finishedAt?: string;
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/**
 * Begins a removal, with the attestation on record for good (R17).
 * @param sourceIp where the request came from; kept as a commitment only
 */
export function beginRemoval(
  made: { readonly id: string; readonly salt: string; readonly sourceIp: string },
  relationship: Relationship,
  caller: Caller,
  { attestation, consequences }: { readonly attestation: Attestation; readonly consequences: readonly string[] },
  occasion: Occasion,
): Change<Removal> {
  const { id, salt, sourceIp } = made;
  const { customerId, partnerId, privileges } = relationship;
  const at = occasion.at.toISOString();
  const removal = {
    id,
    salt,
    status: 'running',
    relationshipId: relationship.id,
    customerId,
    partnerId,
    attestation: {
      id: attestation.id,
      hash: attestation.hash,
      language: attestation.language,
      userId: caller.userId,
      roles: caller.roles,
      at,
    },
    consequences,
    privileges,
    revoked: [],
    revision: 1,
  } as const;
  return recordChange<Removal>(undefined, removal, occasion, {
    event: 'RemovalAttested',
    details: {
      partnerId,
      customerId,
      relationshipId: relationship.id,
      attestationId: attestation.id,
      attestationHash: attestation.hash,
      attestationLanguage: attestation.language,
      statements: attestation.statements.map(({ key }) => key).join(' '),
    },
    commitments: { sourceIp: commitTo(sourceIp, salt) },
  });
}

/** A privilege was revoked. */
export function noteRevoked(removal: Removal, privilege: Privilege, occasion: Occasion): Change<Removal> {
  const revoked = [...removal.revoked, { privilege, at: occasion.at.toISOString() }];
  return change(removal, { ...removal, revoked }, occasion, {
    event: 'RemovalProgressed',
    details: { partnerId: removal.partnerId, privilege },
  });
}

/** Every privilege is revoked, and the relationship has ended. */
export function finish(removal: Removal, occasion: Occasion): Change<Removal> {
  return change(removal, { ...removal, status: 'done', finishedAt: occasion.at.toISOString() }, occasion, {
    event: 'RemovalFinished',
    details: { partnerId: removal.partnerId, relationshipId: removal.relationshipId },
  });
}

/** A step failed again and again: a person is to look, then have it go on. The privileges count no longer all the same. */
export function stall(removal: Removal, occasion: Occasion): Change<Removal> {
  return change(removal, { ...removal, status: 'stalled' }, occasion, {
    event: 'RemovalStalled',
    details: { partnerId: removal.partnerId, relationshipId: removal.relationshipId },
  });
}

/**
 * It is to go on from where it stands: a stalled one, or one that is done but for its certificate.
 *
 * @param isCertified whether the certificate is there
 * @throws `removal_not_stalled`
 */
export function retry(removal: Removal, isCertified: boolean, occasion: Occasion): Change<Removal> {
  const { status } = removal;
  if (status === 'running' || (status === 'done' && isCertified))
    throw new DomainError('removal_not_stalled', `The removal is ${status}.`);
  return change(removal, { ...removal, status: status === 'stalled' ? 'running' : status }, occasion, {
    event: 'RemovalRetried',
    details: { partnerId: removal.partnerId, relationshipId: removal.relationshipId },
  });
}

function change(
  before: Removal,
  after: Removal,
  occasion: Occasion,
  what: Parameters<typeof recordChange<Removal>>[3],
): Change<Removal> {
  return recordChange<Removal>(before, { ...after, revision: before.revision + 1 }, occasion, what);
}
