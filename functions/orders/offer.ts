import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { orderEvents } from './order.events.ts';

const record = recorderOf<Offer, typeof orderEvents>();

export const terms = ['P1M', 'P1Y', 'P3Y'] as const;
export const billings = ['monthly', 'annual', 'upfront'] as const;

/** A way to buy an offer: for a term, billed so often, at a price per seat and billing period. */
export interface Plan {
  readonly term: (typeof terms)[number];
  readonly billing: (typeof billings)[number];
  /** ISO 4217. */
  readonly currency: string;
  /** In minor units of the currency, such as cents. */
  readonly priceMinor: number;
}

/** A month is not billed by the year. */
export const isBillable = ({ term, billing }: Pick<Plan, 'term' | 'billing'>): boolean =>
  !(term === 'P1M' && billing === 'annual');

/** Something that can be ordered (R25). The operator keeps the catalogue. */
export interface Offer extends Aggregate {
  readonly status: 'active' | 'withdrawn';
  readonly name: string;
  readonly description: string;
  readonly plans: readonly Plan[];
  readonly seats: { readonly min: number; readonly max: number };
  readonly createdAt: string;
  readonly revision: number;
}

export type OfferFacts = Pick<Offer, 'name' | 'description' | 'plans' | 'seats' | 'status'>;

/** The ID of an offer, from the name the operator gave it. */
export const offerIdOf = (sku: string) => `off_${sku}`;

/** Puts an offer into the catalogue. */
export function publishOffer(id: string, facts: OfferFacts, context: ChangeContext): Change<Offer> {
  const offer = { ...facts, id, createdAt: context.at.toISOString(), revision: 1 };
  return record(undefined, offer, context, {
    event: 'OfferPublished',
    details: { status: facts.status },
  });
}

/** Changes an offer, or withdraws it. What was bought stays as it was bought. */
export function changeOffer(offer: Offer, facts: Partial<OfferFacts>, context: ChangeContext): Change<Offer> {
  const after = { ...offer, ...facts, revision: offer.revision + 1 };
  return record(offer, after, context, { event: 'OfferChanged', details: { status: after.status } });
}
