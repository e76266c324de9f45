import { busyTryAgain, notFound, revisionMismatch, StaleWriteError } from '../platform/base/errors.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import { changeOffer, type Offer, type OfferFacts, offerIdOf, publishOffer } from './offer.ts';
import type { Orders } from './orders.port.ts';

type CataloguePorts = { readonly orders: Pick<Orders, 'getOffer' | 'keepOffer'> };

/** The operator puts an offer into the catalogue (R25). @throws `offer_already_exists`, `idempotency_key_reused` */
export function addOffer(
  { orders }: CataloguePorts,
  { sku, ...facts }: OfferFacts & { readonly sku: string },
  request: IdempotentRequest,
  context: ChangeContext,
): Promise<Offer> {
  return onceOnly(
    async () => {
      const change = publishOffer(offerIdOf(sku), facts, context);
      await orders.keepOffer(change, request);
      return change.after;
    },
    (id) => readOffer(orders, id),
  );
}

/** The operator changes an offer, or withdraws it (R25). @throws `not_found`, `revision_mismatch`, `busy_try_again` */
export async function editOffer(
  { orders }: CataloguePorts,
  { offerId, expectedRevision }: { readonly offerId: string; readonly expectedRevision: number },
  facts: Partial<OfferFacts>,
  context: ChangeContext,
): Promise<Offer> {
  const offer = await readOffer(orders, offerId);
  if (offer.revision !== expectedRevision) throw revisionMismatch();
  const change = changeOffer(offer, facts, context);
  try {
    await orders.keepOffer(change);
  } catch (error) {
    throw error instanceof StaleWriteError ? busyTryAgain(error) : error;
  }
  return change.after;
}

/** @throws `not_found` */
export async function readOffer(orders: Pick<Orders, 'getOffer'>, id: string): Promise<Offer> {
  const offer = await orders.getOffer(id);
  if (offer === undefined) throw notFound('offer');
  return offer;
}
