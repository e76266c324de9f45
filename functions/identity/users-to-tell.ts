import type { AccountId } from '../platform/base/ids.ts';
import { userStateOf } from './account-state.ts';
import type { User } from './partner.ts';
import type { Partners } from './partners.port.ts';
import { isActiveGlobalAdmin } from './user.ts';

/** As many users are looked through at most, a hundred at a time. */
const mostPages = 20;

/** A partner's Global admins that can sign in. */
export async function globalAdminsOf(partners: Pick<Partners, 'listUsers'>, accountId: AccountId): Promise<User[]> {
  const admins: User[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await partners.listUsers(accountId, 100, next);
    admins.push(...page.items.filter(isActiveGlobalAdmin));
    next = page.next;
    if (next === undefined) break;
  }
  return admins;
}

/** A user that is still there; `undefined` where it was disabled or removed: its notices go to the Global admins (R49). */
export async function activeUser(partners: Pick<Partners, 'getUser'>, userId: string): Promise<User | undefined> {
  const user = await partners.getUser(userId);
  return user !== undefined && userStateOf(user) === 'active' ? user : undefined;
}
