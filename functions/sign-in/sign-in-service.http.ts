import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as oauth from 'oauth4webapi';
import type { Claims } from '../identity/caller.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import type { Language } from '../platform/base/languages.ts';
import type { SignInAnswer, SignInAttempt, SignInService, SignInSettings } from './sign-in-service.port.ts';

const timeoutMs = 5000;

/** Languages of the hosted page, of those that there are here: Hungarian it does not speak, and is English then. */
const spokenThere: readonly Language[] = ['en', 'it', 'es'];

/**
 * The hosted sign-in of a user pool. Its answers are checked, and its access tokens verified, before a claim is read
 * (R19).
 */
export function signInServiceAt(settings: SignInSettings): SignInService {
  const { url, clientId, userPoolId, returnTo } = settings;
  const client: oauth.Client = { client_id: clientId };
  const tokens = verifierOf(settings);
  const server: oauth.AuthorizationServer = {
    issuer: `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/${userPoolId}`,
    token_endpoint: `${url}/oauth2/token`,
  };

  async function exchange(answer: SignInAnswer, { state, verifier }: SignInAttempt) {
    const parameters = Object.entries(answer).map(([name, value = '']): [string, string] => [name, value]);
    const accepted = oauth.validateAuthResponse(server, client, new URLSearchParams(parameters), state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      accepted,
      returnTo,
      verifier,
      // Without TLS only where the deployment says so.
      { [oauth.allowInsecureRequests]: url.startsWith('http:'), signal: AbortSignal.timeout(timeoutMs) },
    );
    return oauth.processAuthorizationCodeResponse(server, client, response);
  }

  return {
    async begin(language) {
      const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: returnTo,
        scope: 'openid',
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(spokenThere.includes(language) ? { lang: language } : {}),
      });
      return { url: `${url}/oauth2/authorize?${query}`, state, verifier };
    },

    async finish(answer, attempt): Promise<Claims> {
      try {
        const { access_token } = await exchange(answer, attempt);
        return await tokens.verify(access_token);
      } catch (cause) {
        throw identityRefusal('not_signed_in', 'The sign-in did not work.', {}, { cause });
      }
    },
  };
}

/** Verifies access tokens of this client against the keys of its user pool, which are asked for once. */
function verifierOf({ clientId, userPoolId, keysUrl }: SignInSettings) {
  const fetcher = {
    async fetch() {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(`${keysUrl}/${userPoolId}/.well-known/jwks.json`, { redirect: 'error', signal });
      if (!response.ok) throw new Error(`The user pool's keys could not be read: ${response.status}.`);
      return response.arrayBuffer();
    },
  };
  return CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse: 'access' },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
}
