import type { Role } from '../identity/roles.ts';
import type { Privilege } from '../invitations/invitation.ts';
import type { Access, Grant } from './customer.ts';
import type { Customers } from './customers.dynamodb.ts';

/** What a partner may be asked to do for a customer (R12, R29). */
export const actions = [
  'manageAccount',
  'manageUsers',
  'manageLicences',
  'manageSubscriptions',
  'placeOrders',
] as const;
export type Action = (typeof actions)[number];

/** Which privilege an action needs, and which roles (R2): complete by type. A Sales agent administers nothing. */
const needs: Readonly<Record<Action, { readonly privilege: Privilege; readonly roles: readonly Role[] }>> = {
  manageAccount: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageUsers: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageLicences: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageSubscriptions: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  placeOrders: { privilege: 'orders', roles: ['globalAdmin', 'adminAgent', 'salesAgent'] },
};

/** An answer, and why: for programs. */
export type AccessAnswer =
  | ({ readonly allowed: true; readonly privilege: Privilege } & Grant)
  | { readonly allowed: false; readonly reason: 'role' | 'privilege' };

/** Decides by what the partner holds. Fails closed: what is being revoked counts no longer. */
export function decideAccess(access: Access | undefined, role: Role, action: Action): AccessAnswer {
  const { privilege, roles } = needs[action];
  if (!roles.includes(role)) return { allowed: false, reason: 'role' };
  const grant = access?.grants[privilege];
  return grant ? { allowed: true, privilege, ...grant } : { allowed: false, reason: 'privilege' };
}

/** Answers whether a partner's user of some role may do something for a customer (R44): one read. */
export async function checkAccess(
  customers: Pick<Customers, 'getAccess'>,
  asked: { readonly partnerId: string; readonly customerId: string; readonly role: Role; readonly action: Action },
): Promise<AccessAnswer> {
  const access = await customers.getAccess(asked.customerId, asked.partnerId);
  return decideAccess(access, asked.role, asked.action);
}
