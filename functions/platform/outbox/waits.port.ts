/**
 * What is between an aggregate and the execution that waits with it. The transaction that changes the aggregate raises
 * `signalled` and makes the item due; the machine itself stores its task token here, and its last step marks what it has
 * handled. As long as a signal is unhandled, the item is due work, whatever becomes of the relay.
 *
 *   transaction: signalled=1, due ──────────── signalled=3, due
 *   relay:                        starts it                     answers the token
 *   machine:                          token, not due                              handled=3, not due
 *
 * Where invitations wait parked, the machine leaves no token but `isParked` and `handled`, and ends: the next signal
 * starts the next execution, as the first did.
 */
export interface Wait {
  readonly id: string;
  /** How many executions were started: the last one's name ends in it. */
  readonly attempt: number;
  /** How many of them since the last signal. */
  readonly tries: number;
  /** Since when it is due (RFC 3339), or when it is to be tried again; absent where nothing is to be done. */
  readonly dueAt?: string;
  /** Whether it waits without an execution: the last one has ended by itself. */
  readonly isParked: boolean;
}

/** A wait with what its execution left in it. */
export interface WaitState extends Wait {
  /** The newest signal. */
  readonly signalled: number;
  /** The token of the execution that waits; absent where none waits. */
  readonly taskToken?: string;
}

/** Where the waits are kept. */
export interface Waits {
  read(id: string): Promise<WaitState | undefined>;
  /**
   * Raises the signal, never lowers it, and makes it due; opens the wait where there is none. For signals that their
   * own transaction did not raise.
   * @returns the wait then; `undefined` where the signal was raised or handled before
   */
  raise(id: string, sequence: number, now: Date): Promise<WaitState | undefined>;
  /** Counts a further execution; `false` where another was faster, or it was handled meanwhile. */
  countAttempt(wait: Pick<Wait, 'id' | 'attempt'>, dueAt: Date): Promise<boolean>;
  /** Takes it out of the due work at once: nobody but a person can help. */
  setAside(wait: Pick<Wait, 'id' | 'attempt'>): Promise<void>;
  /** Makes it due at once, with new tries, where it was set aside. @returns false where it was not */
  redrive(id: string, now: Date): Promise<boolean>;
  /**
   * Makes it due at once though its signal was handled: nobody waits with it, and somebody should.
   * @returns false where it is due
   */
  revive(id: string, now: Date): Promise<boolean>;
  /** The execution is done: what was handled up to a number is marked, and the item forgotten after 30 days. */
  close(id: string, sequence: number, now: Date): Promise<void>;
  /** Marks what was handled up to a number, where a person is to go on. */
  settle(id: string, sequence: number): Promise<void>;
}
