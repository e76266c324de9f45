import type { Attestation } from '../attestations/attestation.ts';
import type { Caller } from '../identity/caller.ts';
import type { Role } from '../identity/roles.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventOf } from '../platform/changes/event.ts';
import { type Access, liveGdap, type Privilege } from '../relationships/access.ts';
import type { DirectoryRole } from '../relationships/directory-roles.ts';
import type { Relationship } from '../relationships/relationship.ts';
import type { removalEvents } from './removal.events.ts';
import { removalRefusal } from './removals.errors.ts';

const record = recorderOf<Removal, typeof removalEvents>();

export const removalStates = ['running', 'stalled', 'done'] as const;

/** The end of one relationship, step by step (R15, R42). */
export type Removal = UnfinishedRemoval | FinishedRemoval;

interface RemovalFacts extends Aggregate {
  readonly relationshipId: string;
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  readonly beganAt: string;
  /** What was told to follow, before anyone attested (R39). */
  readonly consequences: readonly string[];
  /** What is to be revoked. */
  readonly privileges: readonly Privilege[];
  /** What was revoked, and when. */
  readonly revoked: readonly { readonly privilege: Privilege; readonly at: string }[];
  /** What is to be cleared away: support contacts and open carts that were there when it began (R42). */
  readonly toClear: ToClear;
  /** How many of them there were, once they are. */
  readonly cleared?: Cleared;
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

/** On whose word a relationship ends. */
export type RemovalCause =
  /** Who affirmed what, in which role, where the partner ends it (R17). */
  | { readonly attestation: AffirmedAttestation; readonly confirmation?: undefined }
  /** What the customer was shown and confirmed, where it ends the relationship itself (R44). */
  | { readonly confirmation: Confirmation; readonly attestation?: undefined };

interface AffirmedAttestation {
  readonly id: string;
  readonly hash: string;
  readonly language: Language;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly at: string;
}

interface Confirmation {
  readonly hash: string;
  readonly language: Language;
  readonly at: string;
}

/** It goes on, or waits for a person. */
export type UnfinishedRemoval = RemovalFacts & RemovalCause & { readonly status: 'running' | 'stalled' };

export type FinishedRemoval = RemovalFacts &
  RemovalCause & {
    readonly status: 'done';
    /** Granular privileges that stayed, with their end dates (R16). */
    readonly kept: readonly KeptGdap[];
    readonly finishedAt: string;
  };

/** What is cleared away with a relationship, by ID. */
export interface ToClear {
  readonly subscriptionIds: readonly string[];
  readonly cartIds: readonly string[];
}

/** What was cleared away with a relationship. */
export interface Cleared {
  readonly supportContacts: number;
  readonly carts: number;
}

/** Granular privileges that a removal leaves as they are. */
export interface KeptGdap {
  readonly gdapId: string;
  readonly roles: readonly DirectoryRole[];
  readonly endsAt: string;
}

/** What of a partner's granular privileges stays when its relationship ends (R16). */
export function keptOf(access: Access | undefined, now: Date): KeptGdap[] {
  return liveGdap(access, now).map(({ gdapId, roles, endsAt }) => ({ gdapId, roles, endsAt }));
}

/** Begins a removal, with the attestation on record for good (R17). */
export function createRemoval(
  relationship: Relationship,
  draft: RemovalDraft & { readonly attestation: Attestation },
  by: Pick<Caller, 'userId' | 'roles'>,
  context: ChangeContext,
): Change<Removal, UnfinishedRemoval> {
  const { id: attestationId, hash, language, statements } = draft.attestation;
  const at = context.at.toISOString();
  const affirmed = { id: attestationId, hash, language, userId: by.userId, roles: by.roles, at };
  const removal = { ...newRemoval(relationship, draft, context), attestation: affirmed };
  return record(undefined, removal, context, {
    event: 'RemovalAttested',
    details: {
      ...idsOf(relationship),
      attestationId,
      attestationHash: hash,
      attestationLanguage: language,
      statements: statements.map(({ key }) => key).join(' '),
    },
    commitments: { sourceIp: commitTo(draft.sourceIp, draft.salt) },
  });
}

/** Begins a removal on the customer's own word (R44): what it was shown is kept by its hash. */
export function createRemovalByCustomer(
  relationship: Relationship,
  draft: Omit<RemovalDraft, 'consequences'>,
  shown: { readonly hash: string; readonly language: Language },
  context: ChangeContext,
): Change<Removal, UnfinishedRemoval> {
  const { hash, language } = shown;
  const confirmation = { hash, language, at: context.at.toISOString() };
  const removal = { ...newRemoval(relationship, { ...draft, consequences: [] }, context), confirmation };
  return record(undefined, removal, context, {
    event: 'RemovalConfirmed',
    details: { ...idsOf(relationship), shownHash: hash, shownLanguage: language },
    commitments: { sourceIp: commitTo(draft.sourceIp, draft.salt) },
  });
}

/** What a removal is made with. */
export interface RemovalDraft {
  readonly id: string;
  readonly salt: string;
  /** Where the request came from; kept as a commitment only. */
  readonly sourceIp: string;
  /** What was told to follow. */
  readonly consequences: readonly string[];
  readonly toClear: ToClear;
}

function newRemoval(
  { id: relationshipId, customerId, accountId, privileges }: Relationship,
  { id, salt, consequences, toClear }: RemovalDraft,
  { at }: ChangeContext,
) {
  return {
    ...{ id, salt, relationshipId, customerId, accountId, consequences, toClear, privileges },
    status: 'running',
    beganAt: at.toISOString(),
    revoked: [],
    revision: 1,
  } as const;
}

const idsOf = ({ id: relationshipId, customerId, accountId }: Relationship) => {
  return { accountId, customerId, relationshipId };
};

/** A privilege was revoked. */
export function noteRevoked(removal: Removal, privilege: Privilege, context: ChangeContext): Change<Removal> {
  const revoked = [...removal.revoked, { privilege, at: context.at.toISOString() }];
  return change(removal, { ...removal, revoked }, context, {
    event: 'RemovalProgressed',
    details: { accountId: removal.accountId, privilege },
  });
}

/** Support contacts are cleared, and open carts cancelled. */
export function noteCleared(removal: Removal, cleared: Cleared, context: ChangeContext): Change<Removal> {
  return change(removal, { ...removal, cleared }, context, {
    event: 'RemovalCleared',
    details: { accountId: removal.accountId, ...cleared },
  });
}

/** Every privilege is revoked, and the relationship has ended. */
export function finish(
  removal: UnfinishedRemoval,
  kept: readonly KeptGdap[],
  context: ChangeContext,
): Change<UnfinishedRemoval, FinishedRemoval> {
  const finishedAt = context.at.toISOString();
  const done: FinishedRemoval = { ...removal, status: 'done', kept, finishedAt, revision: removal.revision + 1 };
  return record(removal, done, context, {
    event: 'RemovalFinished',
    details: { accountId: removal.accountId, relationshipId: removal.relationshipId },
  });
}

/**
 * A step failed again and again: a person is to look, then have it go on. The privileges count no longer all the
 * same.
 */
export function stall(removal: UnfinishedRemoval, context: ChangeContext): Change<Removal> {
  return change(removal, { ...removal, status: 'stalled' }, context, {
    event: 'RemovalStalled',
    details: { accountId: removal.accountId, relationshipId: removal.relationshipId },
  });
}

/**
 * It is to go on from where it stands: a stalled one, or one that is done but for its certificate.
 *
 * @param isCertified whether the certificate is there
 * @throws `removal_not_stalled`
 */
export function retry(removal: Removal, isCertified: boolean, context: ChangeContext): Change<Removal> {
  if (removal.status === 'running' || (removal.status === 'done' && isCertified))
    throw removalRefusal('removal_not_stalled', `The removal is ${removal.status}.`);
  const after: Removal = removal.status === 'done' ? removal : { ...removal, status: 'running' };
  return change(removal, after, context, {
    event: 'RemovalRetried',
    details: { accountId: removal.accountId, relationshipId: removal.relationshipId },
  });
}

function change(
  before: Removal,
  after: Removal,
  context: ChangeContext,
  happening: EventOf<typeof removalEvents>,
): Change<Removal> {
  return record(before, { ...after, revision: before.revision + 1 }, context, happening);
}
