import { ProblemError } from './problem.ts';

/** How calls prove who makes them: a token, what gets one, or an API client's ID and secret. */
export type Credentials =
  | string
  | (() => string | Promise<string>)
  | { readonly clientId: string; readonly clientSecret: string };

/** Seconds before its end at which a token is renewed. */
const spareSeconds = 60;

/** Gets the token of each call: one of an API client is kept until shortly before its end, and asked for once. */
export function tokenOf(
  credentials: Credentials | undefined,
  baseUrl: string,
  fetcher: typeof fetch,
): () => Promise<string | undefined> {
  if (credentials === undefined) return async () => undefined;
  if (typeof credentials === 'string') return async () => credentials;
  if (typeof credentials === 'function') return async () => credentials();
  let kept: { readonly token: Promise<string>; readonly until: number } | undefined;
  return async () => {
    if (kept !== undefined && kept.until > Date.now()) return kept.token;
    const asked = ask(credentials, baseUrl, fetcher);
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
  fetcher: typeof fetch,
): Promise<{ readonly token: string; readonly seconds: number }> {
  const answer = await fetcher(`${baseUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  });
  const said = (await answer.json()) as { access_token?: string; expires_in?: number; error?: string };
  if (said.access_token === undefined)
    throw new ProblemError(answer.status, { code: said.error ?? 'invalid_client' }, undefined);
  return { token: said.access_token, seconds: said.expires_in ?? 0 };
}
