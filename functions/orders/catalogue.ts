import { notFound } from '../platform/base/errors.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead } from '../platform/changes/change-course.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import { changeOffer, type Offer, type OfferFacts, offerIdOf, publishOffer } from './offer.ts';
import type { Orders } from './orders.port.ts';

type CataloguePorts = { readonly orders: Pick<Orders, 'getOffer' | 'keepOffer'> };

/** The operator puts an offer into the catalogue (R25). @throws `offer_already_exists`, `idempotency_key_reused` */
export function addOffer(
  { orders }: CataloguePorts,
  { sku, ...facts }: OfferFacts & { readonly sku: string },
  idempotency: IdempotentRequest,
  context: ChangeContext,
): Promise<Offer> {
  return onceOnly(
    async () => {
      const change = publishOffer(offerIdOf(sku), facts, context);
      await orders.keepOffer(change, idempotency);
      return change.after;
    },
    (id) => readOffer(orders, id),
  );
}

/** An offer as the operator read it, and what of it is to change. */
export interface OfferEdit {
  readonly offerId: string;
  readonly expectedRevision: number;
  readonly facts: Partial<OfferFacts>;
}

/** The operator changes an offer, or withdraws it (R25). @throws `not_found`, `revision_mismatch`, `busy_try_again` */
export async function editOffer(
  { orders }: CataloguePorts,
  { offerId, expectedRevision, facts }: OfferEdit,
  context: ChangeContext,
): Promise<Offer> {
  const { after } = await changeAsRead({
    read: () => readOffer(orders, offerId),
    expectedRevision,
    transition: (offer) => changeOffer(offer, facts, context),
    write: (change) => orders.keepOffer(change),
  });
  return after;
}

/** @throws `not_found` */
export async function readOffer(orders: Pick<Orders, 'getOffer'>, id: string): Promise<Offer> {
  const offer = await orders.getOffer(id);
  if (offer === undefined) throw notFound('offer');
  return offer;
}
