import type { Clock } from '../platform/base/ids.ts';
import { cookie } from '../platform/pages/cookie.ts';
import { newSecret, sessionMinutes } from './session.ts';
import type { Sessions } from './sessions.port.ts';

/**
 * Opens a session of one kind for whoever signed in (R19, R55), under a new ID.
 * @param name the name of the cookie that carries the ID
 * @param sessionOf what the session holds, given its end
 * @returns the cookie
 */
export async function openSession<Held extends { readonly expiresAt: string }>(
  { sessions, clock }: { readonly sessions: Pick<Sessions<Held>, 'keep'>; readonly clock: Clock },
  name: string,
  sessionOf: (expiresAt: string) => Held,
): Promise<string> {
  const sessionId = newSecret();
  const expiresAt = new Date(clock().getTime() + sessionMinutes * 60_000).toISOString();
  await sessions.keep(sessionId, sessionOf(expiresAt));
  return cookie(name, sessionId, sessionMinutes * 60);
}
