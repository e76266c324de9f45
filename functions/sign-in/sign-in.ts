import { callerFromClaims } from '../identity/caller.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { isLanguage } from '../platform/base/languages.ts';
import { parseToken } from '../platform/links/link-token.ts';
import { cookie } from '../platform/pages/cookie.ts';
import { messagePage } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import { openSession } from './open-session.ts';
import { sessionCookie, signInCookie, signingOut } from './session.ts';
import type { Sessions } from './sessions.port.ts';
import type { SignInService } from './sign-in-service.port.ts';

export interface SignInPorts {
  readonly sessions: Pick<Sessions, 'keep'>;
  readonly service: SignInService;
  readonly clock: Clock;
  /** Told why a sign-in did not work. */
  readonly report: (error: unknown) => void;
}

/** Minutes that a sign-in may take. */
const signInMinutes = 10;

/**
 * Sends the browser to the hosted sign-in (R19): authorisation code with PKCE. What belongs to this sign-in stays in
 * a cookie that no script can read: the page to come back to holds a secret link, and is not told to the sign-in.
 *
 * @throws `link_invalid`
 */
export async function beginSignIn(
  { service }: Pick<SignInPorts, 'service'>,
  { token, preferred, language = preferred }: PageRequest,
): Promise<PageAnswer> {
  // From an email that brought the first password there is no page to come back to.
  if (token) parseToken(token);
  const { url, state, verifier } = await service.begin(language);
  const kept = [state, verifier, language, token].join('.');
  return { location: url, cookies: [cookie(signInCookie, kept, signInMinutes * 60)] };
}

/**
 * Takes the browser back from the hosted sign-in: exchanges the code, opens a session, leads to the page it came
 * from. Whatever goes wrong is told on that page.
 *
 * @throws `link_invalid` where the browser began no sign-in
 */
export async function finishSignIn(ports: SignInPorts, request: PageRequest): Promise<PageAnswer> {
  const [state = '', verifier = '', language, ...rest] = (request.cookies[signInCookie] ?? '').split('.');
  const token = rest.join('.');
  if (state === '' || token) parseToken(token);
  const forget = cookie(signInCookie, '', 0);
  const spoken = isLanguage(language) ? language : 'en';
  const location = `p/${token}?lang=${spoken}`;
  // Back from signing out.
  if (state === signingOut) return { location, cookies: [forget] };
  try {
    const caller = callerFromClaims(await ports.service.finish(request.query, { state, verifier }));
    if (!token) return { status: 200, page: messagePage(spoken, 'signedIn'), cookies: [forget] };
    const open = await openSession(ports, sessionCookie, (expiresAt) => ({ caller, expiresAt }));
    return { location, cookies: [forget, open] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    ports.report(error.cause ?? error);
    if (!token) return { status: 200, page: messagePage(spoken, 'notSignedIn'), cookies: [forget] };
    return { location, notice: 'sign-in', cookies: [forget] };
  }
}
