import { stateOf, userStateOf } from './account-state.ts';
import { type ApiClient, isApiClient, requireInScope, requirePerson } from './api-client.ts';
import type { Caller } from './caller.ts';
import { identityRefusal } from './identity.errors.ts';
import type { Partner } from './partner.ts';
import type { Partners } from './partners.port.ts';

/** What is asked, as far as it matters to who may. */
export interface Needs {
  readonly operationId?: string | undefined;
  readonly activeAgreement?: boolean | undefined;
  readonly peopleOnly?: boolean | undefined;
  readonly now?: Date | undefined;
}

function requireMayCall(client: ApiClient, { operationId = '', peopleOnly, now = new Date() }: Needs): void {
  if (peopleOnly) requirePerson(client);
  requireInScope(client, operationId, now);
}

/**
 * The caller as the table has it at this moment, not as its token was made (R48, R49): a suspended account and a
 * disabled user may do nothing, and a role that was taken away counts no longer. Two reads, side by side.
 *
 * @param needs what is asked; whether the partner agreement must be active for it, and whether it is for people only
 * @throws `partner_account_missing`, `account_suspended`, `account_closed`, `user_disabled`, `agreement_not_active`,
 *   `client_expired`, `operation_not_in_scope`, `person_required`
 */
export async function callerNow(
  partners: Pick<Partners, 'getPartner' | 'getUser'>,
  caller: Caller,
  needs: Needs = {},
): Promise<Caller> {
  const [partner, user] = await Promise.all([partners.getPartner(caller.accountId), partners.getUser(caller.userId)]);
  const isOurs = partner !== undefined && user?.accountId === partner.id && userStateOf(user) !== 'removed';
  if (!isOurs) throw identityRefusal('partner_account_missing', 'You have no active user in a partner account.');
  requireActiveAccount(partner);
  if (userStateOf(user) === 'disabled')
    throw identityRefusal('user_disabled', 'Your user is disabled. Ask a Global admin of your account to enable it.');
  if (isApiClient(user)) requireMayCall(user, needs);
  if (needs.activeAgreement) requireActiveAgreement(partner);
  const client = isApiClient(user) ? { clientId: user.client.clientId } : {};
  return { ...caller, ...client, partnerName: partner.company, partnerLanguage: partner.language, roles: user.roles };
}

function requireActiveAccount(partner: Partner): void {
  const state = stateOf(partner);
  if (state === 'suspended')
    throw identityRefusal('account_suspended', 'Your account is suspended. Ask the operator to resume it.');
  if (state === 'closed') throw identityRefusal('account_closed', 'Your account is closed. Ask the operator for one.');
}

function requireActiveAgreement({ agreement }: Partner): void {
  if (agreement === 'active') return;
  const why = agreement === 'ended' ? 'has ended' : 'is not signed';
  const what = 'Until it is active you cannot invite, request or order. Sign it, then ask the operator to record it.';
  throw identityRefusal('agreement_not_active', `Your partner agreement ${why}. ${what}`);
}

/** What of a partner's standing is not active: its account, its agreement (R3, R48). Nobody's account lacks both. */
export function inactiveOf(partner: Partner | undefined): ('account' | 'agreement')[] {
  return [
    ...(partner !== undefined && stateOf(partner) === 'active' ? [] : (['account'] as const)),
    ...(partner?.agreement === 'active' ? [] : (['agreement'] as const)),
  ];
}

/** Whether a partner may be given anything: its account and its agreement are active (R3, R48). */
export function mayBeGiven(partner: Partner | undefined): boolean {
  return inactiveOf(partner).length === 0;
}

/**
 * Refuses to give partners anything while one of them may not be given it: it is asked where the giving happens.
 * @throws `partner_not_active`
 */
export async function requireMayBeGiven(
  partners: Pick<Partners, 'getPartner'>,
  accountIds: readonly string[],
): Promise<void> {
  const all = await Promise.all(accountIds.map((id) => partners.getPartner(id)));
  if (all.every(mayBeGiven)) return;
  throw identityRefusal('partner_not_active', 'A partner that asks is suspended, or has no active partner agreement.');
}
