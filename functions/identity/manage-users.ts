import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { type UserState, userStateOf } from './account-state.ts';
import { isApiClient } from './api-client.ts';
import { contextOf, type UserCommand, type UserEdit } from './caller.ts';
import type { Directory } from './directory.port.ts';
import { identityRefusal } from './identity.errors.ts';
import type { NoticeWish } from './notices.ts';
import { signInMailsPerDay } from './open-account.ts';
import type { User } from './partner.ts';
import type { Partners } from './partners.port.ts';
import {
  changeNotices,
  changeUser,
  changeUserState,
  inviteAgain,
  isActiveGlobalAdmin,
  type UserChange,
  userRevisionOf,
} from './user.ts';

export interface UserPorts {
  readonly partners: Pick<Partners, 'getUser' | 'listUsers' | 'changeUser' | 'recall'>;
  readonly directory: Directory;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly addresses: AddressHasher;
  readonly clock: Clock;
}

type UserWithRevision = User & { readonly revision: number };

/** A user of the caller's own partner. Another partner's, and one that was removed, is not there. @throws `not_found` */
export async function readPartnerUser(
  { partners }: { readonly partners: Pick<Partners, 'getUser'> },
  accountId: AccountId,
  userId: string,
): Promise<UserWithRevision> {
  const user = await partners.getUser(userId);
  if (user?.accountId !== accountId || userStateOf(user) === 'removed' || isApiClient(user)) throw notFound('user');
  return { ...user, revision: userRevisionOf(user) };
}

/** A user as a Global admin read it. */
export interface UserAsRead {
  readonly userId: string;
  readonly expectedRevision: number;
}

/**
 * Changes a user's name, language or roles (R49). A role that is taken away counts no longer at its next call; one
 * that is given counts with its next token.
 * @throws `not_found`, `last_global_admin`, `revision_mismatch`, `busy_try_again`
 */
export async function editPartnerUser(
  ports: UserPorts,
  edit: UserEdit,
  { userId, expectedRevision, ...wish }: UserAsRead & UserChange,
): Promise<User> {
  const { accountId } = edit.caller;
  const { after } = await changeAsRead({
    read: () => readPartnerUser(ports, accountId, userId),
    expectedRevision,
    transition: (user) => changeUser(user, wish, contextOf(edit, ports.clock())),
    write: async (change) => ports.partners.changeUser(change, { staysAdmin: await adminThatStays(ports, change) }),
  });
  if (wish.language !== undefined) await ports.directory.setLanguage(userId, after.language);
  return after;
}

/** A user says what it is told by mail (R52). @throws `revision_mismatch`, `busy_try_again` */
export async function editOwnNotices(
  ports: Pick<UserPorts, 'partners' | 'clock'>,
  edit: UserEdit,
  { expectedRevision, wish }: { readonly expectedRevision: number; readonly wish: NoticeWish },
): Promise<User> {
  const { accountId, userId } = edit.caller;
  const { after } = await changeAsRead({
    read: () => readPartnerUser(ports, accountId, userId),
    expectedRevision,
    transition: (user) => changeNotices(user, wish, contextOf(edit, ports.clock())),
    write: (change) => ports.partners.changeUser(change, {}),
  });
  return after;
}

/**
 * Disables a user, enables it, or removes it (R49). A disabled or removed one can do nothing from this moment: its
 * calls are refused by what is recorded; then its sign-in is shut, and its tokens are revoked. What it sent stays.
 *
 * @throws `not_found`, `user_already_disabled`, `user_already_enabled`, `last_global_admin`,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export function setPartnerUserState(
  ports: UserPorts,
  command: UserCommand,
  { userId, state }: { readonly userId: string; readonly state: UserState },
): Promise<User> {
  const { partners, clock } = ports;
  const { caller, idempotency } = command;
  return changeOnce(
    {
      read: () => readForState(ports, caller.accountId, { userId, state }),
      transition: (user) => changeUserState(user, state, contextOf(command, clock())),
      async write(change) {
        const staysAdmin = await adminThatStays(ports, change);
        await partners.changeUser(change, { staysAdmin, request: idempotency });
        await signInAsRecorded(ports, change.after);
      },
    },
    ({ after }) => after,
    {
      async rebuild(id) {
        const user = await partners.getUser(id);
        if (user?.accountId !== caller.accountId) throw notFound('user');
        await signInAsRecorded(ports, user);
        return user;
      },
      recall: () => partners.recall(idempotency, clock()),
    },
  );
}

/** Before it is told that it is so already, the sign-in is brought to it: it may have failed the first time. */
async function readForState(
  ports: UserPorts,
  accountId: AccountId,
  { userId, state }: { readonly userId: string; readonly state: UserState },
): Promise<UserWithRevision> {
  const user = await ports.partners.getUser(userId);
  if (user?.accountId === accountId && userStateOf(user) === state) await signInAsRecorded(ports, user);
  return readPartnerUser(ports, accountId, userId);
}

/** Brings the sign-in to what is recorded: should it have failed the first time, asking again does it. */
async function signInAsRecorded({ directory, partners }: UserPorts, { id }: User): Promise<void> {
  let done: UserState | undefined;
  for (let state = await stateNow(partners, id); state !== done; state = await stateNow(partners, id)) {
    if (state === 'removed') await directory.remove(id);
    else await directory.allow(id, state === 'active');
    done = state;
  }
}

const stateNow = async (partners: UserPorts['partners'], id: string): Promise<UserState> =>
  userStateOf((await partners.getUser(id)) ?? { status: 'removed' });

/**
 * Mails a user that never signed in another temporary password (R49), once for each request.
 * @throws `not_found`, `user_already_signed_in`, `daily_limit_reached`, `idempotency_key_reused`, `busy_try_again`
 */
export async function inviteUserAgain(
  ports: UserPorts,
  command: UserCommand,
  { userId }: { readonly userId: string },
): Promise<User> {
  const { partners, directory, usage, addresses, clock } = ports;
  const { caller, idempotency } = command;
  const read = () => readPartnerUser(ports, caller.accountId, userId);
  if ((await partners.recall(idempotency, clock())) !== undefined) return read();
  const { email, language } = await read();
  if (!(await directory.awaitsFirstSignIn(userId))) {
    const message = 'The user has signed in. Who forgot the password sets a new one on the sign-in page.';
    throw identityRefusal('user_already_signed_in', message);
  }
  await usage.takeDaily('signInMail', await addresses.hash(email), signInMailsPerDay, clock());
  const { after } = await changeAsRead({
    read,
    transition: (user) => inviteAgain(user, contextOf(command, clock())),
    write: (change) => partners.changeUser(change, { request: idempotency }),
  });
  await directory.sendPassword(email, language);
  return after;
}

/**
 * Another Global admin, where a change takes one away: the write holds only while that one is still there, so that two
 * of them cannot take each other's place at the same moment.
 *
 * @throws `last_global_admin`
 */
async function adminThatStays({ partners }: UserPorts, { before, after }: Change<User>): Promise<string | undefined> {
  if (before === undefined || !isActiveGlobalAdmin(before) || isActiveGlobalAdmin(after)) return undefined;
  let next: string | undefined;
  do {
    const page = await partners.listUsers(after.accountId, 100, next);
    const other = page.items.find((user) => user.id !== after.id && isActiveGlobalAdmin(user));
    if (other !== undefined) return other.id;
    next = page.next;
  } while (next !== undefined);
  throw identityRefusal('last_global_admin', 'This is your last Global admin. Make another one first.');
}
