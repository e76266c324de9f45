/** Where customers' users sign in. Nothing is mailed: whoever made the user hands the password over. */
export interface CustomerDirectory {
  /** Makes a sign-in with a temporary password. @returns whether it is new: one that is there stays as it is */
  create(userName: string, password: string): Promise<boolean>;
  /** Gives a sign-in another temporary password; one that was never made is made. */
  reset(userName: string, password: string): Promise<void>;
  /** Lets a user sign in, or not. */
  allow(userName: string, may: boolean): Promise<void>;
  /** Removes a sign-in for good; one that is gone stays gone. */
  remove(userName: string): Promise<void>;
}
