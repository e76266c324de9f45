import { stateOf, userStateOf } from './account-state.ts';
import { claimNames } from './caller.ts';
import type { Partners } from './partners.port.ts';

/**
 * What the access token of a signed-in person says (R2): its partner, the partner's kind and its roles, from the table
 * only. Whoever has a sign-in but no place in the table gets none, and is refused everywhere.
 *
 * @throws Error, in words for whoever signs in: a disabled user, or one of a suspended or closed account, gets no token
 */
export async function claimsFor(
  partners: Pick<Partners, 'getPartner' | 'getUser'>,
  userId: string,
): Promise<Record<string, string> | undefined> {
  const user = await partners.getUser(userId);
  if (user === undefined || userStateOf(user) === 'removed') return undefined;
  const partner = await partners.getPartner(user.accountId);
  if (userStateOf(user) === 'disabled') throw new Error('Your user is disabled. Ask a Global admin of your account.');
  if (partner === undefined || stateOf(partner) !== 'active')
    throw new Error('Your account is suspended or closed. Ask the operator.');
  return {
    [claimNames.accountId]: user.accountId,
    [claimNames.partnerKind]: user.partnerKind,
    [claimNames.partnerName]: partner.company,
    [claimNames.roles]: user.roles.join(' '),
  };
}
