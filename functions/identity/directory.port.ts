/** Where people sign in. It knows an address and a password; what a person may do stands in the table only. */
export interface Directory {
  /**
   * Makes a sign-in for an address, or finds the one that is there. The service mails a temporary password to a new
   * one.
   * @returns the user's ID, and whether it is new
   */
  ensureSignIn(email: string): Promise<{ readonly userId: string; readonly isNew: boolean }>;
  /** Whether a user has never signed in: then it may get another temporary password. */
  awaitsFirstSignIn(userId: string): Promise<boolean>;
  /** Mails another temporary password. */
  sendPassword(email: string): Promise<void>;
  /** Lets a user sign in, or not; then its tokens are revoked too. One that is gone is shut already. */
  allow(userId: string, may: boolean): Promise<void>;
  /** Removes a user's sign-in, so that the address is free again. */
  remove(userId: string): Promise<void>;
}
