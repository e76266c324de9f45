import type { Session } from './session.ts';

/** Where sessions are kept, by the hash of their ID. */
export interface Sessions {
  keep(sessionId: string, session: Session): Promise<void>;
  /** `undefined` where there is none, or its time is over. */
  get(sessionId: string | undefined, now: Date): Promise<Session | undefined>;
  end(sessionId: string): Promise<void>;
}
