import { asUser } from '../identity/admission.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { abandonCart, beginCart, changeCart, purchase, readCart, readOrder, review } from './manage-cart.ts';
import { deployedOrderPorts } from './order-ports.dynamodb.ts';
import {
  cartView,
  orderOperations as operations,
  orderView,
  showCart,
  showOrder,
  showReview,
} from './orders.schema.ts';

const ports = deployedOrderPorts();
const { orders } = ports;

/** Carts and orders (R25, R26). */
export const handler = httpHandler([
  route(operations.beginCart, asUser, async ({ caller, body, idempotency, requestId }) => {
    const cart = await beginCart(ports, caller, body, idempotency, requestId);
    return { ...showCart(cart), status: 201, headers: { location: `/v1/carts/${cart.id}` } };
  }),

  route(operations.listCarts, asUser, ({ caller: { accountId }, query }) =>
    listAnswer({ accountId, list: 'carts' }, query, cartView, (limit, after) =>
      orders.listCarts(accountId, limit, after),
    ),
  ),

  route(operations.getCart, asUser, async ({ caller, path }) =>
    showCart(await readCart(orders, caller.accountId, String(path.cartId))),
  ),

  route(operations.changeCart, asUser, async ({ caller, body, path, expectedRevision, requestId }) => {
    const asRead = { cartId: String(path.cartId), expectedRevision };
    return showCart(await changeCart(ports, caller, asRead, body.lines, requestId));
  }),

  route(operations.reviewCart, asUser, async ({ caller, body, path }) => {
    const { cart, review: found } = await review(ports, caller, String(path.cartId), body.actingAsIndirectProvider);
    return { status: 200, body: showReview(found), revision: cart.revision };
  }),

  route(operations.purchaseCart, asUser, async ({ caller, body, path, expectedRevision, idempotency, requestId }) => {
    const wanted = { ...body, cartId: String(path.cartId), expectedRevision };
    const order = await purchase(ports, caller, wanted, idempotency, requestId);
    return { status: 201, body: showOrder(order), headers: { location: `/v1/orders/${order.id}` } };
  }),

  route(operations.cancelCart, asUser, async ({ caller, path, expectedRevision, idempotency, requestId }) => {
    const asRead = { cartId: String(path.cartId), expectedRevision };
    return showCart(await abandonCart(ports, caller, asRead, idempotency, requestId));
  }),

  route(operations.listOrders, asUser, ({ caller: { accountId }, query }) =>
    listAnswer({ accountId, list: 'orders' }, query, orderView, (limit, after) =>
      orders.listOrders(accountId, limit, after),
    ),
  ),

  route(operations.getOrder, asUser, async ({ caller, path }) => ({
    status: 200,
    body: showOrder(await readOrder(orders, caller.accountId, String(path.orderId))),
  })),
]);
