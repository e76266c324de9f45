import type { Claims } from '../identity/caller.ts';

/** The hosted sign-in (OAuth 2.0, authorisation code with PKCE). */
export interface SignInService {
  /** Where the browser signs in. */
  authorizeUrl(state: string, challenge: string): string;
  /** Exchanges a code for the claims of an access token. @throws `not_signed_in` where it is refused or cannot be asked */
  exchange(code: string, verifier: string): Promise<Claims>;
}

export interface SignInSettings {
  /** The address of the hosted sign-in, without a slash at the end. */
  readonly url: string;
  readonly clientId: string;
  /** Where it sends the browser back to. */
  readonly returnTo: string;
}
