import type { Admission } from '../platform/http/http-handler.ts';
import { type Caller, callerFromClaims } from './caller.ts';
import { identityRefusal } from './identity.errors.ts';
import { type Operation, requirePermission } from './permissions.ts';

/**
 * Admits a partner's user whose role allows the operation (R2).
 * @throws `not_signed_in`, `partner_account_missing`, `role_required`
 */
export const asUser: Admission<Caller> = (event, operationId) => {
  const caller = callerFromClaims(event.requestContext.authorizer?.jwt?.claims);
  requirePermission(caller, operationId as Operation);
  return { caller, scope: caller.accountId };
};

/** Admits everybody: what is told is no secret, and nothing is kept. */
export const asAnybody: Admission<undefined> = () => ({ caller: undefined, scope: 'anybody' });

/**
 * Admits whom IAM let call the operator's routes. Of an assumed role the session's name is left out: it is often an email
 * address, and the record keeps the principal for good.
 *
 * @throws `operator_required` where the call did not come through the IAM authorizer
 */
export const asOperator: Admission<string> = (event) => {
  const principal = event.requestContext.authorizer?.iam?.userArn;
  if (principal === undefined)
    throw identityRefusal('operator_required', 'This is for the operator: sign the call with AWS credentials.');
  return { caller: principal.replace(/(:assumed-role\/[^/]+)\/.*$/, '$1'), scope: 'operator' };
};
