import type { Claims } from '../identity/caller.ts';
import type { Language } from '../platform/base/languages.ts';

/** What belongs to one sign-in, and only the browser that began it may bring back. Secret. */
export interface SignInAttempt {
  readonly state: string;
  /** What proves, when the code is exchanged, that both come from the same place (PKCE). */
  readonly verifier: string;
}

/** The query that the browser comes back with. */
export type SignInAnswer = Readonly<Record<string, string | undefined>>;

/** The hosted sign-in (OAuth 2.0, authorisation code with PKCE). */
export interface SignInService {
  /** A new sign-in, and the address where the browser goes for it, in a language where the hosted page speaks it. */
  begin(language: Language): Promise<SignInAttempt & { readonly url: string }>;
  /**
   * The verified claims of the access token that the answer of the sign-in stands for.
   *
   * @throws `not_signed_in` for an answer to another attempt, a code that is refused, a token that is not this
   *   client's or not signed by the user pool; and where the sign-in cannot be asked
   */
  finish(answer: SignInAnswer, attempt: SignInAttempt): Promise<Claims>;
}

export interface SignInSettings {
  /** The address of the hosted sign-in, without a slash at the end. */
  readonly url: string;
  readonly clientId: string;
  readonly userPoolId: string;
  /**
   * Where user pools tell the keys they sign with, without a slash at the end:
   * `{keysUrl}/{userPoolId}/.well-known/jwks.json`.
   */
  readonly keysUrl: string;
  /** Where it sends the browser back to. */
  readonly returnTo: string;
}
