import { asOperator, asUser } from '../identity/admission.ts';
import { operatorContext } from '../identity/caller.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { addOffer, editOffer, readOffer } from './catalogue.ts';
import type { Offer } from './offer.ts';
import { ordersIn } from './orders.dynamodb.ts';
import { offerView, catalogueOperations as operations } from './orders.schema.ts';

const orders = ordersIn(deployedTables());
const ports = { orders };

/** The catalogue (R25): everybody's to read, the operator's to keep. */
export const handler = httpHandler([
  route(operations.listOffers, asUser, ({ caller: { accountId }, query }) =>
    listAnswer({ accountId, list: 'offers' }, query, offerView, orders.listOffers),
  ),

  route(operations.getOffer, asUser, async ({ path }) => answer(200, await readOffer(orders, String(path.offerId)))),

  route(operations.readOffer, asOperator, async ({ path }) =>
    answer(200, await readOffer(orders, String(path.offerId))),
  ),

  route(operations.publishOffer, asOperator, async ({ caller, body, idempotency, requestId }) => {
    const context = operatorContext(caller, clock(), requestId);
    return answer(201, await addOffer(ports, body, idempotency, context));
  }),

  route(operations.changeOffer, asOperator, async ({ caller, body, path, expectedRevision, requestId }) => {
    const asRead = { offerId: String(path.offerId), expectedRevision };
    return answer(200, await editOffer(ports, asRead, body, operatorContext(caller, clock(), requestId)));
  }),
]);

const answer = (status: number, offer: Offer) => ({ status, body: offerView.parse(offer), revision: offer.revision });
