import type { Caller } from '../identity/caller.ts';
import { admins, everyone, forUsers, requirePermission, type UserPermission } from '../identity/permissions.ts';
import type { Asks } from './invitation.ts';

/** Who may ask for granular privileges (R32). */
export const mayRequestGdap = forUsers(admins, { activeAgreement: true });
/** Who may ask for a partnership (R19). */
export const mayRequestPartnership = forUsers(everyone, { kind: 'provider', activeAgreement: true });

/** What a caller must be permitted to do, beside inviting. */
const needed: Readonly<Record<Asks['kind'], UserPermission>> = {
  gdap: mayRequestGdap,
  partnership: mayRequestPartnership,
};

/**
 * Lets a caller ask for something, ask again, or take it back (R2).
 * @throws `role_required`, `partner_kind_required`
 */
export function requireMayAsk(
  caller: Caller,
  { asks, granular }: { readonly asks?: Asks | undefined; readonly granular?: unknown },
): void {
  if (asks !== undefined) requirePermission(caller, needed[asks.kind]);
  if (granular !== undefined) requirePermission(caller, needed.gdap);
}
