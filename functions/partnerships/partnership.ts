import { createHash } from 'node:crypto';
import type { Attestation } from '../attestations/attestation.ts';
import type { Caller } from '../identity/caller.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { DomainError } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import {
  type Aggregate,
  type Change,
  type ChangeContext,
  recorderOf,
  type Unchained,
} from '../platform/changes/change.ts';
import type { partnershipEvents } from './partnership.events.ts';
import { partnershipRefusal } from './partnerships.errors.ts';

const record = recorderOf<Partnership, typeof partnershipEvents>();

/** A partner within a partnership. */
export interface PartnershipSide {
  readonly accountId: AccountId;
  readonly name: string;
}

/** A provider and a reseller that work together. By itself it gives neither the other's customers (R4). */
export type Partnership = ActivePartnership | EndedPartnership;

interface PartnershipFacts extends Aggregate {
  readonly reseller: PartnershipSide;
  readonly provider: PartnershipSide;
  readonly since: string;
  /** The invitation that was accepted. */
  readonly invitationId?: string;
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

export interface ActivePartnership extends PartnershipFacts {
  readonly status: 'active';
}

export interface EndedPartnership extends PartnershipFacts {
  readonly status: 'removed';
  readonly endedAt: string;
  /** The partner that ended it (R22). */
  readonly endedBy: AccountId;
  /** Salt of the commitments of its end. */
  readonly salt: string;
}

/** The partnership of two partners: one for each pair, whichever side asks. */
export function partnershipIdOf(resellerId: AccountId, providerId: AccountId): string {
  return `pts_${createHash('sha256').update(`${resellerId}|${providerId}`).digest('hex').slice(0, 32)}`;
}

/** The partnership's ID as one of its sides knows it. */
export function partnershipIdFor(own: { accountId: AccountId; partnerKind: PartnerKind }, otherId: string): string {
  return own.partnerKind === 'reseller'
    ? partnershipIdOf(own.accountId, otherId)
    : partnershipIdOf(otherId, own.accountId);
}

/**
 * Begins a partnership, or begins it again (R21).
 * @throws `partnership_already_exists`
 */
export function establishPartnership(
  before: Partnership | undefined,
  { reseller, provider }: Pick<Partnership, 'reseller' | 'provider'>,
  context: ChangeContext,
  invitationId?: string,
): Change<Partnership, ActivePartnership> {
  if (before?.status === 'active') throw alreadyPartners(before.id);
  const id = partnershipIdOf(reseller.accountId, provider.accountId);
  const after: Unchained<ActivePartnership> = {
    ...{ id, reseller, provider },
    status: 'active',
    since: context.at.toISOString(),
    ...(invitationId === undefined ? {} : { invitationId }),
    revision: (before?.revision ?? 0) + 1,
  };
  return record(before, after, context, {
    event: 'PartnershipEstablished',
    details: { resellerId: reseller.accountId, providerId: provider.accountId },
  });
}

/** What one side attested, and from where. */
export interface AttestedEnd {
  readonly attestation: Attestation;
  readonly salt: string;
  /** Where the request came from; kept as a commitment only. */
  readonly sourceIp: string;
}

/**
 * Ends a partnership, on one side's attestation (R22). Customers, their relationships and privileges stay as they are.
 *
 * @throws `partnership_already_removed`
 */
export function endPartnership(
  partnership: Partnership,
  by: Pick<Caller, 'accountId'>,
  { attestation, salt, sourceIp }: AttestedEnd,
  context: ChangeContext,
): Change<ActivePartnership, EndedPartnership> {
  const { id: attestationId, hash, language, statements } = attestation;
  const { reseller, provider } = partnership;
  if (partnership.status === 'removed')
    throw partnershipRefusal('partnership_already_removed', 'The partnership has ended already.');
  const how = { endedAt: context.at.toISOString(), endedBy: by.accountId, salt };
  const after: EndedPartnership = { ...partnership, ...how, status: 'removed', revision: partnership.revision + 1 };
  return record(partnership, after, context, {
    event: 'PartnershipEnded',
    details: {
      resellerId: reseller.accountId,
      providerId: provider.accountId,
      accountId: by.accountId,
      attestationId,
      attestationHash: hash,
      attestationLanguage: language,
      statements: statements.map(({ key }) => key).join(' '),
    },
    commitments: { sourceIp: commitTo(sourceIp, salt) },
  });
}

/** The two partners do not work together, or no longer (R6). */
export function partnershipNotActive(): DomainError {
  return partnershipRefusal('partnership_not_active', 'This is no active partner of yours. Connect with it first.');
}

/** They work together already (R34). */
export function alreadyPartners(partnershipId: string): DomainError {
  return partnershipRefusal('partnership_already_exists', 'You work with this partner already.', {
    conflictingId: partnershipId,
  });
}
