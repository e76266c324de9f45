import { asUser } from '../identity/admission.ts';
import { httpHandler, route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import {
  listOwnSubscriptions,
  moveSubscription,
  readSubscription,
  setLicence,
  setSubscription,
} from './manage-subscription.ts';
import { deployedOrderPorts } from './order-ports.dynamodb.ts';
import { subscriptionOperations as operations, subscriptionView } from './orders.schema.ts';
import type { Subscription } from './subscription.ts';

const ports = deployedOrderPorts();
const { orders } = ports;
const moves = {
  suspended: operations.suspendSubscription,
  active: operations.resumeSubscription,
  cancelled: operations.cancelSubscription,
};

/** Subscriptions, whom they are credited to, and their licences (R12, R26, R27, R28). */
export const handler = httpHandler([
  route(operations.listSubscriptions, asUser, async ({ caller, query, path }) => {
    const customerId = String(path.customerId);
    const scope = { accountId: caller.accountId, list: `subscriptions?${customerId}` };
    return listAnswer(scope, query, subscriptionView, (limit, after) =>
      listOwnSubscriptions(ports, caller, customerId, limit, after),
    );
  }),

  route(operations.getSubscription, asUser, async ({ caller, path }) =>
    answer(200, await readSubscription(ports, caller, String(path.subscriptionId))),
  ),

  route(operations.changeSubscription, asUser, async ({ caller, body, path, expectedRevision, requestId }) => {
    const asRead = { subscriptionId: String(path.subscriptionId), expectedRevision };
    return answer(200, await setSubscription(ports, caller, asRead, body, requestId));
  }),

  ...(['suspended', 'active', 'cancelled'] as const).map((status) =>
    route(moves[status], asUser, async ({ caller, path, expectedRevision, idempotency, requestId }) => {
      const asRead = { subscriptionId: String(path.subscriptionId), expectedRevision };
      return answer(200, await moveSubscription(ports, caller, asRead, status, idempotency, requestId));
    }),
  ),

  route(operations.listLicences, asUser, async ({ caller, path }) => {
    const { id } = await readSubscription(ports, caller, String(path.subscriptionId));
    return { status: 200, body: { items: await orders.listLicences(id) } };
  }),

  route(operations.assignLicence, asUser, async ({ caller, body, path, idempotency, requestId }) => {
    const wanted = { subscriptionId: String(path.subscriptionId), userId: body.userId, has: true };
    return answer(201, await setLicence(ports, caller, wanted, idempotency, requestId));
  }),

  route(operations.removeLicence, asUser, async ({ caller, path, idempotency, requestId }) => {
    const wanted = { subscriptionId: String(path.subscriptionId), userId: String(path.userId), has: false };
    return answer(200, await setLicence(ports, caller, wanted, idempotency, requestId));
  }),
]);

const answer = (status: number, subscription: Subscription) => ({
  status,
  body: subscriptionView.parse(subscription),
  revision: subscription.revision,
});
