import type { Language } from '../platform/base/languages.ts';

/** Where people sign in. It knows an address and a password; what a person may do stands in the table only. */
export interface Directory {
  /**
   * Makes a sign-in for an address, or finds the one that is there. A new one is mailed where to sign in and a
   * temporary password, in a language.
   * @returns the user's ID, and whether it is new
   */
  ensureSignIn(email: string, language: Language): Promise<{ readonly userId: string; readonly isNew: boolean }>;
  /** Whether a user has never signed in: then it may get another temporary password. */
  awaitsFirstSignIn(userId: string): Promise<boolean>;
  /** Mails another temporary password. */
  sendPassword(email: string, language: Language): Promise<void>;
  /** Sets the language of what it is mailed. One that is gone is mailed nothing. */
  setLanguage(userId: string, language: Language): Promise<void>;
  /** Lets a user sign in, or not; then its tokens are revoked too. One that is gone is shut already. */
  allow(userId: string, may: boolean): Promise<void>;
  /** Removes a user's sign-in, so that the address is free again. */
  remove(userId: string): Promise<void>;
}
