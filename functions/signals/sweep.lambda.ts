import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Context } from 'aws-lambda';
import { finishProvisioning } from '../customers/add-customer.ts';
import { customerAccountsIn } from '../customers/customer-accounts.dynamodb.ts';
import { customerDirectoryIn } from '../customers/customer-directory.cognito.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { expireOne } from '../orders/manage-cart.ts';
import { renewOne } from '../orders/manage-subscription.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { advanceOne } from '../relationships/change-gdap.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { gdapsIn } from '../relationships/gdap.dynamodb.ts';
import type { Occasion } from '../shared/change.ts';
import { deployedDayMs, setting } from '../shared/environment.ts';
import { systemClock as clock } from '../shared/ids.ts';
import { describeError, logger } from '../shared/logger.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { asideIn } from './aside.dynamodb.ts';
import { dueWorkIn } from './due-work.dynamodb.ts';
import { deployedMachines } from './machine.sfn.ts';
import { type SweepResult, sweep } from './sweep.ts';
import { waitsIn } from './waits.dynamodb.ts';

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
