import { operatorContext } from '../identity/caller.ts';
import { userHandler } from '../identity/user-handler.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { addOffer, editOffer, readOffer } from './catalogue.ts';
import type { Offer } from './offer.ts';
import { ordersIn } from './orders.dynamodb.ts';
import { offerView, catalogueOperations as operations } from './orders.schema.ts';

const tables = deployedTables();
const orders = ordersIn(tables);

/** The catalogue (R25): everybody's to read, the operator's to keep. */
export const handler = userHandler(tables, [
  route(operations.listOffers, ({ query }) => listAnswer(query, offerView, orders.listOffers)),

  route(operations.getOffer, async ({ path }) => answer(200, await readOffer(orders, path.offerId))),

  route(operations.readOffer, async ({ path }) => answer(200, await readOffer(orders, path.offerId))),

  route(operations.publishOffer, async ({ command, body }) =>
    answer(201, await addOffer({ orders }, body, command.idempotency, operatorContext(command, clock()))),
  ),

  route(operations.changeOffer, async ({ command, body, path, expectedRevision }) => {
    const request = { ...path, expectedRevision, facts: body };
    return answer(200, await editOffer({ orders }, request, operatorContext(command, clock())));
  }),
]);

const answer = (status: number, offer: Offer) => ({ status, body: offerView.parse(offer), revision: offer.revision });
