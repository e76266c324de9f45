import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { sessionsIn } from '../sign-in/sessions.dynamodb.ts';
import { signInServiceAt } from '../sign-in/sign-in-service.http.ts';
import type { CustomerSession } from './customer-session.ts';
import { beginCustomerSignIn, finishCustomerSignIn } from './customer-sign-in.ts';

const tables = deployedTables();
const ports = {
  accounts: customerAccountsIn(tables),
  sessions: sessionsIn<CustomerSession>(tables, 'customer-session'),
  service: signInServiceAt({
    url: setting('CUSTOMER_SIGN_IN_URL'),
    clientId: setting('CUSTOMER_SIGN_IN_CLIENT'),
    userPoolId: setting('CUSTOMER_POOL_ID'),
    keysUrl: setting('SIGN_IN_KEYS_URL'),
    returnTo: `${setting('BASE_URL')}/my-access/signed-in`,
  }),
  clock,
  report: (error: unknown) => logger.warn('sign-in did not work', { error: describeError(error) }),
};

/** A customer's user, to the hosted sign-in and back from it (R55). */
export const handler = pageHandler(async (request) =>
  request.route.endsWith('/signed-in') ? finishCustomerSignIn(ports, request) : beginCustomerSignIn(ports, request),
);
