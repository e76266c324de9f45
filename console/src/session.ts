/**
 * Who is signed in. The hosted page signs in (code and PKCE); tokens stay in memory, and are renewed before they end.
 * Over the way to the hosted page and back the browser keeps what proves the answer is ours, and no token.
 */
import * as oauth from 'oauth4webapi';
import { firstLanguage, type Language } from './language.tsx';

/** Where this deployment signs its users in. */
export interface SignInSettings {
  readonly issuer: string;
  readonly signInUrl: string;
  readonly clientId: string;
}

export interface Session {
  /** An access token that holds for a minute at least. Where there is none any more, the hosted page is opened. */
  token(): Promise<string>;
  /** Ends the session here and at the hosted page, and forgets what was being written. */
  signOut(): Promise<void>;
}

interface Attempt {
  readonly state: string;
  readonly verifier: string;
  /** Where the user was. */
  readonly hash: string;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  readonly endsAt: number;
}

const attemptKey = 'sign-in';
const spareMs = 60_000;
/** Never: the page is on its way elsewhere. */
const leaving = () => new Promise<never>(() => undefined);

/** Where the hosted page comes back to: this page, without what was added to it. */
const returnTo = () => `${location.origin}${location.pathname}`;

/**
 * Opens the session: takes the answer of the hosted page, or goes there.
 * @returns the session; never where the page leaves for the hosted one
 * @throws where the hosted page told that it did not work
 */
export async function openSession(settings: SignInSettings): Promise<Session> {
  const service = serviceAt(settings);
  const attempt = takeAttempt();
  const query = new URLSearchParams(location.search);
  if (attempt === undefined || !(query.has('code') || query.has('error'))) return service.leave(location.hash);
  history.replaceState(null, '', `${location.pathname}${attempt.hash}`);
  let tokens = await service.exchange(query, attempt);
  let renewal: Promise<Tokens> | undefined;
  // Signed out in one tab is signed out in all; and a page that the browser kept is no way back in.
  const others = new BroadcastChannel('sign-out');
  others.onmessage = () => {
    sessionStorage.clear();
    location.reload();
  };
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  async function renew(): Promise<Tokens> {
    try {
      return await service.renew(tokens);
    } catch (error) {
      // Only where it has ended: what passes by itself is told to whoever asked, and nobody is sent away.
      if (!(error instanceof oauth.ResponseBodyError)) throw error;
      return service.leave(location.hash);
    }
  }

  return {
    async token() {
      if (tokens.endsAt - spareMs > Date.now()) return tokens.access;
      renewal ??= renew().finally(() => {
        renewal = undefined;
      });
      tokens = await renewal;
      return tokens.access;
    },

    async signOut() {
      sessionStorage.clear();
      await service.revoke(tokens).catch(() => undefined);
      tokens = { access: '', refresh: undefined, endsAt: 0 };
      others.postMessage('out');
      const out = new URLSearchParams({ client_id: settings.clientId, logout_uri: returnTo() });
      location.assign(`${settings.signInUrl}/logout?${out}`);
      return leaving();
    },
  };
}

function takeAttempt(): Attempt | undefined {
  const kept = sessionStorage.getItem(attemptKey);
  sessionStorage.removeItem(attemptKey);
  return kept === null ? undefined : (JSON.parse(kept) as Attempt);
}

/** Languages of the hosted page, of those that there are here. */
const spokenThere: readonly Language[] = ['en', 'it', 'es'];

/** The hosted sign-in, as a public client may use it. */
function serviceAt({ issuer, signInUrl, clientId }: SignInSettings) {
  const client: oauth.Client = { client_id: clientId };
  const server: oauth.AuthorizationServer = {
    issuer,
    token_endpoint: `${signInUrl}/oauth2/token`,
    revocation_endpoint: `${signInUrl}/oauth2/revoke`,
  };
  // Without TLS only where the deployment itself is without.
  const options = { [oauth.allowInsecureRequests]: signInUrl.startsWith('http:') };
  const told = ({ access_token, refresh_token, expires_in = 900 }: oauth.TokenEndpointResponse, before?: string) => ({
    ...{ access: access_token, refresh: refresh_token ?? before },
    endsAt: Date.now() + expires_in * 1000,
  });

  return {
    async leave(hash: string): Promise<never> {
      const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
      sessionStorage.setItem(attemptKey, JSON.stringify({ state, verifier, hash } satisfies Attempt));
      const query = new URLSearchParams({
        ...{ response_type: 'code', client_id: clientId, redirect_uri: returnTo(), scope: 'openid', state },
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(spokenThere.includes(firstLanguage()) ? { lang: firstLanguage() } : {}),
      });
      location.assign(`${signInUrl}/oauth2/authorize?${query}`);
      return leaving();
    },

    async exchange(query: URLSearchParams, { state, verifier }: Attempt): Promise<Tokens> {
      const accepted = oauth.validateAuthResponse(server, client, query, state);
      const none = oauth.None();
      const args = [server, client, none, accepted, returnTo(), verifier] as const;
      const answer = await oauth.authorizationCodeGrantRequest(...args, options);
      return told(await oauth.processAuthorizationCodeResponse(server, client, answer));
    },

    async renew({ refresh }: Tokens): Promise<Tokens> {
      if (refresh === undefined) throw new Error('There is nothing to renew it with.');
      const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
      return told(await oauth.processRefreshTokenResponse(server, client, answer), refresh);
    },

    async revoke({ refresh }: Tokens): Promise<void> {
      if (refresh !== undefined) await oauth.revocationRequest(server, client, oauth.None(), refresh, options);
    },
  };
}
