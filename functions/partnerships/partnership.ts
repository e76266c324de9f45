import { createHash } from 'node:crypto';
import type { PartnerKind } from '../identity/roles.ts';
import { type Aggregate, type Change, type Occasion, recordChange } from '../shared/change.ts';
import { DomainError } from '../shared/errors.ts';

/** A partner within a partnership. */
export interface PartnershipSide {
  readonly partnerId: string;
  readonly name: string;
}

/** A provider and a reseller that work together. By itself it gives neither the other's customers (R4). */
export interface Partnership extends Aggregate {
  readonly status: 'active' | 'removed';
  readonly reseller: PartnershipSide;
  readonly provider: PartnershipSide;
  readonly since: string;
}

/** The partnership of two partners: one for each pair, whichever side asks. */
export function partnershipIdOf(resellerId: string, providerId: string): string {
  return `pts_${createHash('sha256').update(`${resellerId}|${providerId}`).digest('hex').slice(0, 32)}`;
}

/** The partnership's ID as one of its sides knows it. */
export function partnershipIdFor(own: { partnerId: string; partnerKind: PartnerKind }, otherId: string): string {
  return own.partnerKind === 'reseller'
    ? partnershipIdOf(own.partnerId, otherId)
    : partnershipIdOf(otherId, own.partnerId);
}

/** Begins a partnership, or begins it again. */
export function establishPartnership(
  before: Partnership | undefined,
  sides: Pick<Partnership, 'reseller' | 'provider'>,
  occasion: Occasion,
): Change<Partnership> {
  const { reseller, provider } = sides;
  const id = partnershipIdOf(reseller.partnerId, provider.partnerId);
  const after = { id, reseller, provider, status: 'active', since: occasion.at.toISOString() } as const;
  return recordChange<Partnership>(before, after, occasion, {
    event: 'PartnershipEstablished',
    details: { resellerId: reseller.partnerId, providerId: provider.partnerId },
  });
}

/** Ends a partnership. Customers and their relationships stay as they are (R22). */
export function endPartnership(partnership: Partnership, occasion: Occasion): Change<Partnership> {
  return recordChange<Partnership>(partnership, { ...partnership, status: 'removed' }, occasion, {
    event: 'PartnershipEnded',
    details: { resellerId: partnership.reseller.partnerId, providerId: partnership.provider.partnerId },
  });
}

/** The two partners do not work together, or no longer (R6). */
export function partnershipNotActive(): DomainError {
  return new DomainError('partnership_not_active', 'This is no active partner of yours. Connect with it first.');
}
