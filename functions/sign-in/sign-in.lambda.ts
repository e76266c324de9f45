import { pageHandler } from '../acceptance/page-handler.ts';
import { setting } from '../shared/environment.ts';
import { systemClock as clock } from '../shared/ids.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { sessionsIn } from './sessions.dynamodb.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { signInServiceAt } from './sign-in-service.http.ts';

const ports = {
  sessions: sessionsIn(deployedTables()),
  service: signInServiceAt({
    url: setting('SIGN_IN_URL'),
    clientId: setting('SIGN_IN_CLIENT'),
    returnTo: `${setting('BASE_URL')}/signed-in`,
  }),
  clock,
};

/** To the hosted sign-in, and back from it (R19). */
export const handler = pageHandler(async (request) =>
  request.token ? beginSignIn(ports, request) : finishSignIn(ports, request),
);
