/** Whether an account may do anything: suspended it may not for a time, closed it may no more (R48). */
export const accountStates = ['active', 'suspended', 'closed'] as const;
export type AccountState = (typeof accountStates)[number];

/** Whether one of a partner's users may sign in and act (R49). A removed one is kept for the record only. */
export const userStates = ['active', 'disabled', 'removed'] as const;
export type UserState = (typeof userStates)[number];

/** The state of an account, whenever it was opened: the first ones have none. */
export function stateOf({ status = 'active' }: { readonly status?: AccountState }): AccountState {
  return status;
}

/** The state of a user, whenever it was made: the first ones have none. */
export function userStateOf({ status = 'active' }: { readonly status?: UserState }): UserState {
  return status;
}
