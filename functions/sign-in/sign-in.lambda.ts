import { systemClock as clock } from '../platform/base/ids.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { sessionsIn } from './sessions.dynamodb.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { signInServiceAt } from './sign-in-service.http.ts';

const ports = {
  sessions: sessionsIn(deployedTables()),
  service: signInServiceAt({
    url: setting('SIGN_IN_URL'),
    clientId: setting('SIGN_IN_CLIENT'),
    userPoolId: setting('USER_POOL_ID'),
    keysUrl: setting('SIGN_IN_KEYS_URL'),
    returnTo: `${setting('BASE_URL')}/signed-in`,
  }),
  clock,
  report: (error: unknown) => logger.warn('sign-in did not work', { error: describeError(error) }),
};

/** To the hosted sign-in, and back from it (R19). */
export const handler = pageHandler(async (request) =>
  request.route.endsWith('/signed-in') ? finishSignIn(ports, request) : beginSignIn(ports, request),
);
