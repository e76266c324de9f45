import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../identity/caller.ts';

/** A user that signed in on a page. The browser has a random ID; what it stands for is kept by its hash. */
export interface Session {
  readonly caller: Caller;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
}

/** Minutes for which a session holds: as long as an access token. */
export const sessionMinutes = 15;

/** What stands for the state in the cookie of the sign-in, while a browser signs out. */
export const signingOut = 'out';

/**
 * Where the hosted sign-in ends its own session, and then leads back to `returnTo`.
 * @param settings the hosted sign-in, without a slash at the end, and its client
 */
export function signOutUrl({
  url,
  clientId,
  returnTo,
}: Readonly<Record<'url' | 'clientId' | 'returnTo', string>>): string {
  return `${url}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: returnTo })}`;
}

/** A new ID: 256 random bits as base64url. Secret. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What a session's ID is kept by. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** What a form must carry to be the session's own: whoever cannot read the page cannot know it (CSRF). */
export function formTokenOf(sessionId: string): string {
  return createHash('sha256').update(`form|${sessionId}`).digest('base64url');
}

/** Whether a form is of this session. */
export function isOfSession(sessionId: string, formToken: string | undefined): boolean {
  const expected = Buffer.from(formTokenOf(sessionId));
  const received = Buffer.from(formToken ?? '');
  return expected.length === received.length && timingSafeEqual(expected, received);
}

/** The names of the cookies. `__Host-`: set by this host only, over a secure connection only. */
export const sessionCookie = '__Host-session';
export const signInCookie = '__Host-sign-in';
