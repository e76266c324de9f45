import type { AccountId } from '../platform/base/ids.ts';
import { userStateOf } from './account-state.ts';
import { isApiClient } from './api-client.ts';
import { type NoticeKind, noticeTo } from './notices.ts';
import type { User } from './partner.ts';
import type { Partners } from './partners.port.ts';
import { isActiveGlobalAdmin } from './user.ts';

/** As many users are looked through at most, a hundred at a time. */
const mostPages = 20;

/** A partner's Global admins that can sign in. */
export function globalAdminsOf(partners: Pick<Partners, 'listUsers'>, accountId: AccountId): Promise<User[]> {
  return usersOf(partners, accountId, isActiveGlobalAdmin);
}

/** A partner's active users that want to be told of something (R52). */
export async function usersToTell(
  partners: Pick<Partners, 'listUsers' | 'getPartner'>,
  accountId: AccountId,
  kind: NoticeKind,
): Promise<User[]> {
  const partner = await partners.getPartner(accountId);
  const isToBeTold = (user: User) => userStateOf(user) === 'active' && noticeTo(user, partner, kind).told;
  return usersOf(partners, accountId, isToBeTold);
}

async function usersOf(
  partners: Pick<Partners, 'listUsers'>,
  accountId: AccountId,
  isMeant: (user: User) => boolean,
): Promise<User[]> {
  const found: User[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await partners.listUsers(accountId, 100, next);
    found.push(...page.items.filter(isMeant));
    next = page.next;
    if (next === undefined) break;
  }
  return found;
}

/** A user that is still there; `undefined` where it was disabled or removed: its notices go to the Global admins (R49). */
export async function activeUser(partners: Pick<Partners, 'getUser'>, userId: string): Promise<User | undefined> {
  const user = await partners.getUser(userId);
  // A program reads no mail.
  return user !== undefined && userStateOf(user) === 'active' && !isApiClient(user) ? user : undefined;
}
