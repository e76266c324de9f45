/** Where people sign in. It knows an address and a password; what a person may do stands in the table only. */
export interface Directory {
  /**
   * Makes a sign-in for an address, or finds the one that is there. The service mails a temporary password to a new
   * one, and another to one that never signed in.
   * @returns the user's ID
   */
  ensureSignIn(email: string): Promise<string>;
  /** Mails another temporary password to one that never signed in. @returns whether it is one */
  inviteAgain(email: string): Promise<boolean>;
  /** Lets a user sign in, or not; then its tokens are revoked too. */
  allow(email: string, may: boolean): Promise<void>;
  /** Removes a user's sign-in, so that the address is free again; one that is another user's by now stays. */
  remove(email: string, userId: string): Promise<void>;
}
