import type { Claims } from '../identity/caller.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import type { SignInService, SignInSettings } from './sign-in-service.port.ts';

const timeoutMs = 5000;

export function signInServiceAt({ url, clientId, returnTo }: SignInSettings): SignInService {
  return {
    authorizeUrl(state, challenge) {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: returnTo,
        scope: 'openid',
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      });
      return `${url}/oauth2/authorize?${query}`;
    },

    async exchange(code, verifier) {
      try {
        const answer = await fetch(`${url}/oauth2/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({
            grant_type: 'authorization_code',
            client_id: clientId,
            redirect_uri: returnTo,
            code,
            code_verifier: verifier,
          }).toString(),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!answer.ok) throw new Error(`The sign-in answered ${answer.status}.`);
        const { access_token: token = '' } = (await answer.json()) as { access_token?: string };
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
      } catch (cause) {
        throw identityRefusal('not_signed_in', 'The sign-in did not work.', {}, { cause });
      }
    },
  };
}
