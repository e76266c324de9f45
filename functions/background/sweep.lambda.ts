import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Context } from 'aws-lambda';
import { finishProvisioning } from '../customer-accounts/add-customer.ts';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { customerDirectoryIn } from '../customer-accounts/customer-directory.cognito.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { expireOne } from '../orders/manage-cart.ts';
import { renewOne } from '../orders/manage-subscription.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { advanceOne } from '../gdap/change-gdap.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import type { Occasion } from '../platform/changes/change.ts';
import { deployedDayMs, setting } from '../platform/runtime/environment.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { asideIn } from '../platform/outbox/set-aside.dynamodb.ts';
import { dueWorkIn } from '../platform/outbox/due-work.dynamodb.ts';
import { deployedMachines } from '../platform/outbox/machines.sfn.ts';
import { type SweepResult, sweep } from '../platform/outbox/sweep.ts';
import { waitsIn } from '../platform/outbox/waits.dynamodb.ts';



const tables = deployedTables();
const metrics = new Metrics();
const granular = { gdaps: gdapsIn(tables), customers: customersIn(tables), dayMs: deployedDayMs() };
const orders = ordersIn(tables);
const additions = {
  accounts: customerAccountsIn(tables),
  customers: customersIn(tables),
  directory: customerDirectoryIn(new CognitoIdentityProviderClient({}), setting('CUSTOMER_POOL_ID')),
};
const ports = {
  due: dueWorkIn(tables),
  invitations: invitationsIn(tables),
  advance: {
    gdap: (id: string, occasion: Occasion) => advanceOne(granular, id, occasion),
    customer: (id: string, occasion: Occasion) => finishProvisioning(additions, id, occasion),
    cart: (id: string, occasion: Occasion) => expireOne(orders, id, occasion),
    subscription: (id: string, occasion: Occasion) => renewOne({ orders, dayMs: granular.dayMs }, id, occasion),
  },
  waits: waitsIn(tables),
  machines: deployedMachines(new SFNClient({})),
  aside: asideIn(tables),
  clock,
  report: (error: unknown) => logger.error('due item failed', { error: describeError(error) }),
  restartAfterMs: Number(setting('RESTART_AFTER_SECONDS')) * 1000,
};

/** Runs every minute, and does what is due (R13). */
export async function handler(_event: unknown, context: Context): Promise<SweepResult> {
  const result = await sweep(ports, () => context.getRemainingTimeInMillis(), context.awsRequestId);
  metrics.addMetric('SetAside', MetricUnit.Count, result.setAside);
  metrics.addMetric('SweepFailures', MetricUnit.Count, result.failed);
  metrics.publishStoredMetrics();
  logger.info('sweep', { ...result });
  return result;
}
