import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import { type UserState, userStateOf } from './account-state.ts';
import { identityRefusal } from './identity.errors.ts';
import { type NoticeWish, withNotices } from './notices.ts';
import type { partnerEvents } from './partner.events.ts';
import type { User } from './partner.ts';

const record = recorderOf<User, typeof partnerEvents>();

/** The revision of a user, whenever it was made. */
export function userRevisionOf({ revision = 1 }: Pick<User, 'revision'>): number {
  return revision;
}

/** Whether somebody can sign in as a Global admin by this user. */
export function isActiveGlobalAdmin(user: User): boolean {
  return userStateOf(user) === 'active' && user.roles.includes('globalAdmin');
}

/** What a Global admin may change of a user (R49). */
export type UserChange = Partial<Pick<User, 'name' | 'language' | 'roles'>>;

/** Changes a user's name, language or roles. */
export function changeUser(
  user: User,
  wish: { readonly [Name in keyof UserChange]: UserChange[Name] | undefined },
  context: ChangeContext,
): Change<User> {
  const changed = withoutUndefined(wish);
  const after = { ...user, ...changed, revision: userRevisionOf(user) + 1 };
  return record(user, after, context, {
    event: 'UserChanged',
    details: { accountId: user.accountId, rolesBefore: user.roles.join(' '), roles: after.roles.join(' ') },
  });
}

/** A user says what it is told by mail (R52). */
export function changeNotices(user: User, wish: NoticeWish, context: ChangeContext): Change<User> {
  const after = { ...user, notices: withNotices(user.notices, wish), revision: userRevisionOf(user) + 1 };
  return record(user, after, context, { event: 'UserNoticesChanged', details: { accountId: user.accountId } });
}

const stateEvents = { active: 'UserEnabled', disabled: 'UserDisabled', removed: 'UserRemoved' } as const;

/**
 * Disables a user, enables it, or removes it for good (R49).
 * @throws `user_already_disabled`, `user_already_enabled`
 */
export function changeUserState(user: User, status: UserState, context: ChangeContext): Change<User> {
  if (userStateOf(user) === status) {
    throw status === 'active'
      ? identityRefusal('user_already_enabled', 'The user is enabled already.')
      : identityRefusal('user_already_disabled', 'The user is disabled already.');
  }
  return record(user, { ...user, status, revision: userRevisionOf(user) + 1 }, context, {
    event: stateEvents[status],
    details: { accountId: user.accountId },
  });
}

/** The record that a user was invited once more. */
export function inviteAgain(user: User, context: ChangeContext): Change<User> {
  return record(user, { ...user, revision: userRevisionOf(user) + 1 }, context, {
    event: 'UserInvitedAgain',
    details: { accountId: user.accountId },
  });
}
