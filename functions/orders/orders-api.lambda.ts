import { userHandler } from '../identity/user-handler.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { abandonCart, beginCart, changeCart, purchaseCart, readCart, readOrder, review } from './manage-cart.ts';
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
const { orders, tables } = ports;

/** Carts and orders (R25, R26). */
export const handler = userHandler(tables, [
  route(operations.beginCart, async ({ command, body }) => {
    const cart = await beginCart(ports, command, body);
    return { ...showCart(cart), status: 201, headers: { location: `/v1/carts/${cart.id}` } };
  }),

  route(operations.listCarts, ({ caller: { accountId }, query }) =>
    listAnswer(query, cartView, (limit, after) => orders.listCarts(accountId, limit, after)),
  ),

  route(operations.getCart, async ({ caller, path }) =>
    showCart(await readCart(orders, caller.accountId, path.cartId)),
  ),

  route(operations.changeCart, async ({ command, body, path, expectedRevision }) =>
    showCart(await changeCart(ports, command, { ...path, ...body, expectedRevision })),
  ),

  route(operations.reviewCart, async ({ caller, body, path }) => {
    const { cart, review: found } = await review(ports, caller, path.cartId, body.actingAsIndirectProvider);
    return { status: 200, body: showReview(found), revision: cart.revision };
  }),

  route(operations.purchaseCart, async ({ command, body, path, expectedRevision }) => {
    const order = await purchaseCart(ports, command, { ...path, ...body, expectedRevision });
    return { status: 201, body: showOrder(order), headers: { location: `/v1/orders/${order.id}` } };
  }),

  route(operations.cancelCart, async ({ command, path, expectedRevision }) =>
    showCart(await abandonCart(ports, command, { ...path, expectedRevision })),
  ),

  route(operations.listOrders, ({ caller: { accountId }, query }) =>
    listAnswer(query, orderView, (limit, after) => orders.listOrders(accountId, limit, after)),
  ),

  route(operations.getOrder, async ({ caller, path }) => ({
    status: 200,
    body: showOrder(await readOrder(orders, caller.accountId, path.orderId)),
  })),
]);
