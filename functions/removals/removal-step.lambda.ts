import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { waitsIn } from '../platform/outbox/waits.dynamodb.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import type { Privilege } from '../relationships/access.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { clearOrderTies, closeRemoval, planRemoval, revokeOne, stallRemoval } from './carry-out-removal.ts';
import { removalsIn } from './removals.dynamodb.ts';

const tables = deployedTables();
const ports = {
  orders: ordersIn(tables),
  customers: customersIn(tables),
  removals: removalsIn(tables),
  waits: waitsIn(tables),
  clock,
};

/** What the workflow asks for. */
type Step =
  | { readonly step: 'plan'; readonly id: string; readonly correlationId: string }
  | { readonly step: 'revoke'; readonly id: string; readonly correlationId: string; readonly privilege: Privilege }
  | { readonly step: 'clear'; readonly id: string; readonly correlationId: string }
  | { readonly step: 'close'; readonly id: string; readonly correlationId: string }
  | { readonly step: 'stall'; readonly id: string; readonly correlationId: string };

/** The removal workflow's steps in the table (R15, R16, R42). Each can be repeated. */
export const handler = taskHandler<Step, object>(async (step) => {
  const { id, correlationId } = step;
  switch (step.step) {
    case 'plan':
      return planRemoval(ports, id);
    case 'revoke':
      await revokeOne(ports, id, step.privilege, correlationId);
      return {};
    case 'clear':
      await clearOrderTies(ports, id, correlationId);
      return {};
    case 'close':
      await closeRemoval(ports, id, correlationId);
      return {};
    case 'stall':
      await stallRemoval(ports, id, correlationId);
      return {};
  }
});
