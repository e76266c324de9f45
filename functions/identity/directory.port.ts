/** Where people sign in. It knows an address and a password; what a person may do stands in the table only. */
export interface Directory {
  /**
   * Makes a sign-in for an address, or finds the one that is there. The service mails a temporary password to a new
   * one, and another to one that never signed in.
   * @returns the user's ID
   */
  ensureSignIn(email: string): Promise<string>;
}
