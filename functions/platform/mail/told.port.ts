/** What somebody was told already: work that fails in the middle is done again, and mails nobody twice. */
export interface Told {
  /** @param key of the message and of whom it is for; IDs, never an address */
  has(key: string): Promise<boolean>;
  /** Remembers it for 30 days. */
  note(key: string, now: Date): Promise<void>;
}
