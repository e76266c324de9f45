import type { AccountId } from '../platform/base/ids.ts';
import { userStateOf } from './account-state.ts';
import type { User } from './partner.ts';
import type { Partners } from './partners.port.ts';
import { isActiveGlobalAdmin } from './user.ts';

/** Of a partner with very many users the newest hundred are looked through. */
const mostUsers = 100;

/** A partner's Global admins that can sign in. */
export async function globalAdminsOf(partners: Pick<Partners, 'listUsers'>, accountId: AccountId): Promise<User[]> {
  const { items } = await partners.listUsers(accountId, mostUsers);
  return items.filter(isActiveGlobalAdmin);
}

/** A user that is still there; `undefined` where it was disabled or removed: its notices go to the Global admins (R49). */
export async function activeUser(partners: Pick<Partners, 'getUser'>, userId: string): Promise<User | undefined> {
  const user = await partners.getUser(userId);
  return user !== undefined && userStateOf(user) === 'active' ? user : undefined;
}
