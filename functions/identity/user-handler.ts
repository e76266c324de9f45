import { deployedCursorKey } from '../platform/http/cursor-key.kms.ts';
import type { Admission } from '../platform/http/http-handler.ts';
import { type ApiHandler, type ApiRoute, httpHandler } from '../platform/http/http-handler.ts';
import type { Tables } from '../platform/table/table.dynamodb.ts';
import type { Caller } from './caller.ts';
import { partnersIn } from './partners.dynamodb.ts';
import type { Partners } from './partners.port.ts';
import { requirePermission, type UserPermission } from './permissions.ts';
import { callerNow } from './standing.ts';

/** Makes the Lambda handler of operations for partners' users: who calls is looked up at each call (R48, R49). */
export function userHandler(tables: Tables, routes: readonly ApiRoute[]): ApiHandler {
  return httpHandler(routes, { admission: admissionBy(partnersIn(tables)), cursorKey: deployedCursorKey() });
}

/** Holds a user's token against the table: what was taken away since it was made counts no longer. */
export function admissionBy(partners: Pick<Partners, 'getPartner' | 'getUser'>): Admission {
  return async ({ id: operationId, permission }, caller) => {
    if (permission.access !== 'user') return caller;
    const declared = permission as UserPermission;
    const now = await callerNow(partners, caller as Caller, { ...declared, operationId });
    requirePermission(now, declared);
    return now;
  };
}
