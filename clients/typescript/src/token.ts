import { ProblemError } from './problem.ts';
import { fetchPatiently, type Patience } from './tries.ts';

/** How calls prove who makes them: a token, what gets one, or an API client's ID and secret. */
export type Credentials =
  | string
  | (() => string | Promise<string>)
  | { readonly clientId: string; readonly clientSecret: string };

/** Seconds before its end at which a token is renewed. */
const spareSeconds = 60;

/** Gets the token of a call. @param refused the one that counts no longer: where that can be, another is asked for */
export type TokenSource = (refused?: string) => Promise<string | undefined>;

/** Gets the token of each call: one of an API client is kept until shortly before its end, and asked for once. */
export function tokenOf(credentials: Credentials | undefined, baseUrl: string, patience: Patience): TokenSource {
  if (credentials === undefined) return async () => undefined;
  if (typeof credentials === 'string') return async () => credentials;
  if (typeof credentials === 'function') return async () => credentials();
  let kept: { readonly token: Promise<string>; readonly until: number } | undefined;
  return async (refused) => {
    if (kept !== undefined && kept.until > Date.now()) {
      const token = await kept.token;
      if (token !== refused) return token;
    }
    const asked = ask(credentials, baseUrl, patience);
    // Until it is known for how long it holds, others wait for the same one.
    const awaited = asked.then(({ token }) => token);
    // Whoever waits for it is told; where nobody does, it is nobody's fault.
    awaited.catch(() => undefined);
    kept = { token: awaited, until: Date.now() + 30_000 };
    try {
      const { token, seconds } = await asked;
      kept = { token: Promise.resolve(token), until: Date.now() + (seconds - spareSeconds) * 1000 };
      return token;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}

async function ask(
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  baseUrl: string,
  patience: Patience,
): Promise<{ readonly token: string; readonly seconds: number }> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const init = { method: 'POST', body: new URLSearchParams(form) };
  const answer = await fetchPatiently(patience, `${baseUrl}/oauth/token`, init, { mayRepeat: true });
  const said = (await answer.json().catch(() => ({}))) as {
    access_token?: string;
    expires_in?: number;
    error?: string;
  };
  if (said.access_token === undefined)
    throw new ProblemError(answer.status, { code: said.error ?? 'temporarily_unavailable' }, undefined);
  return { token: said.access_token, seconds: said.expires_in ?? 0 };
}
