import type { Caller } from '../identity/caller.ts';
import { type Operation, requirePermission } from '../identity/permissions.ts';
import type { Asks } from './invitation.ts';

/** What a caller must be permitted to do, beside inviting. */
const needed: Readonly<Record<Asks['kind'], Operation>> = {
  gdap: 'requestGdap',
  partnership: 'requestPartnership',
};

/**
 * Lets a caller ask for something, ask again, or take it back (R2).
 * @throws `role_required`, `partner_kind_required`
 */
export function requireMayAsk(caller: Caller, asks: Asks | undefined): void {
  if (asks !== undefined) requirePermission(caller, needed[asks.kind]);
}
