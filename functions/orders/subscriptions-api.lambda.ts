import { userHandler } from '../identity/user-handler.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import {
  listLicences,
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
const { tables } = ports;
const moves = {
  suspended: operations.suspendSubscription,
  active: operations.resumeSubscription,
  cancelled: operations.cancelSubscription,
};

/** Subscriptions, whom they are credited to, and their licences (R12, R26, R27, R28). */
export const handler = userHandler(tables, [
  route(operations.listSubscriptions, async ({ caller, query, path: { customerId } }) => {
    return listAnswer(query, subscriptionView, (limit, after) =>
      listOwnSubscriptions(ports, caller, customerId, { limit, after }),
    );
  }),

  route(operations.getSubscription, async ({ caller, path }) =>
    answer(200, await readSubscription(ports, caller, path.subscriptionId)),
  ),

  route(operations.changeSubscription, async ({ command, body, path, expectedRevision }) =>
    answer(200, await setSubscription(ports, command, { ...path, expectedRevision }, body)),
  ),

  ...(['suspended', 'active', 'cancelled'] as const).map((status) =>
    route(moves[status], async ({ command, path, expectedRevision }) =>
      answer(200, await moveSubscription(ports, command, { ...path, expectedRevision, status })),
    ),
  ),

  route(operations.listLicences, async ({ caller, path }) => ({
    status: 200,
    body: { items: await listLicences(ports, caller, path.subscriptionId) },
  })),

  route(operations.assignLicence, async ({ command, body, path }) =>
    answer(201, await setLicence(ports, command, { ...path, ...body, has: true })),
  ),

  route(operations.removeLicence, async ({ command, path }) =>
    answer(200, await setLicence(ports, command, { ...path, has: false })),
  ),
]);

const answer = (status: number, subscription: Subscription) => ({
  status,
  body: subscriptionView.parse(subscription),
  revision: subscription.revision,
});
