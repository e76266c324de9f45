import type { Role } from '../identity/roles.ts';
import type { AccountId, Clock, CustomerId } from '../platform/base/ids.ts';
import { type Access, type Grant, liveGdap, type Privilege } from './access.ts';
import type { Customers } from './customers.port.ts';
import { type Action, roleAllows } from './directory-roles.ts';
import type { Uses } from './uses.port.ts';

/** Which privilege an action needs, and which roles (R2): complete by type. A Sales agent administers nothing. */
const needs: Readonly<Record<Action, { readonly privilege: Privilege; readonly roles: readonly Role[] }>> = {
  readAccount: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageAccount: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageUsers: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  resetPasswords: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageAdminUsers: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  resetAdminPasswords: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageLicences: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageSubscriptions: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  recordAgreement: { privilege: 'delegatedAdmin', roles: ['globalAdmin', 'adminAgent'] },
  manageAzure: { privilege: 'azure', roles: ['globalAdmin', 'adminAgent'] },
  placeOrders: { privilege: 'orders', roles: ['globalAdmin', 'adminAgent', 'salesAgent'] },
};

/** Whether a partner's user may do something for a customer. */
export interface AccessQuestion {
  readonly role: Role;
  /** The directory groups the user is in, beside the group of its role. */
  readonly groups?: readonly string[] | undefined;
  readonly action: Action;
}

/** An answer, and why: for programs. */
export type AccessAnswer =
  | ({ readonly allowed: true; readonly privilege: Privilege } & Grant)
  | {
      readonly allowed: true;
      readonly privilege: 'granular';
      readonly gdapId: string;
      readonly invitationId: string;
      readonly since: string;
      readonly endsAt: string;
    }
  | { readonly allowed: false; readonly reason: 'role' | 'privilege' };

/**
 * Decides by what the partner holds at a moment: a relationship's privilege, else granular ones whose fitting role is
 * assigned to a group of the user's. Fails closed: what is being revoked or has ended counts no longer.
 */
export function decideAccess(access: Access | undefined, question: AccessQuestion, now: Date): AccessAnswer {
  const { role, groups = [], action } = question;
  const { privilege, roles } = needs[action];
  const grant = roles.includes(role) ? access?.grants[privilege] : undefined;
  if (grant) return { allowed: true, privilege, ...grant };
  const ofUser = [role, ...groups];
  const granular = liveGdap(access, now).find(({ assignments }) =>
    assignments.some((each) => ofUser.includes(each.group) && each.roles.some((name) => roleAllows(name, action))),
  );
  if (granular !== undefined) {
    const { gdapId, invitationId, since, endsAt } = granular;
    return { allowed: true, privilege: 'granular', gdapId, invitationId, since, endsAt };
  }
  return { allowed: false, reason: roles.includes(role) ? 'privilege' : 'role' };
}

export interface CheckAccessPorts {
  readonly customers: Pick<Customers, 'getAccess'>;
  readonly uses: Uses;
  readonly clock: Clock;
  /** Is told what could not be noted: the answer stands all the same. */
  readonly report: (error: unknown) => void;
}

/**
 * Answers whether a partner's user may do something for a customer (R44): one read. By which granular privileges it is
 * allowed is noted, by its day (R53): a write a day.
 */
export async function checkAccess(
  { customers, uses, clock, report }: CheckAccessPorts,
  {
    accountId,
    customerId,
    ...question
  }: AccessQuestion & { readonly accountId: AccountId; readonly customerId: CustomerId },
): Promise<AccessAnswer> {
  const now = clock();
  const answer = decideAccess(await customers.getAccess(customerId, accountId), question, now);
  if (answer.allowed && answer.privilege === 'granular')
    await uses.note(answer.gdapId, now.toISOString().slice(0, 10)).catch(report);
  return answer;
}
