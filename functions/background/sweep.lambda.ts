import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { finishProvisioning } from '../customer-accounts/add-customer.ts';
import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { customerDirectoryIn } from '../customer-accounts/customer-directory.cognito.ts';
import { advanceOne } from '../gdap/change-gdap.ts';
import { gdapsIn } from '../gdap/gdap.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { deployedImportQueue } from '../imports/import-queue.sqs.ts';
import { importsIn } from '../imports/imports.dynamodb.ts';
import { queueImport } from '../imports/work-off.ts';
import { advanceInvitation } from '../invitations/advance-invitation.ts';
import type { Invitation } from '../invitations/invitation.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { expireOne } from '../orders/manage-cart.ts';
import { advanceSubscriptionOf } from '../orders/manage-subscription.ts';
import { ordersIn } from '../orders/orders.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { dueWorkIn } from '../platform/outbox/due-work.dynamodb.ts';
import type { DueThing } from '../platform/outbox/due-work.port.ts';
import { deployedMachines } from '../platform/outbox/machines.sfn.ts';
import { setAsideWorkIn } from '../platform/outbox/set-aside.dynamodb.ts';
import { type DueHandler, type SweepResult, sweep } from '../platform/outbox/sweep.ts';
import { waitsIn } from '../platform/outbox/waits.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedDayMs, setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { queueDelivery } from '../webhooks/deliver-events.ts';
import { deployedWebhookQueue } from '../webhooks/webhook-queue.sqs.ts';
import { webhooksIn } from '../webhooks/webhooks.dynamodb.ts';

const tables = deployedTables();
const metrics = new Metrics();
const granular = {
  ...{ gdaps: gdapsIn(tables), customers: customersIn(tables), partners: partnersIn(tables) },
  dayMs: deployedDayMs(),
};
const orders = ordersIn(tables);
const invitations = invitationsIn(tables);
const additions = {
  accounts: customerAccountsIn(tables),
  customers: customersIn(tables),
  directory: customerDirectoryIn(new CognitoIdentityProviderClient(awsClient()), setting('CUSTOMER_POOL_ID')),
};
const sqs = new SQSClient(awsClient());
const webhookWork = { webhooks: webhooksIn(tables), queue: deployedWebhookQueue(sqs), clock };
const importWork = { imports: importsIn(tables), queue: deployedImportQueue(sqs), clock };
const ports = {
  due: dueWorkIn(tables),
  handlers: {
    invitation: ({ entity }: DueThing, context: ChangeContext) =>
      advanceInvitation({ invitations }, entity as Invitation, context),
    gdap: whenDue((id, context) => advanceOne(granular, id, context)),
    customer: whenDue((id, context) => finishProvisioning(additions, id, context)),
    cart: whenDue((id, context) => expireOne(orders, id, context)),
    'import-progress': whenDue((id) => queueImport(importWork, id)),
    'webhook-delivery': whenDue((id) => queueDelivery(webhookWork, id)),
    subscription: whenDue((id, context) => advanceSubscriptionOf({ orders, dayMs: granular.dayMs }, id, context)),
  },
  waits: waitsIn(tables),
  machines: deployedMachines(new SFNClient(awsClient())),
  setAsideWork: setAsideWorkIn(tables),
  clock,
  report: (error: unknown) => logger.error('due item failed', { error: describeError(error) }),
  restartAfterMs: Number(setting('RESTART_AFTER_SECONDS')) * 1000,
};

/** Of work that tells whether something was due. */
function whenDue(work: (id: string, context: ChangeContext) => Promise<boolean>): DueHandler {
  return async ({ key }, context) => ((await work(key.pk, context)) ? 'advanced' : 'overtaken');
}

/** Runs every minute, and does what is due (R13). */
export async function handler(_event: unknown, context: Context): Promise<SweepResult> {
  const result = await sweep(ports, () => context.getRemainingTimeInMillis(), context.awsRequestId);
  metrics.addMetric('SetAside', MetricUnit.Count, result.setAside);
  metrics.addMetric('SweepFailures', MetricUnit.Count, result.failed);
  metrics.addMetric('OldestDue', MetricUnit.Seconds, result.oldestSeconds);
  metrics.publishStoredMetrics();
  logger.info('sweep', { ...result });
  return result;
}
