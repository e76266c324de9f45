/**
 * What is between an aggregate and the execution that waits with it. The machine itself stores its task token here
 * and marks what it has handled; the relay raises `signalled`. As long as a signal is unhandled, the item is due work.
 *
 *   relay:    signalled=1, due ──────────────── signalled=3, due, token answered
 *   machine:                    token, not due                                   handled=3, not due
 */
export interface Wait {
  readonly id: string;
  /** How many executions were started: the last one's name ends in it. */
  readonly attempt: number;
  /** How many of them since the last signal. */
  readonly tries: number;
}

/** Where the waits are kept. */
export interface Waits {
  /** Makes the wait of a new aggregate, unless there is one. @returns how many executions were started or are to be */
  open(id: string, dueAt: Date): Promise<number>;
  /**
   * Raises the signal, never lowers it.
   * @returns the token of the execution that waits; `undefined` where none waits, or the signal was handled already
   */
  signal(id: string, sequence: number, dueAt: Date): Promise<string | undefined>;
  /** Counts a further execution; `false` where another sweep was faster, or it was handled meanwhile. */
  countAttempt(wait: Pick<Wait, 'id' | 'attempt'>, dueAt: Date): Promise<boolean>;
  /** Takes it out of the due work at once: nobody but a person can help. */
  setAside(wait: Pick<Wait, 'id' | 'attempt'>): Promise<void>;
  /** Marks what was handled up to a number, where a person is to go on. */
  settle(id: string, sequence: number): Promise<void>;
  /** Makes it due work now. */
  hasten(id: string, now: Date): Promise<void>;
}
