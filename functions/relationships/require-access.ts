import type { Caller } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Clock, CustomerId } from '../platform/base/ids.ts';
import { type Access, hasAccess } from './access.ts';
import { decideAccess } from './check-access.ts';
import type { Customers } from './customers.port.ts';
import type { Action } from './directory-roles.ts';
import { relationshipRefusal } from './relationships.errors.ts';

/**
 * Lets a partner's user do something for a customer, or refuses (R3, R12). A customer of which the partner has
 * nothing is not there (R4).
 *
 * @param actions one of them is enough
 * @returns what the partner has
 * @throws `not_found`; `privilege_required` with the actions of which one is needed
 */
export async function requireAccess(
  { customers, clock }: { readonly customers: Pick<Customers, 'getAccess'>; readonly clock: Clock },
  caller: Caller,
  customerId: CustomerId,
  ...actions: readonly Action[]
): Promise<Access> {
  const access = await customers.getAccess(customerId, caller.accountId);
  const now = clock();
  if (access === undefined || !hasAccess(access, now)) throw notFound('customer');
  if (mayDo(access, caller, actions, now)) return access;
  throw relationshipRefusal(
    'privilege_required',
    'Your privileges over this customer, or your role, do not allow this.',
    {
      requiredActions: actions,
    },
  );
}

/** Whether one of some actions is allowed by what the partner has and one of the user's roles. */
export function mayDo(access: Access | undefined, caller: Caller, actions: readonly Action[], now: Date): boolean {
  return actions.some((action) => caller.roles.some((role) => decideAccess(access, { role, action }, now).allowed));
}
