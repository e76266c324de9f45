import type { Permission, RequestIdentity } from '../platform/http/operation.schema.ts';
import { type Caller, callerFromClaims } from './caller.ts';
import { identityRefusal } from './identity.errors.ts';
import type { PartnerKind, Role } from './roles.ts';

/**
 * All roles: a Sales agent views the customer list, requests and removes relationships, and orders for a provider
 * (R2).
 */
export const everyone: readonly Role[] = ['globalAdmin', 'adminAgent', 'salesAgent'];
/** Whoever does customer work. */
export const admins: readonly Role[] = ['globalAdmin', 'adminAgent'];
/** A partner's own users are its Global admins' business. */
export const globalAdmins: readonly Role[] = ['globalAdmin'];

/** Which of a partner's users may do something (R2): part of the operation's declaration. */
export interface UserPermission extends Permission<Caller> {
  readonly access: 'user';
  readonly roles: readonly Role[];
  /** What only one kind of partner does (R19 to R28). */
  readonly kind?: PartnerKind;
  /** What a Sales agent does in one kind of partner only: in the other it is for admins. */
  readonly salesAgentOf?: PartnerKind;
  /** A person's word, or a person's to keep: refused to API clients (R50). */
  readonly peopleOnly?: boolean;
  /** New invitations, requests and orders: refused while the partner agreement is not active (R48). */
  readonly activeAgreement?: boolean;
}

/** Admits a partner's users who have one of some roles. */
export function forUsers(
  roles: readonly Role[],
  only: Pick<UserPermission, 'kind' | 'salesAgentOf' | 'activeAgreement' | 'peopleOnly'> = {},
): UserPermission {
  const permission: UserPermission = {
    access: 'user',
    roles,
    ...only,
    says: `Roles: ${roles.join(', ')}.${only.activeAgreement ? ' The partner agreement must be active.' : ''}${only.peopleOnly ? ' Not for API clients.' : ''}`,
    refusals: [
      ...['not_signed_in', 'partner_account_missing', 'role_required'],
      ...['account_suspended', 'account_closed', 'user_disabled'],
      ...['client_expired', only.peopleOnly ? 'person_required' : 'operation_not_in_scope'],
      ...(only.kind === undefined ? [] : ['partner_kind_required']),
      ...(only.activeAgreement ? ['agreement_not_active'] : []),
    ],
    admit({ claims }) {
      const caller = callerFromClaims(claims);
      requirePermission(caller, permission);
      return { caller, scope: caller.accountId };
    },
  };
  return permission;
}

/**
 * The roles of one kind of partner that an operation is for.
 * @returns none where it is not for this kind, or not for users at all
 */
export function rolesFor(permission: Permission<unknown>, partnerKind: PartnerKind): readonly Role[] {
  if (permission.access !== 'user') return [];
  const { roles, kind, salesAgentOf } = permission as UserPermission;
  if (kind !== undefined && kind !== partnerKind) return [];
  return salesAgentOf === undefined || salesAgentOf === partnerKind ? roles : admins;
}

/** Whether an operation is for users, and not for people alone: whether an API client may be given it (R50). */
export function isForPrograms(permission: Permission<unknown>): boolean {
  return permission.access === 'user' && (permission as UserPermission).peopleOnly !== true;
}

/** Admits everybody: what is told is no secret, and nothing is kept. */
export const forEverybody: Permission<undefined> = {
  access: 'public',
  says: 'Open to everybody.',
  refusals: [],
  admit: () => ({ caller: undefined, scope: 'anybody' }),
};

/**
 * Admits whom IAM let call the operator's routes. Of an assumed role the session's name is left out: it is often an
 * email address, and the record keeps the principal for good.
 */
export const forOperator: Permission<string> = {
  access: 'operator',
  says: 'For the operator.',
  refusals: ['operator_required'],
  admit({ principal }: RequestIdentity) {
    if (principal === undefined)
      throw identityRefusal('operator_required', 'This is for the operator: sign the call with AWS credentials.');
    const [account = '', role] = principal.split('/');
    const isAssumed = account.endsWith(':assumed-role') && role !== undefined;
    return { caller: isAssumed ? `${account}/${role}` : principal, scope: 'operator' };
  },
};

/**
 * Lets the caller pass, or refuses and names the roles of which one is needed.
 * @throws `partner_kind_required`, `role_required`
 */
export function requirePermission(caller: Caller, permission: UserPermission): void {
  const { kind } = permission;
  if (kind !== undefined && kind !== caller.partnerKind)
    throw identityRefusal('partner_kind_required', `This is for an indirect ${kind}, and you are none.`);
  const needed = rolesFor(permission, caller.partnerKind);
  if (caller.roles.some((role) => needed.includes(role))) return;
  throw identityRefusal(
    'role_required',
    `This needs one of these roles: ${needed.join(', ')}. Ask a Global admin of your account for it.`,
    { requiredRoles: needed },
  );
}
