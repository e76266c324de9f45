import type { Session } from './session.ts';

/** Where sessions of one kind are kept, by the hash of their ID. */
export interface Sessions<Held extends { readonly expiresAt: string } = Session> {
  keep(sessionId: string, session: Held): Promise<void>;
  /** `undefined` where there is none, or its time is over. */
  get(sessionId: string | undefined, now: Date): Promise<Held | undefined>;
  end(sessionId: string): Promise<void>;
}
