import { customerAccountsIn } from '../customer-accounts/customer-accounts.dynamodb.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import type { CustomerSession } from './customer-session.ts';
import { beginCustomerSignIn, finishCustomerSignIn } from './customer-sign-in.ts';
import { sessionsIn } from './sessions.dynamodb.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { signInServiceAt } from './sign-in-service.http.ts';

const tables = deployedTables();
const keysUrl = setting('SIGN_IN_KEYS_URL');
const shared = {
  clock,
  report: (error: unknown) => logger.warn('sign-in did not work', { error: describeError(error) }),
};
const ofPartners = {
  ...shared,
  sessions: sessionsIn(tables),
  service: signInServiceAt({
    ...{ url: setting('SIGN_IN_URL'), clientId: setting('SIGN_IN_CLIENT'), userPoolId: setting('USER_POOL_ID') },
    ...{ keysUrl, returnTo: `${setting('BASE_URL')}/signed-in` },
  }),
};
const ofCustomers = {
  ...shared,
  accounts: customerAccountsIn(tables),
  sessions: sessionsIn<CustomerSession>(tables, 'customer-session'),
  service: signInServiceAt({
    ...{ url: setting('CUSTOMER_SIGN_IN_URL'), clientId: setting('CUSTOMER_SIGN_IN_CLIENT') },
    ...{ userPoolId: setting('CUSTOMER_POOL_ID'), keysUrl, returnTo: `${setting('BASE_URL')}/my-access/signed-in` },
  }),
};

/** To the hosted sign-in, and back from it: partners' users (R19), and customers' (R55). */
export const handler = pageHandler(async (request) => {
  const isBack = request.route.endsWith('/signed-in');
  if (request.route.includes('/my-access/'))
    return isBack ? finishCustomerSignIn(ofCustomers, request) : beginCustomerSignIn(ofCustomers, request);
  return isBack ? finishSignIn(ofPartners, request) : beginSignIn(ofPartners, request);
});
