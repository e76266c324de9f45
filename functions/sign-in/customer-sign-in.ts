import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { isLanguage } from '../platform/base/languages.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import { cookie } from '../platform/pages/cookie.ts';
import { messagePage } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import { type CustomerSession, customerSessionCookie } from './customer-session.ts';
import { openSession } from './open-session.ts';
import { signingOut } from './session.ts';
import type { Sessions } from './sessions.port.ts';
import type { SignInService } from './sign-in-service.port.ts';

export interface CustomerSignInPorts {
  readonly service: SignInService;
  readonly sessions: Pick<Sessions<CustomerSession>, 'keep'>;
  readonly accounts: Pick<CustomerAccounts, 'findUser'>;
  readonly clock: Clock;
  /** Told why a sign-in did not work. */
  readonly report: (error: unknown) => void;
}

/** The cookie of a sign-in that has begun. `__Host-`: set by this host only, over a secure connection only. */
export const customerSignInCookie = '__Host-customer-sign-in';

/** Minutes that a sign-in may take, a new password included. */
const signInMinutes = 10;

/** Sends a customer's user to the hosted sign-in of the customers' user pool (R55): authorisation code with PKCE. */
export async function beginCustomerSignIn(
  { service }: Pick<CustomerSignInPorts, 'service'>,
  { preferred, language = preferred }: PageRequest,
): Promise<PageAnswer> {
  const { url, state, verifier } = await service.begin(language);
  const kept = [state, verifier, language].join('.');
  return { location: url, cookies: [cookie(customerSignInCookie, kept, signInMinutes * 60)] };
}

/**
 * Takes a customer's user back from the hosted sign-in, opens a session, and leads to its company's view (R55).
 * Whatever goes wrong is told on a page.
 *
 * @throws `link_invalid` where the browser began no sign-in
 */
export async function finishCustomerSignIn(ports: CustomerSignInPorts, request: PageRequest): Promise<PageAnswer> {
  const [state = '', verifier = '', language] = (request.cookies[customerSignInCookie] ?? '').split('.');
  if (state === '') throw linkInvalid();
  const forget = cookie(customerSignInCookie, '', 0);
  const spoken = isLanguage(language) ? language : 'en';
  if (state === signingOut) return { location: `../my-access?lang=${spoken}`, cookies: [forget] };
  try {
    const { username } = await ports.service.finish(request.query, { state, verifier });
    const user = typeof username === 'string' ? await ports.accounts.findUser(username) : undefined;
    if (user?.status !== 'active') return { status: 200, page: messagePage(spoken, 'notOurUser'), cookies: [forget] };
    const { customerId, id: userId } = user;
    const open = await openSession(ports, customerSessionCookie, (expiresAt) => ({ customerId, userId, expiresAt }));
    return { location: `mine?lang=${spoken}`, cookies: [forget, open] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    ports.report(error.cause ?? error);
    return { status: 200, page: messagePage(spoken, 'notOurUser'), cookies: [forget] };
  }
}
